"""The catalogue as data: names bound, circles found, nothing derived."""

from licet.model.gather import Loader
from licet.model.resolve import Resolved, resolve
from licet.model.wording import words

__all__ = ["Loader", "Resolved", "resolve", "words"]
