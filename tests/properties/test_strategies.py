"""The catalogues that are drawn: few are refused, and every construct is among them."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given, settings

import licet
from licet.model import definition as model
from properties import oracle
from properties.strategies import Block, Declared, Description, Said, descriptions, meant, written

SEEN = 200


def drawn() -> list[Description]:
    seen: list[Description] = []

    @settings(max_examples=SEEN, derandomize=True, database=None, deadline=None)
    @given(descriptions())
    def draw(description: Description) -> None:
        seen.append(description)

    draw()
    return seen


def test_few_drawn_catalogues_are_refused():
    refused = Counter[str]()
    for description in (seen := drawn()):
        try:
            licet.loads(written(description))
        except licet.CatalogueError as error:
            refused[next(each.code for each in error.diagnostics if each.severity == "error")] += 1
    assert len(seen) >= SEEN // 2
    assert refused.total() < 0.02 * len(seen), refused


def test_drawn_catalogues_have_every_construct():
    """Each of these in more than a few: what is never drawn is never tested."""
    seen = Counter[str]()
    for description in (all_drawn := drawn()):
        seen.update(constructs(description))
    rare = {construct: seen[construct] for construct in CONSTRUCTS if seen[construct] < 0.04 * len(all_drawn)}
    assert not rare, f"too seldom in {len(all_drawn)} catalogues: {rare}"
    assert not set(seen) - set(CONSTRUCTS)


CONSTRUCTS = [
    "bundle", "solution", "tier", "plan", "addon", "addon-tier", "features",
    "includes", "a tier that extends", "a bundle that includes",
    "three levels", "declared without plus", "plus when", "without", "without when", "two conditional lines",
    "shown as", "under", "covers", "replaces",
    "requires", "excludes", "available with", "sold on its own", "per user", "per customer",
    "term", "condition that asks for a feature", "or better", "or higher",
    "Requires", "Excludes", "IfThen", "Never", "CountOf", "CountHeld",
    "holds", "combinations of plans", "combinations of plans and addons", "combinations of plans and a name",
    "a feature that is replaced", "a feature that is covered", "a feature with several sources",
    "a grant that depends on the selection", "no combination", "a rule that nothing but it breaks",
]  # fmt: skip


def constructs(description: Description) -> set[str]:
    text = written(description)
    found: set[str] = {block.kind for block in description.everything}
    found |= {type(rule.statement).__name__ for rule in description.rules}
    found |= {f"per {block.holder}" for block in description.blocks if block.holder}
    for words in ("without", "or higher", "or better", "shown as", "under", "covers", "replaces", "includes", "term"):
        found |= {words} if f"{words} " in text or f"{words})" in text or f"{words}\n" in text else set()
    for block in description.everything:
        found |= _in_block(description, block)
    if description.holds:
        found.add("holds")
    match description.counted:
        case "plans":
            found.add("combinations of plans")
        case "addons":
            found.add("combinations of plans and addons")
        case (_, *_) if not isinstance(description.counted, str):
            found.add("combinations of plans and a name")
    if any(feature.parent and _parent(description, feature.parent) for feature in description.features):
        found.add("three levels")
    return found | _in_answers(description)


def _parent(description: Description, name: str) -> str | None:
    return next(feature.parent for feature in description.features if feature.id == name)


def _in_block(description: Description, block: Block) -> set[str]:
    found = set()
    family = block.id.partition(".")[0]
    if any("." in block.id and name.partition(".")[0] == family for name in block.includes):
        found.add("a tier that extends")
    if block.kind == "bundle" and block.includes:
        found.add("a bundle that includes")
    if block.requires is not None:
        found.add("requires")
    if block.excludes:
        found.add("excludes")
    if block.available is not None:
        found.add("sold on its own" if block.available == "on its own" else "available with")
    lines: list[Declared | Said] = list(block.lines)
    plus = Counter(line.feature for line in lines if isinstance(line, Said) and line.plus)
    if plus and plus.most_common(1)[0][1] > 1:
        found.add("two conditional lines")
    for line in lines:
        lines += line.nested if isinstance(line, Declared) else ()
        if isinstance(line, Declared) and not line.plus and block.kind != "features":
            found.add("declared without plus")
        if line.when is not None:
            found.add("plus when" if line.plus else "without when")
            if any(word[0] == "f" for word in _names(line.when)):
                found.add("condition that asks for a feature")
    return found


def _names(condition: object) -> list[str]:
    if isinstance(condition, str):
        return [condition] if condition[:1] in "abfmps" and condition[1:2].isdigit() else []
    return [name for part in condition for name in _names(part)] if isinstance(condition, tuple) else []


def _in_answers(description: Description) -> set[str]:
    definition: model.Definition = meant(description)
    found = set()
    choices = [*description.plans, *description.addons]
    pick = random.Random(0)
    some = [frozenset(name for name in choices if pick.random() < 0.4) for _ in range(8)]
    if not oracle.combinations(definition, ()):
        found.add("no combination")
    for selection in some:
        found |= {"a feature that is replaced"} if oracle.replaced(definition, selection) else set()
        found |= {"a feature that is covered"} if oracle.covered(definition, selection) else set()
        found |= (
            {"a rule that nothing but it breaks"} if len(oracle.broken_rules(definition, selection)) == 1 else set()
        )
        for feature in oracle.granted(definition, selection):
            if len(oracle.sources(definition, selection, feature)) > 1:
                found.add("a feature with several sources")
        alone = {feature for name in selection for feature in oracle.granted(definition, {name})}
        if alone != oracle.granted(definition, selection):
            found.add("a grant that depends on the selection")
    return found
