"""The features of a UVL file: a tree by indentation, in which features and groups of them take turns."""

from __future__ import annotations

import re

from licet.interop.uvl.lines import Line
from licet.interop.uvl.told import Told

NAME = r"""(?:"[^"\n]*"|[^\W\d][\w#§%?\\';]*)"""
_feature = re.compile(
    rf"""(?:(String|Integer|Boolean|Real)[ \t]+(?=["\w]))?
         ({NAME})((?:\.{NAME})*)\s*
         (?:cardinality\s*(\[[^\]]*\]))?\s*
         (\{{.*\}})?\s*$""",
    re.VERBOSE | re.DOTALL,
).match
_cardinality = re.compile(r"\[\s*(\d+)\s*(?:\.\.\s*(\d+|\*))?\s*\]").fullmatch
_control = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

GROUPS = frozenset({"or", "alternative", "optional", "mandatory"})
# A bound of a group beyond this is as good as none: no file has so many features.
MANY = 10**9


class Feature:
    """A feature with its groups. `start` and `end` are those of its name, `attributes` those of what is in braces."""

    __slots__ = ("attributes", "end", "groups", "id", "kind", "name", "parent", "start")

    def __init__(self, name: str, start: int, end: int, parent: Feature | None, kind: str | None) -> None:
        self.name, self.start, self.end, self.parent, self.kind = name, start, end, parent, kind
        self.groups: list[Group] = []
        self.attributes: tuple[int, int] | None = None
        self.id = ""


class Group:
    """A group of features: its word, or its bounds for one in brackets (`most` None: any number)."""

    __slots__ = ("children", "end", "kind", "least", "most", "owner", "start")

    def __init__(self, owner: Feature, kind: str, least: int, most: int | None, line: Line) -> None:
        self.owner, self.kind, self.least, self.most = owner, kind, least, most
        self.start, self.end = line.start, line.end
        self.children: list[Feature] = []


