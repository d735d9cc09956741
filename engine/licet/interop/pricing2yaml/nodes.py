"""YAML as nodes with their places, from anybody: no tag makes an object, nothing is nested deeply, no alias multiplies.

PyYAML composes the nodes (in C where it can); what a scalar says is read here, as YAML 1.1 reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

from licet.diagnostics import Diagnostic, Label
from licet.text import Source, Span

# A pricing has five levels; more are a mistake, or meant ill.
DEEPEST = 40
# So many nodes has a file at most, each counted as often as aliases name it.
MOST_NODES = 500_000
# A longer number is none that could be a price or a limit.
LONGEST_NUMBER = 60

Node = Any  # yaml.nodes.Node: PyYAML has no types of its own
Value = str | bool | int | Decimal | None

_CORE = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")
)
_TEXT = "tag:yaml.org,2002:str"


class Refused(Exception):
    """What is wrong with the text, at a place (code points from its start)."""

    def __init__(self, title: str, start: int, end: int, label: str, help: str | None = None) -> None:
        super().__init__(title)
        self.title, self.start, self.end, self.label, self.help = title, start, end, label, help


class _Shape:
    """What the nodes of a file may be like: mixed into PyYAML's composer, in C or in Python."""

    depth = 0

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        # What a scalar says is asked by those who want it; a tag that is written never comes here.
        return ""

    def descend_resolver(self, parent: object, index: object) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            mark = getattr(parent, "start_mark", None)
            at = mark.index if mark is not None else 0
            raise Refused("this is nested too deeply", at, at + 1, f"a pricing has {DEEPEST} levels at most")

    def ascend_resolver(self) -> None:
        self.depth -= 1


if yaml.__with_libyaml__:
    from yaml import cyaml

    class _Composer(_Shape, cyaml.CParser):  # type: ignore[name-defined,misc]
        pass
else:  # pragma: no cover - PyYAML without its C part
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Composer(_Shape, Reader, Scanner, Parser, Composer):  # type: ignore[no-redef]
        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


_sign = re.compile(r"[&*!]\S").finditer


def _special(text: str) -> bool:
    """Whether there may be a tag, an anchor or an alias, of which most files have none."""
    return any(match.start() == 0 or text[match.start() - 1] in " \t\r\n[{,:?-" for match in _sign(text))


