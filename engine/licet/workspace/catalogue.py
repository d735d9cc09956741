"""A catalogue that can be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination, Entitlements, Verdict
from licet.asp import TIME_LIMIT, Undecided
from licet.model.amounts import Amount
from licet.model.definition import Definition, Version
from licet.text import Source
from licet.workspace import counting, select
from licet.workspace.errors import NotDecided
from licet.workspace.select import Selection

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from os import PathLike

    from licet.answers.changes import Changes
    from licet.answers.clash import Possibility
    from licet.answers.compare import Comparison
    from licet.answers.counts import Count
    from licet.answers.diff import Difference
    from licet.answers.find import Found
    from licet.answers.licences import Licences
    from licet.answers.migrate import Migrated
    from licet.answers.prices import Price
    from licet.answers.ranges import Combinations, PriceRange
    from licet.answers.settled import Settled
    from licet.answers.why import Why
    from licet.counting import Progress
    from licet.diagnostics import Diagnostic
    from licet.index.built import BuiltIndex
    from licet.licences.audit import Audit
    from licet.workspace.indexes import Checked

T = TypeVar("T")


class Catalogue:
    """A catalogue without errors, ready for questions. `licet.load` and `licet.loads` make one.

    A **selection** names plans and add-ons exactly, what is not named is not held: a text (`"sales.premium + cep"`,
    `"none"`), any iterable of names, or a mapping of names to quantities. A name that the catalogue does not have raises
    `UnknownName`; what is no selection raises `SelectionError`; a search beyond `seconds` raises `NotDecided`.

    Threads: a catalogue may be shared. What it was read from never changes; the solver behind `is_legal`, `verdict`,
    `entitlements` and `entitled` is shared and answers one question at a time (others wait); each iterator of
    `combinations` has a solver of its own, and belongs to the thread that reads it.
    """

    def __init__(
        self,
        definition: Definition,
        sources: tuple[Source, ...] = (),
        diagnostics: tuple[Diagnostic, ...] = (),
        *,
        seconds: float = TIME_LIMIT,
    ) -> None:
        self.definition = definition
        self.diagnostics = diagnostics
        self._sources = sources
        self._reasoner = Reasoner(definition, seconds=seconds)
        # The combinations that were counted last, for the rooms above; they never change.
        self.kept: Mapping[object, Combinations] = {}
        self._settled: Settled | None = None

    def __repr__(self) -> str:
        return f"<Catalogue {self.name}>"

    @property
    def name(self) -> str:
        """The name in the header."""
        return self.definition.id

    @property
    def version(self) -> str | None:
        """The version in the header, if there is one."""
        return self.definition.version

    @property
    def versions(self) -> tuple[Version, ...]:
        """The named versions, each with the day from which it is in force (`from_`, None where none is written)."""
        return self.definition.versions

    def on(self, day: str | date, *, since: str | date | None = None) -> Catalogue:
        """The catalogue as it is on a day: all questions to it are about that day.

        `day` is a date, its ISO text (`"2023-01-01"`) or the name of a version, for the day from which that is in force;
        `since` is when the selections began that are asked about (default: on that day): what is `retired` is kept by
        those that began before. Raises LicetError for what is no day and no version, and where `since` is after `day`.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ...   as of 2026-01-01
        ... plan a "A"
        ...   + f "F" from 2025-01-01
        ... ''')
        >>> catalogue.entitled("a", "f"), catalogue.on("2024-12-31").entitled("a", "f")
        (True, False)
        """
        definition = select.on(self.definition, day, since)
        return Catalogue(definition, self._sources, self.diagnostics, seconds=self._reasoner.seconds)

    @property
    def hash(self) -> str:
        """A fingerprint of all the files that it was read from (SHA-256, hexadecimal)."""
        import hashlib

        digest = hashlib.sha256()
        for source in self._sources:
            text = source.text.encode()
            digest.update(b"%d\n" % len(text) + text)
        return digest.hexdigest()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that it was read from, the main one first; for the rooms above, not part of the public face."""
        return self._sources

    @property
    def reasoner(self) -> Reasoner:
        """The questions behind the methods, for the rooms above; not part of the public face."""
        return self._reasoner

    def title(self, name: str, language: str | None = None) -> str:
        """The title of a plan, add-on, solution, bundle or feature, in a language of the catalogue.

        Where it has none in that language, the one in the source language. Raises UnknownName.
        """
        language = select.language(self.definition, language)
        named = self.definition.item.get(name) or self.definition.feature.get(name)
        if named is None:
            named = self.definition.feature[select.feature(self.definition, name)]
        return named.title.get(language, self.definition.source_language) or name

    def selection(self, selection: Selection) -> Combination:
        """A selection with its names in layout order. Raises UnknownName, SelectionError."""
        return self._reasoner.combination(select.selection(self.definition, selection))

    def combinations(
        self,
        *,
        addons: bool | Iterable[str] = (),
        plans: int | tuple[int, int | None] | None = None,
        holds: Iterable[str] = (),
        has: Iterable[str] = (),
        lacks: Iterable[str] = (),
        ordered: bool = False,
    ) -> Iterator[Combination]:
        """Each legal combination of what the catalogue counts, one at a time, in constant memory.

        `addons`: True to count all add-ons too, or the names of those to count too. `plans`: how many plans it has (a
        number, or the fewest and the most). `holds`: plans and add-ons that it holds. `has`, `lacks`: features that it
        is, and is not, entitled to. They come as the solver finds them, in an order that stays the same as long as the
        catalogue does; `ordered` waits for all of them and gives them in layout order.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds at least 1 plan
        ... plan a "A"
        ... plan b "B"
        ... ''')
        >>> [str(combination) for combination in catalogue.combinations(ordered=True)]
        ['a', 'a + b', 'b']
        """
        found = self._reasoner.combinations(**select.listing(self.definition, addons, plans, holds, has, lacks))
        return iter(self._reasoner.in_order(_decided(found))) if ordered else _decided(found)

    def count(
        self,
        *,
        addons: bool | Iterable[str] = (),
        plans: int | tuple[int, int | None] | None = None,
        holds: Iterable[str] = (),
        has: Iterable[str] = (),
        lacks: Iterable[str] = (),
        seconds: float | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> int:
        """How many legal combinations there are, exactly, without listing them. The filters are those of `combinations`.

        `seconds`: the limit of the whole count (default: the catalogue's own); `progress` is told a few times a second how
        far it is, and what it raises ends the count. Raises UnknownName, SelectionError, and NotDecided where it takes
        longer: nothing is estimated.

        >>> import licet
        >>> addons = "".join(f'addon x{n} "X"' + chr(10) for n in range(400))
        >>> catalogue = licet.loads(f'''catalogue many "Many"
        ... plan a "A"
        ... {addons}''')
        >>> catalogue.count(addons=True) == 2**400 + 1
        True
        """
        listing = select.listing(self.definition, addons, plans, holds, has, lacks)
        return counting.count(self, listing, seconds=seconds, progress=progress).total

    def counts(
        self,
        *,
        addons: bool | Iterable[str] = (),
        plans: int | tuple[int, int | None] | None = None,
        holds: Iterable[str] = (),
        has: Iterable[str] = (),
        lacks: Iterable[str] = (),
        by_size: bool = True,
        by_item: bool = True,
        entitlement_sets: bool = True,
        seconds: float | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Count:
        """The same with more: by size, by plan and add-on, and how many different sets of features there are.

        What is not wanted (`by_size=False` …) or not found in time is None in the answer. Raises as `count` does where not
        even the total is found.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds at least 1 plan
        ... plan a "A"
        ... plan b "B"
        ... ''')
        >>> found = catalogue.counts()
        >>> found.total, found.by_size, found.by_plan, found.entitlement_sets
        (3, {1: 2, 2: 1}, {'a': 2, 'b': 2}, 1)
        """
        listing = select.listing(self.definition, addons, plans, holds, has, lacks)
        asked = {"by_size": by_size, "by_item": by_item, "entitlement_sets": entitlement_sets}
        return counting.count(self, listing, asked, seconds=seconds, progress=progress)

    def sample(
        self,
        number: int = 1,
        *,
        seed: int | str = 0,
        addons: bool | Iterable[str] = (),
        plans: int | tuple[int, int | None] | None = None,
        holds: Iterable[str] = (),
        has: Iterable[str] = (),
        lacks: Iterable[str] = (),
        seconds: float | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> list[Combination]:
        """So many legal combinations, each drawn from all of them with the same chance; one may be drawn again.

        The same `seed` gives the same ones, as long as the catalogue does not change. None where nothing is legal. Raises
        UnknownName, SelectionError, and NotDecided where they cannot be counted in time.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue one "One"
        ... each user holds at least 1 plan
        ... plan a "A"
        ... ''')
        >>> [str(combination) for combination in catalogue.sample(2)]
        ['a', 'a']
        """
        listing = select.listing(self.definition, addons, plans, holds, has, lacks)
        return counting.sample(self, listing, number, seed, seconds=seconds, progress=progress)

    def find(
        self,
        *,
        addons: bool | Iterable[str] = True,
        plans: int | tuple[int, int | None] | None = None,
        holds: Iterable[str] = (),
        has: Iterable[str] = (),
        lacks: Iterable[str] = (),
        at_least: Mapping[str, str | int | Decimal] | None = None,
        cheapest: bool | str = False,
        users: int = 1,
        period: str | None = None,
        first: int | None = None,
    ) -> Found:
        """The smallest selections that are like this: of each nothing can be left out, or it is illegal or misses a wish.

        The filters are those of `combinations`, but any add-on may be held unless `addons` names those that may;
        `at_least` maps limits to how much of them there shall be (`"100 GB"`, 3000, `"unlimited"`). Those with the fewest
        parts come first; `first` is how many are told at most (default 10,000).

        `cheapest`: those that cost least, ties among them all, by the list of this name or currency (True: the only
        list), for so many `users`, paid for a `period`; the answer then has their `prices`, and apart from them, as
        `unpriced`, those of which nobody knows the price.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds at least 1 plan
        ... plan a "A"
        ...   + x "X"
        ... plan b "B"
        ... addon c "C"
        ...   + x
        ... price list "List" in EUR per user per month
        ...   a 9
        ...   b 4
        ...   c 3
        ... ''')
        >>> [str(selection) for selection in catalogue.find(has=["x"])]
        ['a', 'b + c']
        >>> found = catalogue.find(has=["x"], cheapest=True)
        >>> str(found.selections[0]), found.prices[0].total
        ('b + c', Decimal('7.00'))

        Raises UnknownName, SelectionError, LicetError (a price or an amount that the catalogue does not know), NotDecided.
        """
        from licet.workspace import finding

        return _within(
            lambda: finding.find(
                self,
                addons=addons,
                plans=plans,
                holds=holds,
                has=has,
                lacks=lacks,
                at_least=at_least or {},
                cheapest=cheapest,
                users=users,
                period=period,
                first=first,
            )
        )

    def is_legal(self, selection: Selection) -> bool:
        """Whether a selection breaks no rule. Raises UnknownName, SelectionError."""
        return self._reasoner.is_legal(select.selection(self.definition, selection))

    def verdict(self, selection: Selection) -> Verdict:
        """Whether a selection is legal, and every rule that it breaks; true in an `if` when it is legal.

        Raises UnknownName, SelectionError.
        """
        return self._reasoner.verdict(select.selection(self.definition, selection))

    def entitlements(self, selection: Selection) -> Entitlements:
        """What a selection is granted, each feature with where it comes from, and whether it is legal at all.

        Raises UnknownName, SelectionError.
        """
        return self._reasoner.entitlements(select.selection(self.definition, selection))

    def entitled(self, selection: Selection, feature: str, *, default: bool | None = None) -> bool:
        """Whether a selection is legal and entitled to a feature.

        Raises UnknownName for a feature that the catalogue does not have, unless a `default` is given, which then is the
        answer; and UnknownName, SelectionError for the selection.
        """
        held = select.selection(self.definition, selection)
        if default is not None and feature not in self.definition.feature:
            return default
        return self._reasoner.is_entitled(held, select.feature(self.definition, feature))

    def limit(self, selection: Selection, limit: str) -> Amount | None:
        """How much a selection has of a limit, in the limit's unit: a Decimal, or `licet.UNLIMITED`, which is more than
        every number. None where it has none of it at all (which is not 0), or is illegal.

        `entitlements` says where an amount comes from. Raises UnknownName, SelectionError.
        """
        held = select.selection(self.definition, selection)
        return self._reasoner.limit(held, select.limit(self.definition, limit))

    def price(
        self, selection: Selection, *, list: str | None = None, users: int = 1, period: str | None = None
    ) -> Price:
        """What a selection costs by a list of prices, for a number of users.

        `list` is the name of a list or its currency (default: the only list); `period` is "monthly", "quarterly",
        "half-yearly" or "yearly" (default: the first one of `billing`). There is no number where a part is on request
        or not sold by the list. Raises UnknownName, SelectionError, LicetError.
        """
        from licet.workspace import trade

        return trade.price(self, selection, list=list, users=users, period=period)

    def price_range(
        self,
        *,
        addons: bool | Iterable[str] = (),
        plans: int | tuple[int, int | None] | None = None,
        holds: Iterable[str] = (),
        has: Iterable[str] = (),
        lacks: Iterable[str] = (),
        list: str | None = None,
        users: int = 1,
        period: str | None = None,
        seconds: float | None = None,
    ) -> PriceRange:
        """The least and the greatest price of all legal combinations, and which cost so much, without listing them.

        The filters are those of `combinations`, each add-on is held once; `list`, `users` and `period` are those of
        `price`. What is on request, or not sold by the list, has no number: how many combinations have one is told.
        Raises UnknownName, SelectionError, LicetError, and NotDecided where it takes longer than `seconds`.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds exactly 1 plan
        ... plan a "A"
        ... plan b "B"
        ... addon c "C"
        ... price list "List" in EUR per user per month
        ...   a 4
        ...   b 9.50
        ...   c 3
        ... ''')
        >>> found = catalogue.price_range(addons=True)
        >>> found.least, found.greatest, str(found.dearest.selection)
        (Decimal('4'), Decimal('12.5'), 'b + c')
        """
        from licet.workspace import ranges

        listing = select.listing(self.definition, addons, plans, holds, has, lacks)
        return ranges.price_range(self, listing, list=list, users=users, period=period, seconds=seconds)

    def compare(
        self,
        before: Selection,
        after: Selection,
        *,
        list: str | None = None,
        users: int = 1,
        period: str | None = None,
        since: date | str | None = None,
        on: date | str | None = None,
    ) -> Comparison:
        """What moving from one selection to another takes, by which case of `moves`, and what it gives, takes and costs.

        `since` is the day on which the contract began, `on` the day on which the move is asked for (default: the day of
        the catalogue, else today); with them, the answer has the contract's timeline and the day on which the move takes
        effect. `list`, `users` and `period` are those of `price`. Raises UnknownName, SelectionError, LicetError.
        """
        from licet.workspace import trade

        return trade.comparison(self, before, after, list=list, users=users, period=period, since=since, on=on)

    def migrate(
        self,
        before: Selection,
        other: Catalogue,
        after: Selection | None = None,
        *,
        uses: Mapping[str, str | int | Decimal] | None = None,
    ) -> Migrated:
        """What a selection becomes in another catalogue, by the block `moves to OTHER`, and what it gains and loses.

        `after`: compare with this selection of the other catalogue instead. `uses` maps limits of the other catalogue to
        how much of them is used: what exceeds them is told. Raises UnknownName, SelectionError, and
        LicetError where the catalogue does not lead to the other one.
        """
        from licet.workspace import trade

        return trade.migration(self, before, other, after, uses or {})

    def why(self, selection: Selection, feature: str) -> Why:
        """Why a selection is entitled to a feature, or why not and what would give it; true in an `if` when it is.

        Raises UnknownName, SelectionError, NotDecided.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds at least 1 plan
        ... solution write "Write"
        ...   tier basic "Basic"
        ...     + writing "Writing"
        ...   tier plus "Plus" includes basic
        ...     + drawing "Drawing"
        ... ''')
        >>> answer = catalogue.why("write.basic", "drawing")
        >>> answer.entitled, answer.code, str(answer.changes.changes[0])
        (False, 'not-in-plan', 'write.basic -> write.plus')
        """
        from licet.answers.why import why

        held = select.selection(self.definition, selection)
        asked = select.feature(self.definition, feature)
        return _within(lambda: why(self._reasoner, held, asked))

    def repairs(self, selection: Selection, *, all: bool = False, most: int = 1000) -> Changes:
        """The smallest changes that make a selection legal: those that change the fewest slots, ties in layout order;
        none for a legal selection, or where nothing is legal.

        `all`: every change of which no part is enough, smallest first; the search is cut off at `most` of them, or
        after the catalogue's `seconds`, and says so in `complete`. Raises UnknownName, SelectionError, NotDecided.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds exactly 1 plan
        ... plan a "A"
        ... plan b "B"
        ... ''')
        >>> [str(change) for change in catalogue.repairs("a + b")]
        ['drop b', 'drop a']
        """
        from licet.answers.changes import repairs

        held = select.selection(self.definition, selection)
        return _within(lambda: repairs(self._reasoner, held, all=all, most=most))

    def settled(self) -> Settled:
        """Plans and add-ons about which nobody has a choice, over all legal selections with every add-on open: `core` is in
        each of them, `dead` in none, and `false_optional` in each that has what it requires, although that does not
        require it.

        `core()`, `dead()` and `false_optional()` give one of them each. Raises NotDecided.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue one "One"
        ... each customer holds exactly 1 plan
        ... plan a "A"
        ... addon b "B"
        ... addon c "C"
        ...   requires b
        ... addon d "D"
        ...   requires not a
        ... rule e "E"
        ...   if b then c
        ... ''')
        >>> found = catalogue.settled()
        >>> found.core, found.dead, found.false_optional
        (('a',), ('d',), ('c',))
        """
        from licet.answers.settled import settled

        if self._settled is None:
            self._settled = _within(lambda: settled(self._reasoner))
        return self._settled

    def core(self) -> tuple[str, ...]:
        """The plans and add-ons that every legal selection holds. Raises NotDecided."""
        return self.settled().core

    def dead(self) -> tuple[str, ...]:
        """The plans and add-ons that no legal selection holds. Raises NotDecided."""
        return self.settled().dead

    def false_optional(self) -> tuple[str, ...]:
        """The plans and add-ons that look optional, and are not: see `settled`. Raises NotDecided."""
        return self.settled().false_optional

    def analyse(self, *, only: Iterable[str] | None = None) -> list[Diagnostic]:
        """What can be seen of the catalogue as a whole: what nobody can have, what changes nothing, what nobody checks.

        About all legal selections, with every add-on open; of a file of another format, also what was odd when it was
        read. Each finding has a code (`licet.diagnostics.codes`), a
        severity, a place, what can be checked, and the `names` that it is about. `only`: the codes that are wanted.
        Raises UnknownName for what is no code, NotDecided.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue one "One"
        ... plan a "A"
        ... features
        ...   f "F"
        ... ''')
        >>> [(finding.code, finding.names) for finding in catalogue.analyse(only=["W0610"])]
        [('W0610', ('f',))]
        """
        from licet.answers.analyse import CODES, READING, analyse
        from licet.diagnostics.order import in_order

        every = CODES | READING
        wanted = every if only is None else {select.code(code, every) for code in only}
        # What was found while a file of another format was read.
        read = [each for each in self.diagnostics if each.code in READING & wanted]
        try:
            found = analyse(self._reasoner, wanted & CODES)
            return in_order([*read, *found]) if read else found
        except Undecided as undecided:
            raise NotDecided(
                str(undecided), "allow more time with `--seconds N`, or ask for less with `--only`"
            ) from None

    def possible(
        self,
        *,
        holds: Iterable[str] = (),
        without: Iterable[str] = (),
        has: Iterable[str] = (),
        lacks: Iterable[str] = (),
        plans: int | tuple[int, int | None] | None = None,
        every: bool = False,
    ) -> Possibility:
        """Whether any legal selection is like that: what is not named is open, add-ons too. It is true in an `if` when
        there is one; if not, it holds a minimal set of rules and wishes that clash, with `every` all of them.

        Raises UnknownName, SelectionError, NotDecided.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds exactly 1 plan
        ... plan a "A"
        ... plan b "B"
        ...   + f "F"
        ... ''')
        >>> found = catalogue.possible(holds=["a"], has=["f"])
        >>> bool(found), [rule.id for rule in found.clashes[0].rules]
        (False, ['user-holds-plans'])
        """
        from licet.answers.clash import possible

        definition = self.definition
        fewest, most = plans if isinstance(plans, tuple) else (plans or 0, plans)
        held, not_held = (
            self._reasoner.combination(select.selection(definition, names)).parts for names in (holds, without)
        )
        wanted, unwanted = (select.features(definition, names) for names in (has, lacks))
        return _within(
            lambda: possible(
                self._reasoner,
                holds=held,
                without=not_held,
                has=wanted,
                lacks=unwanted,
                fewest=fewest,
                most=most,
                every=every,
            )
        )

    def table(
        self,
        kind: str = "combinations",
        *,
        style: str = "table",
        format: str = "markdown",
        lang: str | None = None,
        **filters: Any,
    ) -> str | bytes:
        """A table: "combinations", "features", "entitlements", "limits" or "prices"; `style` "table" or "list"; `format`
        "text", "markdown", "html", "csv", "json" (text) or "xlsx" (bytes). `filters` are those of `combinations`, and
        `first`.

        Raises LicetError for a form that the table does not have, and what `combinations` raises.
        """
        from licet.workspace import tables

        return tables.make(self, kind, style=style, format=format, lang=lang, **filters)

    def licences(self, selection: Selection) -> Licences:
        """The technical licences that carry a selection, by owner: site licences (a thing is there, and can be seen) and
        user licences (it can be worked with), with how far each feature reaches.

        Raises LicetError where the catalogue has no licences, UnknownName, SelectionError.
        """
        from licet.workspace import licences

        return licences.licences(self, selection)

    def licence_records(
        self,
        selection: Selection,
        *,
        format: str = "xml",
        users: int = 1,
        company: str = "",
        expires: str | None = None,
        anyway: bool = False,
    ) -> str:
        """The licence records that carry a selection, as "xml", "json" or "csv": an unsigned draft. `expires` is a day
        (ISO text). Raises LicetError for an illegal selection, and, unless `anyway`, for one of which the catalogue says
        that nobody knows how it is coded.
        """
        from licet.workspace import licences

        options: dict[str, Any] = {"format": format, "users": users, "company": company}
        return licences.write(self, selection, expires=expires, anyway=anyway, **options)

    def audit(
        self, *paths: str | PathLike[str], today: str | None = None, expect: Selection | None = None
    ) -> tuple[Audit, ...]:
        """What licence records in files (XML packages, JSON answers, folders of them) are, and what does not fit.

        `today` is the day that expiry is judged by (ISO text), `expect` the combination that it should be. Raises
        LicetError for files that are none.
        """
        from licet.workspace import licences

        return licences.read(self, paths, today=today, expect=expect)

    def index(
        self,
        path: str | PathLike[str] | None = None,
        *,
        kind: str | None = None,
        sample: int | None = None,
        seed: int = 0,
    ) -> BuiltIndex:
        """The index of the catalogue, for its day: a small file that `licet.runtime` answers from, without the solver.

        It is proven against the solver, on all combinations or on a `sample` (2,000, fewer of a large
        catalogue) drawn by `seed` and at every boundary (the
        answer's `proof` says which), and written to `path` where one is given, whole or not at all. `kind`: "listed" (each
        legal combination) or "parts" (what plans and add-ons bring, and when); by default listed where they are few.

        Raises NotProven where it would answer otherwise than the solver, NotDecided, FileProblem.

        >>> import licet
        >>> catalogue = licet.loads('''catalogue two "Two"
        ... each user holds at least 1 plan
        ... plan a "A"
        ...   + f "F"
        ... plan b "B"
        ... ''')
        >>> built = catalogue.index()
        >>> built.proof.words
        'all 3 combinations x 1 feature, and 1 boundary case'
        >>> built.load().entitled("b + a", "f")
        True
        """
        from licet.workspace import indexes

        return indexes.make(self, path, kind=kind, sample=sample, seed=seed)

    def check_index(self, path: str | PathLike[str] | bytes, *, sample: int | None = None, seed: int = 0) -> Checked:
        """Whether an index file (or its bytes) is of this catalogue as it is now, on this day, and answers as the solver.

        Raises IndexFileError for a file that is none or is damaged, FileProblem, NotDecided.
        """
        from licet.workspace import indexes

        return indexes.check(self, path, sample=sample, seed=seed)

    def diff(self, new: Catalogue, *, most: int | None = None) -> Difference:
        """What differs between this version of a catalogue and a newer one: combinations gained and lost, what changes
        for those that stay, which lines make it, and the verdict: patch, minor or breaking.

        `most` combinations of each version are compared (default: 5,000); the answer is not `complete` where there are
        more. It is true in an `if` when the two differ. Raises NotDecided.
        """
        from licet.answers.diff import MOST, difference

        try:
            return difference(self._reasoner, new._reasoner, most=MOST if most is None else most)
        except Undecided as undecided:
            raise NotDecided(str(undecided), "allow more time") from None

    def export(self, to: str) -> str:
        """The catalogue in another format: "licet" (one text, whatever files it was read from), "uvl", "json", or the names
        in it for programs in "python" or "typescript".

        Raises LicetError for any other format, and for what the format cannot say at all.
        """
        from licet.workspace import exchange

        return exchange.export(self, to).text

    def program(self) -> str:
        """The whole answer-set program, commented; plain clingo gives the same combinations and entitlements.

        `clingo FILE 0` lists the combinations, `-c addons=1` those with add-ons, `-c entitlements=1` shows what each is
        entitled to.
        """
        return self._reasoner.program().text()


def _within(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except Undecided as undecided:
        raise NotDecided(str(undecided), "give it more `--seconds`") from None


def _decided(found: Iterator[Combination]) -> Iterator[Combination]:
    try:
        yield from found
    except Undecided as undecided:
        raise NotDecided(str(undecided), "ask for less: `--plans`, `--holds`, or fewer add-ons") from None
