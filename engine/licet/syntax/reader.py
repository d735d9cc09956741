"""Reads a text line by line with the tables of the grammar.

licet is a language of lines. The reader takes one line at a time (a longer one where parentheses are open), feeds its
words to the LALR tables, and turns indentation into _INDENT and _DEDENT on the way. It remembers what it had before the
line: where a line cannot be read it goes back to there, and `mend` tells the mistake and gives the line another form.
So one mistake costs no more than what it stands in, and reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple

from licet.diagnostics import Diagnostic, Edit, Fix, Label
from licet.syntax import ast, tables
from licet.syntax.build import Builder, builders
from licet.syntax.build_parts import DEEPEST
from licet.text import Source, Span

_Match = Callable[[str, int], re.Match[str] | None]

MOST_IN_BLOCK = 20  # mistakes that are told of one block
MOST_IN_FILE = 200

# Blank lines and lines of comment, the indentation of the next line, and what says that there is none.
_next_line = re.compile(r"(?:[ \t]*(?:#[^\n]*|\r)?\n)*+([ \t]*)(#[^\n]*|\r?\Z)?").match
_shape = re.compile(f"[ \t]*(?:{tables.SHAPES})").match
_version = re.compile(tables.VERSION).match
_word = re.compile(r"[\w.-]*").match

ROWS = tables.ROWS
_BODY_FOLLOWS = frozenset(
    state for state, row in enumerate(ROWS) if "_INDENT" in row and not any(map(str.isupper, row.keys() - {"_INDENT"}))
)
_SEVERAL_WORDS = frozenset(type for type in tables.TYPES if "_" in type[1:])
BLOCKS = frozenset(word for word, name in tables.KEYWORDS.items() if name in ROWS[tables.STARTS["start"]])


starts_block = re.compile(rf"(?:{'|'.join(sorted(BLOCKS))})(?![\w.-])").match


# What is told of a line that needs others below it and has none, by its first word.
_BODILESS = {
    "rule": ("this rule says nothing", "its statement is missing", "write the statement on the next line, indented"),
    "term": ("this term says nothing", "its condition is missing", "write the condition on the next line, indented"),
    "": (
        "a list is missing",
        "selections must follow",
        "write them below, one a line and indented; or leave out the `:`",
    ),
}


class Token(NamedTuple):
    """A word as it was met: its type (from the grammar; "" for a sign that is not of the language), text and place."""

    type: str
    text: str
    start: int
    end: int


class Stuck(NamedTuple):
    """The word that cannot stand where it stands, and the places of the parentheses that are open there."""

    at: Token
    opened: tuple[int, ...]


class Level(NamedTuple):
    """An open level of indentation: `start` is its first line. `real` is False where only the text is indented."""

    indent: str
    real: bool
    start: int
    header: int = 0  # where the line starts that it is nested under
    before: Snapshot | None = None  # what the reader had before that line


class Snapshot(NamedTuple):
    """What the reader had before a line."""

    states: list[int]
    values: list[Any]
    levels: list[Level]
    found: int


class Telling:
    """A diagnostic to be; it grows where the same mistake comes again and is told once."""

    __slots__ = ("code", "edits", "fix", "help", "labels", "notes", "title")

    def __init__(
        self,
        code: str,
        title: str,
        labels: list[Label],
        help: str | None = None,
        fix: str | None = None,
        edits: Iterable[Edit] = (),
        notes: Iterable[str] = (),
    ) -> None:
        self.code = code
        self.title = title
        self.labels = labels
        self.help = help
        self.fix = fix
        self.edits = list(edits)
        self.notes = list(notes)

    def diagnostic(self) -> Diagnostic:
        """As it is told in the end."""
        fix = Fix(self.fix, tuple(sorted(set(self.edits), key=lambda edit: edit.span.start))) if self.fix else None
        return Diagnostic(self.code, self.title, tuple(self.labels), tuple(self.notes), self.help, fix)


class Change(NamedTuple):
    """A piece of the text to be read as another."""

    start: int
    end: int
    text: str


class Patched:
    """A piece of the text with changes in it, and the places in the source that its places stand for."""

    def __init__(self, text: str, start: int, end: int, changes: Iterable[Change]) -> None:
        pieces: list[str] = []
        self._starts: list[int] = []
        self._pieces: list[tuple[int, int, bool]] = []  # place and length in the source, and whether it is as there
        length, at = 0, start
        for change in (*sorted(changes), Change(end, end, "")):
            if change.start < at:
                continue  # inside another change
            for piece, first, last, kept in (
                (text[at : change.start], at, change.start, True),
                (change.text, change.start, change.end, False),
            ):
                if piece:
                    pieces.append(piece)
                    self._starts.append(length)
                    self._pieces.append((first, last - first, kept))
                    length += len(piece)
            at = change.end
        self.text = "".join(pieces)
        self._end = end

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source of a place in this text."""
        first = self._place(start, 0)
        return first, max(first, self._place(end - 1, 1)) if end > start else first

    def _place(self, at: int, after: int) -> int:
        if at >= len(self.text):
            return self._end
        index = bisect_right(self._starts, at) - 1
        start, length, kept = self._pieces[index]
        return start + (at - self._starts[index] + after if kept else length * after)


