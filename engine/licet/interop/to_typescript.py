"""The names in a catalogue as a module of TypeScript that tsc checks."""

from __future__ import annotations

import json

from licet.interop.programs import Group, groups, head, identifiers, levels_of, printable
from licet.model.definition import Definition


def text(definition: Definition, hash: str) -> str:
    """The text of the module: an object of constants and a union of their types for each kind of names."""
    lines = [
        *(f"// {each}" for each in head(definition, hash, "typescript")),
        "",
        f"export const CATALOGUE = {string(definition.id)};",
        f"export const VERSION = {string(definition.version) if definition.version else 'null'};",
        f"export const HASH = {string(hash)};",
    ]
    for group in groups(definition):
        lines += _group(group)
    lines += ["", "/** The levels of each feature that has some, the lowest first. */"]
    levels = [f"  {string(feature)}: [{', '.join(map(string, known))}]," for feature, known in levels_of(definition)]
    lines += ["export const LEVELS = {", *levels, "} as const;"] if levels else ["export const LEVELS = {} as const;"]
    return "\n".join(lines) + "\n"


def _group(group: Group) -> list[str]:
    names = identifiers((name.id for name in group.names), "Pascal")
    lines = []
    for name in group.names:
        if name.title:
            lines.append(f"  /** {comment(name.title)} */")
        lines.append(f"  {names[name.id]}: {string(name.id)},")
    type = group.type
    return [
        "",
        f"/** {group.says} */",
        *([f"export const {type} = {{", *lines, "} as const;"] if lines else [f"export const {type} = {{}} as const;"]),
        f"export type {type} = (typeof {type})[keyof typeof {type}];",
    ]


def string(text: str) -> str:
    """A text as TypeScript writes it, in double quotes; what cannot be seen is escaped."""
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in json.dumps(text, ensure_ascii=False))


def _escaped(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def comment(text: str) -> str:
    """A title in a comment: in quotes, so that no `@word` begins it as a tag; nothing in it ends the comment or links."""
    return f'"{printable(text)}"'.replace("*/", "*\\/").replace("{@", "{ @")
