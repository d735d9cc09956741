"""Compares licence records with what the catalogue derives: which plans they are, and what does not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import Literal, NamedTuple

from licet.answers.licences import Carrier, Grade, carrier, grades
from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination
from licet.licences.records import Package, Record, User
from licet.model.definition import LicenceBook, Title
from licet.record import record

# So many combinations are compared with; where there are more, nothing is said to fit.
MOST_COMBINATIONS = 20_000
# So many of the nearest are told where none fits.
NEAREST = 5

Code = Literal[
    "unknown-licence",
    "unknown-plan",
    "no-set",
    "fits-several",
    "fits-none",
    "set-differs",
    "not-known",
    "too-many-assigned",
    "expired",
    "prerequisite-missing",
    "site-licence-missing",
    "not-expected",
]

# What each finding is about; the closed list that programs may rely on.
CODES: Mapping[Code, str] = {
    "unknown-licence": "the catalogue gives no licence of this name",
    "unknown-plan": "no row of the catalogue has this user plan",
    "no-set": "the record does not say which user licences the plan switches on",
    "fits-several": "more than one combination is carried by such a record",
    "fits-none": "no combination is carried by such a record",
    "set-differs": "user licences are too many or missing, against the nearest combinations",
    "not-known": "no source says how such a combination is coded",
    "too-many-assigned": "more users have the plan than were bought",
    "expired": "the last day is past",
    "prerequisite-missing": "a licence that must be on first is not there",
    "site-licence-missing": "a site licence that the plan needs is not in the package",
    "not-expected": "the record is not the combination that was asked for",
}


class Finding(NamedTuple):
    """Something that does not fit: a code of the closed list, the licence it is about, and a sentence."""

    code: Code
    licence: str
    sentence: str


@record
class Near:
    """A combination whose user licences are nearly those of the record: `surplus` are too many, `missing` too few."""

    combination: Combination
    surplus: tuple[str, ...]
    missing: tuple[str, ...]


@record
class PlanRecord:
    """A user plan in the package: the combinations that it fits (one, where it is clear), else the nearest. `features`:
    how far each feature reaches for its users, where it fits one."""

    record: Record
    user: str | None
    fits: tuple[Combination, ...]
    nearest: tuple[Near, ...]
    entitled: tuple[str, ...]
    grades: Mapping[str, Grade]
    findings: tuple[Finding, ...]


@record
class Audit:
    """What a package is, and what does not fit in it."""

    package: Package
    plans: tuple[PlanRecord, ...]
    findings: tuple[Finding, ...]

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Those of the package and those of its plans."""
        return (*self.findings, *(finding for plan in self.plans for finding in plan.findings))


