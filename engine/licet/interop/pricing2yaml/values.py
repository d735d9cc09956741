"""What features and usage limits are: yes or no, numbers, texts."""

from __future__ import annotations

from decimal import Decimal

from licet.interop.pricing2yaml import nodes
from licet.interop.pricing2yaml.fields import Field, Fields
from licet.interop.pricing2yaml.nodes import Node, short
from licet.interop.pricing2yaml.pricing import Said, Value, ValueType
from licet.interop.pricing2yaml.telling import Telling

_METHODS = frozenset(("CARD", "GATEWAY", "INVOICE", "ACH", "WIRE_TRANSFER", "OTHER"))


class Values:
    """Reads the values of one file."""

    def __init__(self, fields: Fields, telling: Telling) -> None:
        self._fields = fields
        self._telling = telling

    def default(
        self, fields: dict[str, Field], field: str, type_: ValueType, what: str, name: Said, *, methods: bool = False
    ) -> Value:
        """The value of a field that must be there; nothing, and told, where it is not."""
        given = fields.get(field)
        if given is not None and not nodes.is_null(given.value):
            found = self.one(given.value, type_, what, methods=methods)
            if found is not None:
                return found
        elif "valueType" in fields:
            span = self._fields.span(given.key) if given else name.span
            help = {"BOOLEAN": "write `defaultValue: false`", "NUMERIC": "write `defaultValue: 0`"}.get(
                type_, 'write `defaultValue: "…"`'
            )
            self._fields.missing(what, span, help)
        return Value(False if type_ == "BOOLEAN" else Decimal(0) if type_ == "NUMERIC" else "", name.span)

    def one(self, node: Node, type_: ValueType, what: str, *, methods: bool = False) -> Value | None:
        """A value of a type; None, and told, where it is of another."""
        span = self._fields.span(node)
        if type_ == "BOOLEAN":
            flag = nodes.boolean(node)
            if flag is None:
                self._fields.wrong(node, what, "true or false", "its valueType is BOOLEAN")
                return None
            return Value(flag, span)
        if type_ == "NUMERIC":
            found = self._fields.number(node, what)
            if found is None:
                return None
            if found < 0:
                title = f"{what} is less than nothing"
                self._telling.tell("E0724", title, span, "0 or more is wanted here", help="write `.inf` for no limit")
                return None
            return Value(found, span)
        if nodes.is_list(node):
            return Value(self._list_text(node, what, methods), span)
        if nodes.is_map(node):
            self._fields.wrong(node, what, "a text", "its valueType is TEXT")
            return None
        if not node.style and nodes.number(node) is not None:
            self._fields.wrong(node, what, "a text", f'its valueType is TEXT: write "{short(node.value)}" in quotes')
            return None
        if not node.style and node.value.lower() in ("true", "false"):
            self._fields.wrong(node, what, "a text", "its valueType is TEXT; BOOLEAN is for true and false")
            return None
        return Value(node.value, span)

    def _list_text(self, node: Node, what: str, methods: bool) -> str:
        found = []
        for each in node.value:
            if not nodes.is_scalar(each):
                self._fields.wrong(each, f"an entry of {what}", "a text")
                continue
            found.append(each.value)
            if methods and each.value not in _METHODS:
                title = f"`{short(each.value)}` is no way to pay that Pricing2Yaml knows"
                help = f"it knows {', '.join(sorted(_METHODS))}"
                self._telling.tell("W0737", title, self._fields.span(each), "it is read all the same", help=help)
        return ", ".join(found)


__all__ = ["Values"]
