"""Every predicate of the program, once: its arguments and what it says.

The facts that a catalogue becomes are made here and nowhere else, so that a name with a quote in it, or a number that
does not fit, cannot get into a program.
"""

from __future__ import annotations

from typing import NamedTuple

# clingo's integers have 32 bits and wrap without a word: nothing beyond goes in.
LARGEST = 2**31 - 2


class Predicate(NamedTuple):
    """A predicate: its name, the names of its arguments, and a sentence. `given`: stated as a fact by the catalogue."""

    name: str
    arguments: tuple[str, ...]
    says: str
    given: bool


def _given(name: str, arguments: str, says: str) -> Predicate:
    return Predicate(name, tuple(arguments.split()), says, True)


def _derived(name: str, arguments: str, says: str) -> Predicate:
    return Predicate(name, tuple(arguments.split()), says, False)


PREDICATES: tuple[Predicate, ...] = (
    _given("plan", "Plan", "a tier of a solution or a stand-alone plan"),
    _given("addon", "Addon", "an add-on without tiers, or a tier of one with tiers"),
    _given("counted", "Addon", "an add-on that listings count beside the plans"),
    _given("tier", "Family Item", "a tier of a solution or of an add-on"),
    _given(
        "extends", "Tier Tier", "a tier includes another of its family, or a plan one other plan: it stands above it"
    ),
    _given("includes", "Block Block", "a block inherits what another gives"),
    _given("line", "Line Block Feature Sign", "a block's own line: plus grants, minus takes away what is inherited"),
    _given("dated_line", "Line Block Feature Sign", "a block's own line that counts on some days only"),
    _given("dated_nested", "Place Feature Feature", "the first is nested in the second on some days only"),
    _given("starts", "Thing Day", "the first day on which an item, a line or a rule counts; 20260301"),
    _given("ends", "Thing Day", "the first day on which it counts no more"),
    _given("retired", "Thing Day", "selections that began on this day or later do not have it"),
    _given("when", "Line Node", "the line counts only where the condition holds"),
    _given("nested", "Feature Feature", "the first is declared under the second: who is granted that, is granted it"),
    _given("replaces", "Feature Feature", "who is granted the first is no longer entitled to the second"),
    _given("covers", "Feature Feature", "the first is a better form of the second; takes nothing away"),
    _given("rule", "Rule", "a rule, written or brought by a construct"),
    _given("dated_never", "Rule Node", "the same, on some days only"),
    _given("never", "Rule Node", "a selection breaks the rule when this condition holds"),
    _given("term", "Term Node", "a name for a condition"),
    _given("is_held", "Node Item", "condition: the plan, tier or add-on is held"),
    _given("is_held_or_higher", "Node Tier", "condition: the tier, or one that extends it, is held"),
    _given("is_any_tier", "Node Family", "condition: some tier of the solution or add-on is held"),
    _given("is_granted", "Node Feature", "condition: the feature is granted"),
    _given("is_granted_or_better", "Node Feature", "condition: the feature, or one that replaces it, is granted"),
    _given("is_term", "Node Term", "condition: the term's condition holds"),
    _given("is_exceeded", "Node Addon", "condition: more of the add-on are held than may be"),
    _given("is_off_sale", "Node Item", "condition: the item is held and not sold on this day"),
    _given("is_not", "Node Node", "condition: the other one does not hold"),
    _given("is_and", "Node", "condition: all its parts hold"),
    _given("is_or", "Node", "condition: one of its parts holds"),
    _given("is_count", "Node", "condition: the number of its parts that hold is within its bounds"),
    _given("part", "Node Node", "a part of an and, an or, a count"),
    _given("counts_plans", "Node", "the count is of the plans that are held"),
    _given("counts_addons", "Node", "the count is of the add-ons that are held"),
    _given("at_least", "Node Number", "the lower bound of a count"),
    _given("at_most", "Node Number", "the upper bound of a count"),
    _given("licence", "Row Owner Grade Licence", "a row gives this licence: site or user"),
    _given("of_every_plan", "Row", "the row is of every plan"),
    _given("of_item", "Row Item", "the row is of the plan, tier or add-on"),
    _given("of_family", "Row Family", "the row is of any tier of the solution or add-on"),
    _given("of_feature", "Row Feature", "the row is of whom is entitled to the feature"),
    _given("code", "Row Owner Code", "the row gives the code of a user plan"),
    _given("unclear", "Place Node", "when the condition holds, no source says which licences carry the selection"),
    _given("code_part", "Row Family", "the code is of this solution or plan, with the row's others and no more"),
    _given("graded", "Feature Level", "the feature has a level of this number; 1 is the lowest"),
    _given("at_level", "Line Level", "the line grants its feature at this level"),
    _given("sets", "Line Block Limit", "a block's own line: it sets the limit, instead of what is inherited"),
    _given("adds", "Line Block Limit", "a block's own line: it adds to the limit, for each one that is held"),
    _given("dated_sets", "Line Block Limit", "a line that sets a limit, on its days"),
    _given("dated_adds", "Line Block Limit", "a line that adds to a limit, on its days"),
    _given("default", "Limit Line", "who gives the limit's feature and sets no amount, sets that of this line"),
    _given("limit_of", "Limit Feature", "the limit is absent where the feature is"),
    _given("up_to", "Addon Number", "find: so many may be held"),
    _given("weight", "Objective Item Number", "find: what one of the item counts for this objective, 1 or 2"),
    _given(
        "optional",
        "Feature Feature",
        "for `licet analyse`: the first stands under the second and need not come with it",
    ),
    _given("stands_under", "Item Item", "for `licet core`: the first requires the second, which need not bring it"),
    _given("asked_size", "Number", "for `licet analyse`: an expectation is about so many plans, or fewer"),
    _given("wanted", "Limit", "find: the limit shall be at least so much"),
    _given("totalled", "Limit", "find: all amounts that are set count"),
    _given("smallest", "Limit", "find: the smallest amount that is set counts, not the largest"),
    _given("rung", "Limit Rung", "find: an amount to which the limit is set, by its place; 1 is the smallest"),
    _given("on_rung", "Line Rung", "find: the amount of the line that sets a limit"),
    _given("least", "Limit Number", "find: so much of the limit, in steps of its own"),
    _given("worth", "Line Number", "find: the amount of the line, in those steps"),
    _given("step", "Limit Rung Number", "find: how much an amount is above the next smaller one"),
    _derived("in", "Item", "the selection holds the plan or add-on"),
    _derived("exceeded", "Addon", "more are held than may be (external, false unless a question says otherwise)"),
    _derived("off", "Thing", "the item, line or rule does not count on this day"),
    _derived("holds", "Node", "the condition holds"),
    _derived("held_or_higher", "Tier", "the tier, or one above it, is held"),
    _derived("climbed", "Tier", "a tier above one that is named with `or higher`"),
    _derived("granted_or_better", "Feature", "the feature, or one that replaces it, is granted"),
    _derived("asked_better", "Feature", "a feature named with `or better`, or one that replaces it"),
    _derived("too_low", "Node", "fewer hold than the count wants"),
    _derived("too_high", "Node", "more hold than the count allows"),
    _derived("active", "Rule", "the rule is in force (external, true unless a question says otherwise)"),
    _derived("violated", "Rule", "the selection breaks the rule"),
    _derived("below", "Feature Feature", "the second is the first or nested in it, for lines with conditions"),
    _derived("touched", "Block Feature", "whether the block gives the feature is left to the selection"),
    _derived("said", "Block Feature", "the block has an unconditional line of its own on the feature"),
    _derived("sign", "Block Feature Sign", "the block's own word on the feature, where no condition is involved"),
    _derived("gives", "Block Feature", "the block gives the feature, whatever the selection"),
    _derived("live_said", "Block Feature", "the block has a line on the feature that counts in this selection"),
    _derived("live_sign", "Block Feature Sign", "the block's own word on the feature in this selection"),
    _derived("live_gives", "Block Feature", "the block gives the feature in this selection"),
    _derived("granted", "Feature", "something that is held gives the feature"),
    _derived("outdone", "Feature", "a granted feature replaces it, directly or through others"),
    _derived("replaced", "Feature", "granted, and replaced by a granted feature"),
    _derived("entitled", "Feature", "granted, and not replaced"),
    _derived("bettered", "Feature", "a granted feature covers it, directly or through others"),
    _derived("covered", "Feature", "granted, and covered by a granted feature"),
    _derived(
        "slot", "Slot Item", "a solution or add-on and one of its tiers; or a plan or add-on without tiers, twice"
    ),
    _derived("had", "Item", "the selection that a change starts from holds it (external, left open)"),
    _derived("additions_only", "", "nothing that one had is given up, but for a tier above it (external, left open)"),
    _derived("changed", "Slot", "what is held of the slot is not what one had"),
    _derived("moved_up", "Item", "something above it is held"),
    _derived("number", "Number", "from 1 to the number of slots"),
    _derived("changes", "Number", "at least so many slots change"),
    _derived("given", "Row", "the selection has the licences of the row"),
    _derived("site_licence", "Owner Licence", "the selection comes with this site licence"),
    _derived("user_licence", "Owner Licence", "the selection comes with this user licence"),
    _derived("not_known", "Place", "no source says which licences carry the selection"),
    _derived("held", "Family", "some tier of the solution, or the stand-alone plan, is held"),
    _derived("beside", "Row", "a solution or plan is held that the code is not of"),
    _derived("plan_code", "Owner Code", "the code of a user plan that stands for the selection"),
    _derived("own_word", "Block Feature Sign", "the block's own word on a feature with levels, in this selection"),
    _derived("worded", "Block Feature", "the block has a word of its own on a feature with levels"),
    _derived("named", "Block Feature", "a line of the block on the feature itself says the level"),
    _derived("level", "Block Feature Level", "the block gives the feature at this level"),
    _derived("reached", "Feature Level", "something that is held gives the feature at this level"),
    _derived("held_level", "Feature Level", "the highest level at which the selection has the feature"),
    _derived("particular", "Block Limit", "a line of the block that sets the limit has a condition, which holds"),
    _derived("set_here", "Block Limit", "a line of the block sets the limit in this selection"),
    _derived("amount", "Block Limit Line", "the amount of this line is what the block sets the limit to"),
    _derived(
        "particular_raise", "Block Limit", "a line of the block that adds to the limit has a condition, which holds"
    ),
    _derived("added_here", "Block Limit", "a line of the block adds to the limit in this selection"),
    _derived("raise", "Block Limit Line", "the amount of this line is what the block adds to the limit"),
    _derived("has_amount", "Item Limit", "the item sets the limit by a line of its own, or one that it inherits"),
    _derived("withdrawn", "Limit", "the feature that the limit is of is absent or replaced"),
    _derived("limit_from", "Limit Item Line", "the item is held and sets the limit to the amount of this line"),
    _derived("limit_raise", "Limit Item Line", "the item is held and adds the amount of this line, each time"),
    _derived("unit", "Item Number", "find: so many of the item are held, or more"),
    _derived("enough_plans", "", "as many plans are held as a partial question asks for"),
    _derived("few_plans", "", "no more plans are held than a partial question asks for"),
    _derived("counts", "Limit Item Line Number", "find: this unit of the item brings the line's amount to the limit"),
    _derived("at_rung", "Limit Rung", "find: what is set is this amount, or more"),
    _derived("undercut", "Limit Rung", "find: something that is set is less"),
    _derived("present", "Limit", "find: something sets the limit, or adds to it"),
    _derived("sometimes", "Item Feature", "the item is held and gives the feature, as a condition decides"),
    _derived("withheld", "Item Feature", "the item is held and does not give the feature, as a condition decides"),
    _derived("parted", "Feature", "optional, and not there where the one above it is"),
    _derived("left_out", "Item", "the selection does not hold the plan or add-on"),
    _derived("housed", "Item", "an optional plan or add-on: all that it stands under is held"),
    _derived("missing", "Item", "an optional plan or add-on is not held where all that it stands under is"),
    _derived("heir", "Block Item", "the item is the block, or inherits from it"),
    _derived("met", "Line", "the condition of the line holds where it counts"),
    _derived("unmet", "Line", "the condition of the line does not hold where it counts"),
    _derived("offers", "Block Feature", "the block gives the feature in this selection, by a condition or without one"),
    _derived("shared", "Feature", "two things that are held give the feature"),
    _derived("adds", "Item", "the item is held and alone gives a feature that the selection is entitled to"),
    _derived("loses", "Tier Feature", "the tier is held and lacks what the one below it gives"),
    _derived("outbid", "Tier Feature", "the tier gives something that replaces the feature"),
    _derived("bested", "Tier Feature", "the tier gives something that replaces or covers the feature"),
    _derived("at_least_plans", "Number", "so many plans are held, or more"),
)

