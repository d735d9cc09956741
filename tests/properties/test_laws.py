"""Laws that need no second reading: what must not change an answer, and how answers hang together."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

import licet
from properties.strategies import (
    Block,
    CountOf,
    Declared,
    Description,
    Joined,
    Name,
    Names,
    Not,
    Rule,
    Said,
    as_it_is,
    blocks,
    catalogues,
    descriptions,
    header,
    rules,
    selections,
    written,
)

Selection = frozenset[str]
Drawn = tuple[Description, licet.Catalogue]


@st.composite
def questions(draw: st.DrawFn) -> tuple[Description, licet.Catalogue, list[Selection]]:
    description, catalogue = draw(catalogues())
    return description, catalogue, draw(st.lists(selections(description), min_size=1, max_size=4))


def answers(
    catalogue: licet.Catalogue, asked: list[Selection], there: Names = as_it_is, back: Names = as_it_is
) -> object:
    """All that can be asked, in the names of the description: `there` gives the catalogue's names, `back` takes them."""
    return {
        "rows": _rows(catalogue, back),
        "rows with add-ons": _rows(catalogue, back, addons=True),
        "broken": [
            {back(broken.rule) for broken in catalogue.verdict(map(there, selection)).broken} for selection in asked
        ],
        "entitlements": [_entitlements(catalogue, [there(name) for name in selection], back) for selection in asked],
    }


def _rows(catalogue: licet.Catalogue, back: Names, *, addons: bool = False) -> set[Selection]:
    return {frozenset(map(back, row.parts)) for row in catalogue.combinations(addons=addons)}


def _entitlements(catalogue: licet.Catalogue, selection: list[str], back: Names) -> object:
    return {
        back(each.feature): (
            each.status,
            {back(name) for name in each.replaced_by},
            {back(name) for name in each.covered_by},
            {(tuple(map(back, source.path)), back(source.by)) for source in each.sources},
        )
        for each in catalogue.entitlements(selection).features
    }


# ---- what changes no answer


@given(questions(), st.data())
def test_order_changes_no_answer(drawn: tuple[Description, licet.Catalogue, list[Selection]], data: st.DataObject):
    description, catalogue, asked = drawn
    texts = data.draw(
        st.permutations(blocks(shuffled(description, data.draw(st.randoms(use_true_random=False)).shuffle)))
    )
    place = data.draw(st.integers(0, len(texts)))
    text = "\n".join([*texts[:place], header(description), *texts[place:]])
    assert answers(licet.loads(text), asked) == answers(catalogue, asked)


def shuffled(description: Description, shuffle: Callable[[list[object]], None]) -> Description:
    """The same with the lines of each block, its tiers and what it includes in another order."""

    def mixed(things: tuple[object, ...]) -> tuple:
        things_ = list(things)
        shuffle(things_)
        return tuple(things_)

    def line(each: Declared | Said) -> Declared | Said:
        return replace(each, nested=mixed(tuple(map(line, each.nested)))) if isinstance(each, Declared) else each

    def block(each: Block) -> Block:
        return replace(
            each,
            lines=mixed(tuple(map(line, each.lines))),
            tiers=mixed(tuple(map(block, each.tiers))),
            includes=mixed(each.includes),
            excludes=mixed(each.excludes),
        )

    return replace(description, blocks=tuple(map(block, description.blocks)))


# Names that begin like the language's own words, or have digits and hyphens in odd places.
OTHER_NAMES = """
    or-higher at-least-1 and-above not-it when-ever plan-b tier-1 covers-all replaces-x without-me adding plans-too
    add-ons-x if-then never-mind requires-it of-course exactly-1 titled at-most any-plan holds-it s2 x-1-y z9z includes-a
    available-with sold-on-its-own under-it shown-as short-of per-user none-of is-legal in1 x-2 features-x each-one
""".split()  # noqa: SIM905


