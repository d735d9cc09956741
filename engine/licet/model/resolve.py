"""From syntax trees to a definition: names bound, mistakes found, nothing expanded."""

from __future__ import annotations

from typing import NamedTuple

from licet.diagnostics import Diagnostic
from licet.model import amounts_at_odds, deeper
from licet.model.bind import Binder
from licet.model.bodies import Keeping, bodies
from licet.model.definition import Definition, Title, Version
from licet.model.expects import Expects
from licet.model.features import features
from licet.model.gather import Loader, gather
from licet.model.items import Items, check_how_many, holders
from licet.model.licences import Licences
from licet.model.limits import Amounts, Limits
from licet.model.moves import Moves
from licet.model.names import declare
from licet.model.problems import Problems
from licet.model.rules import Rules, is_any
from licet.model.titles import CATALOGUE, Titles
from licet.model.trade import Trade
from licet.syntax import ast
from licet.text import Source


class Resolved(NamedTuple):
    """The definition (None where there is an error), what was found, and the files read: main, imported, sheets."""

    definition: Definition | None
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]


def resolve(main: ast.File, main_source: Source, load: Loader, keeping: Keeping | None = None) -> Resolved:
    """The catalogue that a main file makes, with the files that `load` gives. It raises nothing, whatever they hold.

    `keeping` goes from one reading to the next: with it, less has to be done for blocks that are the same objects.
    """
    problems = Problems()
    blocks, header, sources = gather(main, main_source, load, problems)
    written = bodies(blocks) if keeping is None else keeping.bodies(blocks)
    names = declare(written, blocks, problems)
    if keeping is not None:
        keeping.look(names)
    titles = Titles(header, written, blocks, names, problems)
    for path in header.titles_from if header else ():
        sheet = titles.sheet(path, load)
        if sheet is not None:
            sources.append(sheet)

    bind = Binder(names, problems)
    tree = {feature.id: feature for feature in features(written, bind, titles, problems)}
    limits = Limits(written, blocks, bind, titles, problems)
    items = Items(written, holders(blocks, problems), limits, bind, titles, problems)
    items.check_successors(written)
    bind.several |= {item.id for item in items.all.values() if item.most != 1}
    for level, feature in items.levels:
        if feature in tree:
            Amounts(problems).level(level, feature, tree[feature].levels)
    rules = Rules(items.all, bind, titles, problems, keeping)
    all_terms, all_rules = rules.terms(blocks), rules.rules(blocks)
    check_how_many(blocks, header, bind.total("plans"), problems)
    counted: frozenset[str] = frozenset()
    if header is not None and header.counted is not None:
        counted = bind.all_addons() if header.counted == "addons" else bind.addons(header.counted)
    expects = Expects(counted, all_rules, limits.all.values(), tree, bind, problems)
    expectations = tuple(expects.block(block) for block in blocks if isinstance(block, ast.Expect))
    trade = Trade(items.all, bind, titles, problems)
    billing = trade.billing(blocks)
    prices = trade.prices(blocks, billing)
    trade.check_expectations(expectations, prices)
    moves = Moves(header.name.text if header else None, items.all, bind, problems)
    licences = Licences(bind, titles, problems).books(blocks)
    cases, migrations = moves.cases(blocks), moves.migrations(blocks)

    deeper.check_terms(all_terms, problems)
    deeper.check_tree(tree, problems)
    if problems.names_are_bound:
        deeper.check_conditions(tree, all_terms, items.whens, problems)
    if problems.names_are_bound and not items.in_circles:
        deeper.check_without(tree, items.all, problems)
        amounts_at_odds.check(limits.all.values(), items.all, all_rules, all_terms, problems)
        asks = [when.written for when in items.whens if when.plus]
        deeper.check_exact_tiers(items.all, [*rules.asks, *asks], problems)

    versions = tuple(
        Version(each.text, each.from_.text if each.from_ else None, each.span)
        for each in (header.versions if header else ())
    )
    definition = None
    if header is not None and not problems.any_error:
        definition = Definition(
            header.name.text,
            Title(titles.of(CATALOGUE)),
            header.name.span,
            versions[-1].name if versions else None,
            header.as_of,
            titles.languages,
            tuple(tree.values()),
            tuple(items.all.values()),
            all_rules,
            all_terms,
            counted,
            expectations,
            tree,
            items.all,
            any(isinstance(block, ast.Holds) and block.what == "plans" and is_any(block) for block in blocks),
            versions=versions,
            limits=tuple(limits.all.values()),
            billing=billing,
            prices=prices,
            moves=cases,
            migrations=migrations,
            licences=licences,
            **titles.properties(header.name.text, header.lines),
        )
    return Resolved(definition, problems.found(), tuple(sources))