_GIVEN = {predicate.name: predicate for predicate in PREDICATES if predicate.given}


class Sign(str):
    """A constant of the program (`plus`, `minus`), as against a name."""

    __slots__ = ()


PLUS, MINUS = Sign("plus"), Sign("minus")
SITE, USER = Sign("site"), Sign("user")


def fact(name: str, *arguments: str | int) -> str:
    """The fact in the program's language: names become quoted strings, numbers stay numbers.

    Raises ValueError for a predicate that is not given, a wrong number of arguments, or a number out of range: each a
    bug of the caller.
    """
    predicate = _GIVEN.get(name)
    if predicate is None or len(predicate.arguments) != len(arguments):
        raise ValueError(f"no fact {name}/{len(arguments)}")
    return f"{name}({','.join([_argument(argument) for argument in arguments])})."


def _argument(argument: str | int) -> str:
    if isinstance(argument, int):
        if not 0 <= argument <= LARGEST:
            raise ValueError(f"{argument} does not fit into the program")
        return str(argument)
    if isinstance(argument, Sign):
        return argument
    return quoted(argument)


def quoted(text: str) -> str:
    """A text as a quoted string of the program."""
    if '"' in text or "\\" in text or "\n" in text:
        text = text.replace("\\", "\\\\").replace("\n", "\\n").replace('"', '\\"')
    return f'"{text}"'
