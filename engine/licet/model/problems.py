"""Gathers what is wrong, and keeps silent about what follows from a mistake that was told already."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from licet.diagnostics import Diagnostic, Edit, Fix, Label
from licet.text import Span

# So many unknown names get suggestions: where there are more, one mistake has made them all.
SUGGESTED_FOR = 100
# So many places of one unknown name are shown.
SHOWN = 4
# So many steps of a circle are shown.
LONGEST_CIRCLE = 5

_kebab = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?").fullmatch


class _Unknown:
    """A name that nothing has, with all the places where it is used."""

    def __init__(
        self,
        code: str,
        title: str,
        name: str,
        label: str,
        known: Callable[[], Mapping[str, Span]],
        otherwise: str | None,
    ) -> None:
        self.code, self.title, self.name, self.label = code, title, name, label
        self.known, self.otherwise = known, otherwise
        self.spans: list[Span] = []

    def diagnostic(self, suggest: bool) -> Diagnostic:
        help, fix = self.otherwise, None
        if suggest:
            from licet.diagnostics.suggest import nearest

            known = self.known()
            near = nearest(self.name, known)
            if near:
                help = f"did you mean {' or '.join(f'`{one}` ({where(known[one], self.spans[0])})' for one in near)}?"
            if len(near) == 1:
                fix = Fix(f"write `{near[0]}`", tuple(Edit(span, near[0]) for span in self.spans))
        labels = [Label(self.spans[0], self.label, primary=True)]
        labels += [Label(span, "and here") for span in self.spans[1:SHOWN]]
        notes = (f"It stands in {len(self.spans)} places.",) if len(self.spans) > SHOWN else ()
        return Diagnostic(self.code, self.title, tuple(labels), notes, help, fix)


class Problems:
    """The diagnostics of a catalogue.

    `deep` says whether all of it could be read: where something was left out, only names are looked at, and of these
    none that may be declared in what was left out.
    """

    def __init__(self) -> None:
        self.deep = True
        # How often something was told, or was kept silent about because of what had been told.
        self.count = 0
        self._found: list[Diagnostic] = []
        self._unknown: dict[tuple[str, str], _Unknown] = {}
        self._left_out: set[str] = set()
        self._file_missing = False

    # ---- what could not be read --------------------------------------------------------------------------------------

    def left_out(self, spans: Iterable[Span]) -> None:
        """Remember the words that the parser left out: what is declared in them is not unknown."""
        for span in spans:
            self.deep = False
            self._left_out.update(re.findall(r"[\w.-]+", span.text))

    def file_missing(self) -> None:
        """A file could not be read: any name may be declared in it."""
        self.deep = False
        self._file_missing = True

    def may_be_left_out(self, name: str) -> bool:
        """Whether the name may be declared in what could not be read."""
        return self._file_missing or name in self._left_out or name.rpartition(".")[2] in self._left_out

    # ---- telling -----------------------------------------------------------------------------------------------------

    def silent(self) -> None:
        """Nothing is told, for it follows from what was told."""
        self.count += 1

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic that was made elsewhere."""
        self._found.append(diagnostic)

    def tell(
        self,
        code: str,
        title: str,
        span: Span,
        label: str,
        *others: tuple[Span, str],
        help: str | None = None,
        notes: tuple[str, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Add a diagnostic: `span` and `label` say what is wrong there, `others` show why."""
        self.count += 1
        if self.deep or code.startswith("E02"):
            labels = (Label(span, label, primary=True), *(Label(at, text) for at, text in others))
            self._found.append(Diagnostic(code, title, labels, notes, help, fix))

    def tell_circle(self, code: str, title: str, steps: list[tuple[Span, str]], help: str) -> None:
        """Add a diagnostic about what leads round in a circle; of a long one the first steps and the last are shown."""
        notes = (f"The circle has {len(steps)} steps.",) if len(steps) > LONGEST_CIRCLE else ()
        shown = [*steps[: LONGEST_CIRCLE - 1], steps[-1]] if notes else steps
        self.tell(code, title, *shown[0], *shown[1:], notes=notes, help=help)

    def unknown(
        self,
        code: str,
        title: str,
        name: str,
        span: Span,
        label: str,
        known: Callable[[], Mapping[str, Span]],
        otherwise: str | None = None,
    ) -> None:
        """A name that nothing has, told once for all its places, with the nearest of the `known` names and where they
        are declared; `otherwise` is the help where none is near. A name that is not kebab-case was told by the parser.
        """
        self.count += 1
        if self.may_be_left_out(name) or (code != "E0210" and not _kebab(name)):
            return
        # A line that grants it could have declared it: that is told first, and what else names it stands beside.
        key = "E0201" if code == "E0206" else code, name
        told = self._unknown.get(key)
        if told is None or (code == "E0206" and told.code == "E0201"):
            spans = told.spans if told is not None else []
            told = self._unknown[key] = _Unknown(code, title, name, label, known, otherwise)
            told.spans = [span, *spans]
        else:
            told.spans.append(span)

    # ---- the outcome -------------------------------------------------------------------------------------------------

    @property
    def any_error(self) -> bool:
        """Whether an error was told."""
        return bool(self._unknown) or any(each.code[0] == "E" for each in self._found)

    @property
    def names_are_bound(self) -> bool:
        """Whether all could be read and every name stands for something."""
        return self.deep and not self._unknown and not any(each.code.startswith("E02") for each in self._found)

    def found(self) -> tuple[Diagnostic, ...]:
        """All that was told."""
        unknown = [told.diagnostic(number < SUGGESTED_FOR) for number, told in enumerate(self._unknown.values())]
        return (*self._found, *unknown)


def where(span: Span, seen_from: Span) -> str:
    """`line 22`, or with the file where it is another one."""
    line = f"line {span.line}"
    return line if span.whole.source is seen_from.whole.source else f"{span.source.name}, {line}"
