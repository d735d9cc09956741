"""What it costs and how it is billed: price lists and the block `billing`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from licet.model.bind import Binder
from licet.model.currency import CURRENCIES
from licet.model.days import dates, overlap
from licet.model.definition import (
    Billing,
    Charge,
    ExpectBlock,
    ExpectPrice,
    Holder,
    Item,
    Period,
    PriceLine,
    PriceList,
    Title,
)
from licet.model.periods import MONTHS, PERIODS
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.model.wording import quoted
from licet.syntax import ast
from licet.text import Span

# So many digits before the dot, and behind it, has a price at most.
DIGITS = 15
# The longest contract, in months.
LONGEST = 1200
_HOLDERS: Mapping[str, Holder] = {"user": "user", "customer": "customer"}
_LENGTHS = {"month": 1, "months": 1, "quarter": 3, "quarters": 3, "year": 12, "years": 12}


class _Unit(NamedTuple):
    """What the words behind `per` say."""

    holder: Holder | None
    period: Period | None
    used: str | None


class Trade:
    """Makes the price lists of a catalogue, and how it bills."""

    def __init__(self, items: Mapping[str, Item], bind: Binder, titles: Titles, problems: Problems) -> None:
        self._items = items
        self._bind = bind
        self._titles = titles
        self._problems = problems

    # ---- billing -----------------------------------------------------------------------------------------------------

    def billing(self, blocks: Iterable[ast.TopLevel]) -> Billing | None:
        """The block `billing`, if there is one."""
        found: Billing | None = None
        for block in blocks:
            if isinstance(block, ast.Billing):
                if found is not None:
                    self._once_more("two blocks say how it is billed", block.span, found.origin)
                else:
                    found = self._billing(block)
        return found

    def _once_more(self, title: str, second: Span, first: Span) -> None:
        self._problems.tell("E0202", title, second, "the second one", (first, "the first one"), help="keep one of them")

    def _billing(self, block: ast.Billing) -> Billing:
        periods: ast.Periods | None = None
        contract: ast.Contract | None = None
        for line in block.lines:
            first: ast.Periods | ast.Contract | None = periods if isinstance(line, ast.Periods) else contract
            if first is not None:
                self._once_more("`billing` says the same thing twice", line.span, first.span)
            elif isinstance(line, ast.Periods):
                periods = line
            else:
                contract = line
        if periods is None:
            title, label = "`billing` names no periods", "for which periods is it billed?"
            help = f"write a line `periods {', '.join(MONTHS)}` with those that can be chosen"
            self._problems.tell("E0432", title, block.span, label, help=help)
        names = periods.names if periods else ()
        self._bind.each_once(names)
        chosen = tuple({period: None for name in names if (period := self._period(name)) is not None})
        if contract is None:
            return Billing(chosen, None, "period", None, block.span)
        term, renewal = self._months(contract.length, contract.unit), contract.renewal
        again = self._months(renewal.length or 0, renewal.unit) if renewal and renewal.unit else None
        return Billing(chosen, term, renewal.how if renewal else "period", again, block.span)

    def _period(self, name: ast.Name) -> Period | None:
        for period in MONTHS:
            if name.text == period:
                return period
        title = f"there is no billing period `{name.text}`"
        label = f"the periods are {', '.join(MONTHS)}"
        help = self._near(name.text, MONTHS) or (
            "a week is no part of a month, so neither ends with it"
            if name.text in ("weekly", "daily")
            else "write one of them"
        )
        self._problems.tell("E0432", title, name.span, label, help=help)
        return None

    @staticmethod
    def _near(word: str, known: Iterable[str]) -> str | None:
        from licet.diagnostics.suggest import nearest

        near = nearest(word, known)
        return f"did you mean {quoted(near)}?" if near else None

    def _months(self, length: int, unit: ast.Name) -> int | None:
        if unit.text not in _LENGTHS:
            title, label = f"a contract is not counted in `{unit.text}`", "months or years are wanted here"
            self._problems.tell("E0432", title, unit.span, label, help="write `12 months` or `1 year`")
            return None
        months = length * _LENGTHS[unit.text]
        if not 0 < months <= LONGEST:
            title = f"a contract of {length} {unit.text}"
            label = "it has no length" if not months else f"the longest is {LONGEST // 12} years"
            self._problems.tell("E0432", title, unit.span, label, help="write `12 months` or `1 year`")
            return None
        return months

    # ---- price lists -------------------------------------------------------------------------------------------------

    def prices(self, blocks: Iterable[ast.TopLevel], billing: Billing | None) -> tuple[PriceList, ...]:
        """The price lists, in layout order."""
        return tuple(
            self._list(block, billing)
            for block in blocks
            if isinstance(block, ast.Price) and self._bind.names.declared_by(block.name)
        )

    def _list(self, block: ast.Price, billing: Billing | None) -> PriceList:
        name = block.name.text
        currency = self._currency(block)
        usual = self._unit(block.per)
        if usual.used is not None:
            title = f"`{name}` has its prices per `{usual.used}`"
            label, help = "a user, a customer or a period is wanted here", "write what is used in the row that has it"
            self._problems.tell("E0430", title, block.span, label, help=help)
        lines: list[PriceLine] = []
        paid: dict[Period, Decimal] = {}
        where: dict[Period, Span] = {}
        for line in block.lines:
            if isinstance(line, ast.PriceRow):
                row = self._row(line, usual, lines)
                if row is not None:
                    lines.append(row)
            elif isinstance(line, ast.Paid):
                period = self._paid(line, billing)
                if period is not None and period in paid:
                    self._once_more(f"`{name}` says twice what is paid {period}", line.span, where[period])
                elif period is not None:
                    paid[period], where[period] = line.percent, line.span
        heading = Title(self._titles.of(name))
        rest = self._titles.properties(name, block.lines)
        return PriceList(name, heading, block.name.span, currency, tuple(lines), MappingProxyType(paid), **rest)

    def _currency(self, block: ast.Price) -> str:
        name = block.name.text
        if block.currency is None:
            title, label = f"`{name}` does not say its currency", "in which money are these prices?"
            self._problems.tell("E0431", title, block.name.span, label, help=f'write `price {name} "…" in USD`')
            return ""
        code = block.currency.text
        if code not in CURRENCIES:
            title, label = f"`{code}` is no currency", "the three capitals of ISO 4217 are wanted here"
            help = f"write `{code.upper()}`" if code.upper() in CURRENCIES else "write, for example, USD, EUR or NOK"
            self._problems.tell("E0431", title, block.currency.span, label, help=help)
        return code

    def _paid(self, line: ast.Paid, billing: Billing | None) -> Period | None:
        period = self._period(line.period)
        if line.percent <= -100:
            title, label = "this would be less than nothing", "what is paid must remain above 0 %"
            self._problems.tell("E0433", title, line.span, label, help="`-17%` takes 17 % off")
        if period is not None and billing is not None and billing.periods and period not in billing.periods:
            title, label = f"nobody pays {period}", f"it is billed {', '.join(billing.periods)}"
            other = (billing.origin, "here")
            help = f"add `{period}` to the `periods` of `billing`, or take this line out"
            self._problems.tell("E0433", title, line.period.span, label, other, help=help)
        return period

    def _row(self, row: ast.PriceRow, usual: _Unit, before: list[PriceLine]) -> PriceLine | None:
        item = self._bind.held(row.name)
        charges: tuple[Charge, ...] | None = None
        if row.costs is not None:
            holder = self._items[item].holder if item is not None and item in self._items else "user"
            found = [self._charge(money, usual, holder) for money in row.costs]
            charges = tuple(charge for charge in found if charge is not None)
        if item is None:
            return None
        line = PriceLine(item, charges, row.span, dates(row.dates))
        for other in before:
            if other.item == item and overlap(other.dates, line.dates):
                help = "keep one, or say from when to when each counts: `from 2026-01-01`, `before 2026-01-01`"
                title, first = f"`{item}` has two prices", (other.origin, "the first one")
                self._problems.tell("E0202", title, row.span, "the second one", first, help=help)
        return line

    # ---- units -------------------------------------------------------------------------------------------------------

    def _unit(self, per: tuple[ast.Name, ...]) -> _Unit:
        holder: Holder | None = None
        period: Period | None = None
        used: str | None = None
        for name in per:
            word = name.text
            again = (word in _HOLDERS and holder) or (word in PERIODS and period)
            if again or (word not in _HOLDERS and word not in PERIODS and used):
                title, label = "a price has two units of one kind", "the second one"
                self._problems.tell("E0430", title, name.span, label, help="keep one of them")
            elif word in _HOLDERS:
                holder = _HOLDERS[word]
            elif word in PERIODS:
                period = PERIODS[word]
            else:
                used = word
        return _Unit(holder, period, used)

    def _charge(self, money: ast.Money, usual: _Unit, held_by: Holder) -> Charge | None:
        unit = self._unit(money.per)
        number = money.number
        exponent = number.as_tuple().exponent
        if number.adjusted() >= DIGITS or (isinstance(exponent, int) and -exponent > DIGITS):
            title, label = "this price is too long", f"it has up to {DIGITS} digits before the dot, and behind it"
            self._problems.tell("E0401", title, money.span, label)
            return None
        if unit.used is not None and not money.used:
            self._unknown_unit(money, unit.used)
            return None
        if money.used:
            return self._used(money, unit)
        if money.once:
            if unit.period is not None:
                label, help = "once, or for each period?", "leave out `once`, or the period"
                self._wrong("what is paid once has no period", money, label, help)
                return None
            return Charge(number, unit.holder or held_by, None, once=True)
        if not money.per:
            if usual.period is None:
                label = "once, or for each month?"
                help = f"write `{_plain(number)} once` or `{_plain(number)} per month`, or `… per month` in the header"
                self._wrong("this price does not say for how long it is", money, label, help)
                return None
            return Charge(number, usual.holder or held_by, usual.period)
        # A row that states a unit states the whole of it: `300 per customer` could be for a month, or for ever.
        if unit.period is None:
            label = "once, or for each month?"
            help = f"write `{_plain(number)} once per {unit.holder}` or `{_plain(number)} per {unit.holder} per month`"
            self._wrong("this price does not say for how long it is", money, label, help)
            return None
        if unit.holder is None and usual.holder is not None:
            label, word = "for each user, or for the customer?", money.span.text.rpartition(" ")[2]
            help = f"write `{_plain(number)} per {usual.holder} per {word}`"
            self._wrong("this price does not say for whom it is", money, label, help)
            return None
        return Charge(number, unit.holder or held_by, unit.period)

    def _used(self, money: ast.Money, unit: _Unit) -> Charge | None:
        if unit.used is None:
            label, help = "what is used?", "write it: `0.01 per message used`"
            self._wrong("this price does not say what is used", money, label, help)
            return None
        if money.once or unit.holder is not None:
            label, help = "paid by use", "keep what is used, and a period where it is stored or active for one"
            self._wrong("what is paid by use is paid neither once nor by holder", money, label, help)
            return None
        return Charge(money.number, "customer", unit.period, used=unit.used)

    def _unknown_unit(self, money: ast.Money, word: str) -> None:
        label = "a price is per `user` or `customer`, and per `month`, `quarter`, `half-year` or `year`"
        near = self._near(word, (*_HOLDERS, *PERIODS))
        help = near or f"if each `{word}` is paid when it is used, write `used` behind it"
        self._wrong(f"there is no price per `{word}`", money, label, help)

    def _wrong(self, title: str, money: ast.Money, label: str, help: str) -> None:
        self._problems.tell("E0430", title, money.span, label, help=help)

    # ---- expectations ------------------------------------------------------------------------------------------------

    def check_expectations(self, blocks: Iterable[ExpectBlock], lists: tuple[PriceList, ...]) -> None:
        """Told where an expectation is about a price that no list, or more than one, can say."""
        for expectation in _costs(blocks):
            wanted = expectation.currency
            if not lists:
                title, label = "there is no list of prices", "nothing says what it costs"
                help = 'write one: `price list "List price" in USD per user per month`'
                self._problems.tell("E0439", title, expectation.origin, label, help=help)
            elif wanted is not None and len(lists_of(lists, wanted)) != 1:
                several = [each.id for each in lists_of(lists, wanted)]
                known = [each.id for each in lists] + [each.currency for each in lists]
                title = f"no list of prices is in `{wanted}`" if not several else f"several lists are in `{wanted}`"
                label = f"the lists are {quoted(each.id for each in lists)}" if not several else "which of them?"
                help = f"write {quoted(several)}" if several else self._near(wanted, known) or "name one of them"
                self._problems.tell("E0439", title, expectation.origin, label, help=help)


def lists_of(lists: Iterable[PriceList], wanted: str) -> list[PriceList]:
    """The list of this name, else those in this currency."""
    lists = tuple(lists)
    return [each for each in lists if each.id == wanted] or [each for each in lists if each.currency == wanted]


def _costs(blocks: Iterable[ExpectBlock]) -> Iterator[ExpectPrice]:
    for block in blocks:
        yield from (each for each in block.expectations if isinstance(each, ExpectPrice))


def _plain(number: Decimal) -> str:
    return f"{number:f}"