class Document:
    """The nodes of a file. `root` is None where it is empty or cannot be read; `refused` then says why."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node = None
        self.refused: Diagnostic | None = None
        # The marks of PyYAML do not count a byte order mark.
        self._shift = 1 if source.text.startswith("\ufeff") else 0
        try:
            self.root = _Composer(source.text[self._shift :]).get_single_node()
            if _special(source.text):
                self._check()
        except Refused as refused:
            self._refuse(refused)
        except yaml.YAMLError as error:
            self._refuse(_problem(error, source.text[self._shift :]))
        except UnicodeEncodeError as error:
            at = error.start
            self._refuse(Refused("this is no text", at, at + 1, "half a character: it cannot be written as UTF-8"))
        except RecursionError:  # pragma: no cover - the depth is bounded before
            self._refuse(Refused("this is nested too deeply", 0, 1, "a pricing has five levels"))

    def _refuse(self, refused: Refused) -> None:
        self.root = None
        size = len(self.source.text)
        start = min(max(0, refused.start + self._shift), max(0, size - 1))
        end = min(max(refused.end + self._shift, start + 1), size)
        label = Label(Span(self.source, start, end), refused.label, primary=True)
        self.refused = Diagnostic("E0720", refused.title, (label,), help=refused.help)

    def span(self, node: Node) -> Span:
        """Where a node stands: a scalar without its quotes."""
        start, end = node.start_mark.index, node.end_mark.index
        if self._shift:
            start, end = start + self._shift, end + self._shift
        if node.__class__ is yaml.ScalarNode:
            if not node.style:
                return Span(self.source, start, end)
            if node.style in ("'", '"') and end - start > 2:
                return Span(self.source, start + 1, end - 1)
            if node.style in ("|", ">"):
                return Span(self.source, start, max(start + 1, self.source.text.find("\n", start)))
            return Span(self.source, start, end)
        line_end = self.source.text.find("\n", start)
        return Span(self.source, start, end if line_end < 0 else max(start, min(end, line_end)))

    def _check(self) -> None:
        """Refuse tags that are not plain YAML, aliases into themselves, and files that aliases make huge."""
        sizes: dict[int, int] = {}
        open_: set[int] = set()
        if self.root is None:
            return
        stack: list[tuple[Node, bool]] = [(self.root, False)]
        while stack:
            node, done = stack.pop()
            key = id(node)
            if done:
                open_.discard(key)
                size = 1 + sum(sizes[id(child)] for child in _children(node))
                sizes[key] = size
                if size > MOST_NODES:
                    raise Refused(
                        "this file is too large once its aliases are written out",
                        node.start_mark.index,
                        node.start_mark.index + 1,
                        f"more than {MOST_NODES:,} entries",
                    )
                continue
            if key in sizes:
                continue
            if node.tag and node.tag not in _CORE:
                self._tag(node)
            if node.__class__ is yaml.ScalarNode:
                sizes[key] = 1
                continue
            if key in open_:
                at = node.start_mark.index
                raise Refused("an alias names what it stands in itself", at, at + 1, "this would never end")
            open_.add(key)
            stack.append((node, True))
            for child in _children(node):
                if id(child) in open_:
                    at = child.start_mark.index
                    raise Refused("an alias names what it stands in itself", at, at + 1, "this would never end")
                if id(child) not in sizes:
                    stack.append((child, False))

    def _tag(self, node: Node) -> None:
        at = node.start_mark.index
        title = f"the tag `{short(node.tag.replace('tag:yaml.org,2002:', '!!'))}` is not read"
        raise Refused(title, at, at + 1, "a pricing is texts, numbers, lists and maps", "write the value without a tag")


def _children(node: Node) -> list[Node]:
    if node.__class__ is yaml.MappingNode:
        return [each for pair in node.value for each in pair]
    return node.value if node.__class__ is yaml.SequenceNode else []


# What PyYAML says of the commonest slips, as who wrote the file would put it.
_PLAINLY = {
    "mapping values are not allowed": (
        "a second `:` in this line, or a line that is indented too far",
        "put a text that has a `:` in quotes, or indent the line as the one above",
    ),
    "found character that cannot start any token": ("no text begins with this sign", "put the text in quotes"),
    "did not find expected key": (
        "this belongs neither to the map above nor to one around it",
        "indent the line as those that it belongs to; a text goes on no further than its closing quote",
    ),
    "could not find expected ':'": (
        "a `:` is missing before this",
        "write `name: value`, a text of several lines in quotes",
    ),
    "found unexpected end of stream": ("the file ends within a text in quotes", "close the quotes"),
}


def _problem(error: yaml.YAMLError, text: str) -> Refused:
    """What PyYAML says, in fewer words."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        said = str(getattr(error, "problem", None) or getattr(error, "context", None) or "this cannot be read")
        title = "this is not YAML"
        if "but found another document" in said:
            title, said = "there are two documents in this file", "a pricing is one document"
        if text[mark.index : mark.index + 1] == "\t":
            help = "indent with spaces: YAML allows no tabs there"
            return Refused(title, mark.index, mark.index + 1, "here stands a tab", help)
        for words, (label, help) in _PLAINLY.items():
            if said.startswith(words):
                return Refused(title, mark.index, mark.index + 1, label, help)
        return Refused(title, mark.index, mark.index + 1, said, "mend the line; most often it is indented wrongly")
    at = getattr(error, "position", 0)
    return Refused("a sign stands in the text that YAML does not allow", at, at + 1, str(getattr(error, "reason", "")))


def short(text: str) -> str:
    """A piece of the text for a message: not too long, on one line, nothing that cannot be seen."""
    if len(text) <= 60 and text.isprintable() and "  " not in text:
        return text
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return text if len(text) <= 60 else f"{text[:57]}..."


# ---- what kind of node -----------------------------------------------------------------------------------------------


def is_map(node: Node) -> bool:
    """Whether the node is a map."""
    return node.__class__ is yaml.MappingNode


