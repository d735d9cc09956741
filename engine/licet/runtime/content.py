"""The content of an index: read from a stranger's file, every number of it checked before it is used."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, NamedTuple, NoReturn

from licet.runtime.amounts import UNLIMITED, Amount
from licet.runtime.circuit import ALL, COUNT, KINDS, NOT, OVER, Node
from licet.runtime.errors import IndexFileError, shown

MOST_OF_ONE = 10**100  # nobody holds as many of an add-on
MOST_NAMES = 200_000  # a name takes more room than any other value

_name = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?").fullmatch
_bits = re.compile(r"0|[1-9a-f][0-9a-f]*").fullmatch
_number = re.compile(r"[0-9]{1,200}(?:\.[0-9]{1,200})?").fullmatch
_day = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_hash = re.compile(r"[0-9a-f]{64}").fullmatch


class Family(NamedTuple):
    """A solution or an add-on with tiers: nobody holds it but by one of its `tiers`."""

    kind: str
    tiers: tuple[str, ...]


class Limit(NamedTuple):
    """A limit: in what it is, and what counts where several parts of a selection set it."""

    name: str
    unit: str | None
    period: str | None
    several: str


class Source(NamedTuple):
    """An amount of a limit that an item brings: `adds` it for each one that is held, or sets it."""

    limit: int
    item: int
    amount: Amount
    adds: bool


class Reached(NamedTuple):
    """A level (1 is the lowest) at which something gives a feature."""

    feature: int
    rank: int


class Answer(NamedTuple):
    """What a legal combination has: bit sets of features, of levels that are reached, of amounts that count."""

    features: int
    reached: int
    sources: int


class Listed(NamedTuple):
    """Every legal combination, as a bit set of items, with the number of its answer."""

    answers: tuple[Answer, ...]
    combinations: dict[int, int]


class Parts(NamedTuple):
    """What plans and add-ons bring, and when.

    No combination is legal in which a node of `never` is true. `gives`: the features of each item; `sometimes`: those
    that it gives where a node is true. `replaces`: the features that each replaces. `reached`, `sources`: the node of each.
    """

    nodes: tuple[Node, ...]
    never: tuple[int, ...]
    gives: tuple[int, ...]
    sometimes: tuple[tuple[tuple[int, int], ...], ...]
    replaces: dict[int, int]
    reached: tuple[int, ...]
    sources: tuple[int, ...]


class Content(NamedTuple):
    """All that an index says. `items` are the plans, then the add-ons; `most`: how many may be held of those of which
    there may be several (None: any number)."""

    catalogue: str
    version: str | None
    hash: str
    on: str | None
    since: str | None
    plans: tuple[str, ...]
    addons: tuple[str, ...]
    most: dict[int, int | None]
    families: dict[str, Family]
    bundles: tuple[str, ...]
    features: tuple[str, ...]
    levels: dict[int, tuple[str, ...]]
    limits: tuple[Limit, ...]
    reached: tuple[Reached, ...]
    sources: tuple[Source, ...]
    rules: Listed | Parts

    @property
    def items(self) -> tuple[str, ...]:
        """The plans, then the add-ons."""
        return self.plans + self.addons


def decode(data: bytes) -> Content:
    """What the content of an index says. Raises IndexFileError for whatever it may not say."""
    import json

    try:
        read = json.loads(data.decode("utf-8"), parse_constant=_none, parse_float=_none)
    except RecursionError:
        _refuse("it is nested too deeply")
    except ValueError:
        _refuse("it is no JSON as an index has it")
    return _Decoder(read).content()


def _none(text: str) -> NoReturn:
    raise ValueError(text)


def _refuse(why: str) -> NoReturn:
    raise IndexFileError("E0763", f"the index is not well-formed: {why}", "make it again with `licet index -o FILE`")


class _Decoder:
    """Takes values out of what was read; each of the wrong kind is refused."""

    def __init__(self, read: Any) -> None:
        if not isinstance(read, dict):
            _refuse("its content is no object")
        self._read = read

    def content(self) -> Content:
        plans, addons, features = self.names("plans"), self.names("addons"), self.names("features")
        items = plans + addons
        if len(set(items)) != len(items):
            _refuse("an add-on has the name of a plan")
        limits = tuple(self._limits())
        levels = dict(self._levels(len(features)))
        reached = [_row(row, "reached") for row in self.rows("reached")]
        sources = [_row(row, "sources") for row in self.rows("sources")]
        kind = self.text("kind")
        if kind not in ("listed", "parts"):
            _refuse(f"a kind `{shown(kind)}` is not known")
        more = 1 if kind == "parts" else 0
        amounts = [_amount(text) for text in self.list("amounts")]
        all_reached = tuple(_reached(row, levels, more) for row in reached)
        all_sources = tuple(_source(row, len(limits), len(items), amounts, more) for row in sources)
        rules: Listed | Parts
        if kind == "listed":
            rules = self._listed(len(items), len(features), len(reached), len(sources))
        else:
            rules = self._parts(len(items), len(features), reached, sources)
        return Content(
            self.text("catalogue", _name),
            self.text_or_none("version"),
            self.text("hash", _hash),
            self.text_or_none("on", _day),
            self.text_or_none("since", _day),
            plans,
            addons,
            dict(self._most(len(items))),
            dict(self._families(items)),
            self.names("bundles"),
            features,
            levels,
            limits,
            all_reached,
            all_sources,
            rules,
        )

    # ---- the two kinds -----------------------------------------------------------------------------------------------

    def _listed(self, items: int, features: int, reached: int, sources: int) -> Listed:
        answers = []
        for row in self.rows("answers", 3):
            answers.append(Answer(_set(row[0], features), _set(row[1], reached), _set(row[2], sources)))
        combinations: dict[int, int] = {}
        for row in self.rows("combinations", 2):
            held = _set(row[0], items)
            if held in combinations:
                _refuse("a combination stands in it twice")
            combinations[held] = _below(row[1], len(answers))
        return Listed(tuple(answers), combinations)

    def _parts(self, items: int, features: int, reached: list[Any], sources: list[Any]) -> Parts:
        nodes: list[Node] = []
        for row in self.rows("nodes", 4):
            nodes.append(_node(row, items, len(nodes)))
        every = len(nodes)
        gives = tuple(_set(text, features) for text in self.list("gives"))
        sometimes = tuple(
            tuple((_below(node, every), _set(text, features)) for node, text in _pairs(rows))
            for rows in self.list("sometimes")
        )
        if len(gives) != items or len(sometimes) != items:
            _refuse("it says of another number of plans and add-ons what they give")
        replaces: dict[int, int] = {}
        for better, text in _pairs(self.list("replaces")):
            if _below(better, features) in replaces:
                _refuse("it says twice what a feature replaces")
            replaces[better] = _set(text, features)
        return Parts(
            tuple(nodes),
            # Each once: a file may name one a million times.
            tuple(dict.fromkeys(_below(node, every) for node in self.list("never"))),
            gives,
            sometimes,
            replaces,
            tuple(_below(row[-1], every) for row in reached),
            tuple(_below(row[-1], every) for row in sources),
        )

    # ---- what is said of both ----------------------------------------------------------------------------------------

    def _most(self, items: int) -> Any:
        for item, most in _pairs(self.list("most")):
            if most is not None and not (type(most) is int and 2 <= most < MOST_OF_ONE):
                _refuse("a bound of how many may be held is none")
            yield _below(item, items), most

    def _families(self, items: tuple[str, ...]) -> Any:
        taken = set(items)
        for name, kind, tiers in self.rows("families", 3):
            if not _is_name(name) or name in taken or kind not in ("solution", "addon"):
                _refuse("a solution is not named rightly")
            taken.add(name)
            if not isinstance(tiers, list):
                _refuse("the tiers of a solution are no list")
            yield name, Family(kind, tuple(items[_below(tier, len(items))] for tier in tiers))

    def _levels(self, features: int) -> Any:
        found = set()
        for feature, names in _pairs(self.list("levels")):
            if _below(feature, features) in found or not isinstance(names, list) or not names:
                _refuse("the levels of a feature are not named rightly")
            found.add(feature)
            if not all(map(_is_name, names)) or len(set(names)) != len(names):
                _refuse("the levels of a feature are not named rightly")
            yield feature, tuple(names)

    def _limits(self) -> Any:
        names = set()
        for name, unit, period, several in self.rows("limits", 4):
            if not _is_name(name) or name in names:
                _refuse("a limit is not named rightly")
            names.add(name)
            if not all(text is None or isinstance(text, str) for text in (unit, period)):
                _refuse("the unit of a limit is no text")
            if several not in ("largest", "total", "smallest"):
                _refuse("what counts where several set a limit is not known")
            yield Limit(name, unit, period, several)

    # ---- single values -----------------------------------------------------------------------------------------------

    def list(self, key: str) -> Any:
        found = self._read.get(key)
        if not isinstance(found, list):
            _refuse(f"`{key}` is no list")
        return found

    def rows(self, key: str, length: int | None = None) -> Any:
        found = self.list(key)
        for row in found:
            if not isinstance(row, list) or (length is not None and len(row) != length):
                _refuse(f"a row of `{key}` is none")
        return found

    def text(self, key: str, form: Any = None) -> str:
        found = self._read.get(key)
        if not isinstance(found, str) or (form is not None and not form(found)):
            _refuse(f"`{key}` is not what it should be")
        return found

    def text_or_none(self, key: str, form: Any = None) -> str | None:
        return None if self._read.get(key) is None else self.text(key, form)

    def names(self, key: str) -> tuple[str, ...]:
        found = self.list(key)
        if len(found) > MOST_NAMES:
            _refuse(f"there are more `{key}` than a reader takes")
        if not all(map(_is_name, found)) or len(set(found)) != len(found):
            _refuse(f"`{key}` are not named rightly, or one twice")
        return tuple(found)


def _row(row: Any, key: str) -> Any:
    if len(row) < 2:
        _refuse(f"a row of `{key}` is none")
    return row


def _is_name(text: Any) -> bool:
    return isinstance(text, str) and _name(text) is not None


def _below(number: Any, bound: int) -> int:
    if type(number) is not int or not 0 <= number < bound:
        _refuse("a number in it leads nowhere")
    return number


def _set(text: Any, size: int) -> int:
    """A bit set of things below a number."""
    if not isinstance(text, str) or len(text) > size // 4 + 1 or not _bits(text):
        _refuse("a set in it is none")
    found = int(text, 16)
    if found >> size:
        _refuse("a set in it has what there is not")
    return found


def _pairs(rows: Any) -> Any:
    if not isinstance(rows, list) or not all(isinstance(row, list) and len(row) == 2 for row in rows):
        _refuse("a row in it is no pair")
    return rows


def _amount(text: Any) -> Amount:
    if text == "unlimited":
        return UNLIMITED
    if not isinstance(text, str) or not _number(text):
        _refuse("an amount in it is none")
    return Decimal(text)


def _reached(row: Any, levels: dict[int, tuple[str, ...]], more: int) -> Reached:
    if len(row) != 2 + more or type(row[0]) is not int or row[0] not in levels:
        _refuse("a level in it is none")
    if type(row[1]) is not int or not 1 <= row[1] <= len(levels[row[0]]):
        _refuse("a level in it is none")
    return Reached(row[0], row[1])


def _source(row: Any, limits: int, items: int, amounts: list[Amount], more: int) -> Source:
    if len(row) != 4 + more or type(row[3]) is not bool:
        _refuse("an amount in it has another form")
    return Source(_below(row[0], limits), _below(row[1], items), amounts[_below(row[2], len(amounts))], row[3])


def _node(row: Any, items: int, before: int) -> Node:
    kind, least, mask, parts = row
    if not isinstance(kind, str) or kind not in KINDS or not isinstance(parts, list):
        _refuse("a condition in it is none")
    node = Node(
        KINDS.index(kind),
        _below(least, items + len(parts) + 1),
        _set(mask, items),
        tuple(_below(part, before) for part in parts),
    )
    if node.kind == NOT and (len(node.parts) != 1 or node.items):
        _refuse("a condition in it denies several things")
    if node.kind == OVER and (node.items.bit_count() != 1 or node.parts):
        _refuse("a condition in it counts several add-ons")
    if node.kind != COUNT and node.least:
        _refuse("a condition in it has a bound of its own")
    return node


__all__ = ["ALL", "Content", "Listed", "Parts", "decode"]