class Tree:
    """Reads the lines of the section `features` one by one. `features` has them by name, in the order of writing."""

    def __init__(self, text: str, told: Told) -> None:
        self.features: dict[str, Feature] = {}
        self.root: Feature | None = None
        # Whether some line could not be read, that may declare a feature.
        self.damaged = False
        self._text = text
        self._told = told
        # The blocks that are open: their indentation, and whom they belong to (None: the section, or what was told).
        self._open: list[tuple[int, Feature | Group | None]] = []
        self._last: Feature | Group | None = None

    def line(self, line: Line) -> None:
        """One more line."""
        indent = line.indent
        if not self._open:
            self._open.append((indent, None))
        elif indent > self._open[-1][0]:
            self._open.append((indent, self._last))
        else:
            while len(self._open) > 1 and self._open[-1][0] > indent:
                self._open.pop()
        owner = self._open[-1][1]
        if isinstance(owner, Feature):
            self._last = self._group(owner, line)
        elif isinstance(owner, Group) or len(self._open) == 1:
            self._last = self._one(owner, line)
        else:
            self._last = None  # below something that was told

    # ---- groups ------------------------------------------------------------------------------------------------------

    def _group(self, owner: Feature, line: Line) -> Group | None:
        words = self._text[line.start : line.end]
        if words in GROUPS:
            group = Group(owner, words, 0, None, line)
        elif words.startswith("["):
            bounds = self.bounds(words, line)
            if bounds is None:
                return None
            group = Group(owner, "[]", *bounds, line)
        else:
            title, label = f"`{_short(words)}` stands where a group is wanted", f"below the feature `{owner.name}`"
            help = "write `mandatory`, `optional`, `or`, `alternative` or `[n..m]`, and the features one level deeper"
            from licet.diagnostics.suggest import nearest

            if near := nearest(words, sorted(GROUPS), 1):
                help = f"did you mean `{near[0]}`?"
            self._told.tell("E0704", title, (line.start, line.end), label, help)
            self.damaged = True
            return None
        owner.groups.append(group)
        return group

    def bounds(self, words: str, line: Line) -> tuple[int, int | None] | None:
        """`[1..3]` as 1 and 3, `[2]` as 2 and 2, `[1..*]` as 1 and None; None, and told, for what is no bound."""
        match = _cardinality(words)
        place = line.start, line.end
        if match is None:
            help = "write `[2]`, `[1..3]` or `[1..*]`"
            self._told.tell("E0703", "this is no cardinality", place, "not of the form `[n..m]`", help)
            return None
        least = _number(match[1])
        most = None if match[2] == "*" else _number(match[2] or match[1])
        if most is not None and most < least:
            help = f"write `[{match[2]}..{match[1]}]`"
            self._told.tell("E0708", f"{match[1]} is more than {match[2]}", place, "no number is in it", help)
            return None
        return least, most

    def check_groups(self) -> None:
        """Told of each group without a feature."""
        if not self._told.failed:
            for feature in self.features.values():
                for group in feature.groups:
                    if not group.children:
                        title, label = f"a group of `{feature.name}` is empty", "no feature stands below it"
                        help = "write its features one level deeper, or take the line out"
                        self._told.tell("E0704", title, (group.start, group.end), label, help)

    # ---- features ----------------------------------------------------------------------------------------------------

    def _one(self, group: Group | None, line: Line) -> Feature | None:
        words = self._text[line.start : line.end]
        match = _feature(words)
        if match is None or words in GROUPS:
            self.damaged = True
            self._unreadable(words, line)
            return None
        kind, name, dotted, clones, _ = match.groups()
        start = line.start + match.start(2)
        end = start + len(name)
        if dotted:
            self.imported(name + dotted, (start, end + len(dotted)))
            return None
        name = name.strip('"')
        parent = group.owner if group is not None else None
        feature = Feature(name, start, end, parent, kind)
        if match[5] is not None:
            feature.attributes = line.start + match.start(5), line.start + match.end(5)
        if clones is not None:
            self._clones(name, clones, line, line.start + match.start(4))
        if not self._declared(feature):
            return feature  # told; what stands below it is read all the same
        if group is not None:
            group.children.append(feature)
        elif self.root is None:
            self.root = feature
        else:
            title, label = "there are two root features", "the second one"
            help = "indent it, and what belongs to it, under a group of the first one"
            first = (self.root.start, self.root.end), "the first one"
            self._told.tell("E0704", title, (start, end), label, help, first)
        return feature

    def _declared(self, feature: Feature) -> bool:
        name, place = feature.name, (feature.start, feature.end)
        first = self.features.setdefault(name, feature)
        if first is not feature:
            title, other = f"the feature `{name}` is declared twice", ((first.start, first.end), "declared here first")
            self._told.tell("E0705", title, place, "declared once more here", "give one of them another name", other)
            return False
        if not name.strip():
            help = "write its name in the quotes"
            self._told.tell("E0703", "a feature has no name", place, "nothing stands in the quotes", help)
        elif "." in name:
            title, label = (
                f"the name `{name}` has a dot in it",
                "a dot parts the names of a file, a feature, an attribute",
            )
            self._told.tell("E0703", title, place, label, f'write `"{name.replace(".", "_")}"`, wherever it is named')
        elif _control.search(name):
            help = "write the name anew"
            self._told.tell("E0703", "a sign that cannot be seen is in a name", place, "somewhere in it", help)
        return True

    def imported(self, name: str, place: tuple[int, int]) -> None:
        """Told: a name of another file."""
        title = "what other files declare cannot be read"
        why = "A file stands for itself here: nothing that it names is opened."
        help = "write the features of the other file in place of this name"
        self._told.gather("E0707", title, why, help, place, f"`{name}` is of another file")

    def _clones(self, name: str, bounds: str, line: Line, at: int) -> None:
        place = at, at + len(bounds)
        if self.bounds(bounds, Line(line.indent, *place)) not in (None, (1, 1)):
            title = "features that come several times in one configuration (`cardinality`) have no meaning here"
            why = "A plan or an add-on is in a combination or it is not; each copy with its own choices cannot be said."
            help = "take the `cardinality` away, or write as many features as copies are meant"
            self._told.gather("E0709", title, why, help, place, f"so many of `{name}`")

    def _unreadable(self, words: str, line: Line) -> None:
        place = line.start, line.end
        if words in GROUPS or words.startswith("["):
            title, label = f"the group `{_short(words)}` stands where a feature is wanted", "of which feature?"
            help = "indent it deeper than the feature that it belongs to"
            self._told.tell("E0704", title, place, label, help)
        elif words.count('"') % 2:
            label, help = "it begins somewhere here", 'write `"` behind the name'
            self._told.tell("E0703", "a name in quotes is not closed", place, label, help)
        elif words.count("{") != words.count("}"):
            help = "close the `{` with a `}`"
            self._told.tell("E0703", "the attributes are not closed", place, "`{` and `}` do not fit together", help)
        else:
            title, label = (
                f"`{_short(words)}` cannot be read as a feature",
                "a name, perhaps a type, attributes in braces",
            )
            help = (
                "put the name into double quotes: it has a sign that a plain name cannot have, or begins with a digit"
            )
            self._told.tell("E0703", title, place, label, help)


def _number(digits: str) -> int:
    return int(digits) if len(digits) < 10 else MANY


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 40 else f"{words[:37]}..."