def is_list(node: Node) -> bool:
    """Whether the node is a list."""
    return node.__class__ is yaml.SequenceNode


def is_scalar(node: Node) -> bool:
    """Whether the node is neither a map nor a list."""
    return node.__class__ is yaml.ScalarNode


def is_null(node: Node) -> bool:
    """Whether nothing is written, or `null`."""
    return (
        node.__class__ is yaml.ScalarNode
        and not node.style
        and node.tag != _TEXT
        and node.value in ("", "~", "null", "Null", "NULL")
    )


def pairs(node: Node) -> Iterator[tuple[Node, Node]]:
    """The entries of a map; those of a merged one (`<<`) after its own, where it has none of that name."""
    merged: list[Node] = []
    own: set[str] = set()
    for key, value in node.value:
        if key.__class__ is yaml.ScalarNode and key.value == "<<" and not key.style:
            merged += value.value if is_list(value) else [value]
        else:
            if key.__class__ is yaml.ScalarNode:
                own.add(key.value)
            yield key, value
    for other in merged:
        if is_map(other):
            for key, value in pairs(other):
                if key.__class__ is yaml.ScalarNode and key.value not in own:
                    own.add(key.value)
                    yield key, value


# ---- scalars, as YAML 1.1 reads them ---------------------------------------------------------------------------------

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9_]*)").fullmatch
_OTHER_INT = re.compile(r"([-+]?)(?:0b([01_]+)|0x([0-9a-fA-F_]+)|0([0-7_]+))").fullmatch
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?").fullmatch
_SIXTY = re.compile(r"([-+]?)([0-9][0-9_]*(?::[0-5]?[0-9])+)(\.[0-9_]*)?").fullmatch
_INFINITE = frozenset({".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"})
_NAN = frozenset({".nan", ".NaN", ".NAN"})
_BOOL = {
    word: value
    for value, words in ((True, ("true", "yes", "on")), (False, ("false", "no", "off")))
    for each in words
    for word in (each, each.capitalize(), each.upper())
}
INFINITY = Decimal("Infinity")


class Number(NamedTuple):
    """A number that a scalar says. `odd`: it says it in a way in which a reader may see another number."""

    value: Decimal
    odd: str | None = None


def boolean(node: Node) -> bool | None:
    """Yes or no; None where the scalar says neither."""
    return _BOOL.get(node.value) if node.__class__ is yaml.ScalarNode and not node.style else None


def number(node: Node) -> Number | None:
    """The number that the scalar says, exactly; None where it says none."""
    if node.__class__ is not yaml.ScalarNode or node.style or node.tag == _TEXT:
        return None
    return read_number(node.value)


def read_number(text: str) -> Number | None:
    """The number that a plain scalar says in YAML 1.1; None where it is none.

    >>> read_number("10_000").value, read_number("010"), read_number("1e3")
    (Decimal('10000'), Number(value=Decimal('8'), odd='in base 8'), None)
    """
    if len(text) > LONGEST_NUMBER:
        return None
    if _INT(text):
        return Number(Decimal(text.replace("_", "")))
    if _FLOAT(text):
        found = Decimal(text.replace("_", ""))
        return Number(found) if abs(found.adjusted()) <= LONGEST_NUMBER else None
    if text in _INFINITE:
        return Number(-INFINITY if text[0] == "-" else INFINITY)
    if text in _NAN:
        return Number(Decimal("NaN"))
    if other := _OTHER_INT(text):
        sign, two, sixteen, eight = other.groups()
        digits, base = (two, 2) if two else (sixteen, 16) if sixteen else (eight, 8)
        digits = digits.replace("_", "")
        if not digits:
            return None
        return Number(Decimal(int(f"{sign}{digits}", base)), f"in base {base}")
    if sixty := _SIXTY(text):
        whole = Decimal(0)
        for part in sixty[2].replace("_", "").split(":"):
            whole = whole * 60 + int(part)
        found = whole + Decimal(f"0{sixty[3].replace('_', '')}0") if sixty[3] else whole
        return Number(-found if sixty[1] == "-" else found, "in base 60")
    return None
