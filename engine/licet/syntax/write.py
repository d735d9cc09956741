"""From syntax tree to text: what `parse` reads back as the same tree, laid out as a person would.

The order of blocks and lines stays. Titles, amounts and prices of a block stand in a column; blank lines stand between
blocks, but not between short ones of a kind; a condition too long for a line is broken where its parts are joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from licet.syntax import ast
from licet.syntax.write_parts import (
    WIDTH,
    Row,
    amount,
    condition,
    dates,
    drawn,
    held,
    joined,
    line,
    names,
    number,
    string,
    texts,
    version,
)
from licet.syntax.write_trade import billing, counted, expect, licences, limit, moves, plan, price, property_

# Blocks of at most so many lines stand together, without a blank line between, where all neighbours of their kind are so.
SHORT = 3


def write(file: ast.File, *, sections: bool = False) -> str:
    """A tree as the text of a catalogue: `parse` gives an equal tree, but for the places.

    The tree is one that could be read (names that are words, amounts that are not negative). With `sections`, a line of
    comment stands before each kind of blocks, where the blocks of each kind stand together and there are enough of them.
    """
    blocks = [(_kind(block), drawn(list(_block(block)))) for block in file.blocks]
    heads = _sections(file.blocks) if sections else {}
    lines: list[str] = []
    at = 0
    for _, group in groupby(blocks, key=lambda each: each[0]):
        run = [text for _, text in group]
        apart = any(len(text) > SHORT for text in run)
        for index, text in enumerate(run):
            if lines and (apart or index == 0 or at in heads):
                lines.append("")
            if at in heads:
                lines += [f"# ---- {heads[at]} ".ljust(WIDTH, "-"), ""]
            lines += text
            at += 1
    return "\n".join(lines) + "\n" if lines else ""


_SECTIONS = {
    "features": "what there is",
    "feature": "what there is",
    "bundle": "plans",
    "solution": "plans",
    "plan": "plans",
    "addon": "add-ons",
    "limit": "limits",
    "rule": "rules",
    "term": "rules",
    "billing": "prices",
    "price": "prices",
    "moves": "prices",
    "licences": "licences",
    "titles": "titles",
    "expect": "what must come out",
}


def _sections(blocks: Sequence[ast.TopLevel]) -> dict[int, str]:
    """Where sections begin, and what they are called; none where that would not help."""
    places = [(_SECTIONS.get(_kind(block), ""), index) for index, block in enumerate(blocks)]
    runs = [next(iter(run)) for _, run in groupby(places, key=lambda each: each[0])]
    named = [(name, index) for name, index in runs if name]
    if len(named) < 3 or len({name for name, _ in named}) < len(named):
        return {}
    return {index: name for name, index in named}


def _kind(block: ast.TopLevel) -> str:
    return block.kind if isinstance(block, ast.Block) else _KINDS.get(type(block), "")


_KINDS: dict[type, str] = {
    ast.Holds: "holds",
    ast.Import: "import",
    ast.Features: "features",
    ast.FeatureRow: "feature",
    ast.Limit: "limit",
    ast.Billing: "billing",
    ast.Price: "price",
    ast.Moves: "moves",
    ast.Licences: "licences",
    ast.Rule: "rule",
    ast.Term: "term",
    ast.Titles: "titles",
    ast.Expect: "expect",
}


# ---- blocks ----------------------------------------------------------------------------------------------------------


def _block(block: ast.TopLevel) -> Iterator[Row]:
    match block:
        case ast.Catalogue():
            yield from _catalogue(block)
        case ast.Import():
            yield line(0, "import", string(block.path.text))
        case ast.Holds():
            every = block.bound.least == 0 and block.bound.most is None and not block.number
            things = "plans" if block.what == "plans" else "add-ons"
            yield line(0, f"each {block.holder} holds", f"any {things}" if every else held(block.bound, block.what))
        case ast.Features():
            yield line(0, "features")
            yield from _lines(block.lines, 1)
        case ast.FeatureRow():
            plans = f"in {', '.join(map(plan, block.plans))}" if block.plans else ""
            yield line(0, f"feature {block.line.name.text}", _clauses(block.line), plans)
            yield from _lines(block.line.lines, 1)
        case ast.Block():
            yield from _item(block, 0)
        case ast.Rule():
            yield from _rule(block)
        case ast.Term():
            formerly = f"formerly {texts(block.formerly)}" if block.formerly else ""
            yield line(0, f"term {block.name.text}", texts(block.title), formerly)
            yield Row(1, ("",), when=block.condition)
        case ast.Titles():
            yield line(0, f"titles {block.language.text}")
            for each in block.lines:
                within = f"in {each.within.text}" if each.within else ""
                yield Row(1, (joined(each.name.text, within), string(each.text.text)), "titles")
        case ast.Limit():
            yield from limit(block)
        case ast.Billing():
            yield from billing(block)
        case ast.Price():
            yield from price(block)
        case ast.Moves():
            yield from moves(block)
        case ast.Licences():
            yield from licences(block)
        case ast.Expect():
            yield from expect(block)


def _catalogue(block: ast.Catalogue) -> Iterator[Row]:
    yield line(0, f"catalogue {block.name.text}", texts(block.title))
    named = [version(each.text) for each in block.versions]
    width = max(map(len, named), default=0)
    for each, text in zip(block.versions, named, strict=True):
        said = f"{text:{width}} from {each.from_.text}" if each.from_ else text
        yield Row(1, ("version", said), "catalogue")
    if block.as_of is not None:
        yield Row(1, ("as of", block.as_of), "catalogue")
    if block.languages:
        yield Row(1, ("languages", names(block.languages)), "catalogue")
    if block.titles_from:
        yield Row(1, ("titles", "from " + ", ".join(string(each.text) for each in block.titles_from)), "catalogue")
    if block.counted is not None:
        yield line(1, counted(block))
    yield from (Row(1, (each.key, texts(each.texts)), "catalogue") for each in block.lines)


def _rule(block: ast.Rule) -> Iterator[Row]:
    yield line(0, f"rule {block.name.text}", texts(block.title), dates(block.dates))
    yield from (property_(each, 1) for each in block.lines)
    said = block.statement
    match said:
        case ast.CountOf() | ast.CountHeld():
            yield line(1, condition(said))
        case ast.Never():
            yield Row(1, ("never",), when=said.condition, apart=True)
        case ast.NameRequires():
            yield Row(1, (f"{said.name.text} requires",), when=said.condition)
        case ast.NameExcludes():
            yield line(1, f"{said.name.text} excludes {names(said.names)}")
        case ast.IfThen():
            *first, last = drawn([Row(1, ("if",), when=said.condition, tail="then")])
            yield from (Row(0, (text,)) for text in first)
            yield Row(1, (last.strip(),), when=said.then)


# ---- items -----------------------------------------------------------------------------------------------------------


def _item(block: ast.Block | ast.Tier, depth: int) -> Iterator[Row]:
    kind, per, quantity = "tier", "", ""
    if isinstance(block, ast.Block):
        kind = block.kind
        per = f"per {block.holder}" if block.holder else ""
        if block.quantity is not None:
            most = block.quantity.most
            quantity = "repeatable" if most is None else f"at most {number(most)}"
    yield line(
        depth,
        f"{kind} {block.name.text}",
        texts(block.title),
        f"short {texts(block.short)}" if block.short else "",
        per,
        quantity,
        dates(block.dates),
        f"became {block.became.text}" if block.became else "",
        f"includes {names(block.includes)}" if block.includes else "",
    )
    yield from _lines(block.lines, depth + 1)


def _lines(lines: Iterable[ast.Line], depth: int) -> Iterator[Row]:
    """The lines of a block; tiers with a blank line before each where they are long."""
    written = list(lines)
    tiers = {index: list(_item(each, depth)) for index, each in enumerate(written) if isinstance(each, ast.Tier)}
    apart = any(len(rows) > SHORT + 1 for rows in tiers.values())
    for index, each in enumerate(written):
        if index in tiers:
            if apart:
                yield line(0)
            # A tier's columns are its own.
            yield from (Row(0, (text,)) for text in drawn(tiers[index]))
        else:
            yield from _line(each, depth)


def _line(written: ast.Line, depth: int) -> Iterator[Row]:
    match written:
        case ast.FeatureLine():
            head = joined(written.sign or "", written.name.text)
            cells = (head, joined(_clauses(written), "when" if written.when else ""))
            yield Row(depth, cells, "features", written.when, dates(written.dates))
            yield from _lines(written.lines, depth + 1)
        case ast.LimitLine():
            said = f"{'+' if written.adds else ''}{amount(written.amount)}"
            cells = (written.name.text, joined(said, "when" if written.when else ""))
            yield Row(depth, cells, "limits", written.when, dates(written.dates))
        case ast.Levels():
            yield line(depth, f"levels {' < '.join(name.text for name in written.names)}")
        case ast.Property():
            yield property_(written, depth)
        case ast.Requires():
            yield Row(depth, ("requires",), when=written.condition)
        case ast.AvailableWith():
            yield _available(written.condition, depth)
        case ast.Excludes():
            yield line(depth, f"excludes {names(written.names)}")
        case ast.SoldOnItsOwn():
            yield line(depth, "sold on its own")


def _available(written: ast.Condition, depth: int) -> Row:
    if isinstance(written, ast.Ref) and written.climb == "higher":
        return line(depth, f"available with {written.name.text} and above")
    return Row(depth, ("available with",), when=written)


def _clauses(written: ast.FeatureLine) -> str:
    """What stands on a line behind its feature, but for the condition and the dates."""
    return joined(
        texts(written.title),
        f"shown as {texts(written.shown_as)}" if written.shown_as else "",
        f"at {written.level.text}" if written.level else "",
        f"up to {amount(written.up_to)}" if written.up_to else "",
        f"under {written.under.text}" if written.under else "",
        f"covers {names(written.covers)}" if written.covers else "",
        f"replaces {names(written.replaces)}" if written.replaces else "",
    )
