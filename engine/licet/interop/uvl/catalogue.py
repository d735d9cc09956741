"""A feature tree as blocks of a catalogue: the root a plan, each other feature an add-on, constraints as rules."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from licet.interop.names import Names, title
from licet.interop.uvl.attributes import Value
from licet.interop.uvl.expressions import Expressions, Said, opposite
from licet.interop.uvl.told import Told
from licet.interop.uvl.tree import Feature, Group
from licet.syntax import ast
from licet.text import Source, Span

# A rule is called as its constraint is written, so far.
LONGEST_TITLE = 200
# Keys of attributes whose text describes the feature.
DESCRIBING = frozenset({"doc", "description", "about", "documentation", "featuredescription__"})


class Writer:
    """Makes the blocks. `names` gives each feature, rule and limit a name that no other has."""

    def __init__(self, source: Source, text: str, told: Told) -> None:
        self.names = Names()
        self._source, self._text, self._told = source, text, told
        self._terms: list[ast.TopLevel] = []
        self._limits: dict[str, ast.Name] = {}

    def _span(self, start: int, end: int) -> Span:
        return Span(self._source, start, end)

    # ---- the header --------------------------------------------------------------------------------------------------

    def head(self, name: str, place: tuple[int, int]) -> list[ast.TopLevel]:
        """The header of a catalogue, and how much of it a customer holds."""
        span = self._span(*place)
        id = ast.Name(Names().new(name, "model"), span)
        catalogue = ast.Catalogue(id, (ast.Text(title(name, id.text), span),), span, counted="addons")
        one, any_ = ast.Bound(1, 1, span), ast.Bound(0, None, self._span(place[0], place[0]))
        return [catalogue, ast.Holds("customer", one, "plans", span), ast.Holds("customer", any_, "addons", span)]

    # ---- features ----------------------------------------------------------------------------------------------------

    def block(self, feature: Feature, values: Iterable[Value]) -> ast.Block:
        """A feature as the plan or add-on that it becomes."""
        span = self._span(feature.start, feature.end)
        attributes = list(self._attributes(feature, values))
        lines: list[ast.Line] = [line for line in attributes if isinstance(line, ast.Property)]
        asked = list(self._asked(feature))
        if feature.parent is not None:
            asked.insert(0, self._ref(feature.parent, span))
        if asked:
            condition = asked[0] if len(asked) == 1 else ast.And(tuple(asked), span)
            lines.append(ast.Requires(condition, span))
        lines += [line for line in attributes if not isinstance(line, ast.Property)]
        name = ast.Name(feature.id, span)
        texts = (ast.Text(title(feature.name, feature.id), span),)
        return ast.Block("plan" if feature.parent is None else "addon", name, texts, (), (), None, tuple(lines), span)

    def _ref(self, feature: Feature, span: Span) -> ast.Ref:
        return ast.Ref(ast.Name(feature.id, span), None, span)

    def _asked(self, feature: Feature) -> Iterable[ast.Condition]:
        """What holding the feature asks of its groups."""
        for group in feature.groups:
            total = len(group.children)
            span = self._span(group.start, group.end)
            refs = tuple(self._ref(child, self._span(child.start, child.end)) for child in group.children)
            least, most = bounds(group)
            if least > total:
                continue  # told, and a rule of its own says it
            if total and least == total:
                yield from refs
            elif most is not None and most >= total:
                if least > 0:
                    yield ast.CountOf(ast.Bound(least, None, span), refs, span)
            elif total and (least > 0 or most is not None):
                yield ast.CountOf(ast.Bound(least, most, span), refs, span)

    def never_met(self, feature: Feature) -> Iterable[ast.Rule]:
        """A rule for each group that asks for more features than it has: the feature above it can never be held."""
        for group in feature.groups:
            total, place = len(group.children), (group.start, group.end)
            if bounds(group)[0] > total:
                has = "none" if total == 0 else "one feature" if total == 1 else f"{total} features"
                what = f"a group below `{feature.name}` asks for {bounds(group)[0]} of {has}"
                why = f"So no configuration has `{feature.name}`."
                help = "write a lower number, or more features into the group"
                self._told.tell("W0712", what, place, "this can never be met", help, notes=(why,))
                span = self._span(*place)
                name = ast.Name(self.names.new(f"{feature.id}-never", "rule"), span)
                never = ast.Never(self._ref(feature, span), span)
                yield ast.Rule(name, (ast.Text(what[:1].upper() + what[1:].replace("`", ""), span),), never, span)

    # ---- attributes --------------------------------------------------------------------------------------------------

    def limits(self, values: dict[str, list[Value]]) -> list[ast.TopLevel]:
        """A limit for each attribute that is a number wherever it stands, and nowhere below 0.

        `values` has the attributes of each feature. What an attribute comes to is the sum over what is held, as `sum` of
        UVL has it; of attributes with negative values a limit could not say that.
        """
        first: dict[tuple[str, ...], Value] = {}
        refused: set[tuple[str, ...]] = set()
        for value in (value for found in values.values() for value in found):
            if value.number is not None:
                first.setdefault(value.names, value)
                if value.number < 0:
                    refused.add(value.names)
        made: list[ast.TopLevel] = []
        for names, value in first.items():
            if names in refused:
                continue
            span = self._span(value.start, value.start + len(names[-1]))
            called = ".".join(names)
            self._limits[called] = name = ast.Name(self.names.new(called, "limit"), span)
            made.append(ast.Limit(name, (ast.Text(title(called, name.text), span),), span))
        return made

    def _attributes(self, feature: Feature, values: Iterable[Value]) -> Iterable[ast.Line]:
        """What a feature sets of limits (the root) or adds to them; and all else, as a text."""
        texts: list[str] = []
        places: list[Span] = []
        about: ast.Text | None = None
        set_: set[str] = set()
        for value in values:
            span = self._span(value.start, value.end)
            called = ".".join(value.names)
            written = self._text[value.start : value.end]
            name = self._limits.get(called)
            if called in set_:
                label = "the second value"
                title_ = f"the attribute `{called}` of `{feature.name}` has two values"
                self._told.tell("E0703", title_, (value.start, value.end), label, "keep one of them")
            set_.add(called)
            if value.number is not None and name is not None:
                amount = ast.Amount(value.number, None, span)
                line_name = ast.Name(name.text, span)
                yield ast.LimitLine(line_name, feature.parent is not None, amount, span)
            elif about is None and called.lower() in DESCRIBING and written.endswith(("'", '"')):
                about = ast.Text(title(written[written.index(written[-1]) + 1 : -1], called), span)
            else:
                for outer in reversed(value.names[:-1]):
                    written = f"{outer} {{{written}}}"
                texts.append(title(written))
                places.append(span)
        if feature.parent is None:
            for called, name in self._limits.items():
                if called not in set_:
                    nothing = ast.Amount(Decimal(0), None, name.span)
                    yield ast.LimitLine(ast.Name(name.text, name.span), False, nothing, name.span)
        if about is not None:
            yield ast.Property("about", (about,), about.span)
        if texts:
            yield ast.Property("note", (ast.Text(", ".join(texts), places[0]),), places[0])

    # ---- constraints -------------------------------------------------------------------------------------------------

    def rule(self, said: Said, expressions: Expressions, number: int) -> ast.Rule:
        """A constraint as a rule."""
        span = self._span(said.start, said.end)
        name = ast.Name(self.names.new(f"constraint-{number}", "rule"), span)
        return ast.Rule(name, (ast.Text(self._words(span), span),), self._statement(said, expressions, span), span)

    def _statement(self, said: Said, expressions: Expressions, span: Span) -> ast.Statement:
        if said.sign == "=>":
            return ast.IfThen(said.of[0], said.of[1], span)
        if said.sign == "!":
            return ast.Never(said.of[0], span)
        if said.sign == "<=>":
            one, other = said.of
            ways = ast.And((one, opposite(other)), span), ast.And((opposite(one), other), span)
            return ast.Never(ast.Or(ways, span), span)
        refs = tuple(part for part in said.of if isinstance(part, ast.Ref))
        once = len({ref.name.text for ref in refs}) == len(said.of)
        if once and said.sign in ("", "|"):
            return ast.CountOf(ast.Bound(1, None, span), refs, span)
        if once:
            return ast.CountOf(ast.Bound(len(refs), None, span), refs, span)
        if said.sign == "&":
            return ast.Never(_or(tuple(map(opposite, said.of)), span), span)
        if said.sign == "|":
            held = tuple(part.of for part in said.of if isinstance(part, ast.Not))
            others = tuple(part for part in said.of if not isinstance(part, ast.Not))
            if held and others:
                return ast.IfThen(_and(held, span), _or(others, span), span)
            if held:
                return ast.Never(_and(held, span), span)
        return ast.Never(opposite(expressions.condition(said)), span)

    def term(self, condition: ast.Condition, span: Span) -> str:
        """A name for a part of a constraint that is used in it by that name."""
        name = ast.Name(self.names.new("part-of-a-constraint", "term"), span)
        self._terms.append(ast.Term(name, (ast.Text(self._words(span), span),), (), condition, span))
        return name.text

    def _words(self, span: Span) -> str:
        """What stands there as a title, cut off where it is long."""
        words = title(self._text[span.start : min(span.end, span.start + 3 * LONGEST_TITLE)])
        return words if len(words) <= LONGEST_TITLE else f"{words[: LONGEST_TITLE - 3]}..."

    @property
    def terms(self) -> list[ast.TopLevel]:
        """The terms that constraints use."""
        return self._terms


def bounds(group: Group) -> tuple[int, int | None]:
    """How many features of a group are held, at least and at most (None: all may be)."""
    match group.kind:
        case "or":
            return 1, None
        case "alternative":
            return 1, 1
        case "mandatory":
            return len(group.children), None
        case "optional":
            return 0, None
        case _:
            return group.least, group.most


def _and(of: tuple[ast.Condition, ...], span: Span) -> ast.Condition:
    return of[0] if len(of) == 1 else ast.And(of, span)


def _or(of: tuple[ast.Condition, ...], span: Span) -> ast.Condition:
    return of[0] if len(of) == 1 else ast.Or(of, span)
