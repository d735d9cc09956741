"""From syntax trees to a definition: names bound, mistakes found, nothing expanded."""

from __future__ import annotations

from typing import NamedTuple

from licet.diagnostics import Diagnostic
from licet.model import deeper, expects, features, names, rules
from licet.model.bind import Binder
from licet.model.definition import Definition, Title
from licet.model.gather import Loader, gather
from licet.model.items import Builder
from licet.model.problems import Problems
from licet.model.titles import CATALOGUE, Titles
from licet.syntax import ast
from licet.text import Source, Span


class Resolved(NamedTuple):
    """The definition (None where there are errors), what was found, and the files read, sheets of titles not among them."""

    definition: Definition | None
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]


def resolve(main: ast.File, main_source: Source, load: Loader) -> Resolved:
    """The catalogue that a main file and those that it imports make. It raises nothing, whatever they hold."""
    problems = Problems()
    gathered = gather(main, main_source, load, problems)
    blocks, header = gathered.blocks, gathered.header
    named = names.declare(blocks, problems)
    languages = tuple(dict.fromkeys(name.text for name in header.languages)) if header else ()
    titles = Titles(languages or ("en",), header.name.text if header else "", named, problems)
    if header is not None:
        titles.header(header)
    titles.beside(blocks)
    titles.blocks(blocks)
    for path in header.titles_from if header else ():
        titles.sheet(path, load)

    bind = Binder(named, problems)
    holders = rules.holders(blocks, bind.total("plans"), problems)
    tree = features.features(blocks, bind, titles, problems)
    make = Builder(bind, titles, problems, holders)
    items = make.items(blocks)
    if problems.deep:
        titles.check_blocks(items)
    make_rules = rules.Builder(bind, titles, problems)
    terms = make_rules.terms(blocks)
    all_rules = make_rules.rules(blocks, items)
    counted: frozenset[str] = frozenset()
    if header is not None and header.counted is not None:
        counted = bind.all_addons() if header.counted == "addons" else bind.addons(header.counted)
    expected = expects.expectations(blocks, counted, all_rules, bind, problems)
    has_line = any(isinstance(block, ast.Holds) and block.what == "plans" for block in blocks)
    rules.check_holds(has_line, [item for item in items if item.is_plan], problems)

    definition = Definition(
        header.name.text if header else "",
        Title(titles.of(CATALOGUE)),
        header.span if header else Span(main_source, 0, 0),
        header.version if header else None,
        header.as_of if header else None,
        titles.languages,
        tree,
        items,
        all_rules,
        terms,
        counted,
        expected,
        {feature.id: feature for feature in tree},
        {item.id: item for item in items},
        any(isinstance(block, ast.Holds) and block.what == "plans" and rules.is_any(block) for block in blocks),
    )
    if not problems.any_error and problems.deep:
        if deeper.check_terms(terms, problems):
            deeper.check_conditions(definition, problems)
        deeper.check_features(definition, problems)
        deeper.check_without(definition, problems)
        deeper.check_exact_tiers(definition, [*make_rules.wanted, *make.wanted], problems)
    found = tuple(problems.found)
    return Resolved(None if problems.any_error else definition, found, tuple(gathered.sources))
