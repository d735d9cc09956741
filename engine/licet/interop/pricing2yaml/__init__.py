"""Pricing2Yaml, versions 1.0 to 3.1: prices of software as a service in YAML, by the ISA group of Seville.

A plan becomes a plan, of which a customer holds exactly one; an add-on an add-on; a feature a feature. A usage limit that
is a number becomes a limit, one that is yes or no, or a text, a feature. What each part becomes is in docs/guide/pricings.md.
"""

from __future__ import annotations

from licet.interop import Reading
from licet.interop.pricing2yaml import faults
from licet.interop.pricing2yaml.nodes import Document
from licet.interop.pricing2yaml.reader import Reader
from licet.interop.pricing2yaml.telling import Telling
from licet.interop.pricing2yaml.tree import Tree
from licet.syntax import Parsed, ast
from licet.text import Source


def read(source: Source, reading: Reading = "honest") -> Parsed:
    """A pricing as a syntax tree, with what is wrong with it. It raises nothing, whatever the text.

    `reading`: prices as they are meant ("honest": a text is on request, a price for a user is paid for each), or by the
    conventions of published figures ("nominal": units are summed as they stand, a text counts as 10 times the price of
    the plan before it, of an add-on as 100).
    """
    document = Document(source)
    if document.refused is not None:
        return Parsed(ast.File(()), (document.refused,))
    telling = Telling()
    pricing = Reader(document, telling).pricing(document.root)
    if pricing is None:
        return Parsed(ast.File(()), telling.all())
    file = Tree(pricing, reading, telling).file()
    faults.tell(pricing, telling)
    return Parsed(file, telling.all())
