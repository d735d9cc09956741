"""Which fields each part of a pricing has, and reading a map by them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from licet.interop.pricing2yaml import nodes
from licet.interop.pricing2yaml.nodes import Document, Node, short
from licet.interop.pricing2yaml.pricing import Said
from licet.interop.pricing2yaml.telling import Telling
from licet.interop.pricing2yaml.units import words
from licet.text import Span

# The fields of each part, of all versions. Those of a part that stand in `_UNREAD` say nothing that licet could say.
FIELDS: Mapping[str, frozenset[str]] = {
    "the pricing": words("""syntaxVersion version saasName createdAt starts ends day month year currency hasAnnualPayment billing url tags
        variables custom features usageLimits plans addOns"""),
    "a feature": words("""name description valueType defaultValue value type integrationType automationType pricingUrls docUrl expression
        serverExpression tag render"""),
    "a usage limit": words(
        "name description valueType defaultValue value unit type linkedFeatures period trackable render"
    ),
    "a plan": words("name description price monthlyPrice annualPrice unit features usageLimits private"),
    "an add-on": words("""name description price monthlyPrice annualPrice unit features usageLimits usageLimitsExtensions private
        availableFor dependsOn excludes subscriptionConstraints"""),
    "a period": frozenset(("value", "unit")),
    "a subscription constraint": words("minQuantity maxQuantity quantityStep min max step"),
    "a value": frozenset(("value", "name")),
}
_UNREAD: Mapping[str, str] = {
    "tags": "groups of features are not read",
    "custom": "what programs keep here is not read",
    "starts": "when the pricing begins is not read",
    "ends": "when the pricing ends is not read",
    "integrationType": "the kind of a feature is not read",
    "automationType": "the kind of a feature is not read",
    "pricingUrls": "pages of others are not read",
    "expression": "it decides in a running program, by what is used up",
    "serverExpression": "it decides in a running program, by what is used up",
    "tag": "groups of features are not read",
    "render": "how it is drawn elsewhere is not read",
    "trackable": "whether a program counts it is not read",
    "private": "what is shown to whom is not read: it can be had like any other",
}
# What those that stand for a word of a closed list may say.
WORDS: Mapping[str, frozenset[str]] = {
    "type of a feature": words("INFORMATION INTEGRATION DOMAIN AUTOMATION MANAGEMENT GUARANTEE SUPPORT PAYMENT"),
    "type of a usage limit": words("RENEWABLE NON_RENEWABLE TIME_DRIVEN RESPONSE_DRIVEN"),
    "integrationType": words("API EXTENSION IDENTITY_PROVIDER WEB_SAAS MARKETPLACE EXTERNAL_DEVICE"),
    "automationType": words("BOT FILTERING TRACKING TASK_AUTOMATION"),
    "render": words("AUTO ENABLED DISABLED"),
    "valueType": words("BOOLEAN NUMERIC TEXT"),
    "period unit": words("SEC MIN HOUR DAY MONTH YEAR"),
}


class Field(NamedTuple):
    """A field: where its name stands, and its value."""

    key: Node
    value: Node


class Fields:
    """Reads the maps of one document."""

    def __init__(self, document: Document, telling: Telling) -> None:
        self.document = document
        self.telling = telling
        self.span = document.span

    # ---- maps --------------------------------------------------------------------------------------------------------

    def of(self, node: Node, part: str, owner: str) -> dict[str, Field]:
        """The fields of a part. Told: one that it does not have, one that stands there twice, one that is not read."""
        known = FIELDS[part]
        found: dict[str, Field] = {}
        # Almost every map is plain: fields that there are, each once.
        for key, value in node.value:
            if not nodes.is_scalar(key) or key.value not in known or key.value in found:
                return self._odd(node, part, owner)
            found[key.value] = Field(key, value)
        if not _UNREAD.keys().isdisjoint(found):
            self._unread(found)
        return found

    def _odd(self, node: Node, part: str, owner: str) -> dict[str, Field]:
        known = FIELDS[part]
        found: dict[str, Field] = {}
        for key, value in nodes.pairs(node):
            name = self._name(key)
            if name is None:
                continue
            if name in found:
                self._twice(name, key, found[name].key, owner)
            elif name not in known:
                self._unknown(name, key, part)
            else:
                found[name] = Field(key, value)
        self._unread(found)
        return found

    def entries(self, node: Node, what: str) -> Iterator[tuple[Said, Node, Node]]:
        """The named parts in a map (`features`, `plans`): name, its place, value. Told: a name that stands there twice."""
        seen: dict[str, Node] = {}
        for key, value in nodes.pairs(node):
            name = self._name(key)
            if name is None:
                continue
            if name in seen:
                self._twice(name, key, seen[name], what)
                continue
            seen[name] = key
            if not name.strip():
                self.telling.tell("E0724", f"{what} has no name", self.span(key), "empty", help="write a name")
                continue
            yield Said(name, self.span(key)), key, value

    def _name(self, key: Node) -> str | None:
        if nodes.is_scalar(key):
            name: str = key.value
            return name
        self.telling.tell("E0724", "a name is a list or a map", self.span(key), "a text is wanted here")
        return None

    def _twice(self, name: str, key: Node, first: Node, owner: str) -> None:
        title = f"`{short(name)}` stands twice in {owner}"
        other = self.span(first), "the first one"
        self.telling.tell("E0721", title, self.span(key), "the second one", other, help="keep one of them")

    def _unknown(self, name: str, key: Node, part: str) -> None:
        from licet.diagnostics.suggest import nearest

        near = nearest(name, sorted(FIELDS[part]))
        help = f"did you mean `{near[0]}`?" if near else "mend its name, or take it out"
        title = f"`{short(name)}` is no field of {part}, and is not read"
        self.telling.every("W0723", f"{part} {name}", title, self.span(key), "not read", help)

    def _unread(self, found: dict[str, Field]) -> None:
        for name, field in found.items():
            if name in _UNREAD and not nodes.is_null(field.value):
                title = f"`{name}` says nothing that licet reads"
                self.telling.every("N0733", name, title, self.span(field.key), _UNREAD[name])

    # ---- values ------------------------------------------------------------------------------------------------------

    def map(self, field: Field, what: str) -> Node | None:
        """The map of a field; None where nothing is written, or, told, something else."""
        if nodes.is_null(field.value):
            return None
        if nodes.is_map(field.value):
            return field.value
        self.wrong(field.value, what, "a map, with a line for each name")
        return None

    def wrong(self, node: Node, what: str, wanted: str, help: str | None = None) -> None:
        """Told: a value of another kind than is wanted."""
        title = f"{what} is {described(node)}"
        self.telling.tell("E0724", title, self.span(node), f"{wanted} is wanted here", help=help)

    def text(self, field: Field | None, what: str) -> Said | None:
        """A text, as it is written; None where there is none, or, told, something else."""
        if field is None or nodes.is_null(field.value):
            return None
        node = field.value
        if nodes.is_scalar(node):
            return Said(node.value, self.span(node))
        self.wrong(node, what, "a text")
        return None

    def number(self, node: Node, what: str) -> Decimal | None:
        """A number, which may be infinite; None, and told, for anything else."""
        found = nodes.number(node)
        if found is None or found.value.is_nan():
            help = None
            if nodes.is_scalar(node) and node.value.replace("e", "").replace("E", "").replace("+", "").isdigit():
                help = "YAML 1.1 reads this as a text: write the number out"
            if nodes.is_scalar(node) and node.style and nodes.read_number(node.value) is not None:
                help = "take the quotes away"
            self.wrong(node, what, "a number", help)
            return None
        if found.odd is not None:
            written = self.span(node)
            title = f"`{short(written.text)}` is {found.value:f}"
            help = f"write {found.value:f}, or put a text in quotes"
            self.telling.tell("W0736", title, written, f"YAML reads it {found.odd}", help=help)
        return found.value

    def names(self, field: Field | None, what: str) -> tuple[Said, ...] | None:
        """A list of names; None where there is none, or, told, something else. A name that stands there twice counts once."""
        if field is None or nodes.is_null(field.value):
            return None
        if not nodes.is_list(field.value):
            self.wrong(field.value, what, "a list of names, each on a line after `- `,")
            return None
        found: dict[str, Said] = {}
        for node in field.value.value:
            if not nodes.is_scalar(node) or nodes.is_null(node):
                self.wrong(node, f"an entry of {what}", "a name")
            else:
                found.setdefault(node.value, Said(node.value, self.span(node)))
        return tuple(found.values())

    def word(self, field: Field | None, list_: str, what: str, *, read: bool) -> str | None:
        """A word of a closed list, in capitals. Told where it is none of them: as an error where it is `read`."""
        if field is None:
            return None
        node = field.value
        if node.value.__class__ is str and node.value in WORDS[list_]:
            return str(node.value)
        said = node.value.strip().upper() if nodes.is_scalar(node) else ""
        if said in WORDS[list_]:
            found: str = said
            return found
        known = sorted(WORDS[list_])
        written = short(self.span(node).text) if nodes.is_scalar(node) else described(node)
        title = f"{what} is `{written}`" if written else f"{what} is empty"
        help = f"write one of {', '.join(known)}"
        self.telling.tell("E0724" if read else "W0737", title, self.span(node), "this is none of its words", help=help)
        return None

    def yes_or_no(self, field: Field | None, what: str) -> bool | None:
        """Yes or no; None where nothing is written, or, told, something else."""
        if field is None or nodes.is_null(field.value):
            return None
        found = nodes.boolean(field.value)
        if found is None:
            self.telling.tell(
                "W0737", f"{what} is {described(field.value)}", self.span(field.value), "true or false is wanted"
            )
        return found

    def known(self, said: Said, noun: str, known: Collection[str], verb: str, code: str) -> str | None:
        """A name that exists; None, and told, where it does not."""
        if said.text in known:
            return said.text
        title = f"{verb} {noun} `{short(said.text)}`, which does not exist"
        where = "features" if noun == "feature" else "usageLimits"
        help = f"declare it under `{where}`, or take it out here"
        self.telling.unknown(code, title, said.span, f"no {noun} has this name", said.text, known, help)
        return None

    def missing(self, what: str, span: Span, help: str) -> None:
        """Told: a field that must be there is not."""
        self.telling.tell("E0729", f"{what} is missing", span, "it stands in this part", help=help)


def described(node: Node) -> str:
    """What a value is, in a few words."""
    if nodes.is_map(node):
        return "a map"
    if nodes.is_list(node):
        return "a list"
    if nodes.is_null(node):
        return "empty"
    if nodes.boolean(node) is not None:
        return f"`{node.value}`"
    if nodes.number(node) is not None:
        return f"the number {short(node.value)}"
    return f'the text "{short(node.value)}"'


def listed(names: Iterable[str]) -> str:
    """Names in one line."""
    return ", ".join(f"`{name}`" for name in names)
