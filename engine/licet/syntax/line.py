"""A line that cannot be read as it stands, read again with changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from licet.diagnostics import Edit
from licet.syntax import tables
from licet.syntax.names import short
from licet.syntax.reader import Change, Patched, Reader, Snapshot, Stuck, Telling, Token
from licet.syntax.words import expected, place

LONG = 20_000  # a line longer than this gets its first mistake told, and no more tries

_sign = re.compile(r'["#()\n]').search
_string = re.compile(tables.STRING).match
_first_word = re.compile(r"[\w-]*|\+").match


class Line:
    """A line of a reader.

    `before` and `after` are what the reader had before and after it opened a level for the line, `opened` what it had
    before it closed any.
    """

    def __init__(
        self, reader: Reader, start: int, indent: str, before: Snapshot, after: Snapshot, opened: Snapshot
    ) -> None:
        self.reader = reader
        self.text = reader.text
        self.start = start
        self.indent = indent
        self.before = before
        self.after = after
        self.opened = opened
        self.end = self._logical_end()
        self.long = self.end - start > LONG
        self.changes: list[Change] = []  # with which it is read
        self.tokens: list[Token] = []  # what could be read of it
        self.limit: int | None = None  # where to cut it off at the latest: a word that was read but is the mistake

    # ---- reading -----------------------------------------------------------------------------------------------------

    def read(self, more: Iterable[Change] = ()) -> Stuck | None:
        """Reads the line with its changes, and more; gives where it is stuck."""
        self.reader.restore(self.after)
        patched = Patched(self.text, self.start, self.end, (*self.changes, *more))
        self.tokens = []
        end = self.reader.words(patched.text, 0, patched, self.tokens)
        return end if isinstance(end, Stuck) else None

    def passes(self, stuck: Stuck, changes: Iterable[Change]) -> bool:
        """Whether with these changes the line can be read beyond where it was stuck."""
        tokens = self.tokens
        again = self.read(changes)
        self.tokens = tokens
        return again is None or again.at.start > stuck.at.start

    def heals(self, changes: Iterable[Change]) -> bool:
        """Whether with these changes the whole line can be read."""
        tokens = self.tokens
        again = self.read(changes)
        self.tokens = tokens
        return again is None

    def cut(self, stuck: Stuck) -> bool:
        """Reads the line up to the last place where it may end; False where there is none."""
        if self.long:
            return False
        states = self.after.states
        at = None
        starts = [*(token.start for token in self.tokens), stuck.at.start]
        for token, next_start in zip(self.tokens[: self.limit], starts[1:], strict=False):
            states = self.reader.states_after(states, [token])
            if self.reader.accepts(states, "_NL"):
                at = next_start
        if at is None or self.read([Change(at, self.end, "")]) is not None:
            return False
        self.reader.leave_out(at, self.trimmed(at, self.end))
        return True

    def is_blank(self) -> bool:
        """Whether nothing is left of the line with its changes."""
        return not Patched(self.text, self.start, self.end, self.changes).text.split("#")[0].strip()

    # ---- places ------------------------------------------------------------------------------------------------------

    def _logical_end(self) -> int:
        """Where it ends: open parentheses go on over lines, unless a new block starts or they are never closed."""
        text, depth, at = self.text, 0, self.start
        first = -1  # the end of its first line
        while (match := _sign(text, at)) is not None:
            at = match.end()
            sign = match[0]
            if sign == '"':
                string = _string(text, match.start())
                at = string.end() if string else self.reader.line_end(at)
            elif sign == "#":
                at = self.reader.line_end(at)
            elif sign != "\n":
                depth += 1 if sign == "(" else -1
            else:
                first = match.start() if first < 0 else first
                if depth <= 0:
                    return match.start()
                if text[at : at + 1] not in (" ", "\t", "\r", "\n", "#", ")", ""):
                    return first
        return len(text) if depth <= 0 or first < 0 else first

    def deeper_end(self) -> int:
        """The end of the last of the lines after it that are indented more than it is."""
        text, end, at = self.text, self.end, self.end + 1
        while at < len(text):
            last = self.reader.line_end(at)
            line = text[at:last].strip()
            if line and len(text[at:last]) - len(text[at:last].lstrip()) <= len(self.indent):
                break
            end, at = (last if line else end), last + 1
        return end

    def trimmed(self, start: int, end: int) -> int:
        """The end of a piece of the text, without the blanks at its end."""
        return start + len(self.text[start:end].rstrip())

    def rest(self, start: int) -> str:
        """What the line has from a place on, without a comment."""
        return self.text[start : self.end].split("#")[0].rstrip()

    def block(self) -> str:
        """The word that begins the block which is being read."""
        return _word_at(self.text, self.reader.block)

    def where(self, index: int = 0) -> str:
        """Where a word stands that begins the line, `in a bundle`; or one within it, `on a line with +`."""
        if index > 0:
            first = self.tokens[0]
            if first.type in ("PLUS", "WITHOUT"):
                return f"on a line with `{first.text}`"
            return "on a line without `+`" if first.type == "NAME" else f"in the line that begins {place(first.text)}"
        levels = self.after.levels
        if len(levels) == 1:
            return "here"
        known = place(_word_at(self.text, levels[-1].header))
        return f"in {known}" if known else "in a list" if self.block() == "expect" else "under a feature"

    # ---- telling -----------------------------------------------------------------------------------------------------

    def tell(
        self,
        code: str,
        title: str,
        where: Token | tuple[int, int],
        label: str,
        help: str | None = None,
        changes: Sequence[Change] = (),
        fix: str | None = None,
        once: object = None,
    ) -> list[Change]:
        """Tells a mistake, with the changes that mend it as its fix (called like the help, if not otherwise).

        Gives the changes: none where the line has to be cut off.
        """
        start, end = (where.start, where.end) if isinstance(where, Token) else where
        edits = [Edit(self.reader.span(change.start, change.end), change.text) for change in changes]
        fix = (fix or help) if changes else None
        self.reader.tell(Telling(code, title, [self.reader.label(start, end, label)], help, fix, edits), once)
        return list(changes)

    def expected(self, accepted: Iterable[str], at: Token | None = None) -> str:
        """What may stand after the words that were read, or at one of them."""
        return expected(accepted, [token.type for token in self.tokens if at is None or token.start < at.start])


def shown(token: Token) -> str:
    """A word in a message."""
    return "the end of the line" if token.type in ("_NL", "$END") else f"`{short(token.text)}`"


def _word_at(text: str, at: int) -> str:
    match = _first_word(text, at, at + 30)
    return match[0] if match else ""