@given(questions(), st.permutations(OTHER_NAMES))
def test_names_change_no_answer(drawn: tuple[Description, licet.Catalogue, list[Selection]], names: list[str]):
    description, catalogue, asked = drawn
    pool = iter(names)
    other: dict[str, str] = {"c0": next(pool)}
    for thing in (*description.features, *description.blocks, *description.terms, *description.rules):
        other[thing.id] = next(pool)
    tiers = {tier: next(pool) for tier in ("t0", "t1")}
    for block in description.blocks:
        other |= {tier.id: f"{other[block.id]}.{tiers[tier.id.partition('.')[2]]}" for tier in block.tiers}
    mine = {new: old for old, new in other.items()}
    for old, new in list(other.items()):  # the rules that constructs bring
        mine[f"one-tier-of-{new}"] = f"one-tier-of-{old}"
        mine |= {f"{new}-{kind}": f"{old}-{kind}" for kind in ("requires", "excludes", "available-with")}
    renamed = licet.loads(written(description, other.__getitem__))
    assert answers(renamed, asked, other.__getitem__, lambda name: mine.get(name, name)) == answers(catalogue, asked)


@given(questions(), st.data())
def test_spreading_over_files_changes_no_answer(
    drawn: tuple[Description, licet.Catalogue, list[Selection]], data: st.DataObject
):
    description, catalogue, asked = drawn
    paths = ["main.licet", "one.licet", "two.licet", "below/three.licet"]
    files: dict[str, list[str]] = {path: [] for path in paths}
    for text in blocks(description):
        files[data.draw(st.sampled_from(paths))].append(text)
    files["main.licet"] += [header(description), *[f'import "{path}"\n' for path in paths[1:]]]
    files["one.licet"].append('import "two.licet"\n')  # twice, and read once
    with tempfile.TemporaryDirectory() as folder:
        for path, texts in files.items():
            file = Path(folder, path)
            file.parent.mkdir(exist_ok=True)
            file.write_text("\n".join(data.draw(st.permutations(texts))), encoding="utf-8")
        spread = licet.load(Path(folder, "main.licet"))
    assert answers(spread, asked) == answers(catalogue, asked)


