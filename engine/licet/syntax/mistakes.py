"""What is wrong where a line cannot be read, in the words of the language.

Each look at a place gives None where the mistake is of another sort. Else it has told the mistake, and gives the
changes with which the line is read on; none, where it has to be cut off.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from licet.diagnostics.suggest import nearest
from licet.syntax import tables, words
from licet.syntax.line import Line, shown
from licet.syntax.names import short
from licet.syntax.reader import BLOCKS, Change, Stuck, Token

ENDS = ("_NL", "$END")
MOST_JOINED = 12  # lines that may have been meant as one

_numeral = re.compile(r"[0-9]+(?:[.,_'][0-9]+)+").match
_grouped = re.compile(r"[0-9]{1,3}(?:[.,'_][0-9]{3})+").fullmatch
_date = re.compile(r"([0-9]{1,4})[-./ ]([0-9]{1,2})[-./ ]([0-9]{1,4})(?!\w)").match
_names = re.compile(r"([\w.-]+)((?:[ \t]+[\w.-]+)*)").match
_at_most = re.compile(r"at[ \t]+most\b").match


class Place(NamedTuple):
    """A place where a line is stuck, and the types of the words that may stand there."""

    line: Line
    stuck: Stuck
    accepted: set[str]

    @property
    def at(self) -> Token:
        """The word that cannot stand there."""
        return self.stuck.at

    @property
    def last(self) -> Token | None:
        """The word before it."""
        return self.line.tokens[-1] if self.line.tokens else None


def find(line: Line, stuck: Stuck) -> list[Change]:
    """Tells the mistake where a line is stuck; gives the changes with which to read it on, none to cut it off there."""
    states = line.reader.states_after(line.after.states, line.tokens)
    here = Place(line, stuck, line.reader.accepted(states))
    line.limit = None
    for look in (_block, _statement, _number, _date_or_count, _quotes, _parentheses, _lists, _words):
        changes = look(here)
        if changes is not None:
            return changes
    return too_early(here) if stuck.at.type in ENDS else cannot_stand(here, stuck.at, here.accepted)


def cannot_stand(here: Place, word: Token, accepted: set[str]) -> list[Change]:
    """Tells a word that cannot stand where it stands, with what may."""
    line = here.line
    what = line.expected(accepted, word)
    help = None
    if line.tokens and line.tokens[0].type in ("RULE", "TERM"):
        thing = "statement" if line.tokens[0].type == "RULE" else "condition"
        help = f"write the {thing} on the next line, indented"
    begins = word.start == line.start and not line.reader.is_alone
    label = f"a line here begins with {what}" if begins else f"here may stand {what}"
    return line.tell("E0101", f"{shown(word)} cannot stand here", word, label, help)


def too_early(here: Place) -> list[Change]:
    """Tells a line that ends where something must follow."""
    line, last = here.line, here.last or here.at
    what = line.expected(here.accepted)
    joins = _joins(line)
    if joins:
        label, help = "it goes on below", "write it on one line; only within parentheses may a line be broken"
        return line.tell("E0101", "the line ends too early", (last.end, last.end), label, help, joins, "join the lines")
    if last.type == "COMMA":
        change = Change(last.start, last.end, "")
        if line.passes(here.stuck, [change]):
            title = "a comma stands before nothing"
            return line.tell("E0101", title, last, f"{what} must follow", "leave it out", [change])
    return line.tell("E0101", "the line ends too early", (last.end, last.end), f"{what} is missing here")


def _joins(line: Line) -> list[Change]:
    """The changes that make one line of it and of some that follow and are indented more, if that can be read."""
    end, far = line.end, line.deeper_end()
    if line.long or far == end:
        return []
    changes: list[Change] = []
    at, last = end + 1, line.start + len(line.rest(line.start))
    while at < far and len(changes) < MOST_JOINED:
        line.end = line.reader.line_end(at)
        written = line.text[at : line.end].split("#")[0]
        if written.strip():
            changes.append(Change(last, at + len(written) - len(written.lstrip()), " "))
            last = at + len(written.rstrip())
            if line.heals(changes):
                return changes
        at = line.end + 1
    line.end = end
    return []


# ---- blocks and their lines ------------------------------------------------------------------------------------------


def _block(here: Place) -> list[Change] | None:
    """A word at the margin that starts no block."""
    line, at = here.line, here.at
    if at.start != line.start or "CATALOGUE" not in here.accepted:
        return None
    word = at.text.lower()
    title = f"{shown(at)} starts no block"
    is_word = at.text[:1].isalpha()
    label = "no block begins with this word" if is_word else "no block begins with this"
    close = [word] if word in BLOCKS else nearest(word, words.BLOCK_WORDS) if is_word else []
    for block in close:
        change = Change(at.start, at.end, block)
        if line.heals([change]):
            return line.tell("E0110", title, at, label, f"did you mean `{block}`?", [change], f"write `{block}`")
    if word in words.BELONGS:
        help = f"`{word}` stands {words.BELONGS[word]}"
    elif at.type == "PLUS":
        help = "write it under a block, and indented"
    elif close:
        help = f"did you mean `{close[0]}`?"
    else:
        help = "blocks begin with `plan`, `solution`, `addon`, `bundle`, `features`, `rule`, `expect` and such words"
    return line.tell("E0110", title, at, label, help)


def _statement(here: Place) -> list[Change] | None:
    """A second statement in a rule, a second condition in a term."""
    line, at = here.line, here.at
    block = line.block()
    if (
        at.start != line.start
        or block not in ("rule", "term")
        or not here.accepted <= {"_DEDENT", "ABOUT", "NOTE", "LINK"}
    ):
        return None
    thing, help = ("statement", "write another rule for it")
    if block == "term":
        thing, help = ("condition", "join the two with `and`, or write another term")
    where = at.start, line.trimmed(at.start, line.end)
    return line.tell("E0101", f"a {block} has one {thing}", where, f"this is another {thing}", help)


# ---- numbers ---------------------------------------------------------------------------------------------------------


def _number(here: Place) -> list[Change] | None:
    """A number that is no whole number, or is grouped with points or commas."""
    line, at = here.line, here.at
    last = here.last if here.last and here.last.type == "INT" and here.last.end == at.start else None
    if last is not None and line.text[last.start : last.end] != last.text:
        return None  # one that has been mended
    if last is None and "INT" not in here.accepted:
        return None
    start = last.start if last else at.start
    match = _numeral(line.text, start)
    if match is None or (last is not None and line.text[last.end : last.end + 1] == "," and "COMMA" in here.accepted):
        return None
    where = start, match.end()
    if _grouped(match[0]):
        plain = re.sub(r"\D", "", match[0])
        help = f"write `{plain}` or `{int(plain):,}`".replace(",", " ")
        label = "a whole number has no points or commas"
        change = Change(*where, plain)
        return line.tell("E0116", f"`{match[0]}` is not a number", where, label, help, [change], f"write `{plain}`")
    if "." not in match[0] and "," not in match[0]:
        plain = re.sub(r"\D", "", match[0])
        title, label = f"`{match[0]}` is not a number", "groups of digits are of three"
        return line.tell("E0116", title, where, label, f"write `{plain}`", [Change(*where, plain)])
    line.limit = len(line.tokens) - (last is not None)
    return line.tell("E0116", f"`{short(match[0])}` is not a whole number", where, "a whole number is asked for here")


def _date_or_count(here: Place) -> list[Change] | None:
    """A date in another order; a number that does not say whether it is the least or the most; one in words."""
    line, at, last = here.line, here.at, here.last
    if "DATE" in here.accepted:
        match = _date(line.text, at.start)
        if match is None:
            return None
        day = _day(match[1], match[2], match[3])
        changes = [Change(at.start, match.end(), day)] if day else []
        title, label = f"`{match[0]}` is not a date as written here", "a date is year, month and day: 2025-10-22"
        return line.tell("E0101", title, (at.start, match.end()), label, f"write `{day}`" if day else None, changes)
    if last is not None and here.accepted == {"TO"} and words.is_thing_counted(at.text):
        title, label = f"`{last.text}` alone does not say how many", "the least, the most, or all?"
        help = f"write `at least {last.text}`, `at most {last.text}` or `exactly {last.text}`"
        return line.tell("E0101", title, last, label, help)
    if at.text in words.NUMBERS and "INT" in here.accepted:
        number = words.NUMBERS[at.text]
        change = Change(at.start, at.end, number)
        if line.passes(here.stuck, [change]):
            title, label = f"{shown(at)} is not a number", "numbers are written in digits"
            return line.tell("E0101", title, at, label, f"write `{number}`", [change])
    return None


def _day(first: str, second: str, third: str) -> str | None:
    """A date in another order as year-month-day, where it can only be one day."""
    if len(first) == 4:
        year, month, day = first, second, third
    elif len(third) == 4 and (int(first) > 12 or first == second):
        year, month, day = third, second, first
    else:
        return None
    return f"{year}-{int(month):02}-{int(day):02}" if 1 <= int(month) <= 12 and 1 <= int(day) <= 31 else None


# ---- quotes, parentheses, lists --------------------------------------------------------------------------------------


def _quotes(here: Place) -> list[Change] | None:
    """A text that is not closed; one in single quotes."""
    line, at = here.line, here.at
    end = line.trimmed(at.start, min(line.end, line.reader.line_end(at.start)))
    if at.type == "" and at.text == '"':
        written = line.text[at.start : end]
        help = "close it, on this line"
        if written.endswith('\\"'):
            help = 'write `\\\\` for a backslash: `\\"` stands for a quote inside a text'
        line.reader.unclosed = line.reader.line_end(at.start)
        line.tell("E0109", "a text is not closed", (at.start, end), "this quote is not closed on its line", help)
        return [Change(end, end, '\\"' if written.endswith("\\") else '"')]
    if at.type == "" and at.text in "'`":
        close = line.text.find(at.text, at.start + 1, end)
        if close > 0 and '"' not in line.text[at.start : close]:
            changes = [Change(at.start, at.end, '"'), Change(close, close + 1, '"')]
            help = f'write `"{short(line.text[at.end : close])}"`'
            title, where = "a text stands in double quotes", (at.start, close + 1)
            return line.tell("E0101", title, where, "these are other quotes", help, changes, "write double quotes")
    return None


def _parentheses(here: Place) -> list[Change] | None:
    """A parenthesis that is not closed, or was not opened."""
    line, at = here.line, here.at
    if at.type == "RPAR" and not here.stuck.opened:
        change = Change(at.start, at.end, "")
        if line.passes(here.stuck, [change]):
            title, label = "a parenthesis is closed that was not opened", "nothing to close here"
            return line.tell("E0101", title, at, label, "leave it out", [change])
    if not here.stuck.opened or here.last is None or "RPAR" not in here.accepted:
        return None
    change = Change(here.last.end, here.last.end, ")" * len(here.stuck.opened))
    if at.type in ENDS:
        change = _over_lines(line, change)
    elif not line.text[line.reader.line_start(at.start) : at.start].strip():
        line.end = line.reader.line_end(here.last.end)  # what follows is another line
    elif not line.passes(here.stuck, [change]):
        return None
    opened = here.stuck.opened[-1]
    title, where = "a parenthesis is not closed", (opened, opened + 1)
    return line.tell("E0101", title, where, "opened here", "close it with `)`", [change], "close it")


def _over_lines(line: Line, change: Change) -> Change:
    """Where to close parentheses: after the lines that are indented more than the first, if all of them read as one."""
    end, far = line.end, line.deeper_end()
    if far > end:
        line.end = far
        last = line.trimmed(end, far)
        further = Change(last, last, change.text)
        if line.heals([further]):
            return further
    line.end = end
    return change


def _lists(here: Place) -> list[Change] | None:
    """`a, b` where a condition is wanted, `a and b` where a list is; several features on a line; stray signs."""
    line, at, last, accepted = here.line, here.at, here.last, here.accepted
    if last is None:
        return None
    if at.type == "COMMA" and {"AND", "OR"} <= accepted:
        gap = "" if line.text[at.end : at.end + 1] in (" ", "\t") else " "
        change = Change(last.end, at.end, " and" + gap)
        asking = [token.text for token in line.tokens if token.type in ("REQUIRES", "AVAILABLE_WITH", "WHEN")]
        where = f"`{' '.join(asking[0].split())}`" if asking else "a condition"
        help = f"{where} takes one condition: write `and` where all must hold, `or` where one is enough"
        title, once = f"a comma stands in {where}", ("E0113", line.start)
        return line.tell("E0113", title, at, "is it `and` or `or`?", help, [change], "write `and`", once)
    if "COMMA" in accepted and at.text in ("and", "or", "&", ";"):
        change = Change(last.end, at.end, ",")
        if line.passes(here.stuck, [change]):
            title, label = f"{shown(at)} stands in a list", "a list has commas between its names"
            return line.tell("E0101", title, at, label, "write a comma", [change])
    types = [token.type for token in line.tokens]
    limit = at.text == "+" and line.text[at.end : at.end + 1].isdigit()
    if at.text in (",", "+", "and") and types in (["PLUS", "NAME"], ["WITHOUT", "NAME"], ["NAME"]) and not limit:
        help = "write each feature on a line of its own"
        return line.tell("E0101", "a line names one feature", at, "the second begins here", help)
    if at.type in ("COLON", "COMMA") or (at.type == "" and at.text in ";.=!?/\\"):
        change = Change(at.start, at.end, "")
        if line.heals([change]):
            title, label = f"{shown(at)} cannot stand here", f"here may stand {line.expected(accepted)}"
            return line.tell("E0101", title, at, label, "leave it out", [change])
    return None


# ---- words -----------------------------------------------------------------------------------------------------------


def _words(here: Place) -> list[Change] | None:
    """A word that is misspelt, or from elsewhere: this one, or the one before that was taken for a name."""
    line, at = here.line, here.at
    count = len(line.tokens)
    last = here.last if here.last and here.last.type == "NAME" else None
    before: set[str] = set()
    # `"Title" inclds x`: a name after a title is a language. `requirs x`: a name at the start is a feature.
    language = last is not None and count > 1 and here.accepted == {"STRING"}
    if last is not None:
        before = line.reader.accepted(line.reader.states_after(line.after.states, line.tokens[:-1]))
        look = _word if language or count == 1 else _misspelt
        changes = look(here, last, before, count - 1)
        if changes is not None:
            return changes
    if at.type not in ENDS:
        changes = _word(here, at, here.accepted, count)
        if changes is not None:
            return changes
    if last is not None and language:
        line.limit = count - 1
        return cannot_stand(here, last, before)
    return _missing(here) if at.type == "NAME" else None


def _word(here: Place, word: Token, accepted: set[str], index: int) -> list[Change] | None:
    """A word that stands where it cannot; `index` is its place among the words of the line."""
    for look in (_other_language, _misspelt, _elsewhere):
        changes = look(here, word, accepted, index)
        if changes is not None:
            return changes
    return None


def _other_language(here: Place, word: Token, accepted: set[str], index: int) -> list[Change] | None:
    line, text = here.line, word.text
    if index == 1 and line.tokens[0].type == "FEATURES" and word.type == "NAME":
        features = line.tokens[0]
        change = Change(features.start, features.end, "bundle")
        if line.passes(here.stuck, [change]):
            title, label = "`features` takes no name", "a block that is included by its name is a bundle"
            return line.tell("E0101", title, word, label, f"write `bundle {text}`", [change], "write `bundle`")
    if text == "not" and {"LEGAL", "ILLEGAL"} <= accepted:
        change = Change(word.start, line.trimmed(word.start, line.end), "illegal")
        if line.heals([change]):
            title, label = "`not` cannot stand here", "here may stand `legal` or `illegal`"
            return line.tell("E0101", title, word, label, "write `illegal`", [change])
    if text in words.OTHER and word.type == "NAME":
        ours = words.OTHER[text]
        change = Change(word.start, word.end, ours)
        if line.passes(here.stuck, [change]):
            title, label = f"{shown(word)} is no word of the language here", f"licet says `{ours}`"
            return line.tell("E0101", title, word, label, f"write `{ours}`", [change])
    if text in ("extends", "includes", "inherits") and index == 0:
        line.limit = 0
        header = line.after.levels[-1].header
        begins = short(" ".join(line.text[header : line.reader.line_end(header)].split()[:2]))
        title, label = f"{shown(word)} stands on a line of its own", "a block includes others where it begins"
        help = f"write `includes {short(line.rest(word.end))}` at the end of the line `{begins} ...`"
        return line.tell("E0101", title, word, label, help)
    if text == "supersedes":
        line.limit = index
        help = "write `covers` if it stays beside the better one, `replaces` if it goes"
        return line.tell(
            "E0101", f"{shown(word)} is no word of the language", word, "does the lesser feature stay?", help
        )
    return None


def _misspelt(here: Place, word: Token, accepted: set[str], index: int) -> list[Change] | None:
    """A word, or several, that are nearly a keyword which may stand there."""
    line, at = here.line, here.at
    if not word.text[:1].isalpha():
        return None
    known: dict[str, str] = {}
    for type in sorted(accepted):
        for spelling in words.spellings(type):
            known.setdefault(spelling.split()[0], spelling)
            known.setdefault(spelling, spelling)
    pieces = [(word.start, word.end), (word.start, line.trimmed(word.start, min(line.end, word.start + 40)))]
    if word is not at and at.type not in ("", *ENDS):
        pieces.insert(0, (word.start, at.end))
    passing: list[Change] = []
    for start, end in pieces:
        text = " ".join(line.text[start:end].split()).lower()
        alike = [spelling for spelling in known if " " not in text or spelling.count(" ") == text.count(" ")]
        for spelling in [text] if text in known else nearest(text, alike):
            change = Change(start, end, spelling)
            if spelling != line.text[start:end] and line.passes(here.stuck, [change]):
                passing.append(change)
    if not passing:
        return None
    change = next((change for change in passing if line.heals([change])), passing[0])
    title = f"`{line.text[change.start : change.end]}` cannot stand here"
    label = f"here may stand {line.expected(accepted, word)}"
    if word.start == line.start:
        label = f"no line begins so {line.where()}"
    spelling = known[change.text]
    where = change.start, change.end
    return line.tell("E0101", title, where, label, f"did you mean `{spelling}`?", [change], f"write `{spelling}`")


def _elsewhere(here: Place, word: Token, accepted: set[str], index: int) -> list[Change] | None:
    """A word of the language that stands elsewhere, perhaps misspelt."""
    line, text = here.line, word.text
    if text not in words.BELONGS:
        if text in tables.KEYWORDS or not text[:1].isalpha():
            return None
        text = next(iter(nearest(text, words.BELONGS, 1)), "")
    if text not in words.BELONGS or (index > 0 and text not in words.WITHIN):
        return None
    line.limit = index
    title, label = f"{shown(word)} cannot stand here", f"not {line.where(index)}"
    return line.tell("E0101", title, word, label, f"`{text}` stands {words.BELONGS[text]}")


def _missing(here: Place) -> list[Change] | None:
    """A name that could stand here, had something not been left out before it: a comma, a `+`, `of`, quotes."""
    line, at, last = here.line, here.at, here.last
    match = _names(line.text, at.start)
    if last is None or match is None:
        return None
    count = len(line.tokens)
    if last.text in tables.KEYWORDS and count > 1 and line.tokens[-2].type in ("COMMA", "PLUS"):
        line.limit = count - 1  # `a + is legal`: the keyword stands where a name is wanted
        return cannot_stand(here, last, {"NAME"})
    keyword = last.text in tables.KEYWORDS or at.text in tables.KEYWORDS
    gaps = [last.end, *(match.start(2) + gap.start() for gap in re.finditer(r"[ \t]+", match[2]))]
    for type, sign, what in (("COMMA", ",", "a comma"), ("PLUS", " +", "a `+`"), ("OF", " of", "`of`")):
        if type not in here.accepted or (keyword and type != "OF"):
            continue
        for places in (gaps[:1], gaps):
            changes = [Change(gap, gap, sign) for gap in places]
            if line.heals(changes):
                help = f"write {what} between them"
                return line.tell(
                    "E0101", f"{what} is missing", at, f"before {shown(at)}", help, changes, f"write {what}"
                )
    seen = {token.type for token in line.tokens}
    rest = line.rest(at.start)
    if (
        "STRING" in here.accepted
        and "STRING" not in seen
        and line.tokens[0].text in (*BLOCKS, "tier")
        and '"' not in rest
    ):
        change = Change(at.start, at.start + len(rest), f'"{rest}"')
        clauses = [word for word in rest.split() if tables.KEYWORDS.get(word) in here.accepted]
        if not clauses and line.heals([change]):
            help = f'write `"{short(rest)}"`'
            return line.tell(
                "E0101", "a text stands in double quotes", change[:2], "quotes are missing", help, [change]
            )
    return None