class Auditor:
    """Compares packages with one catalogue."""

    def __init__(self, reasoner: Reasoner) -> None:
        self._reasoner = reasoner
        self._books = reasoner.definition.licences
        self._known = {
            name
            for book in self._books
            for row in book.rows
            for name in (*row.site, *row.user, *([row.plan] if row.plan else []))
        }
        combinations = list(islice(reasoner.combinations(), MOST_COMBINATIONS + 1))
        self.too_many = len(combinations) > MOST_COMBINATIONS
        self._combinations = [] if self.too_many else reasoner.in_order(combinations)
        self._known_carriers: dict[Combination, dict[str, Carrier]] = {}
        addons = {item.id for item in reasoner.definition.addons}
        # What of the site licences of a package tells that an add-on is held: those that its own row gives.
        self._of_addons = {
            row.items[0]: frozenset(row.site)
            for book in self._books
            for row in book.rows
            if row.site and len(row.items) == 1 and row.items[0] in addons
        }

    def audit(self, package: Package, *, today: str, expected: Combination | None = None) -> Audit:
        """What the package is on a day (ISO text), and what does not fit; `expected`: the combination it should be."""
        possible = self._possible(package)
        plans = [self._plan(each, None, package, possible, expected) for each in package.records if each.is_plan]
        for user in package.users:
            plans += [self._plan(each, user, package, possible, expected) for each in user.records if each.is_plan]
        return Audit(package, tuple(plans), tuple(self._of_package(package, today)))

    def _carriers(self, combination: Combination) -> dict[str, Carrier]:
        if combination not in self._known_carriers:
            carried = self._reasoner.carried(combination.parts)
            self._known_carriers[combination] = {book.owner: carrier(book, carried) for book in self._books}
        return self._known_carriers[combination]

    def _possible(self, package: Package) -> list[Combination]:
        """The combinations that are counted, each with the add-ons that the package has the site licences of."""
        site = {each.name for each in package.records if each.kind == "site"}
        held = [addon for addon, own in self._of_addons.items() if own <= site]
        if not held:
            return self._combinations
        found = []
        for combination in self._combinations:
            own = [addon for addon in held if self._reasoner.is_legal((*combination.parts, addon))]
            wider = self._reasoner.combination(frozenset((*combination.parts, *own)))
            # Add-ons may need each other; what is illegal together is no combination.
            every = self._reasoner.combination(frozenset((*combination.parts, *held)))
            legal = next((each for each in (every, wider) if self._reasoner.is_legal(each.parts)), combination)
            found.append(legal)
        return found

    # ---- the package -------------------------------------------------------------------------------------------------

    def _of_package(self, package: Package, today: str) -> Iterator[Finding]:
        if package.expires is not None and package.expires < today:
            yield Finding("expired", "", f"the package expired on {package.expires}")
        every = [*package.records, *(each for user in package.users for each in user.records)]
        told: set[str] = set()
        for each in every:
            if each.name not in self._known and each.name not in told:
                told.add(each.name)
                code: Code = "unknown-plan" if each.is_plan else "unknown-licence"
                kind = "user plan" if each.is_plan else "licence"
                yield Finding(code, each.name, f"`{each.name}`: the catalogue has no such {kind}")
            if each.expires is not None and each.expires < today:
                yield Finding("expired", each.name, f"`{each.name}` expired on {each.expires}")
        yield from self._prerequisites(package)
        yield from _assigned(package)

    def _prerequisites(self, package: Package) -> Iterator[Finding]:
        groups = [package.records, *(user.records for user in package.users)]
        bought = {each.name for each in package.records}
        needs = {name: others for book in self._books for name, others in book.needs.items()}
        for group in groups:
            there = bought | {each.name for each in group} | {name for each in group for name in each.set or ()}
            for each in group:
                own = (each.prerequisite,) if each.prerequisite else needs.get(each.name, ())
                for name in own:
                    if name not in there:
                        sentence = f"`{each.name}` needs `{name}`, which is not there"
                        yield Finding("prerequisite-missing", each.name, sentence)

    # ---- a plan ------------------------------------------------------------------------------------------------------

    def _plan(
        self,
        each: Record,
        user: User | None,
        package: Package,
        possible: list[Combination],
        expected: Combination | None,
    ) -> PlanRecord:
        findings: list[Finding] = []
        book = self._book(each)
        holders = self._holders(each, book, possible)
        names = each.set
        near: tuple[Near, ...] = ()
        if names is None:
            findings.append(Finding("no-set", each.name, f"`{each.name}` has no `set=` that names its user licences"))
            fits = list(holders)
        else:
            fits = [one for one, what in holders.items() if set(what.user) == set(names)]
            unknown = [name for name in names if name not in self._known]
            findings += [
                Finding(
                    "unknown-licence", name, f"`{name}` in the set of `{each.name}`: the catalogue has no such licence"
                )
                for name in unknown
            ]
        if len(fits) > 1:
            fits = self._by_site(fits, book, package)
        if names is not None and not fits:
            near = _nearest(names, holders)
            findings += _differs(each, near)
        if len(fits) > 1:
            listed = ", ".join(f"`{one}`" for one in fits[:NEAREST])
            more = f" and {len(fits) - NEAREST} more" if len(fits) > NEAREST else ""
            findings.append(Finding("fits-several", each.name, f"`{each.name}` may be {listed}{more}"))
        for title in _unclear(fits, holders):
            findings.append(Finding("not-known", each.name, self._words(title)))
        if expected is not None and expected not in fits:
            findings.append(Finding("not-expected", each.name, f"`{each.name}` is not `{expected}`"))
        entitled: tuple[str, ...] = ()
        reach: dict[str, Grade] = {}
        if len(fits) == 1:
            entitlements = self._reasoner.entitlements(fits[0].parts)
            entitled = tuple(entry.feature for entry in entitlements.features if entry.status == "entitled")
            site = {one.name for one in package.records if one.kind == "site"}
            wanted = holders[fits[0]].site
            if site:
                findings += [
                    Finding(
                        "site-licence-missing",
                        name,
                        f"`{each.name}` comes with the site licence `{name}`, which is missing",
                    )
                    for name in wanted
                    if name not in site
                ]
            reach = grades(self._reasoner.definition, site or set(wanted), set(names or holders[fits[0]].user))
        return PlanRecord(each, user.name if user else None, tuple(fits), near, entitled, reach, tuple(findings))

    def _book(self, each: Record) -> LicenceBook | None:
        same = [book for book in self._books if book.owner.lower() == each.owner.lower()]
        named = [book for book in self._books if any(row.plan == each.name for row in book.rows)]
        return next(iter([*same, *named, *self._books]), None)

    def _holders(
        self, each: Record, book: LicenceBook | None, possible: list[Combination]
    ) -> dict[Combination, Carrier]:
        """The combinations that such a record can carry: those of its code, or all where the code is not known."""
        if book is None:
            return {}
        every = {one: self._carriers(one)[book.owner] for one in possible}
        coded = {one: what for one, what in every.items() if each.name in what.codes}
        return coded or every

    def _by_site(self, fits: list[Combination], book: LicenceBook | None, package: Package) -> list[Combination]:
        """Those whose site licences are all in the package, where it has any."""
        site = {each.name for each in package.records if each.kind == "site"}
        if not site or book is None:
            return fits
        return [one for one in fits if site.issuperset(self._carriers(one)[book.owner].site)] or fits

    def _words(self, title: Title) -> str:
        language = self._reasoner.definition.source_language
        return title.get(language, language) or ""


