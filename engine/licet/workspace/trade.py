"""What a selection costs, what moving to another takes, and what it becomes in another catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from licet.answers import prices as sums
from licet.answers.limits import parse_amount
from licet.diagnostics.suggest import nearest
from licet.model.amounts import Amount
from licet.model.definition import Definition, Period, PriceList
from licet.model.periods import MONTHS
from licet.model.trade import lists_of
from licet.workspace import select
from licet.workspace.errors import LicetError, UnknownName
from licet.workspace.select import Selection

if TYPE_CHECKING:
    from licet.answers.compare import Comparison
    from licet.answers.migrate import Migrated
    from licet.answers.prices import Price
    from licet.workspace.catalogue import Catalogue

Day = date | str


def price(catalogue: Catalogue, selection: Selection, *, list: str | None, users: int, period: str | None) -> Price:
    """See `Catalogue.price`."""
    held = select.held(catalogue.definition, selection)
    chosen = one_list(catalogue.definition, list)
    return sums.price(
        catalogue.reasoner,
        chosen,
        held,
        users=checked_users(users),
        period=checked_period(catalogue.definition, (chosen,), period),
    )


def comparison(
    catalogue: Catalogue,
    before: Selection,
    after: Selection,
    *,
    list: str | None,
    users: int,
    period: str | None,
    since: Day | None,
    on: Day | None,
) -> Comparison:
    """See `Catalogue.compare`."""
    from licet.answers.billing import BeyondTheCalendar
    from licet.answers.compare import Dated, compare

    definition = catalogue.definition
    lists = definition.prices if list is None else (one_list(definition, list),)
    billed = checked_period(definition, lists, period)
    if since is None and definition.since != definition.on:
        since = definition.since
    if on is not None or since is not None:
        catalogue = catalogue.on(on or select.own_day(definition), since=since)
        definition = catalogue.definition
    dated = None
    if since is not None and definition.since is not None and definition.on is not None:
        began, asked = date.fromisoformat(definition.since), date.fromisoformat(definition.on)
        dated = Dated(began, billed or _usual(definition), asked)
    try:
        return compare(
            catalogue.reasoner,
            select.held(definition, before),
            select.held(definition, after),
            lists=tuple(each.id for each in lists),
            users=checked_users(users),
            period=billed,
            dated=dated,
        )
    except BeyondTheCalendar as beyond:
        raise LicetError(str(beyond), "name an earlier day") from None


def migration(
    catalogue: Catalogue,
    before: Selection,
    other: Catalogue,
    after: Selection | None,
    uses: Mapping[str, str | int | Decimal],
) -> Migrated:
    """See `Catalogue.migrate`."""
    from licet.answers.migrate import NotThere, migrate

    table = next((each for each in catalogue.definition.migrations if each.to == other.name), None)
    if table is None and after is None:
        known = [each.to for each in catalogue.definition.migrations]
        help = f"it leads to {', '.join(f'`{name}`' for name in known)}" if known else None
        help = help or f"write a block `moves to {other.name}`, or name the selection to compare with"
        raise LicetError(f"`{catalogue.name}` does not say what its plans become in `{other.name}`", help)
    held = select.held(catalogue.definition, before)
    wanted = None if after is None else select.held(other.definition, after)
    try:
        return migrate(catalogue.reasoner, other.reasoner, table, held, wanted, uses=used(other.definition, uses))
    except NotThere as missing:
        known = [item.id for item in (*other.definition.plans, *other.definition.addons)]
        near = nearest(missing.other, known)
        help = f"did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else "mend the block `moves to`"
        message = f"`{missing.name}` becomes `{missing.other}`, which is no plan or add-on of `{other.name}`"
        raise LicetError(message, help) from None


# ---- what is named ---------------------------------------------------------------------------------------------------


def used(definition: Definition, given: Mapping[str, str | int | Decimal]) -> dict[str, Amount]:
    """Amounts by the names of limits, as they may be given. Raises UnknownName, LicetError."""
    return {select.limit(definition, name): amount(definition, name, value) for name, value in given.items()}


def amount(definition: Definition, limit: str, given: str | int | Decimal) -> Amount:
    """An amount of a limit: a number, or as it is typed. Raises LicetError for what is none."""
    if isinstance(given, int | Decimal):
        return Decimal(given)
    try:
        return parse_amount(definition, limit, given)
    except ValueError as error:
        raise LicetError(
            f"`{limit}`: {error}", f"write `{limit}=100`, or with a unit, or `{limit}=unlimited`"
        ) from None


def one_list(definition: Definition, name: str | None) -> PriceList:
    """The list of this name or currency; without one, the only list. Raises UnknownName, LicetError."""
    lists = definition.prices
    if not lists:
        raise LicetError("the catalogue has no list of prices", "it says what things cost in a block `price`")
    found = list(lists) if name is None else lists_of(lists, name)
    if not found:
        assert name is not None
        raise UnknownName("list of prices", name, tuple(nearest(name, [each.id for each in lists])))
    if len(found) > 1:
        names = ", ".join(f"`{each.id}`" for each in found)
        raise LicetError(f"there are several lists of prices: {names}", "name one of them: `--list NAME`")
    return found[0]


def checked_users(users: int) -> int:
    """A number of users. Raises LicetError for less than one."""
    if users < 1:
        raise LicetError(f"a price for {users} users", "name one user or more")
    return users


def checked_period(definition: Definition, lists: tuple[PriceList, ...], name: str | None) -> Period | None:
    """A period for which one can pay by these lists. Raises UnknownName, LicetError."""
    if name is None:
        return None
    known = {period for each in lists for period in sums.periods(definition, each)}
    if not lists:
        known = set(definition.billing.periods if definition.billing else MONTHS)
    found = next((period for period in MONTHS if period == name), None)
    if found is None:
        raise UnknownName("billing period", name, tuple(nearest(name, MONTHS)))
    if found not in known:
        raise LicetError(
            f"nobody pays {name} here", f"it is billed {', '.join(period for period in MONTHS if period in known)}"
        )
    return found


def _usual(definition: Definition) -> Period:
    if definition.billing is not None and definition.billing.periods:
        return definition.billing.periods[0]
    return sums.usual_period(definition, definition.prices[0]) if definition.prices else "monthly"
