"""What `licet export --to json` wrote, read back: it makes the same catalogue."""

from __future__ import annotations

from licet.diagnostics import Diagnostic, Label
from licet.interop.from_json.places import Bad, Node
from licet.syntax import Parsed, ast
from licet.text import Source

SCHEMA = "licet/catalogue/1"


def read(source: Source) -> Parsed:
    """The catalogue as a syntax tree, its places in the JSON; or the first thing that is wrong with the file."""
    from licet.interop.from_json import places
    from licet.interop.from_json.catalogue import catalogue

    try:
        node = places.read(source)
        _check(node)
        return Parsed(catalogue(node), ())
    except Bad as bad:
        label = Label(bad.span, bad.label, primary=True)
        return Parsed(ast.File((), (bad.span,)), (Diagnostic(bad.code, str(bad), (label,), help=bad.help),))


def _check(node: Node) -> None:
    """Raises Bad for what no export of a catalogue has written."""
    schema = node.value.get("schema") if isinstance(node.value, dict) else None
    if schema is None or schema.value != SCHEMA:
        title = f"`{node.span.source.name}` is no exported catalogue of licet"
        label = f'`"schema": "{SCHEMA}"` is wanted'
        place = schema.span if schema is not None else node.span._replace(end=node.span.start + 1)
        raise Bad("E0752", title, place, label, "`licet export --to json` writes such a file")
