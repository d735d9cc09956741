"""Limits, levels and quantities: what is declared, and what each block sets or adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal

from licet.model.amounts import DATA, UNLIMITED, Amount, converted, written
from licet.model.bind import LARGEST, Binder
from licet.model.bodies import Body
from licet.model.days import dates, overlap
from licet.model.definition import ALWAYS, Condition, Dates, Item, Limit, LimitLine, Title
from licet.model.names import KINDS
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.model.wording import quoted
from licet.record import changed
from licet.syntax import ast
from licet.text import Span

PERIODS = ("hour", "day", "week", "month", "year")
# An amount has so many digits at most, before and after its dot.
DIGITS = 30
# So many lines come of rows, each for one plan: `core and above` makes one for each plan above it.
MOST_IN_ROWS = 200_000


class Amounts:
    """Reads amounts in the unit of their limit."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems

    def of(self, amount: ast.Amount, unit: str | None, limit: str) -> Amount | None:
        """The amount in the limit's unit; None, and told, where it is in another."""
        if amount.number is None:
            return UNLIMITED
        number = amount.number
        exponent = number.as_tuple().exponent
        if number.adjusted() >= DIGITS or (isinstance(exponent, int) and -exponent > DIGITS):
            title, label = "this number is too long", f"an amount has {DIGITS} digits at most"
            self._problems.tell("E0411", title, amount.span, label)
            return None
        if amount.unit is None or (unit is not None and _same(amount.unit.text, unit)):
            return number
        if unit is None:
            return number  # a count: the word says of what
        found = converted(number, amount.unit.text, unit)
        if found is None:
            title = f"`{limit}` is in {unit}, not in `{amount.unit.text}`"
            known = amount.unit.text in DATA or unit not in DATA
            label = "another unit" if known else "this is no unit of bytes"
            self._problems.tell("E0411", title, amount.unit.span, label, help=f"write the amount in {unit}")
        return found

    def level(self, level: ast.Name, feature: str, levels: tuple[str, ...]) -> str | None:
        """A level of a feature; None, and told, where it has no such level."""
        if level.text in levels:
            return level.text
        if not levels:
            title, label = f"`{feature}` has no levels", "a word too much, or a level that is not declared"
            help = f"declare them below its title, `levels … < {level.text}`, or take the word out"
        else:
            title, label = f"`{feature}` has no level `{level.text}`", f"its levels are {' < '.join(levels)}"
            help = f"write {quoted(levels)}"
        self._problems.tell("E0416", title, level.span, label, help=help)
        return None


def _same(written: str, unit: str) -> bool:
    return written == unit or written.removesuffix("s") == unit.removesuffix("s")


