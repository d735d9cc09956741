"""How to read on where a line cannot be read.

Each look at the line tells one mistake, and may propose changes with which the line is read again: they are its fix.
Where nothing helps, the line is cut off at the mistake, or left out with all that is nested under it.
"""

from __future__ import annotations

import re

from licet.diagnostics.suggest import nearest
from licet.syntax.line import Line
from licet.syntax.mistakes import ENDS, Place, cannot_stand, find, too_early
from licet.syntax.reader import BLOCKS, MOST_IN_BLOCK, Change, Stuck
from licet.syntax.signs import BLANKS, BULLETS, KINDS, OPENING, odd_signs
from licet.syntax.words import BLOCK_WORDS, INSIDE

_bullet = re.compile(rf'[{re.escape(BULLETS)}](?=[ \t\xa0\w"{OPENING}])').match
_odd_blanks = re.compile(f"[{BLANKS}]+").match
_first_word = re.compile(r"[\w.-]*").match


class Mender(Line):
    """Mends one line of a reader."""

    def mend(self) -> tuple[bool, int]:
        """Tells what is wrong and reads the line as far as it goes.

        Gives whether any of it was read, by this mender, and the place after it.
        """
        reader, start = self.reader, self.start
        stuck = self.read()
        begins = stuck is not None and stuck.at.start == start
        if begins and start == reader.misplaced:
            reader.misplaced_for_good()
            return False, self._drop()
        if stuck is not None and begins and not self.long:
            after = self._odd_indentation(stuck)
            if after is None and reader.accepts(self.after.states, "CATALOGUE"):
                after = self._margin(stuck)
            if after is not None:
                return False, after
        told = len(reader.told)
        stuck = self._mend(stuck)
        if self.is_blank():
            reader.restore(self.opened)
            return False, reader.leave_out(start, self.end)
        if stuck is not None and not self.cut(stuck):
            return False, self._drop()
        reader.forget({telling.labels[0].span.start for telling in reader.told[told:]}, self.after)
        return True, min(self.end + 1, len(self.text))

    def alone(self) -> None:
        """Tells what is wrong with a text that is one thing alone."""
        self._mend(self.read())

    def _drop(self) -> int:
        return self.reader.drop(self.before, self.start, self.end, self.indent)

    def _mend(self, stuck: Stuck | None) -> Stuck | None:
        """Tells one mistake after the other; gives where the line is stuck in the end."""
        if stuck is not None and (self._bullet() | self._typography()):
            stuck = self.read()
        if stuck is not None and self.long and not self.is_blank():
            here = Place(self, stuck, self.reader.accepted_now())
            if stuck.at.type in ENDS:
                too_early(here)
            else:
                cannot_stand(here, stuck.at, here.accepted)
            return stuck
        last = -1
        for _ in range(MOST_IN_BLOCK):
            if stuck is None or stuck.at.start <= last or self.reader.full or self.is_blank():
                break
            if any(change.start <= stuck.at.start < change.end for change in self.changes):
                break  # that something is wrong here has been told
            last = stuck.at.start
            changes = find(self, stuck)
            if not changes:
                break
            self.changes += changes
            stuck = self.read()
        return stuck

    # ---- signs -------------------------------------------------------------------------------------------------------

    def _bullet(self) -> bool:
        match = _bullet(self.text, self.start)
        if match is None:
            return False
        where = match.span()
        accepts = self.reader.accepts
        grants = accepts(self.after.states, "PLUS") or accepts(self.after.states, "CATALOGUE")
        if grants and self.block() != "features":
            gap = "" if self.text[match.end()] in " \t\xa0" else " "
            change, help = Change(*where, "+" + gap), "write `+` to grant the feature, or `without` to take it away"
            fix = "write `+`"
        else:
            change, help = Change(*where, " "), "leave it out"
            fix = help
        title, label = f"a line begins with `{match[0]}`", "this is no bullet list"
        self.changes += self.tell("E0107", title, where, label, help, [change], fix, "E0107")
        return True

    def _typography(self) -> bool:
        """Tells typographic characters, once for each kind in a block."""
        found = odd_signs(self.text, max([self.start, *(change.end for change in self.changes)]), self.end)
        for name, changes in found.items():
            self._tell_signs(name, changes)
            self.changes += changes
        return bool(found)

    def _tell_signs(self, name: str, changes: list[Change]) -> None:
        kind = KINDS[name]
        first = changes[0].start
        told = changes if kind.fix else []
        self.tell("E0108", kind.title, (first, first + 1), kind.label, kind.help, told, kind.fix, ("E0108", name))

    # ---- indentation -------------------------------------------------------------------------------------------------

    def _odd_indentation(self, stuck: Stuck) -> int | None:
        """A line that is indented with special blanks: tells them, reads the line and gives the place after it."""
        match = _odd_blanks(self.text, self.start)
        if match is None or not self.rest(match.end()).strip():
            return None
        self._tell_signs("blank", [Change(at, at + 1, " ") for at in range(*match.span())])
        self.reader.restore(self.opened)
        return self.reader.line(self.indent + " " * len(match[0]), match.end())

    def _margin(self, stuck: Stuck) -> int | None:
        """A line of the block above that stands at the margin: tells it, reads it and gives the place after it."""
        reader, text = self.reader, stuck.at.text
        bullet = stuck.at.type == "PLUS" or _bullet(self.text, self.start) is not None
        inside = "PLUS" if bullet else INSIDE.get(text)
        if self.indent or not (inside or stuck.at.type in ("NAME", "INT")):
            return None
        levels = self.opened.levels
        whole = len(levels) == 1  # no line of the block is indented yet: so all stand too far to the left
        if whole and not reader.accepts(self.opened.states, "_INDENT"):
            return None
        indent = "  " if whole else levels[1].indent
        if not inside and (text.lower() in BLOCKS or nearest(text.lower(), BLOCK_WORDS)):
            return None
        reader.restore(self.opened)
        if not reader.indents(indent, self.start, inside):
            return None
        reader.restore(self.opened)
        title, label = "a line of a block stands at the margin", "this belongs to the block above"
        help = "indent it, and the lines after it that belong to the block"
        where = self.start, self.trimmed(self.start, self.end)
        self.tell("E0106", title, where, label, help, self._indented(indent, whole), "indent the lines")
        return reader.indent_block(self.start, indent, whole)

    def _indented(self, indent: str, whole: bool) -> list[Change]:
        """The changes that indent the lines at the margin (or `whole`: all) from this one to the next block."""
        changes, at = [], self.start
        while at < len(self.text):
            end = self.reader.line_end(at)
            line = self.text[at:end].strip()
            margin = self.text[at : at + 1] not in (" ", "\t", "#", "\r", "\n")
            word = _first_word(line)
            if margin and at > self.start and word and word[0] in BLOCKS:
                break
            if margin or (whole and line):
                changes.append(Change(at, at, indent))
            at = end + 1
        return changes
