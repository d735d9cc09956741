"""What can be seen of a catalogue as a whole: what nobody can have, what changes nothing, what nobody checks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from licet.answers.analyse import choices, coverage, dominated, features, offers, pricing, rules, titles
from licet.answers.analyse.view import View
from licet.answers.reasoner import Reasoner
from licet.diagnostics import Diagnostic
from licet.diagnostics.order import in_order

# What each part of the analysis may tell; the titles are read without the solver.
PARTS: tuple[tuple[frozenset[str], Callable[[View], Iterator[Diagnostic]]], ...] = (
    (frozenset({"E0502", "W0601"}), offers.unsellable),
    (frozenset({"N0650"}), choices.core),
    (frozenset({"W0651"}), choices.false_optional),
    (frozenset({"W0610"}), features.dead),
    (frozenset({"N0611"}), features.core),
    (frozenset({"W0612"}), features.false_optional),
    (frozenset({"W0613"}), features.conditions),
    (frozenset({"W0614", "W0615", "N0642"}), rules.idle),
    (frozenset({"W0616"}), offers.same),
    (frozenset({"W0617"}), offers.nothing_new),
    (frozenset({"N0618"}), offers.nothing),
    (frozenset({"W0619"}), dominated.dominated),
    (frozenset({"W0620"}), offers.losses),
    (frozenset({"W0621"}), titles.untranslated),
    (frozenset({"W0640"}), pricing.nothing_of_it),
    (frozenset({"W0641"}), pricing.dearer_for_longer),
    (frozenset({"N0622"}), coverage.items),
    (frozenset({"N0623"}), coverage.rules),
    (frozenset({"N0624"}), coverage.features),
)
# Every code that the analysis may tell.
CODES = frozenset(code for codes, _ in PARTS for code in codes)
# What is found while files of other formats are read, and told with it.
READING = frozenset({"E0725", "E0726", "E0727", "E0728", "W0640", "W0641", "W0723", "W0734", "W0736", "W0737", "W0738"})
# Where nothing is legal these say nothing: everything would be dead, and every rule but a few would change nothing.
_OF_LEGAL_SELECTIONS = CODES - {"E0502", "W0621", "N0622", "N0624", "W0641"}


def analyse(reasoner: Reasoner, only: Collection[str] | None = None) -> list[Diagnostic]:
    """All findings, or those with one of the codes in `only`, in the order in which diagnostics are told.

    They are about all legal selections, with every add-on open. Raises Undecided.
    """
    wanted = CODES if only is None else CODES.intersection(only)
    view = View(reasoner)
    if not view.anything_legal:
        wanted -= _OF_LEGAL_SELECTIONS
    found = [finding for codes, part in PARTS if codes & wanted for finding in part(view)]
    return in_order(finding for finding in found if finding.code in wanted)


__all__ = ["CODES", "READING", "analyse"]
