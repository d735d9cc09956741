"""Which licences carry a selection, and what its user may do with each feature."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination, Verdict
from licet.asp.licences import Carried
from licet.model.definition import Definition, LicenceBook, Title
from licet.record import record

# How far a feature reaches: it is there and can be read (its site licences), or can be worked with (its user licences too).
Grade = Literal["view", "edit"]


@record
class Carrier:
    """The licences of one owner that carry a selection, each in the order of the catalogue.

    `site` makes things present for all, `user` lets the user work with them (what a `set=` holds), `codes` name the user
    plan: none where no row has this set of solutions. `needs`: which of them must be on first. `not_known` says what no
    source tells of this selection; the licences are then what the rows give, and no more than that.
    """

    owner: str
    site: tuple[str, ...]
    user: tuple[str, ...]
    codes: tuple[str, ...]
    needs: Mapping[str, tuple[str, ...]]
    not_known: tuple[Title, ...]


@record
class Licences:
    """What carries a selection. `grades`: of each feature that it is entitled to and that has licences of its own, whether
    its user may work with it or only see it."""

    selection: Combination
    verdict: Verdict
    carriers: tuple[Carrier, ...]
    grades: Mapping[str, Grade]


def licences(reasoner: Reasoner, selection: Collection[str]) -> Licences:
    """The licences of a selection, legal or not."""
    carried = reasoner.carried(selection)
    entitlements = reasoner.entitlements(selection)
    carriers = tuple(carrier(book, carried) for book in reasoner.definition.licences)
    site, user = ({name for each in carriers for name in getattr(each, kind)} for kind in ("site", "user"))
    found = grades(reasoner.definition, site, user)
    own = {feature: grade for feature, grade in found.items() if feature in entitlements.entitled}
    return Licences(entitlements.selection, entitlements.verdict, carriers, own)


def carrier(book: LicenceBook, carried: Carried) -> Carrier:
    """What the solver says of one owner's licences, in the order of the rows."""
    site = dict.fromkeys(name for row in book.rows for name in row.site if (book.owner, name) in carried.site)
    user = dict.fromkeys(name for row in book.rows for name in row.user if (book.owner, name) in carried.user)
    codes = tuple(row.plan for row in book.rows if row.plan and (book.owner, row.plan) in carried.codes)
    given = {*site, *user, *codes}
    needs = {name: others for name, others in book.needs.items() if name in given}
    unclear = tuple(
        title for number, (title, _) in enumerate(book.unclear) if f"{book.owner}:{number}" in carried.not_known
    )
    return Carrier(book.owner, tuple(site), tuple(user), tuple(dict.fromkeys(codes)), needs, unclear)


def grades(definition: Definition, site: Collection[str], user: Collection[str]) -> dict[str, Grade]:
    """How far each feature with licences of its own reaches, by the site and user licences that are there."""
    found: dict[str, Grade] = {}
    for book in definition.licences:
        for row in book.rows:
            for feature in row.items:
                if feature not in definition.feature or not all(name in site for name in row.site):
                    continue
                if all(name in user for name in row.user):
                    found[feature] = "edit"
                elif row.site:
                    found.setdefault(feature, "view")
    return found
