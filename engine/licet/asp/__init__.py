"""From a catalogue to an answer-set program, and to what the solver says of it. Only this room knows clingo.

What few commands ask (repairs, searches, licences, analyses) is in modules that are loaded when it is asked.
"""

from licet.asp.program import Program, from_definition
from licet.asp.questions import (
    Against,
    Breaks,
    Broken,
    Counted,
    Evidence,
    Hindrance,
    Kept,
    Reading,
    Removals,
    Sometimes,
    Way,
    evidence,
    list_selections,
    possible,
    sometimes,
)
from licet.asp.size import TooLarge
from licet.asp.solver import TIME_LIMIT, Undecided

__all__ = [
    "TIME_LIMIT",
    "Against",
    "Breaks",
    "Broken",
    "Counted",
    "Evidence",
    "Hindrance",
    "Kept",
    "Program",
    "Reading",
    "Removals",
    "Sometimes",
    "TooLarge",
    "Undecided",
    "Way",
    "evidence",
    "from_definition",
    "list_selections",
    "possible",
    "sometimes",
]
