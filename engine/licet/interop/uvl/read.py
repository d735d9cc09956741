"""Reads a UVL file as the syntax tree of a catalogue."""

from __future__ import annotations

from licet.interop.uvl import attributes
from licet.interop.uvl.attributes import Value
from licet.interop.uvl.catalogue import Writer
from licet.interop.uvl.expressions import Expressions
from licet.interop.uvl.lines import Line, lines, without_comments
from licet.interop.uvl.told import Told
from licet.interop.uvl.tree import Feature, Tree
from licet.syntax import Parsed, ast
from licet.text import Source, Span

SECTIONS = ("namespace", "include", "imports", "features", "constraints")


def read(source: Source) -> Parsed:
    """A UVL file as a syntax tree with its places in the file, and what is wrong with it. It raises nothing, whatever
    the text; of a file with a mistake the tree has no blocks, for what is legal rests on all of it."""
    reader = _Reader(source)
    blocks = reader.blocks()
    whole = (Span(source, 0, len(source.text)),)
    file = ast.File((), whole) if reader.told.failed or blocks is None else ast.File(tuple(blocks))
    return Parsed(file, reader.told.diagnostics())


class _Reader:
    def __init__(self, source: Source) -> None:
        self.told = Told(source)
        self._source = source
        text = source.text
        if text.startswith("\ufeff"):
            text = " " + text[1:]
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        self._text = without_comments(text)
        self._tree = Tree(self._text, self.told)
        self._namespace: tuple[str, int, int] | None = None
        self._imports = False
        self._constraints: list[tuple[int, int]] = []

    # ---- sections ----------------------------------------------------------------------------------------------------

    def _sections(self) -> None:
        section = ""
        outer: int | None = None
        at: dict[str, tuple[int, int]] = {}
        for line in lines(self._text, self.told):
            outer = line.indent if outer is None else outer
            if line.indent <= outer:
                section = self._section(line, at)
            elif section == "features":
                self._tree.line(line)
            elif section == "constraints":
                self._constraints.append((line.start, line.end))
            elif section == "imports":
                self._imports = True
                self._tree.imported(" ".join(self._text[line.start : line.end].split()), (line.start, line.end))
            elif section == "namespace":
                self._stray(line, "below a `namespace` nothing stands")
        self._tree.check_groups()
        if self._tree.root is None and not self.told.failed:
            place = at.get("features", (0, min(1, len(self._text))))
            title, label = "there is no feature in this file", "the root feature is wanted below `features`"
            self.told.tell("E0704", title, place, label, "write `features`, and the root feature one level deeper")

    def _section(self, line: Line, at: dict[str, tuple[int, int]]) -> str:
        words = self._text[line.start : line.end].split()
        word, place = words[0], (line.start, line.end)
        if word not in SECTIONS or (len(words) > 1 and word != "namespace"):
            self._stray(line, f"a section is wanted here: {', '.join(f'`{each}`' for each in SECTIONS)}")
            return ""
        if word in at:
            help = "put what stands below it into the first one"
            title, label = f"there are two sections `{word}`", "the second one"
            self.told.tell("E0704", title, place, label, help, (at[word], "the first one"))
            return ""
        at[word] = place
        if word == "namespace":
            name = " ".join(words[1:]).replace('"', "")
            if not name:
                self._stray(line, "its name is missing")
            else:
                start = self._text.index(words[1], line.start)
                self._namespace = name, start, line.end
        return word

    def _stray(self, line: Line, label: str) -> None:
        help = "what belongs to a section is indented below it"
        self.told.tell("E0704", "this line belongs to no section", (line.start, line.end), label, help)

    # ---- the whole ---------------------------------------------------------------------------------------------------

    def blocks(self) -> list[ast.TopLevel] | None:
        """The blocks of the catalogue; None where there is no root feature."""
        self._sections()
        root, features = self._tree.root, list(self._tree.features.values())
        if root is None:
            return None
        writer = Writer(self._source, self._text, self.told)
        self._names(features, writer)
        constraints = list(self._constraints)
        values: dict[str, list[Value]] = {}
        for feature in features:
            if feature.attributes is not None:
                found = attributes.read(self._text, *feature.attributes, self.told)
                values[feature.name] = found.values
                constraints += found.constraints
        self._typed(features)
        expressions = Expressions(
            self._source,
            self._text,
            self.told,
            self._find,
            lambda parts, at: self._unknown(parts, at, values),
            writer.term,
        )
        name, *place = self._namespace or (root.name, root.start, root.end)
        blocks = writer.head(name, (place[0], place[1]))
        blocks += writer.limits(values)
        blocks += [writer.block(feature, values.get(feature.name, ())) for feature in features]
        if not self.told.failed:
            for feature in features:
                blocks += writer.never_met(feature)
        rules: list[ast.TopLevel] = []
        for number, (start, end) in enumerate(constraints, 1):
            said = expressions.read(start, end)
            if said is not None:
                rules.append(writer.rule(said, expressions, number))
        return blocks + writer.terms + rules

    def _names(self, features: list[Feature], writer: Writer) -> None:
        for feature in features:
            feature.id = writer.names.new(feature.name, "feature")

    def _typed(self, features: list[Feature]) -> None:
        for feature in features:
            if feature.kind not in (None, "Boolean"):
                title = "of a feature with a value it counts whether it is chosen, not its value"
                why = "A configuration is counted once, whatever the value."
                help = "nothing needs to be done; what each value shall be is for another tool"
                place = feature.start, feature.end
                self.told.gather("N0711", title, why, help, place, f"`{feature.name}` is of type {feature.kind}")

    # ---- names in constraints ----------------------------------------------------------------------------------------

    def _find(self, parts: list[str]) -> str | None:
        if len(parts) > 1 and self._namespace is not None and ".".join(parts[:-1]) == self._namespace[0]:
            parts = parts[-1:]
        feature = self._tree.features.get(parts[0]) if len(parts) == 1 else None
        return feature.id if feature is not None else None

    def _unknown(self, parts: list[str], place: tuple[int, int], values: dict[str, list[Value]]) -> None:
        name, features = ".".join(parts), self._tree.features
        has = any(value.names[0] == parts[1] for value in values.get(parts[0], ())) if len(parts) > 1 else False
        if len(parts) > 1 and parts[0] in features and parts[-1] in features and not has:
            help = f"write `{parts[-1]}` alone: what it stands under is not named with it"
            self.told.tell("E0706", f"there is no feature `{name}`", place, "a feature goes by its own name", help)
        elif len(parts) > 1 and parts[0] in features:
            title = "constraints that reckon or compare values have no meaning here"
            why = (
                "A rule says which plans and add-ons may be held together; it does not read what attributes are worth."
            )
            help = "take the constraint out, or say by names what shall not go together"
            self.told.gather("E0710", title, why, help, place, f"`{parts[-1]}` of `{parts[0]}` is a value")
        elif len(parts) > 1 and self._imports:
            self._tree.imported(name, place)
        elif not self._tree.damaged:  # else what was not read may declare it
            from licet.diagnostics.suggest import nearest

            title = f"there is no feature `{name}`"
            near = () if self.told.has("E0706", title) else nearest(name, features)
            help = "declare it below `features`, or name a feature that is declared"
            if near:
                help = f"did you mean {' or '.join(f'`{one}`' for one in near)}?"
            self.told.gather("E0706", title, "", help, place, "no line below `features` declares it")
