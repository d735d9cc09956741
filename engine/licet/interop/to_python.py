"""The names in a catalogue as a module of Python that mypy checks."""

from __future__ import annotations

import json

from licet.interop.programs import Group, groups, head, identifiers, levels_of
from licet.model.definition import Definition

WIDTH = 120


def text(definition: Definition, hash: str) -> str:
    """The text of the module: an enumeration and a `Literal` for each kind of names."""
    found = groups(definition)
    version = string(definition.version) if definition.version else "None"
    lines = [
        *(f"# {each}" for each in head(definition, hash, "python")),
        '"""Plans, add-ons, features, limits and what else has a name in the catalogue."""',
        "",
        "from __future__ import annotations",
        "",
        "from collections.abc import Mapping",
        "from enum import StrEnum",
        f"from typing import Final, Literal{', Never' if any(not each.names for each in found) else ''}, TypeAlias",
        "",
        f"CATALOGUE: Final = {string(definition.id)}",
        f"VERSION: Final = {version}",
        f"HASH: Final = {string(hash)}",
        "",
    ]
    names = {group.type: identifiers((name.id for name in group.names), "CONSTANT") for group in found}
    for group in found:
        lines += _group(group, names[group.type])
    lines += ["", *_levels(definition, names["Feature"], names["Level"])]
    return "\n".join(lines) + "\n"


def _group(group: Group, names: dict[str, str]) -> list[str]:
    lines = ["", f"class {group.type}(StrEnum):", f'    """{group.says}"""', ""]
    for name in group.names:
        lines.append(f"    {names[name.id]} = {string(name.id)}")
        if name.title:
            lines.append(f"    {string(name.title)}")
    literals = ", ".join(string(name.id) for name in group.names)
    alias = f"{group.type}Name: TypeAlias = "
    if not group.names:
        lines += ["", f"{alias}Never", ""]
    elif len(alias) + len(literals) + 9 <= WIDTH:
        lines += ["", "", f"{alias}Literal[{literals}]", ""]
    else:
        lines += ["", "", f"{alias}Literal[", *(f"    {string(name.id)}," for name in group.names), "]", ""]
    return lines


def _levels(definition: Definition, features: dict[str, str], levels: dict[str, str]) -> list[str]:
    lines = []
    for feature, known in levels_of(definition):
        values = [f"Level.{levels[level]}" for level in known]
        lines.append(f"    Feature.{features[feature]}: ({', '.join(values)}{',' if len(values) == 1 else ''}),")
    declared = "LEVELS: Final[Mapping[Feature, tuple[Level, ...]]] ="
    comment = "# The levels of each feature that has some, the lowest first."
    return [comment, f"{declared} {{", *lines, "}"] if lines else [comment, f"{declared} {{}}"]


def string(text: str) -> str:
    """A text as Python writes it, in double quotes; what cannot be seen is escaped."""
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in json.dumps(text, ensure_ascii=False))


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
