"""The catalogue as data: names bound, circles found, nothing derived."""

from licet.model.definition import Definition
from licet.model.gather import Loader
from licet.model.resolve import Resolved, resolve
from licet.model.words import words

__all__ = ["Definition", "Loader", "Resolved", "resolve", "words"]