class Limits:
    """Makes the limits of a catalogue (`all`), and the lines on them in each block."""

    def __init__(
        self, bodies: list[Body], blocks: list[ast.TopLevel], bind: Binder, titles: Titles, problems: Problems
    ) -> None:
        self.all: dict[str, Limit] = {}
        self._bind = bind
        self._titles = titles
        self._problems = problems
        self._amounts = Amounts(problems)
        self._lines: dict[str, list[LimitLine]] = {}
        self._of: dict[tuple[str, str], list[LimitLine]] = {}
        self._in_rows = 0
        self._ladder: dict[str, list[str]] = {}
        written = [block for block in blocks if isinstance(block, ast.Limit)]
        for block in written:
            if bind.names.declared_by(block.name):
                self.all[block.name.text] = self._limit(block)
        for body in bodies:
            for line in _with_amounts(body)[0]:
                if line.up_to is not None:
                    self._of_feature(line, line.up_to, body)
        self._rows = [(block, entry) for block in written for entry in block.lines if isinstance(entry, ast.RowEntry)]
        self._features = [block for block in blocks if isinstance(block, ast.FeatureRow)]

    # ---- what is declared --------------------------------------------------------------------------------------------

    def _limit(self, block: ast.Limit) -> Limit:
        name = block.name.text
        more: dict[str, Any] = {}
        first: dict[type, Span] = {}
        ends: list[tuple[Decimal, Literal["warn", "block"]]] = []
        unit = block.unit.text if block.unit else None
        for line in block.lines:
            if isinstance(line, ast.Several | ast.Beyond):
                if type(line) in first:
                    what = "`several plans`" if isinstance(line, ast.Several) else "`beyond it`"
                    title, other = f"`{name}` has two lines {what}", (first[type(line)], "the first one")
                    self._problems.tell("E0413", title, line.span, "the second one", other, help="keep one of them")
                first.setdefault(type(line), line.span)
            if isinstance(line, ast.Several):
                more["several"] = line.how
            elif isinstance(line, ast.Beyond):
                more["beyond"] = True
                if line.block is not None:
                    size = self._amounts.of(line.block, unit, name)
                    if isinstance(size, Decimal) and size > 0:
                        more["block"] = size
                    elif size is not None:
                        title, label = "a block of this size cannot be billed", "a number above 0 is wanted"
                        self._problems.tell("E0411", title, line.block.span, label)
            elif isinstance(line, ast.End):
                ends.append((line.percent, line.action))
                self._check_end(line, ends)
        period = block.period.text if block.period else None
        if block.period is not None and period not in PERIODS:
            title, label = f"`{period}` is no period of a limit", f"{quoted(PERIODS)} is wanted"
            self._problems.tell("E0418", title, block.period.span, label, help="write `per month`, or leave it out")
        feature = self._bind.feature(block.feature) if block.feature else None
        more |= self._titles.properties(name, [line for line in block.lines if isinstance(line, ast.Property)])
        return Limit(
            name,
            Title(self._titles.of(name)),
            block.name.span,
            unit,
            period,
            feature,
            ends=tuple(ends),
            **more,
        )

    def _check_end(self, line: ast.End, ends: list[tuple[Decimal, Literal["warn", "block"]]]) -> None:
        percents = [percent for percent, _ in ends]
        if not 0 < line.percent <= 100:
            title, label = f"{line.percent}% is no part of a limit", "between 0% and 100%"
            self._problems.tell("E0420", title, line.span, label, help="write a number up to 100")
        elif sorted(set(percents)) != percents:
            title, label = "what happens at less of a limit stands first", "not more than the one before"
            self._problems.tell("E0420", title, line.span, label, help="put them in order, each percentage once")

    def _of_feature(self, line: ast.FeatureLine, amount: ast.Amount, body: Body) -> None:
        """`up to 500 recipients`: a limit that is called as its feature is."""
        name = line.name.text
        known = self.all.get(name)
        unit = amount.unit.text if amount.unit else None
        if known is None or known.unit is None:
            feature = Title(self._titles.of(name))
            unit = unit or (known.unit if known else None)
            default = known.default if known else None
            self.all[name] = Limit(name, feature, line.name.span, unit, None, name, default=default)
        if line.title:
            value = self._amounts.of(amount, self.all[name].unit, name)
            if value is not None:
                own = f"{body.id}:{name}" if body.kind is not None and line.sign == "+" else f":{name}"
                default = LimitLine(own, name, value, False, amount.span)
                self.all[name] = changed(self.all[name], default=default)

    # ---- what blocks say ---------------------------------------------------------------------------------------------

    def lines(self, body: Body, condition: Mapping[int, Condition]) -> tuple[LimitLine, ...]:
        """What a block sets and adds. `condition`: those of its lines on features, by the line's identity."""
        found = self._lines.setdefault(body.id, [])
        if not _with_amounts(body)[1]:
            return tuple(found)
        for line, _ in body.lines:
            if line.up_to is not None and line.sign == "+":
                own = condition.get(id(line))
                self._add(body, line.name.text, line.up_to, False, line.up_to.span, own, line.dates)
            elif line.up_to is not None and body.kind is not None:
                label = "this line grants nothing"
                self._problems.tell("E0412", "an amount of what is not granted", line.up_to.span, label)
            for inner in line.lines:
                if isinstance(inner, ast.LimitLine):
                    title, label = "a limit stands under a feature", "it belongs to the block"
                    self._problems.tell("E0412", title, inner.span, label, help="indent it as the feature is")
        for written_line in body.written.lines:
            if isinstance(written_line, ast.LimitLine):
                limit = self._named(written_line.name)
                if limit is not None:
                    when = written_line.when
                    own = self._bind.condition(when) if when is not None else None
                    adds, span = written_line.adds, written_line.span
                    self._add(body, limit, written_line.amount, adds, span, own, written_line.dates)
        return tuple(found)

    def _named(self, name: ast.Name) -> str | None:
        if name.text in self.all:
            return name.text
        kind = self._bind.names.kind(name.text)
        if kind is None:
            title, label = f"there is no limit `{name.text}`", "no `limit` block declares it"
            otherwise = f'declare it: `limit {name.text} "…"` in a block of its own'
            known = lambda: self._bind.names.of("limit")  # noqa: E731
            self._problems.unknown("E0201", title, name.text, name.span, label, known, otherwise)
        elif kind == "feature":
            title, label = f"`{name.text}` has no limit", "it is a feature"
            help = f"write `+ {name.text} up to …`, or declare a limit: `limit … of {name.text}`"
            self._problems.tell("E0411", title, name.span, label, help=help)
        else:
            self._bind.wrong(name, kind, "a limit")
        return None

    def _add(
        self,
        body: Body,
        limit: str,
        amount: ast.Amount,
        adds: bool,
        span: Span,
        condition: Condition | None,
        days: ast.Dates,
    ) -> None:
        if body.kind is None:
            title, label = "a `features` block sets no limit", "nobody holds this block"
            self._problems.tell("E0412", title, span, label, help="write the line in a plan, a tier or an add-on")
            return
        if adds and body.kind not in ("addon", "addon-tier"):
            title, label = f"`{body.id}` is {KINDS[body.kind]}, which adds nothing to others", "only an add-on adds"
            self._problems.tell("E0412", title, span, label, help="take the `+` away to set the limit")
            return
        value = self._amounts.of(amount, self.all[limit].unit, limit)
        if value is not None:
            self._put(body.id, limit, value, adds, span, condition, dates(days))

    def _put(
        self,
        item: str,
        limit: str,
        value: Amount,
        adds: bool,
        span: Span,
        condition: Condition | None = None,
        days: Dates = ALWAYS,
    ) -> None:
        same = self._of.setdefault((item, limit), [])
        for line in same:
            if line.adds is adds and line.condition == condition and overlap(line.dates, days):
                title, label = f"`{item}` has two amounts of `{limit}`", f"{written(value)} here"
                other = line.origin, f"{written(line.amount)} here"
                help = "keep one of them, or give them days that do not overlap"
                self._problems.tell("E0413", title, span, label, other, help=help)
                return
        name = f"{item}:{limit}" + (f":{len(same) + 1}" if same else "")
        same.append(LimitLine(name, limit, value, adds, span, condition, days))
        self._lines.setdefault(item, []).append(same[-1])

    # ---- rows --------------------------------------------------------------------------------------------------------

    def rows(self, items: Mapping[str, Item]) -> Iterator[tuple[str, str, Span]]:
        """Puts the rows of limits where they belong; gives the plan, feature and place of each grant in a row."""
        for item in items.values():
            if item.extends is not None:
                self._ladder.setdefault(item.extends, []).append(item.id)
        for block, entry in self._rows:
            if not self._bind.names.declared_by(block.name):
                continue
            limit = self.all[block.name.text]
            value = self._amounts.of(entry.amount, limit.unit, limit.id)
            for plan in self._plans(entry.plan):
                if self._too_much(entry.span):
                    return
                if value is not None:
                    self._put(plan, limit.id, value, False, entry.span)
        for row in self._features:
            seen: dict[str, Span] = {}
            name = row.line.name.text
            for ref in row.plans:
                for plan in self._plans(ref):
                    if self._too_much(ref.span):
                        return
                    if plan in seen:
                        title = f"`{plan}` stands twice in this row"
                        other = seen[plan], "the first time"
                        self._problems.tell("E0413", title, ref.span, "the second time", other, help="name it once")
                        continue
                    seen[plan] = ref.span
                    yield plan, name, ref.span
                    if row.line.up_to is not None:
                        value = self._amounts.of(row.line.up_to, self.all[name].unit, name)
                        if value is not None:
                            self._put(plan, name, value, False, ref.span)

    def _too_much(self, span: Span) -> bool:
        """Whether rows say more than a catalogue may: `and above` makes many lines of one. Told where they do."""
        self._in_rows += 1
        if self._in_rows == MOST_IN_ROWS + 1:
            title = f"the rows of this catalogue make more than {MOST_IN_ROWS:,} lines"
            help = "write what all of these plans have in a bundle that they include"
            self._problems.tell("E0505", title, span, "with what this row makes", help=help)
        return self._in_rows > MOST_IN_ROWS

    def of(self, item: str) -> tuple[LimitLine, ...]:
        """All lines of a block, rows included."""
        return tuple(self._lines.get(item, ()))

    def _plans(self, plan: ast.PlanRef) -> Iterable[str]:
        kind = self._bind.names.kind(plan.name.text)
        if kind == "bundle":
            names = [plan.name.text]
        else:
            held = self._bind.held(plan.name)
            names = [] if held is None else [held]
        if plan.above:
            for name in names:
                names += self._ladder.get(name, ())
        return names


def _with_amounts(body: Body) -> tuple[tuple[ast.FeatureLine, ...], bool]:
    """The lines of a body that say `up to`, and whether it says an amount of anything."""
    if body.kept is not None and body.kept.amounts is not None:
        return body.kept.amounts
    lines = tuple([line for line, _ in body.lines if line.up_to is not None])
    inner = (each for line, _ in body.lines for each in line.lines)
    found = lines, bool(lines) or any(isinstance(each, ast.LimitLine) for each in (*inner, *body.written.lines))
    if body.kept is not None:
        body.kept.amounts = found
    return found


def quantity(block: ast.Block, problems: Problems) -> int | None:
    """How many of an add-on may be held: 1 where nothing is said, None for any number."""
    written_quantity = block.quantity
    if written_quantity is None:
        return 1
    most = written_quantity.most
    if most is not None and not 0 < most <= LARGEST:
        title, label = f"at most {most} of `{block.name.text}`", f"a number from 1 to {LARGEST} is wanted"
        problems.tell("E0419", title, written_quantity.span, label, help="write `repeatable` where there is no bound")
        return 1
    return most