def _unclear(fits: Collection[Combination], holders: Mapping[Combination, Carrier]) -> list[Title]:
    found: list[Title] = []
    for one in fits:
        found += [title for title in holders[one].not_known if title not in found]
    return found


def _nearest(names: tuple[str, ...], holders: Mapping[Combination, Carrier]) -> tuple[Near, ...]:
    told = set(names)
    near = [
        Near(
            one,
            tuple(name for name in names if name not in what.user),
            tuple(name for name in what.user if name not in told),
        )
        for one, what in holders.items()
    ]
    least = min((len(each.surplus) + len(each.missing) for each in near), default=0)
    return tuple(each for each in near if len(each.surplus) + len(each.missing) == least)[:NEAREST]


def _differs(each: Record, near: tuple[Near, ...]) -> Iterator[Finding]:
    if not near:
        yield Finding("fits-none", each.name, f"`{each.name}` fits no combination")
        return
    for one in near:
        parts = []
        if one.surplus:
            parts.append(f"too many: {', '.join(one.surplus)}")
        if one.missing:
            parts.append(f"missing: {', '.join(one.missing)}")
        yield Finding("set-differs", each.name, f"`{each.name}` is nearly `{one.combination}`; {'; '.join(parts)}")


def _assigned(package: Package) -> Iterator[Finding]:
    held = Counter(name for user in package.users for name in {each.name for each in user.records})
    for each in package.records:
        if each.number is not None and not each.unrestricted and held[each.name] > each.number:
            sentence = f"`{each.name}` is assigned to {held[each.name]} users, and {each.number} were bought"
            yield Finding("too-many-assigned", each.name, sentence)
