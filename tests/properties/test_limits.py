"""Limits, levels and quantities against an oracle in plain Python, on small catalogues drawn at random."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

import licet

# ---- what is drawn ---------------------------------------------------------------------------------------------------

AMOUNTS = ("0", "1", "2.5", "1 000", "30 000 000 000", "unlimited")
LEVELS = ("view", "edit", "own")


class Said(NamedTuple):
    """A line on the limit: an amount, or one that is added; with `when`, the plan or add-on that has to be held."""

    amount: str
    adds: bool = False
    when: str | None = None


class Block(NamedTuple):
    """A block: what it includes, its lines on the limit, the levels it grants (with what has to be held), whether it
    grants the feature above, and whether it takes the feature away."""

    name: str
    includes: tuple[str, ...]
    limits: tuple[Said, ...]
    levels: tuple[tuple[str | None, str | None], ...]
    above: bool
    without: bool


class Shop(NamedTuple):
    blocks: tuple[Block, ...]
    several: str
    of_feature: bool
    most: int | None


NAMES = ("base", "p0", "p1", "p2", "a0", "a1")


@st.composite
def shops(draw: st.DrawFn) -> Shop:
    blocks: list[Block] = []
    for name in NAMES:
        below = [block.name for block in blocks if block.name[0] != "a"] if name[0] != "a" else []
        includes = tuple(draw(st.lists(st.sampled_from(below), unique=True, max_size=2))) if below else ()
        others = [other for other in NAMES if other[0] in "pa"]
        limits: list[Said] = []
        if draw(st.booleans()):
            limits.append(Said(draw(st.sampled_from(AMOUNTS))))
        if draw(st.integers(0, 3)) == 0:
            limits.append(Said(draw(st.sampled_from(AMOUNTS)), when=draw(st.sampled_from(others))))
        if name[0] == "a" and draw(st.booleans()):
            limits.append(Said(draw(st.sampled_from(AMOUNTS[1:])), adds=True))
        number = draw(st.sampled_from((0, 1, 1, 2)))
        levels = tuple(
            (draw(st.sampled_from((None, *LEVELS))), None if at == 0 else draw(st.sampled_from(others)))
            for at in range(number)
        )
        without = not levels and bool(includes) and draw(st.integers(0, 4)) == 0
        blocks.append(Block(name, includes, tuple(limits), levels, draw(st.integers(0, 3)) == 0, without))
    return Shop(
        tuple(blocks),
        draw(st.sampled_from(("largest", "total", "smallest"))),
        draw(st.booleans()),
        draw(st.sampled_from((2, 3, None))),
    )


def written(shop: Shop) -> str:
    lines = ['catalogue shop "Shop"', "each user holds any plans", "each user holds any add-ons", "features"]
    lines += ['  above "Above"', '    doc "Documents"', f"      levels {' < '.join(LEVELS)}"]
    lines += [f'limit room "Room" in GB{" of doc" if shop.of_feature else ""}', f"  several plans: the {shop.several}"]
    for block in shop.blocks:
        kind = {"b": "bundle", "p": "plan", "a": "addon"}[block.name[0]]
        head = f'{kind} {block.name} "{block.name.upper()}"'
        if block.includes:
            head += f" includes {', '.join(block.includes)}"
        if kind == "addon":
            head += " repeatable" if shop.most is None else f" at most {shop.most}"
        lines.append(head)
        if kind == "addon":
            lines.append("  sold on its own")
        for said in block.limits:
            unit = "" if said.amount == "unlimited" else " GB"
            lines.append(f"  room {'+' * said.adds}{said.amount}{unit}{f' when {said.when}' if said.when else ''}")
        for level, when in block.levels:
            lines.append(f"  + doc{f' at {level}' if level else ''}{f' when {when}' if when else ''}")
        if block.above:
            lines.append("  + above")
        if block.without:
            lines.append("  without doc")
    return "\n".join(lines) + "\n"


# ---- what it means ---------------------------------------------------------------------------------------------------

Amount = Fraction | None  # None: unlimited


def number(text: str) -> Amount:
    return None if text == "unlimited" else Fraction(text.replace(" ", ""))


class Reading:
    """A shop, read for one selection: names with how many of each."""

    def __init__(self, shop: Shop, held: dict[str, int]) -> None:
        self.shop, self.held = shop, held
        self.blocks = {block.name: block for block in shop.blocks}

    def legal(self) -> bool:
        return self.shop.most is None or all(many <= self.shop.most for name, many in self.held.items())

    def own(self, name: str, adds: bool) -> Said | None:
        """The line that counts: one whose condition holds before one without."""
        lines = [said for said in self.blocks[name].limits if said.adds is adds]
        live = [said for said in lines if said.when is not None and said.when in self.held]
        return next(iter(live), next((said for said in lines if said.when is None), None))

    def sets(self, name: str, adds: bool) -> set[Amount]:
        said = self.own(name, adds)
        if said is not None:
            return {number(said.amount)}
        return {amount for below in self.blocks[name].includes for amount in self.sets(below, adds)}

    def levels(self, name: str) -> set[int]:
        block = self.blocks[name]
        live = [level for level, when in block.levels if when is None or when in self.held]
        if live:
            return {len(LEVELS) if level is None else LEVELS.index(level) + 1 for level in live}
        if block.without:
            return set()
        if block.above:
            return {len(LEVELS)}
        return {level for below in block.includes for level in self.levels(below)}

    def level(self) -> str | None:
        found = {level for name in self.held for level in self.levels(name)}
        return LEVELS[max(found) - 1] if found else None

    def room(self) -> tuple[bool, Amount]:
        """Whether the limit is there, and how much it is."""
        if self.shop.of_feature and self.level() is None:
            return False, None
        parts = [amount for name in self.held for amount in self.sets(name, False)]
        added = [amount for name, many in self.held.items() for amount in list(self.sets(name, True)) * many]
        if not parts and not added:
            return False, None
        numbers = [part for part in parts if part is not None]
        base: Amount = Fraction(0)
        if parts and self.shop.several == "smallest":
            base = min(numbers) if numbers else None
        elif parts and None in parts:
            base = None
        elif parts:
            base = sum(numbers, Fraction(0)) if self.shop.several == "total" else max(numbers)
        if base is None or None in added:
            return True, None
        return True, sum((part for part in added if part is not None), base)


# ---- the two agree ---------------------------------------------------------------------------------------------------


@given(shops(), st.data())
def test_the_limit_and_the_level_of_a_selection_are_those_of_an_oracle(shop: Shop, data: st.DataObject) -> None:
    try:
        catalogue = licet.loads(written(shop))
    except licet.CatalogueError as error:
        mistakes = [each for each in error.diagnostics if each.severity == "error"]
        if any(each.code not in ("E0414", "E0304") for each in mistakes):
            raise
        assume(False)
    names = data.draw(st.lists(st.sampled_from(NAMES[1:]), unique=True))
    held = {name: data.draw(st.integers(1, 4)) if name[0] == "a" else 1 for name in names}
    reading = Reading(shop, held)
    entitlements = catalogue.entitlements(held)
    assert entitlements.verdict.legal == catalogue.is_legal(held) == reading.legal()
    assert {rule.rule for rule in entitlements.verdict.broken} == {
        f"{name}-at-most" for name, many in held.items() if shop.most is not None and many > shop.most
    }
    level = next((entry.level for entry in entitlements.features if entry.feature == "doc"), None)
    assert level == reading.level()
    there, amount = reading.room()
    found = entitlements.limit("room")
    if not there:
        assert found is None
    elif amount is None:
        assert found == licet.UNLIMITED
    else:
        assert isinstance(found, Decimal)
        assert Fraction(found) == amount
    assert catalogue.limit(held, "room") == (found if reading.legal() else None)


@given(shops(), st.data())
def test_every_amount_that_counts_stands_where_its_path_ends(shop: Shop, data: st.DataObject) -> None:
    try:
        catalogue = licet.loads(written(shop))
    except licet.CatalogueError:
        assume(False)
    held = data.draw(st.lists(st.sampled_from(NAMES[1:]), unique=True))
    for allowance in catalogue.entitlements(held).limits:
        for source in allowance.sources:
            assert source.path[0] in held
            block = catalogue.definition.item[source.path[-1]]
            assert source.place in [line.origin for line in block.limits]
            assert source.amount in [line.amount for line in block.limits]