class Reader:
    """Reads one source. `text` is the source's, with blanks for signs that are no text: places are the same.

    With another `start` than "start" it reads one line that is that alone: a selection, a condition.
    """

    def __init__(self, source: Source, text: str, start: str = "start") -> None:
        self.source = source
        self.text = text
        self.builder = Builder(source)
        self.told: list[Telling] = []
        self.damaged: list[Span] = []
        self.levels = [Level("", True, 0)]
        self.block = 0  # where the block starts that is being read
        self.unclosed = -1  # where the last line ended that has a text which is not closed
        self.misplaced = -1  # the last line whose indentation was told to be wrong
        self._rules = builders(self.builder, tables.RULES)
        self._blocks: list[ast.TopLevel] = []
        self._states = [tables.STARTS[start]]
        self._values: list[Any] = []
        self.is_alone = start != "start"
        self._end = tables.ENDS[start]
        self._in_block = 0  # mistakes told of it
        self._once: dict[object, Telling] = {}  # what is told once in it
        self._margin: str | None = None  # what is thought before lines that stand at the margin by mistake
        self._whole = False  # and before all lines after them
        self._skip: int | None = None  # lines indented more than this are left out
        self._before: Snapshot | None = None  # what there was before the last line that was read
        self._start = 0  # and where that line starts

    # ---- the whole ---------------------------------------------------------------------------------------------------

    def file(self, at: int = 0) -> tuple[ast.TopLevel, ...]:
        """The blocks of a file, from a place on."""
        at = self._lines(at, MOST_IN_FILE)
        if len(self.told) >= MOST_IN_FILE:
            self._stop(at)
        self._close(len(self.text))
        return tuple(self._blocks)

    def piece(self, source: Source, text: str, most: int, last: bool) -> tuple[tuple[ast.TopLevel, ...], int | None]:
        """The blocks of a piece of a file, which begins with the file or with a block and goes up to a block or (`last`)
        to its end; `told`, `damaged` and what the builder found are those of the piece. The pieces of a file are read as
        the whole is: what comes before a block, or after it, changes nothing in it.

        No more than `most` mistakes are told; gives also the place from which the file is not read then.
        """
        self.source = self.builder.source = source
        self.text = text
        self.builder.found, self.told, self.damaged, self._blocks = [], [], [], []
        self._begin()
        at = self._lines(0, most)
        stop = at if len(self.told) >= most else None
        if stop is not None:
            self._stop(at)
        self._close(len(text))
        if stop is None and not last and len(self.told) >= most:
            stop = len(text)
            self._stop(stop)
        return tuple(self._blocks), stop

    def _lines(self, at: int, most: int) -> int:
        """Reads the lines from a place on, until so many mistakes are told; gives the place after the last one."""
        text = self.text
        while len(self.told) < most:
            match = _next_line(text, at)
            if match is None or match[2] is not None:
                return len(text)
            if not match[1] and starts_block(text, match.end(1)):
                self._close(match.end(1))
                if len(self.told) >= most:
                    return match.end(1)
            at = self.line(match[1], match.end(1))
        return at

    def _begin(self) -> None:
        """Nothing of what is read next belongs to what was read before."""
        self._states[:], self._values[:] = [tables.STARTS["start"]], []
        self.levels = [Level("", True, 0)]
        self.unclosed = self.misplaced = -1
        self._once.clear()
        self.block, self._in_block = 0, 0
        self._margin, self._whole, self._skip = None, False, None
        self._before, self._start = None, 0

    def _close(self, at: int) -> None:
        """Ends the block that is being read."""
        self._margin = None
        self._shallower("", at)
        self._feed("$END", at)
        self._blocks += self._values[-1] if self._values else ()
        self._begin()

    def _stop(self, at: int) -> None:
        """Leaves out the rest of the file: enough has been told."""
        self.told[-1].notes.append("The rest of the file was not read.")
        self.leave_out(at, len(self.text))

    def alone(self) -> Any:
        """What the text is; something is told or found where it is not one such thing."""
        match = _next_line(self.text, 0)
        start = match.end(1) if match else 0
        if match is None or match[2] is not None:
            self.tell(Telling("E0101", "nothing is said", [self.label(0, len(self.text), "this says nothing")]))
            return None
        after = self.snapshot()
        end = self.words(self.text, start)
        if isinstance(end, Stuck):
            from licet.syntax.mend import Mender

            Mender(self, start, "", after, after, after).alone()
            return None
        match = _next_line(self.text, end)
        if match is not None and match[2] is None:
            label = self.label(match.end(1), self.line_end(match.end(1)), "this is another line")
            self.tell(Telling("E0101", "there is more than one line", [label], "write it on one line"))
        return self._values[-1]

    # ---- a line ------------------------------------------------------------------------------------------------------

    def line(self, indent: str, start: int) -> int:
        """Reads the line whose first word is at `start`; gives the place after it."""
        if not indent:
            match = _word(self.text, start)
            word = match[0] if match else ""
            if word in BLOCKS or (word and self._margin is None):
                self.block, self._in_block, self._margin = start, 0, None
                self._once.clear()
        if self._margin is not None and (self._whole or not indent):
            indent = self._margin + indent
        if self._skip is not None and len(indent) <= self._skip:
            self._skip = None
        if self._skip is not None or (indent and self.full):
            return self.leave_out(start, self.line_end(start))
        if self.unclosed >= 0 and self._continues_a_text(start):
            return self.leave_out(start, self.line_end(start))
        opened = before = after = self.snapshot()
        if indent != self.levels[-1].indent or "_INDENT" in ROWS[self._states[-1]]:
            indent = self._shallower(indent, start)
            before = after = self.snapshot()
            if len(indent) > len(self.levels[-1].indent):
                if not self._deeper(indent, start):
                    return self.drop(before, start, self.line_end(start), indent)
                after = self.snapshot()
        end = self.words(self.text, start)
        if isinstance(end, Stuck):
            from licet.syntax.mend import Mender

            kept, end = Mender(self, start, indent, before, after, opened).mend()
            if not kept:
                return end
        self._before, self._start = before, start
        return end

    def words(
        self, text: str, at: int, patched: Patched | None = None, trace: list[Token] | None = None
    ) -> int | Stuck:
        """Reads a line to its end; gives the place after it, or where it cannot be read.

        `patched` is what `text` is the text of, if it is not the source's; `trace` takes the words that were read.
        """
        rules, states, values = self._rules, self._states, self._values
        rows, types, keywords = ROWS, tables.TYPES, tables.KEYWORDS
        match_shape: _Match = _shape
        name, string, number = self.builder.name, self.builder.string, self.builder.number
        opened: list[int] = []
        while True:
            row = rows[states[-1]]
            match = match_shape(text, at)
            if match is None:
                type, start = "", at
                while text[start] in " \t":
                    start += 1
                end = start + 1
                word = text[start:end]
            else:
                group = match.lastindex or 0
                type, word = types[group], match[group]
                start, end = match.span(group)
                if type == "NAME":
                    keyword = keywords.get(word)
                    if keyword in row:
                        type = keyword
                elif type == "_NL":
                    if opened and start < end and not starts_block(text, end):
                        at = end
                        continue
                elif type not in row and type in _SEVERAL_WORDS:
                    # A keyword of several words that may not stand here: its first may be a name.
                    end = start + len(word.split()[0])
                    type, word = "NAME", text[start:end]
            if "VERSION" in row and type != "STRING" and type != "_NL":
                match = _version(text, start)
                if match is not None:
                    type, word, end = "VERSION", match[0], match.end()
            at = end
            if patched is not None:
                start, end = patched.place(start, end)
            if type == "_NL" and self.is_alone:
                type = "$END"
            while True:
                action = rows[states[-1]].get(type)
                if action is None:
                    return Stuck(Token(type, word, start, end), tuple(opened))
                if action >= 0:
                    break
                origin, size, build = rules[~action]
                if build is not None:
                    if size:
                        parts = values[-size:]
                        del states[-size:], values[-size:]
                        values.append(build(parts))
                    else:
                        values.append(build([]))
                    states.append(rows[states[-1]][origin])
                else:
                    states[-1] = rows[states[-2]][origin]
                if type == "$END" and states[-1] == self._end:
                    return at
            states.append(action)
            if type == "NAME":
                values.append(name(word, start, end))
            elif type == "STRING":
                values.append(string(word, start, end))
            elif type == "INT":
                values.append(number(word, start, end))
            else:
                values.append((word, start, end))
                if type == "_NL":
                    return at
                if type == "LPAR":
                    opened.append(start)
                    match_shape = _shape_over_lines()
                elif type == "RPAR":
                    opened.pop()
                    if not opened:
                        match_shape = _shape
            if trace is not None:
                trace.append(Token(type, word, start, end))

    def _feed(self, type: str, at: int) -> bool:
        """Takes a word that is not in the text. False where it cannot stand; then the reader has to go back."""
        rules, states, values = self._rules, self._states, self._values
        while True:
            action = ROWS[states[-1]].get(type)
            if action is None:
                return False
            if action >= 0:
                states.append(action)
                values.append(("", at, at))
                return True
            origin, size, build = rules[~action]
            parts = values[len(values) - size :]
            del states[len(states) - size :], values[len(values) - size :]
            values.append(build(parts) if build else parts[0])
            states.append(ROWS[states[-1]][origin])
            if type == "$END" and states[-1] == self._end:
                return True

    def accepts(self, states: list[int], type: str) -> bool:
        """Whether a word of this type may stand after these states."""
        kept = len(states)
        pushed: list[int] = []
        while True:
            action = ROWS[pushed[-1] if pushed else states[kept - 1]].get(type)
            if action is None:
                return False
            if action >= 0:
                return True
            origin, size, _ = self._rules[~action]
            inside = min(size, len(pushed))
            del pushed[len(pushed) - inside :]
            kept -= size - inside
            pushed.append(ROWS[pushed[-1] if pushed else states[kept - 1]][origin])
            if type == "$END" and pushed[-1] == self._end:
                return True

    def accepted(self, states: list[int]) -> set[str]:
        """The types of the words that may stand after these states."""
        return {type for type in ROWS[states[-1]] if (type.isupper() or type == "$END") and self.accepts(states, type)}

    def accepted_now(self) -> set[str]:
        """The types of the words that may stand where the reader is stuck."""
        return self.accepted(self._states)

    def states_after(self, states: list[int], tokens: Iterable[Token]) -> list[int]:
        """The states after these words, all of which may stand."""
        states = states[:]
        for token in tokens:
            while True:
                action = ROWS[states[-1]][token.type]
                if action >= 0:
                    states.append(action)
                    break
                origin, size, _ = self._rules[~action]
                del states[len(states) - size :]
                states.append(ROWS[states[-1]][origin])
        return states

    # ---- going back --------------------------------------------------------------------------------------------------

    def snapshot(self) -> Snapshot:
        """What the reader has now."""
        return Snapshot(self._states[:], self._values[:], self.levels[:], len(self.builder.found))

    def restore(self, snapshot: Snapshot) -> None:
        """Back to what there was. (The builder never changes a value that it has made.)"""
        self._states[:] = snapshot.states
        self._values[:] = snapshot.values
        self.levels[:] = snapshot.levels
        del self.builder.found[snapshot.found :]

    def drop(self, before: Snapshot, start: int, end: int, indent: str) -> int:
        """Leaves out a line and all that is nested under it; gives the place after the line."""
        self.restore(before)
        self._skip = len(indent)
        return self.leave_out(start, end)

    def leave_out(self, start: int, end: int) -> int:
        """Notes a piece of the text as not read; gives the place after its line."""
        if self.damaged and not self.text[self.damaged[-1].end : start].strip():
            self.damaged[-1] = Span(self.source, self.damaged[-1].start, max(end, self.damaged[-1].end))
        elif end > start:
            self.damaged.append(Span(self.source, start, end))
        return min(end + 1, len(self.text))

    def line_start(self, at: int) -> int:
        """Where the line of this place starts (after a byte order mark)."""
        start = self.text.rfind("\n", 0, at) + 1
        return start if start or not self.source.text.startswith("\ufeff") else 1

    def line_end(self, at: int) -> int:
        """Where the line of this place ends."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def indent_block(self, start: int, indent: str, whole: bool) -> int:
        """Reads a line at the margin as indented by this much, and so those at the margin (or `whole`: all) after it,
        up to the next block."""
        self._margin, self._whole = indent, whole
        return self.line("", start)

    def indents(self, indent: str, start: int, type: str | None) -> bool:
        """Whether a line may stand with this indentation: if it can be read, or begins with a word of this type that
        may begin it. After it the reader has to go back."""
        indent = self._shallower(indent, start)
        if len(indent) > len(self.levels[-1].indent) and not self._deeper(indent, start):
            return False
        if type is not None:
            return self.accepts(self._states, type)
        return not isinstance(self.words(self.text, start), Stuck)

    def forget(self, places: set[int], since: Snapshot) -> None:
        """Drops what the builder found at places of which something else has been told."""
        found = self.builder.found
        new = found[since.found :]
        found[since.found :] = [
            each for each in new if isinstance(each, ast.Name) or each.labels[0].span.start not in places
        ]

    def _continues_a_text(self, start: int) -> bool:
        """Whether a line is the rest of a text that was begun on the line before (which has been told)."""
        if self.text[self.unclosed : start].strip():
            return False
        rest = self.text[start : self.line_end(start)].rstrip().replace("\\\\", "").replace('\\"', "")
        match = _word(rest)
        begins = rest.startswith("+") or (match is not None and match[0] in BLOCKS)
        return rest.endswith('"') and rest.count('"') % 2 == 1 and not begins

    # ---- telling -----------------------------------------------------------------------------------------------------

    def span(self, start: int, end: int) -> Span:
        """A place in the source."""
        return Span(self.source, start, end)

    def label(self, start: int, end: int, text: str) -> Label:
        """A primary label."""
        return Label(Span(self.source, start, end), text, primary=True)

    def tell(self, telling: Telling, once: object = None) -> None:
        """Tells a mistake. What is told `once` in a block grows where it comes again."""
        earlier = self._once.get(once) if once is not None else None
        if earlier is not None:
            earlier.edits += telling.edits
            if len(earlier.labels) < 4:
                earlier.labels += [Label(label.span, "here too") for label in telling.labels if label.primary]
            if not telling.fix:
                earlier.fix = None
            return
        if once is not None:
            self._once[once] = telling
        self.told.append(telling)
        self._in_block += 1
        if self._in_block == MOST_IN_BLOCK:
            telling.notes.append("The rest of this block was not read.")

    @property
    def full(self) -> bool:
        """Whether enough has been told of this block."""
        return self._in_block >= MOST_IN_BLOCK

    # ---- indentation -------------------------------------------------------------------------------------------------

    def _shallower(self, indent: str, start: int) -> str:
        """Closes the levels that a line ends; gives its indentation, made comparable with theirs."""
        top = self.levels[-1].indent
        if ("\t" in indent and " " in indent) or not (indent.startswith(top) or top.startswith(indent)):
            indent = self._untangled(indent, start)
        if self._states[-1] in _BODY_FOLLOWS and len(indent) <= len(top):
            self._bodiless(self._before, self._start, start)
        while len(indent) < len(self.levels[-1].indent):
            level = self.levels[-1]
            if len(indent) > len(self.levels[-2].indent):
                self._uneven(indent, start)
                return level.indent
            if level.real and not self._feed("_DEDENT", start):
                self._bodiless(level.before, level.header, start)
            else:
                self.levels.pop()
        return indent

    def _deeper(self, indent: str, start: int) -> bool:
        """Opens a level for a line; False where the line has to be left out."""
        level = self.levels[-1]
        if self.accepts(self._states, "_INDENT"):
            if len(self.levels) > DEEPEST:
                label = self.label(start, self.line_end(start), f"more than {DEEPEST} levels deep")
                self.tell(Telling("E0104", "this line is nested too deep", [label], "nest less"), "E0104")
                return False
            self._feed("_INDENT", start)
            self.levels.append(Level(indent, True, start, self._start, self._before))
            return True
        self.levels.append(Level(indent, False, start, self._start))
        at = self.line_start(start)
        title, what = "nothing can be nested here", "the line above takes nothing below it"
        help = "indent this line like the one above it"
        if self._before is None:
            title, what = "the first block is indented", "a block begins at the margin"
            help = "take the blanks away, here and before the lines that follow"
        label, edits = self.label(at, start, what), self._moved(at, self.text[at:start], level.indent)
        self.tell(Telling("E0106", title, [label], help, "change the indentation", edits), "deeper")
        self.misplaced = start
        return True

    def _moved(self, at: int, indent: str, to: str) -> list[Edit]:
        """The edits that move a line, and those after it with at least its indentation, to another."""
        edits = []
        while at < len(self.text):
            end = self.line_end(at)
            if self.text.startswith(indent, at):
                edits.append(Edit(self.span(at, at + len(indent)), to))
            elif self.text[at:end].strip():
                break
            at = end + 1
        return edits

    def misplaced_for_good(self) -> None:
        """The line whose indentation was told to be wrong cannot be read with another either."""
        for once in ("deeper", "uneven"):
            if once in self._once:
                self._once[once].fix = None
                self._once[once].help = "write it under a line that takes it"

    def _uneven(self, indent: str, start: int) -> None:
        widths = " or ".join(str(len(level.indent)) for level in self.levels[-2:])
        what = f"indented by {len(indent)}, where {widths} would fit"
        label = self.label(self.line_start(start), start, what)
        help = "indent it like the line that it stands beside"
        self.tell(Telling("E0106", "this line's indentation fits no line above it", [label], help), "uneven")
        self.misplaced = start

    def _untangled(self, indent: str, start: int) -> str:
        """Tabs beside spaces: the level that looks the same with some width of tabs."""
        meant = None
        for width in (4, 8, 2):
            columns = len(indent.expandtabs(width))
            for level in reversed(self.levels):
                if len(level.indent.expandtabs(width)) == columns:
                    meant = meant if meant is not None else level.indent
        if meant is None:
            top = self.levels[-1].indent
            more = len(indent.expandtabs(4)) - len(top.expandtabs(4))
            meant = top + " " * more if more > 0 else top
        at = self.line_start(start)
        label = self.label(at, start, "tabs and spaces are mixed here")
        help = "indent with spaces alone, or with tabs alone"
        edit = Edit(self.span(at, start), meant)
        fix = "indent like the lines above" if "\t" not in meant or " " not in meant else None
        title = "tabs and spaces are mixed in the indentation"
        self.tell(Telling("E0106", title, [label], help, fix, [edit] if fix else []), "mixed")
        return meant

    def _bodiless(self, before: Snapshot | None, header: int, start: int) -> None:
        """Leaves out a line that needs others below it and has none; tells it unless something below was left out."""
        assert before is not None
        self.restore(before)
        end = self.line_end(header)
        told = self.told and header <= self.told[-1].labels[0].span.start <= end
        if not told and not any(span.end > header for span in self.damaged[-1:]):
            match = _word(self.text, header)
            word = match[0] if match else ""
            title, label, help = _BODILESS.get(word, _BODILESS[""])
            self.tell(Telling("E0101", title, [self.label(header, self._trimmed(header, end), label)], help))
        self.leave_out(header, max(end, min(start, len(self.text))))

    def _trimmed(self, start: int, end: int) -> int:
        """The end of a line's text, without blanks after it."""
        return start + len(self.text[start:end].rstrip())


@cache
def _shape_over_lines() -> _Match:
    """Like `_shape`, inside parentheses: there keywords of several words may be broken over lines."""
    return re.compile(f"[ \t]*(?:{tables.SHAPES_OVER_LINES})").match