@given(questions(), st.data())
def test_comments_blank_lines_and_indents_change_no_answer(
    drawn: tuple[Description, licet.Catalogue, list[Selection]], data: st.DataObject
):
    description, catalogue, asked = drawn
    indent = data.draw(st.sampled_from([" ", "   ", "        "]))
    end = data.draw(st.sampled_from(["\n", "\r\n"]))
    between = st.sampled_from(["", "", "", "# a comment", "      # one further in", "  ", '# plan x "X"'])
    behind = st.sampled_from(["", "", " ", "  # why", "# close by"])
    lines = [data.draw(between)]
    for line in written(description).split("\n"):
        words = line.lstrip(" ")
        lines += [indent * ((len(line) - len(words)) // 2) + words + data.draw(behind), data.draw(between)]
    assert answers(licet.loads(end.join(lines)), asked) == answers(catalogue, asked)


@given(questions())
def test_a_term_can_be_written_out(drawn: tuple[Description, licet.Catalogue, list[Selection]]):
    description, catalogue, asked = drawn
    assume(description.terms)
    terms = {term.id: term.condition for term in description.terms}

    def out(thing: object) -> object:
        """The same with conditions in the place of terms, but where only a name may stand."""
        match thing:
            case Name(name) if name in terms:
                return out(terms[name])
            case Name() | CountOf():
                return thing
            case Not(of):
                return Not(out(of))
            case Joined(word, of):
                return Joined(word, tuple(map(out, of)))
            case Declared():
                return replace(thing, when=out(thing.when), nested=tuple(map(out, thing.nested)))
            case Said():
                return replace(thing, when=out(thing.when))
            case Block():
                return replace(
                    thing,
                    lines=tuple(map(out, thing.lines)),
                    tiers=tuple(map(out, thing.tiers)),
                    requires=out(thing.requires),
                    available=out(thing.available),
                )
        return thing

    written_out = replace(description, blocks=tuple(map(out, description.blocks)))
    assert answers(licet.loads(written(written_out)), asked) == answers(catalogue, asked)


# ---- how answers hang together


@given(questions(), st.data())
def test_a_rule_only_removes_and_grants_nothing(
    drawn: tuple[Description, licet.Catalogue, list[Selection]], data: st.DataObject
):
    description, catalogue, asked = drawn
    added = Rule("added", data.draw(rules(description)))
    narrower = licet.loads(written(description.with_rule(added)))
    rows = {frozenset(row.parts) for row in catalogue.combinations(addons=True)}
    left = {frozenset(row.parts) for row in narrower.combinations(addons=True)}
    assert left <= rows
    for row in data.draw(st.lists(st.sampled_from(sorted(rows, key=sorted)), max_size=6)) if rows else []:
        broken = [each.rule for each in narrower.verdict(row).broken]
        assert broken == ([] if row in left else ["added"])
    for selection in asked:
        assert _entitlements(narrower, list(selection), as_it_is) == _entitlements(catalogue, list(selection), as_it_is)


@given(questions())
def test_a_selection_is_a_row_if_and_only_if_it_breaks_no_rule(
    drawn: tuple[Description, licet.Catalogue, list[Selection]],
):
    description, catalogue, asked = drawn
    rows = {frozenset(row.parts) for row in catalogue.combinations()}
    counted = {*description.plans, *catalogue.definition.counted}
    for selection in [*asked, *[selection & counted for selection in asked]]:
        legal = catalogue.is_legal(selection)
        assert legal == (not catalogue.verdict(selection).broken)
        if selection <= counted:
            assert (selection in rows) == legal
        else:
            assert selection not in rows
    for row in list(rows)[:20]:
        assert catalogue.is_legal(row)


@given(questions())
def test_what_is_entitled_is_granted_and_has_a_source_that_is_held(
    drawn: tuple[Description, licet.Catalogue, list[Selection]],
):
    description, catalogue, asked = drawn
    for selection in asked:
        answer = catalogue.entitlements(selection)
        granted = {each.feature for each in answer.features}
        for each in answer.features:
            assert each.sources
            assert {source.path[0] for source in each.sources} <= selection
            assert set(each.replaced_by) | set(each.covered_by) <= granted
            assert (each.status == "replaced") == bool(each.replaced_by)
        entitled = {each.feature for each in answer.features if each.status == "entitled"}
        legal = catalogue.is_legal(selection)
        for feature in description.features:
            assert catalogue.entitled(selection, feature.id) == (legal and feature.id in entitled)


@given(catalogues(), st.data())
def test_filters_choose_among_the_rows(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    rows = [frozenset(row.parts) for row in catalogue.combinations(addons=True)]
    feature = data.draw(st.sampled_from(description.features)).id
    having = {row for row in rows if catalogue.entitled(row, feature)}
    assert _chosen(catalogue, has=[feature]) == having
    assert _chosen(catalogue, lacks=[feature]) == set(rows) - having
    held = data.draw(st.sampled_from([*description.plans, *description.addons]))
    assert _chosen(catalogue, holds=[held]) == {row for row in rows if held in row}
    number = data.draw(st.integers(0, 3))
    plans = set(description.plans)
    assert _chosen(catalogue, plans=number) == {row for row in rows if len(row & plans) == number}
    assert _chosen(catalogue, plans=(number, None)) == {row for row in rows if len(row & plans) >= number}


def _chosen(catalogue: licet.Catalogue, **filters: object) -> set[Selection]:
    found = [frozenset(row.parts) for row in catalogue.combinations(addons=True, **filters)]
    assert len(found) == len(set(found))
    return set(found)


def unconditional(description: Description) -> Description:
    """The same without a `when`."""

    def line(each: Declared | Said) -> Declared | Said:
        return (
            replace(each, when=None, nested=tuple(map(line, each.nested)))
            if isinstance(each, Declared)
            else replace(each, when=None)
        )

    def block(each: Block) -> Block:
        once = {(type(said), said.feature, said.plus): said for said in map(line, each.lines)}  # "or" of the same
        return replace(each, lines=tuple(once.values()), tiers=tuple(map(block, each.tiers)))

    return replace(description, blocks=tuple(map(block, description.blocks)))


@given(descriptions().map(unconditional), st.data())
def test_without_conditions_a_selection_is_granted_what_its_parts_are(description: Description, data: st.DataObject):
    try:
        catalogue = licet.loads(written(description))
    except licet.CatalogueError:
        assume(False)
    selection = data.draw(selections(description))

    def granted(held: Selection) -> set[str]:
        return {each.feature for each in catalogue.entitlements(held).features}

    assert granted(selection) == {feature for name in selection for feature in granted(frozenset({name}))}
