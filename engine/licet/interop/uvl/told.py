"""Gathers what is wrong with a UVL file; what is said of many places is said once, with the first of them."""

from __future__ import annotations

from licet.diagnostics import Diagnostic, Label
from licet.text import Source, Span, plural

# So many mistakes are told of one file: where there are more, one mistake has made them all.
MOST = 100
# So many places of one thing are shown.
SHOWN = 3


class Told:
    """The diagnostics of one file, in the order of its text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.failed = False
        self._found: list[Diagnostic] = []
        self._gathered: dict[str, tuple[str, str, str, str, list[tuple[int, int, str]]]] = {}

    def tell(
        self,
        code: str,
        title: str,
        at: tuple[int, int],
        label: str,
        help: str,
        *others: tuple[tuple[int, int], str],
        notes: tuple[str, ...] = (),
    ) -> None:
        """Something is wrong from `at[0]` to `at[1]`; `others` show why."""
        self.failed = self.failed or code.startswith("E")
        if len(self._found) < MOST:
            labels = [Label(self._span(place), text) for place, text in others]
            main = Label(self._span(at), label, primary=True)
            self._found.append(Diagnostic(code, title, (main, *labels), notes, help))

    def gather(self, code: str, what: str, why: str, help: str, at: tuple[int, int], label: str) -> None:
        """The same, for what may stand in many places: all of one code and `what` are one diagnostic."""
        self.failed = self.failed or code.startswith("E")
        key = f"{code}:{what}"
        if key in self._gathered or len(self._gathered) < MOST:
            self._gathered.setdefault(key, (code, what, why, help, []))[4].append((*at, label))

    def has(self, code: str, what: str) -> bool:
        """Whether that was gathered before, or no more is."""
        return f"{code}:{what}" in self._gathered or len(self._gathered) >= MOST

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that was told."""
        found = list(self._found)
        for code, title, why, help, places in self._gathered.values():
            (start, end, text), *others = places[:SHOWN]
            labels = [Label(self._span((start, end)), text, primary=True)]
            labels += [Label(self._span((at, to)), also) for at, to, also in others]
            count = (f"It stands in {plural(len(places), 'place')}.",) if len(places) > SHOWN else ()
            found.append(Diagnostic(code, title, tuple(labels), (*(why,) * bool(why), *count), help))
        return tuple(sorted(found, key=lambda diagnostic: diagnostic.labels[0].span.start))

    def _span(self, at: tuple[int, int]) -> Span:
        return Span(self.source, *at)
