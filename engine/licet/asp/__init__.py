"""From a catalogue to an answer-set program, and to what the solver says of it. Only this room knows clingo."""

from licet.asp.change import Changes, Found
from licet.asp.finding import Finder, FoundItems, Wanted
from licet.asp.licences import Carried, Licensed
from licet.asp.program import Program, from_definition
from licet.asp.questions import (
    Against,
    Broken,
    Counted,
    Hindrance,
    Kept,
    Reading,
    Removals,
    Sometimes,
    Way,
    list_selections,
    possible,
    sometimes,
)
from licet.asp.solver import TIME_LIMIT, Undecided

__all__ = [
    "TIME_LIMIT",
    "Against",
    "Broken",
    "Carried",
    "Changes",
    "Counted",
    "Finder",
    "Found",
    "FoundItems",
    "Hindrance",
    "Kept",
    "Licensed",
    "Program",
    "Reading",
    "Removals",
    "Sometimes",
    "Undecided",
    "Wanted",
    "Way",
    "from_definition",
    "list_selections",
    "possible",
    "sometimes",
]
