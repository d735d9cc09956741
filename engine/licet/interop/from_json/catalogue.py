"""An exported catalogue as the syntax tree of one that says the same, its blocks in an order that gives the same lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from licet.interop.from_json import items as read
from licet.interop.from_json import trade
from licet.interop.from_json.items import Body, Feature, Item, declared_apart
from licet.interop.from_json.parts import Thing, condition, plain, text, titles, wrong
from licet.interop.from_json.places import Node
from licet.record import changed
from licet.syntax import ast

_FORMS = ("never", "if", "requires", "available", "excludes", "count", "quantity", "sale")
MOST_NESTED = 50
Key = tuple[str, str]  # a block: what it is, and its name


def catalogue(node: Node) -> ast.File:
    """The tree. Raises Bad where the data is not as the schema says."""
    return _Catalogue(Thing(node)).file()


class _Catalogue:
    def __init__(self, thing: Thing) -> None:
        self._thing = thing
        languages = thing.names("languages")
        if not languages:
            wrong(thing.node, "one language or more is wanted in `languages`")
        self._languages = languages
        self._language = languages[0].text
        self._titles: dict[str, list[ast.TitleLine]] = {}
        self._units: dict[str, ast.Name] = {}
        self._features: dict[str, Feature] = {}
        self._items: dict[str, Item] = {}
        self._tiers: dict[str, list[Item]] = {}
        self._blocks: dict[Key, ast.TopLevel] = {}
        self._brought: dict[str, list[ast.Line]] = {}  # the lines of each item that bring rules, in their order
        self._plans_only: dict[str, Thing] = {}  # the add-ons of which nothing is said but that they take a plan
        self._homes: dict[str, str] = {}  # the item in which each feature is declared, but for those declared apart
        self._order: list[Key] = []  # the blocks in the order of their rules

    # ---- the whole ---------------------------------------------------------------------------------------------------

    def file(self) -> ast.File:
        """All blocks."""
        thing, span = self._thing, self._thing.span
        for key in ("schema", "hash", "version"):
            thing.take(key)
        header = self._header()
        limits = self._limits()
        features = [read.feature(each, self._language) for each in thing.things("features")]
        self._features = {one.name.text: one for one in features}
        for name, unit_amount in limits[1].items():
            if name in self._features:
                self._features[name] = changed(self._features[name], up_to=unit_amount)
        self._read_items()
        terms = [self._term(each) for each in thing.things("terms")]
        any_plans = thing.flag("any_plans")
        self._rules(any_plans)
        main = self._in_order()
        rest: list[ast.TopLevel] = [*limits[0], *terms]
        if thing.has("billing"):
            rest.append(trade.billing(Thing(thing.need("billing"))))
        rest += [trade.prices(each, self._language) for each in thing.things("prices")]
        cases = list(thing.things("moves"))
        rest += [trade.moves(cases, cases[0].span)] if cases else []
        rest += [trade.migration(each) for each in thing.things("migrations")]
        rest += [trade.licences(each, self._language) for each in thing.things("licences")]
        rest += [ast.Titles(ast.Name(language, span), tuple(lines), span) for language, lines in self._titles.items()]
        rest += [trade.expect(each, self._units) for each in thing.things("expectations")]
        thing.end()
        return ast.File((header, *main, *rest))

    def _header(self) -> ast.Catalogue:
        thing = self._thing
        own, title = thing.declared("catalogue"), titles(thing.need("title"), self._language)[0]
        versions = []
        for each in thing.things("versions"):
            versions.append(ast.Version(text(each.need("name")).text, each.day("from"), each.span))
            each.end()
        as_of, counted = thing.day("as_of"), thing.names("counted")
        return ast.Catalogue(
            own,
            title,
            own.span,
            tuple(versions),
            as_of.text if as_of else None,
            self._languages if len(self._languages) > 1 or self._language != "en" else (),
            (),
            counted or None,
            read.properties(thing, self._language),
        )

    def _term(self, thing: Thing) -> ast.Term:
        own, title = thing.declared("name"), titles(thing.need("title"), self._language)[0]
        formerly = []
        for number, node in enumerate(thing.list("formerly")):
            # The languages of former names are not kept; a second one has to have some.
            language = (
                None
                if not number
                else next(iter([each.text for each in self._languages][number : number + 1]), f"x{number}")
            )
            formerly.append(text(node)._replace(language=language))
        found = ast.Term(own, title, tuple(formerly), condition(thing.need("condition")), own.span)
        thing.end()
        return found

    def _limits(self) -> tuple[list[ast.TopLevel], dict[str, ast.Amount]]:
        """The blocks `limit`; and the amounts of limits that features declare, by the feature."""
        blocks: list[ast.TopLevel] = []
        defaults: dict[str, ast.Amount] = {}
        for thing in self._thing.things("limits"):
            found = trade.limit(thing, self._language)
            own = found.name.text
            if found.unit is not None and found.feature is not None and found.feature.text == own:
                self._units[own] = found.unit
            if thing.has("default"):
                defaults[own] = read.amount(Thing(thing.need("default")), self._units).amount
            thing.end()
            if found.feature is None or found.feature.text != own:
                blocks.append(found)
        return blocks, defaults

    # ---- items -------------------------------------------------------------------------------------------------------

    def _read_items(self) -> None:
        for thing in self._thing.things("items"):
            found, elsewhere = read.item(thing, self._language, self._units)
            self._items[found.name.text] = found
            if found.family is not None:
                self._tiers.setdefault(found.family, []).append(found)
            for feature, texts in elsewhere:
                for each in texts:
                    within = ast.Name(found.name.text, each.span)
                    line = ast.TitleLine(ast.Name(feature, each.span), within, each._replace(language=None), each.span)
                    self._titles.setdefault(each.language or "", []).append(line)

    def _block(self, item: Item, holder: str | None, children: dict[str, list[str]]) -> ast.Block:
        own = item.name.text
        tiers = [self._tier(tier, children) for tier in self._tiers.get(own, ())]
        quantity = None if item.most == 1 else ast.Quantity(item.most, item.span)
        lines = (
            *item.properties,
            *self._brought.get(own, ()),
            *Body(item, self._features, children, self._homes).lines(),
            *tiers,
        )
        return ast.Block(
            item.kind,
            item.name,
            item.title,
            item.short,
            item.includes,
            item.holder if item.kind == "addon" and item.holder != holder else None,
            lines,
            item.span,
            item.dates,
            item.became,
            quantity,
        )

    def _tier(self, item: Item, children: dict[str, list[str]]) -> ast.Tier:
        family, _, short = item.name.text.partition(".")
        own = [
            ast.Name(each.text.partition(".")[2], each.span)
            if each.text.startswith(f"{family}.") and each.text.partition(".")[2] not in self._items
            else each
            for each in item.includes
        ]
        lines = (
            *item.properties,
            *self._brought.get(item.name.text, ()),
            *Body(item, self._features, children, self._homes).lines(),
        )
        name = ast.Name(short, item.span)
        return ast.Tier(name, item.title, item.short, tuple(own), lines, item.span, item.dates, item.became)

    # ---- rules -------------------------------------------------------------------------------------------------------

    def _rules(self, any_plans: bool) -> None:
        holders = {item.holder for item in self._items.values() if item.kind in ("tier", "plan")}
        if any_plans:
            holder: Any = next(iter(sorted(holders)), "user")
            self._put(
                ("holds", "any plans"),
                ast.Holds(holder, ast.Bound(0, None, self._thing.span), "plans", self._thing.span),
            )
        addons = {item.holder for item in self._items.values() if item.kind == "addon"}
        said = False
        for thing in self._thing.things("rules"):
            own = thing.named("name")
            said = said or own.text.endswith("-holds-add-ons")
            self._rule(own, thing)
        if addons == {"customer"} and not said:
            bound = ast.Bound(0, None, self._thing.span)
            self._put(("holds", "any add-ons"), ast.Holds("customer", bound, "addons", self._thing.span))
            self._order.insert(0, self._order.pop())
        self._sold_on_their_own()

    def _put(self, key: Key, block: ast.TopLevel) -> None:
        self._blocks[key] = block
        self._order.append(key)

    def _rule(self, own: ast.Name, thing: Thing) -> None:
        written, form = thing.flag("written"), thing.one("form", _FORMS)
        for key in ("says", "never"):
            thing.take(key)
        if written:
            if "." in own.text:  # those of items' own lines have their names with a dot
                wrong(thing.node, "a rule that is written has a name without a dot")
            title = titles(thing.take("title"), self._language)[0]
            dates, lines = thing.dates(), read.properties(thing, self._language)
            self._put(("rule", own.text), ast.Rule(own, title, self._statement(form, thing), own.span, lines, dates))
        elif form == "count" and own.text.partition("-holds-")[1]:
            count = condition(thing.need("condition"))
            if not isinstance(count, ast.CountHeld):
                wrong(thing.node, "a count of plans or of add-ons is wanted here")
            who: Any = own.text.partition("-")[0]
            self._put(("holds", own.text), ast.Holds(who, count.bound, count.what, own.span, True))
        else:
            self._brings(own, form, thing)
        thing.end()

    def _statement(self, form: str, thing: Thing) -> ast.Statement:
        span = thing.span
        match form:
            case "if":
                return ast.IfThen(condition(thing.need("condition")), condition(thing.need("then")), span)
            case "requires":
                return ast.NameRequires(plain(thing.need("subject")), condition(thing.need("then")), span)
            case "excludes":
                subject = plain(thing.need("subject"))
                return ast.NameExcludes(subject, tuple(map(plain, thing.list("others"))), span)
            case "count":
                found = condition(thing.need("condition"))
                if isinstance(found, ast.CountOf | ast.CountHeld):
                    return found
                wrong(thing.node, "a count is wanted here")
            case "never":
                return ast.Never(condition(thing.need("condition")), span)
            case _:
                wrong(thing.node, f"no written rule is of the form `{form}`")

    def _brings(self, own: ast.Name, form: str, thing: Thing) -> None:
        """A rule that a line of an item brings: the line."""
        ending = {"requires": "-requires", "available": "-available-with", "excludes": "-excludes"}.get(form)
        item = own.text.removesuffix(ending) if ending else ""
        for key in ("condition", "item"):
            thing.take(key)
        place = item or own.text.removeprefix("one-tier-of-").removesuffix("-at-most").removesuffix("-on-sale")
        family = place.partition(".")[0]
        if family not in self._items:
            wrong(thing.node, "nothing that is exported here brings such a rule")
        self._order.append(("item", family))
        subject = thing.take("subject")
        lines = self._brought.setdefault(item, [])
        if form == "requires":
            lines.append(ast.Requires(condition(thing.need("then")), thing.span))
        elif form == "excludes":
            lines.append(ast.Excludes(tuple(map(plain, thing.list("others"))), thing.span))
        elif form == "available":
            then = condition(thing.need("then"))
            if subject is not None and self._is_usual(place, then):
                self._plans_only[place] = Thing(subject)
            else:
                lines.append(ast.AvailableWith(then, thing.span))

    def _is_usual(self, item: str, then: ast.Condition) -> bool:
        """Whether nothing was said of an add-on, and so it takes a plan."""
        own = self._items.get(item)
        plans = isinstance(then, ast.CountHeld) and then.what == "plans" and then.bound[:2] == (1, None)
        return plans and own is not None and own.kind == "addon"

    def _sold_on_their_own(self) -> None:
        """What takes no plan, though nothing else is said of it."""
        if not any(item.kind in ("tier", "plan") for item in self._items.values()):
            return
        for item in self._items.values():
            own = item.name.text
            said = any(isinstance(line, ast.AvailableWith) for line in self._brought.get(own, ()))
            if item.kind != "addon" or said:
                continue
            if own not in self._plans_only:
                self._brought.setdefault(own, []).append(ast.SoldOnItsOwn(item.span))
                continue
            named = {each.text for each in _names(condition(self._plans_only[own].node))}
            for tier in self._tiers.get(own, ()):
                if own not in named and tier.name.text not in named:
                    self._brought.setdefault(tier.name.text, []).append(ast.SoldOnItsOwn(tier.span))

    # ---- in which order ----------------------------------------------------------------------------------------------

    def _in_order(self) -> Iterator[ast.TopLevel]:
        """The blocks of features, items and rules, such that each list comes out in the order in which it was."""
        children, headed, roots = self._tree()
        customer = any(key == ("holds", "any add-ons") or key[1] == "customer-holds-add-ons" for key in self._blocks)
        usual = "customer" if customer else "user"
        for item in self._items.values():
            if item.kind not in ("tier", "addon-tier"):
                self._blocks["item", item.name.text] = self._block(item, usual, children)
        sequences = [[("item", item.name.text) for item in self._items.values() if item.family is None], self._order]
        for names in (roots, *headed.values()):
            sequences.append([self._key(name) for name in names])
        apart = [key for sequence in sequences[2:] for key in sequence if key[0] == "feature"]
        for _, name in apart:
            block = declared_apart(self._features[name], self._features, children)
            self._blocks["feature", name] = ast.Features((block,), block.span)
        holds = [key for key in self._order if key[0] == "holds"]
        first = [*holds, *apart, *sequences[0], *self._order]
        merged: list[ast.TopLevel] = []
        for key in _merged(first, sequences):
            block_ = self._blocks[key]
            if isinstance(block_, ast.Features) and merged and isinstance(merged[-1], ast.Features):
                merged[-1] = ast.Features((*merged[-1].lines, *block_.lines), merged[-1].span)
            else:
                merged.append(block_)
        return iter(merged)

    def _tree(self) -> tuple[dict[str, list[str]], dict[str, list[str]], list[str]]:
        """What is nested in each feature, what is shown under each, and what is neither. Raises Bad for what is no tree."""
        children: dict[str, list[str]] = {}
        headed: dict[str, list[str]] = {}
        roots: list[str] = []
        granted = {
            (item.name.text, line.feature.text)
            for item in self._items.values()
            for line in item.lines
            if line.sign == "+"
        }
        for name, one in self._features.items():
            if one.parent is not None:
                children.setdefault(one.parent, []).append(name)
            elif one.under is not None:
                headed.setdefault(one.under.text, []).append(name)
            else:
                roots.append(name)
            if one.declared_in is not None and (one.declared_in, name) not in granted:
                wrong(Node(None, one.span), "no line of the item that it is declared in grants it")
        depths = dict.fromkeys((name for name, one in self._features.items() if one.parent is None), 1)
        open_ = list(depths)
        while open_:
            name = open_.pop()
            for child in children.get(name, ()):
                depths[child] = depths[name] + 1
                open_.append(child)
        for name, one in self._features.items():
            if depths.get(name, MOST_NESTED + 1) > MOST_NESTED:
                wrong(Node(None, one.span), "it is nested in something that is not there, in itself, or too deep")
        self._find_homes()
        return children, headed, roots

    def _find_homes(self) -> None:
        """A feature is declared where what is nested in it is, and what nobody is granted by its line where its parent is."""
        homes = {name: one.declared_in for name, one in self._features.items()}
        for name, one in reversed(self._features.items()):
            if one.parent is not None and homes[one.parent] is None:
                homes[one.parent] = homes[name]
        for name, one in self._features.items():
            if homes[name] is None and one.parent is not None:
                homes[name] = homes[one.parent]
        self._homes = {name: home for name, home in homes.items() if home is not None}

    def _key(self, feature: str) -> Key:
        """The block that declares a feature which is nested in none."""
        place = self._homes.get(feature)
        return ("feature", feature) if place is None else ("item", place.partition(".")[0])


def _names(said: ast.Condition) -> Iterator[ast.Name]:
    if isinstance(said, ast.Ref):
        yield said.name
    elif isinstance(said, ast.And | ast.Or):
        for part in said.of:
            yield from _names(part)


def _merged(first: list[Key], sequences: Iterable[list[Key]]) -> list[Key]:
    """All keys, each once: those of each sequence in its order, as near as can be to the order in which they come first.
    (Sequences that contradict each other, as only edited data has, give way.)"""
    before: dict[Key, set[Key]] = {key: set() for key in first}
    for sequence in sequences:
        once = list(dict.fromkeys(sequence))
        for one, other in pairwise(once):
            before[other].add(one)
    found: dict[Key, None] = {}
    for key in before:
        open_ = [key]
        seen = {key}
        while open_:
            top = open_[-1]
            waits = next((each for each in before[top] if each not in found and each not in seen), None)
            if waits is not None and top not in found:
                seen.add(waits)
                open_.append(waits)
            else:
                found[open_.pop()] = None
    return list(found)
