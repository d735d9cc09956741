"""Other inputs out of kept ones: lines and words deleted, doubled and swapped, and what is hostile put in."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from copy import deepcopy

_WORD = re.compile(rb"[ \t]+|[\w.-]+|\r?\n|.", re.S)

# What may mean something to a parser, a terminal, a spreadsheet, a shell, the solver, YAML, XML or HTML.
HOSTILE: dict[str, list[bytes]] = {
    "all": [
        b'"', b"'", b"\\", b"\\\"", b"(", b")", b"[", b"]", b"{", b"}", b",", b";", b":", b"#", b"%", b"+", b"-", b"<", b">",
        b"=", b"&", b"|", b"!", b"*", b"@f()", b"`", b"$(touch x)", b"../x", b"/etc/passwd", b"-o", b"0", b"-1", b"1.5",
        b"999999999999999999999", b"1e999", b"0x10", b"1_0", b"\x00", b"\r", b"\n", b"\n\n", b"\t", b"  ", b"\xff", b"\xc3",
        "\ufeff".encode(), "\u202e".encode(), "\u2028".encode(), "\u0301".encode(), "é".encode(), "😀".encode(), b"\x1b[31m",
        b"#script (python) #end.", b"#include \"x\".", b"<script>", b"=1+1", b"none", b"unlimited", b"not", b"and", b"or",
        b"a", b"a.b", b"a-b", b"A", b"x" * 300,
    ],
    "catalogue": [
        b"catalogue", b"plan", b"addon", b"tier", b"solution", b"bundle", b"features", b"feature", b"limit", b"rule",
        b"term", b"titles", b"import \"x.licet\"", b"expect", b"billing", b"price", b"moves", b"licences", b"includes",
        b"requires", b"excludes", b"without", b"when", b"replaces", b"covers", b"under", b"levels", b"at least 1 of",
        b"exactly", b"at most", b"never", b"if", b"then", b"each", b"holds", b"from", b"before", b"retired", b"became",
        b"short", b"shown as", b"or higher", b"or better", b"in GB", b"per month", b"2026-02-30", b"2026-03-01", b"version",
        b"available with", b"on its own", b"repeatable", b"combinations of plans and addons", b"languages en, nl",
    ],
    "uvl": [
        b"features", b"constraints", b"mandatory", b"optional", b"or", b"alternative", b"[1..2]", b"[*]", b"cardinality",
        b"=>", b"<=>", b"&", b"|", b"!", b"{abstract true}", b"{a 1, b [1, 2], constraint x}", b"namespace x", b"imports",
        b"Integer", b"sum(a)", b"true", b"'x'", b"//", b"/*", b"*/",
    ],
    "pricing2yaml": [
        b"saasName:", b"features:", b"plans:", b"addOns:", b"usageLimits:", b"&a", b"*a", b"<<: *a", b"!!python/object:os.system",
        b"!!int", b"!!str", b"---", b"...", b"- ", b"? ", b"| ", b"> ", b"null", b"~", b".inf", b".nan", b"yes", b"0o7", b"1:30",
        b"valueType: NUMERIC", b"defaultValue:", b"value:", b"price:", b"unit:", b"dependsOn:", b"excludes:", b"availableFor:",
        b"syntaxVersion: '3.0'", b"expression:", b"#", b"{a: 1}", b"[a, b]",
    ],
    "titles": [b"name", b"in", b"en", b"nl", b"\"\"", b"\"a\nb\"", b"suite.small", b"writing", b"free", b"shop"],
    "typed": [b"free", b"suite.small", b"pack", b"2 pack", b"3 many", b" + ", b"at least 2 of", b"or higher", b"2026-03-01"],
    "licences": [
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<ModuleLicense>", b"</ModuleLicense>", b"<?xml version='1.0'?>", b"<!--",
        b"-->", b"<![CDATA[", b"]]>", b"null", b"true", b"{}", b"[]", b"\"value\":", b"\"\\ud800\"", b"NaN", b"1e400",
        b"ModuleName", b"ExtraInfo", b"<?xml version='1.0' encoding='utf-16'?>",
    ],
}  # fmt: skip

NUMBERS = [-1, 0, 1, 2, 3, 5, 8, 64, 10**6, 2**31, 2**64, 10**101]
TEXTS = [
    "",
    "0",
    "1",
    "f",
    "00",
    "unlimited",
    "1.5",
    "any",
    "all",
    "count",
    "not",
    "over",
    "team",
    "a.b",
    "listed",
    "parts",
]
ODD: list[object] = [*NUMBERS, *TEXTS, None, True, [], {}, 0.5, [0], [[]], "\ud800"]


def mutated(target: str, data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Another input for a target; `others` are inputs of which parts may be taken."""
    if target == "index-content" or (target == "json" and chance.random() < 0.7):
        return _content(data, chance)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        data = _changed(target, data, others, chance)
    return data


def _changed(target: str, data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    if target == "index" or chance.random() < 0.1:
        return _bytes(data, chance)
    parts = data.splitlines(keepends=True) if chance.random() < 0.4 else _WORD.findall(data)
    at, to = (chance.randrange(len(parts)) if parts else 0 for _ in range(2))
    match chance.randrange(7):
        case 0:
            del parts[at : at + chance.choice((1, 1, 2, 5))]
        case 1 if parts:
            parts.insert(to, parts[at])
        case 2 if parts:
            parts[at], parts[to] = parts[to], parts[at]
        case 3 if parts and others:
            lines = chance.choice(others).splitlines(keepends=True) or [b""]
            first = chance.randrange(len(lines))
            parts[at:at] = lines[first : first + chance.choice((1, 2, 5))]
        case 4 if parts:
            parts[at:at] = parts[at : at + chance.choice((1, 2, 5))] * chance.choice((1, 2, 20))
        case _:
            word = chance.choice(HOSTILE["all" if chance.random() < 0.5 else target if target in HOSTILE else "all"])
            blank = chance.choice((b"", b" "))
            if parts and chance.random() < 0.5:
                parts[at] = word
            else:
                parts.insert(at, blank + word + blank)
    return b"".join(parts)


def _bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    at = chance.randrange(len(data) + 1)
    match chance.randrange(3):
        case 0:
            del changed[at : at + chance.choice((1, 4, 1000))]
        case 1:
            changed[at:at] = bytes(chance.randrange(256) for _ in range(chance.choice((1, 2, 8))))
        case _:
            changed[at : at + 1] = bytes([chance.randrange(256)])
    return bytes(changed)


def _content(data: bytes, chance: random.Random) -> bytes:
    """JSON with a value put in the place of another."""
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        return _bytes(data, chance)
    for _ in range(chance.randint(1, 4)):
        _odd(read, chance)
    return json.dumps(read).encode()


def _odd(at: object, chance: random.Random) -> None:
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at))) if isinstance(at, list) else []
        if not keys:
            return
        key = chance.choice(keys)
        inner = at[key]  # type: ignore[index]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.8:
            at = inner
            continue
        choice = chance.randrange(6)
        if choice == 0 and isinstance(at, list):
            at.insert(key, deepcopy(inner))
        elif choice == 1:
            del at[key]  # type: ignore[attr-defined]
        elif choice == 2 and isinstance(inner, int):
            at[key] = inner + chance.choice([-1, 1])  # type: ignore[index]
        else:
            at[key] = deepcopy(chance.choice(ODD))  # type: ignore[index]
        return
