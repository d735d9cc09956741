"""The reasons of answers: a closed list of codes, each beside a sentence for people, so that a program can act on them.

docs/guide/reasons.md lists them for people; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from licet.model.definition import Rule

Reason = Literal[
    "legal",
    "granted",
    "rule-broken",
    "one-tier-only",
    "wrong-number-held",
    "requirement-missing",
    "excluded",
    "not-sold-with-these",
    "quantity-exceeded",
    "not-valid-on-date",
    "not-in-plan",
    "in-no-plan",
    "condition-not-met",
    "taken-away",
    "replaced",
]

REASONS: Mapping[Reason, str] = {
    # Yes.
    "legal": "the selection breaks no rule",
    "granted": "something that is held grants the feature, and nothing that is granted replaces it",
    # A selection is refused.
    "rule-broken": "a written rule is broken; of a feature: the selection breaks a rule, so it is entitled to nothing",
    "one-tier-only": "more than one tier of a solution or add-on is held",
    "wrong-number-held": "more or fewer plans or add-ons are held than an `each … holds` line allows",
    "requirement-missing": "what a held plan or add-on `requires` is missing",
    "excluded": "what a held plan or add-on `excludes` is held too",
    "not-sold-with-these": "an add-on is held without what it is `available with`, or without any plan",
    "quantity-exceeded": "more of a plan or add-on is held than may be",
    "not-valid-on-date": "a plan, an add-on or the line that grants a feature is not in force on that day",
    # A feature is refused.
    "not-in-plan": "nothing that is held grants the feature; something else does",
    "in-no-plan": "no plan and no add-on grants the feature, with any selection",
    "condition-not-met": "a line would grant the feature, but its condition does not hold with this selection",
    "taken-away": "what is held inherits the feature and takes it away (`without`), and nothing else grants it",
    "replaced": "the feature is granted, and so is one that replaces it",
}

# The rules that constructs bring have names of their own, which no written rule may have.
_BROUGHT: Mapping[str, Reason] = {
    "-requires": "requirement-missing",
    "-excludes": "excluded",
    "-available-with": "not-sold-with-these",
    "-at-most": "quantity-exceeded",
    "-on-sale": "not-valid-on-date",
    "-holds-plans": "wrong-number-held",
    "-holds-add-ons": "wrong-number-held",
}


def of_rule(rule: Rule) -> Reason:
    """Why a selection that breaks the rule is refused: by what brings the rule, `rule-broken` for a written one."""
    if rule.written:
        return "rule-broken"
    if rule.id.startswith("one-tier-of-"):
        return "one-tier-only"
    return next((reason for ending, reason in _BROUGHT.items() if rule.id.endswith(ending)), "rule-broken")
