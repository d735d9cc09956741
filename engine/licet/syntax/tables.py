"""The grammar as tables, made from grammar/licet.lark by `python -m licet.syntax.generate`. Do not edit."""

# fmt: off
# ruff: noqa: E501

from __future__ import annotations

# What a place in a text may match, one group a type; VERSION only where a version is asked for.
TYPES: tuple[str, ...] = ('', '_NL', 'AND_ABOVE', 'AT_LEAST', 'AT_MOST', 'AVAILABLE_WITH', 'OR_BETTER', 'OR_HIGHER', 'PERCENT', 'SOLD_ON_ITS_OWN', 'TO_A_HIGHER_TIER', 'TO_A_LOWER_TIER', 'UP_TO', 'DATE', 'DECIMAL', 'NAME', 'COLON', 'COMMA', 'INT', 'LESSTHAN', 'LPAR', 'PLUS', 'RPAR', 'STRING')
SHAPES = '((?:#[^\\n]*|\\r)?(?:\\n|\\Z))|(and[ \t]+above(?![\\w-]))|(at[ \t]+least(?![\\w-]))|(at[ \t]+most(?![\\w-]))|(available[ \t]+with(?![\\w-]))|(or[ \t]+better(?![\\w-]))|(or[ \t]+higher(?![\\w-]))|([-+]?[0-9]+(?:[.,][0-9]+)?[ \t]*%)|(sold[ \t]+on[ \t]+its[ \t]+own(?![\\w-]))|(to[ \t]+a[ \t]+higher[ \t]+tier(?![\\w-]))|(to[ \t]+a[ \t]+lower[ \t]+tier(?![\\w-]))|(up[ \t]+to(?![\\w-]))|([0-9]{4}-[0-9]{2}-[0-9]{2}(?!\\w))|([0-9]{1,3}(?:[ _][0-9]{3})*[.,][0-9]+(?![\\w.])|[0-9]+[.,][0-9]+(?![\\w.]))|(_*(?:\\d+[-_]?)?[^\\W\\d_]\\w*(?:[-.\\/]+\\w+)*[-.]*)|(:)|(,)|((?:[0-9]{1,3}(?:[ _][0-9]{3})+|[0-9]+)(?!\\w))|(<)|(\\()|(\\+)|(\\))|("(?:[^"\\\\\n]|\\\\[^\n])*")'
SHAPES_OVER_LINES = '((?:#[^\\n]*|\\r)?(?:\\n|\\Z))|(and(?:[ \\t\\r\\n]|#[^\\n]*\\n)+above(?![\\w-]))|(at(?:[ \\t\\r\\n]|#[^\\n]*\\n)+least(?![\\w-]))|(at(?:[ \\t\\r\\n]|#[^\\n]*\\n)+most(?![\\w-]))|(available(?:[ \\t\\r\\n]|#[^\\n]*\\n)+with(?![\\w-]))|(or(?:[ \\t\\r\\n]|#[^\\n]*\\n)+better(?![\\w-]))|(or(?:[ \\t\\r\\n]|#[^\\n]*\\n)+higher(?![\\w-]))|([-+]?[0-9]+(?:[.,][0-9]+)?[ \t]*%)|(sold(?:[ \\t\\r\\n]|#[^\\n]*\\n)+on(?:[ \\t\\r\\n]|#[^\\n]*\\n)+its(?:[ \\t\\r\\n]|#[^\\n]*\\n)+own(?![\\w-]))|(to(?:[ \\t\\r\\n]|#[^\\n]*\\n)+a(?:[ \\t\\r\\n]|#[^\\n]*\\n)+higher(?:[ \\t\\r\\n]|#[^\\n]*\\n)+tier(?![\\w-]))|(to(?:[ \\t\\r\\n]|#[^\\n]*\\n)+a(?:[ \\t\\r\\n]|#[^\\n]*\\n)+lower(?:[ \\t\\r\\n]|#[^\\n]*\\n)+tier(?![\\w-]))|(up(?:[ \\t\\r\\n]|#[^\\n]*\\n)+to(?![\\w-]))|([0-9]{4}-[0-9]{2}-[0-9]{2}(?!\\w))|([0-9]{1,3}(?:[ _][0-9]{3})*[.,][0-9]+(?![\\w.])|[0-9]+[.,][0-9]+(?![\\w.]))|(_*(?:\\d+[-_]?)?[^\\W\\d_]\\w*(?:[-.\\/]+\\w+)*[-.]*)|(:)|(,)|((?:[0-9]{1,3}(?:[ _][0-9]{3})+|[0-9]+)(?!\\w))|(<)|(\\()|(\\+)|(\\))|("(?:[^"\\\\\n]|\\\\[^\n])*")'
VERSION = '\\w[\\w.+-]*'
STRING = '"(?:[^"\\\\\n]|\\\\[^\n])*"'

# The type that a word has where the row of the state accepts it; else it is a NAME.
KEYWORDS: dict[str, str] = {'about': 'ABOUT', 'add-on': 'ADD_ON', 'add-ons': 'ADD_ONS', 'addon': 'ADDON', 'addons': 'ADDONS', 'and': 'AND', 'any': 'ANY', 'as': 'AS', 'at': 'AT', 'became': 'BECAME', 'becomes': 'BECOMES', 'before': 'BEFORE', 'beyond': 'BEYOND', 'billed': 'BILLED', 'billing': 'BILLING', 'block': 'BLOCK', 'blocks': 'BLOCKS', 'bundle': 'BUNDLE', 'by': 'BY', 'catalogue': 'CATALOGUE', 'combination': 'COMBINATION', 'combinations': 'COMBINATIONS', 'contract': 'CONTRACT', 'costs': 'COSTS', 'covers': 'COVERS', 'customer': 'CUSTOMER', 'each': 'EACH', 'end': 'END', 'ends': 'ENDS', 'every': 'EVERY', 'exactly': 'EXACTLY', 'excludes': 'EXCLUDES', 'expect': 'EXPECT', 'feature': 'FEATURE', 'features': 'FEATURES', 'for': 'FOR', 'formerly': 'FORMERLY', 'from': 'FROM', 'has': 'HAS', 'highest': 'HIGHEST', 'holds': 'HOLDS', 'if': 'IF', 'illegal': 'ILLEGAL', 'import': 'IMPORT', 'in': 'IN', 'includes': 'INCLUDES', 'is': 'IS', 'it': 'IT', 'its': 'ITS', 'lacks': 'LACKS', 'languages': 'LANGUAGES', 'largest': 'LARGEST', 'legal': 'LEGAL', 'less': 'LESS', 'levels': 'LEVELS', 'licences': 'LICENCES', 'limit': 'LIMIT', 'link': 'LINK', 'lowest': 'LOWEST', 'more': 'MORE', 'moves': 'MOVES', 'needs': 'NEEDS', 'never': 'NEVER', 'none': 'NONE', 'not': 'NOT', 'note': 'NOTE', 'of': 'OF', 'on': 'ON', 'once': 'ONCE', 'or': 'OR', 'others': 'OTHERS', 'otherwise': 'OTHERWISE', 'paid': 'PAID', 'per': 'PER', 'period': 'PERIOD', 'periods': 'PERIODS', 'plan': 'PLAN', 'plans': 'PLANS', 'price': 'PRICE', 'renews': 'RENEWS', 'repeatable': 'REPEATABLE', 'replaces': 'REPLACES', 'request': 'REQUEST', 'requires': 'REQUIRES', 'retired': 'RETIRED', 'rule': 'RULE', 'several': 'SEVERAL', 'short': 'SHORT', 'shown': 'SHOWN', 'since': 'SINCE', 'site': 'SITE', 'smallest': 'SMALLEST', 'solution': 'SOLUTION', 'term': 'TERM', 'the': 'THE', 'then': 'THEN', 'tier': 'TIER', 'titles': 'TITLES', 'to': 'TO', 'total': 'TOTAL', 'unclear': 'UNCLEAR', 'under': 'UNDER', 'unlimited': 'UNLIMITED', 'used': 'USED', 'user': 'USER', 'version': '__ANON_0', 'warn': 'WARN', 'when': 'WHEN', 'without': 'WITHOUT'}

STARTS: dict[str, int] = {'start': 0, 'selection': 1, 'condition': 2}
ENDS: dict[str, int] = {'start': 56, 'selection': 65, 'condition': 74}

# A rule a line: what it makes, of how many parts, and what builds it (+first and +more gather a repetition).
RULES = """
__addon_words_star_10 2 +more
__addon_words_star_10 1 +first
__billing_body_plus_21 2 +more
__billing_body_plus_21 1 +first
__block_body_plus_11 2 +more
__block_body_plus_11 1 +first
__bundle_words_star_9 2 +more
__bundle_words_star_9 1 +first
__catalogue_body_plus_1 2 +more
__catalogue_body_plus_1 1 +first
__condition_star_13 2 +first
__condition_star_13 2 +first
__condition_star_13 3 +more
__condition_star_13 3 +more
__cost_star_26 2 +first
__cost_star_26 3 +more
__ends_star_17 2 +first
__ends_star_17 3 +more
__expect_body_plus_35 2 +more
__expect_body_plus_35 1 +first
__feature_body_plus_4 2 +more
__feature_body_plus_4 1 +first
__feature_row_words_star_19 2 +more
__feature_row_words_star_19 1 +first
__feature_words_star_5 2 +more
__feature_words_star_5 1 +first
__feature_words_star_6 2 +more
__feature_words_star_6 1 +first
__feature_words_star_7 2 +more
__feature_words_star_7 1 +first
__features_body_plus_3 2 +more
__features_body_plus_3 1 +first
__havings_star_36 2 +first
__havings_star_36 3 +more
__in_currency_star_23 2 +more
__in_currency_star_23 1 +first
__levels_words_plus_8 2 +first
__levels_words_plus_8 3 +more
__licence_row_plus_29 2 +more
__licence_row_plus_29 1 +first
__licence_subject_star_30 2 +first
__licence_subject_star_30 3 +more
__licences_body_plus_28 2 +more
__licences_body_plus_28 1 +first
__limit_body_plus_16 2 +more
__limit_body_plus_16 1 +first
__limit_row_star_18 2 +first
__limit_row_star_18 3 +more
__limit_words_star_15 2 +more
__limit_words_star_15 1 +first
__moves_body_plus_27 2 +more
__moves_body_plus_27 1 +first
__names_star_40 2 +first
__names_star_40 3 +more
__plan_refs_star_20 2 +first
__plan_refs_star_20 3 +more
__price_body_plus_24 2 +more
__price_body_plus_24 1 +first
__price_row_words_star_25 2 +more
__price_row_words_star_25 1 +first
__price_words_star_22 2 +more
__price_words_star_22 1 +first
__refs_star_14 2 +first
__refs_star_14 3 +more
__rule_star_31 2 +more
__rule_star_31 1 +first
__rule_words_star_32 2 +more
__rule_words_star_32 1 +first
__selection_star_38 2 +first
__selection_star_38 3 +more
__selections_plus_37 2 +more
__selections_plus_37 1 +first
__start_star_0 2 +more
__start_star_0 1 +first
__term_words_star_33 2 +more
__term_words_star_33 1 +first
__texts_star_39 2 +first
__texts_star_39 3 +more
__tiered_body_plus_12 2 +more
__tiered_body_plus_12 2 +more
__tiered_body_plus_12 1 +first
__tiered_body_plus_12 1 +first
__titles_body_plus_34 2 +more
__titles_body_plus_34 1 +first
__titles_from_star_2 2 +first
__titles_from_star_2 3 +more
addon 2 addon
addon 3 addon
addon_clause 1 addon_clause
addon_clause 1 addon_clause
addon_clause 1 addon_clause
addon_clause 1 addon_clause
addon_words 2 addon_words
addon_words 3 addon_words
addons 1 addons
addons 1 addons
addons 1 addons
addons 1 addons
amount 1 unlimited
amount 1 amount
amount 2 amount
as_of 3 as_of
available_with 2 available_with
available_words 2 available_words
became 2 became
becomes 3 becomes
before_date 2 before_date
beyond 3 beyond
beyond 7 beyond
beyond 4 beyond
beyond 8 beyond
billing 3 billing
billing_body 3 billing_body
billing_line 2 billing_line
billing_line 2 billing_line
billing_words 1 billing_words
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block 1 block
block_body 3 block_body
block_line 1 block_line
block_line 1 block_line
block_line 1 block_line
block_line 1 block_line
block_line 1 block_line
bound 2 at_least
bound 2 at_most
bound 2 exactly
bound 3 between
bundle 2 bundle
bundle 3 bundle
bundle_words 2 bundle_words
bundle_words 3 bundle_words
catalogue 2 catalogue
catalogue 3 catalogue
catalogue_body 3 catalogue_body
catalogue_clause 1 catalogue_clause
catalogue_clause 1 catalogue_clause
catalogue_clause 1 catalogue_clause
catalogue_clause 1 catalogue_clause
catalogue_clause 1 catalogue_clause
catalogue_clause 1 catalogue_clause
catalogue_line 2 catalogue_line
catalogue_words 2 catalogue_words
catalogue_words 3 catalogue_words
condition 1 condition
condition 2 condition
contract 3 contract
contract 6 contract
cost 2 on_request
cost 1 cost
cost 2 cost
count_held 2 count_held
count_held 2 count_held
count_of 3 count_of
count_statement 1 count_statement
count_statement 1 count_statement
counted 3 counted
counted 5 counted
counted 5 counted
covers 2 covers
dated 1 dated
dated 1 dated
dated 1 dated
declare_clause 1 declare_clause
declare_clause 1 declare_clause
declare_clause 1 declare_clause
declare_clause 1 declare_clause
declare_clause 1 declare_clause
end 3 end
end 3 end
ends 1 ends
ends 2 ends
excludes 2 excludes
excludes_words 2 excludes_words
expect 2 expect
expect 3 expect
expect_body 3 expect_body
expect_count 4 expect_count
expect_count 2 expect_count
expect_count 4 expect_count
expect_count 2 expect_count
expect_count 4 expect_count
expect_features 3 expect_has
expect_features 3 expect_lacks
expect_legal 3 expect_legal
expect_legal 6 expect_legal
expect_legal 5 expect_legal
expect_legal 3 expect_legal
expect_price 3 expect_price
expect_words 1 expect_words
expect_words 2 expect_words
expect_words 2 expect_words
expect_words 3 expect_words
expectation 1 expectation
expectation 2 expectation
expected 4 expect_list
expected 2 expected
expected 2 expected
expected 2 expected
expected 2 expected
feature 2 feature
feature 3 feature
feature_body 3 feature_body
feature_line 1 feature_line
feature_line 1 feature_line
feature_line 1 feature_line
feature_row 2 feature_row
feature_row 3 feature_row
feature_row_clause 1 feature_row_clause
feature_row_clause 1 feature_row_clause
feature_row_words 2 feature_row_words
feature_row_words 3 feature_row_words
feature_words 1 declares
feature_words 3 adds
feature_words 4 adds
feature_words 2 declares
feature_words 2 sets
feature_words 3 sets
feature_words 2 grants
feature_words 3 grants
feature_words 2 takes
feature_words 3 takes
features 2 features
features 3 features
features_body 3 features_body
features_words 1 features_words
figure 1 figure
figure 1 figure
formerly 2 formerly
from_date 2 from_date
grade 2 plan_code
grade 3 plan_code
grade 2 site
grade 2 user_grade
grant_clause 1 grant_clause
grant_clause 1 grant_clause
grant_clause 1 grant_clause
grant_clause 1 grant_clause
grant_clause 1 grant_clause
group 3 group
having 1 having
having 3 at_level
having 2 having
havings 1 havings
havings 2 havings
header_clause 1 header_clause
header_clause 1 header_clause
header_clause 1 header_clause
header_clause 1 header_clause
header_clause 1 header_clause
holder 1 holder
holder 1 holder
holds 2 holds
holds_words 5 holds_words
holds_words 5 holds_words
holds_words 5 holds_words
holds_words 5 holds_words
if_then 4 if_then
import_file 2 import_file
import_words 2 import_words
in_currency 2 in_currency
in_currency 3 in_currency
in_plans 2 in_plans
in_unit 2 in_unit
includes 2 includes
languages 2 languages
level 2 level
levels 2 levels
levels_words 3 levels_words
licence_line 2 licence_line
licence_line 2 licence_line
licence_line 2 licence_line
licence_row 2 licence_row
licence_subject 2 every_plan
licence_subject 1 of_names
licence_subject 2 of_names
licences 3 licences
licences_body 3 licences_body
licences_words 2 licences_words
limit 2 limit
limit 3 limit
limit_body 3 limit_body
limit_clause 1 limit_clause
limit_clause 1 limit_clause
limit_clause 1 limit_clause
limit_clause 1 limit_clause
limit_clause_line 2 limit_clause_line
limit_clause_line 2 limit_clause_line
limit_clause_line 2 limit_clause_line
limit_clause_line 2 limit_clause_line
limit_line 1 limit_line
limit_line 1 limit_line
limit_row 1 limit_row
limit_row 2 limit_row
limit_words 2 limit_words
limit_words 3 limit_words
line_clause 1 line_clause
line_clause 1 line_clause
money 1 money
money 2 money
money 3 money
money 3 money
money 4 money
money 2 money
money 2 money
money 3 money
move 2 move
move_case 4 from_to
move_case 1 otherwise
move_case 2 to_amount
move_case 2 to_amount
move_case 2 to_amount
move_case 1 to_tier
move_case 1 to_tier
move_line 2 move_line
move_line 2 move_line
move_line 2 move_line
moves 3 moves
moves_body 3 moves_body
moves_words 1 moves_words
moves_words 3 moves_words
name_excludes 3 name_excludes
name_requires 3 name_requires
names 1 names
names 2 names
needs 3 needs
negation 2 negation
never 2 never
of_feature 2 of_feature
on_date 2 on_date
on_date 4 on_date
on_this_date 2 on_this_date
operand 1 operand
operand 1 operand
operand 1 operand
operand 1 operand
operand 1 operand
outcome 2 at_once
outcome 6 at_the_end
outcome 6 at_the_end
outcome 1 not_at_all
paid 2 paid
paid_words 3 paid_words
part 2 part
part 1 part
per 2 per
per_period 2 per_period
per_unit 2 per_unit
periods 2 periods
plan 2 plan
plan 3 plan
plan_ref 1 plan_ref
plan_ref 2 plan_ref
plan_refs 1 plan_refs
plan_refs 2 plan_refs
plan_words 2 plan_words
plan_words 3 plan_words
plans 1 plans
plans 1 plans
price 2 price
price 3 price
price_body 3 price_body
price_clause 1 price_clause
price_clause 1 price_clause
price_line 1 price_line
price_line 1 price_line
price_line 1 price_line
price_row 2 price_row
price_row_words 2 price_row_words
price_row_words 3 price_row_words
price_said 2 costs_unknown
price_said 2 costs_number
price_words 2 price_words
price_words 3 price_words
property 2 property
property 2 property
property 2 property
property_line 2 property_line
quantity 2 quantity
ref 1 ref
ref 2 ref
ref 2 ref
ref 2 ref
refs 1 refs
refs 2 refs
renewal 1 ends_then
renewal 4 renews_by_period
renewal 4 renews_for
repeatable 1 repeatable
replaces 2 replaces
requires 2 requires
requires_words 2 requires_words
retired 2 retired
row_entry 3 row_entry
row_entry 2 row_entry
rule 7 rule
rule 8 rule
rule 6 rule
rule 7 rule
rule_clause 1 rule_clause
rule_clause 1 rule_clause
rule_words 2 rule_words
rule_words 3 rule_words
scope 2 scope
scope 2 scope
scope 1 scope
scope 3 scope
scope 3 scope
selection 1 selection
selection 1 selection
selection 2 selection
selection_line 2 selection_line
selections 3 selections
several 5 several
several 5 several
several 5 several
several_become 4 several_become
several_become 4 several_become
short 2 short
shown_as 3 shown_as
sold_on_its_own 2 sold_on_its_own
sold_words 1 sold_words
solution 2 solution
solution 3 solution
solution_words 2 solution_words
solution_words 3 solution_words
start 0 start
start 1 start
start 2 start
start 1 start
statement 1 statement
statement 1 statement
statement 1 statement
statement 1 statement
statement 1 statement
term 6 term
term_clause 1 term_clause
term_clause 1 term_clause
term_words 2 term_words
term_words 3 term_words
texts 1 texts
texts 2 texts
tier 2 tier
tier 3 tier
tier_words 2 tier_words
tier_words 3 tier_words
tiered_body 3 tiered_body
title 1 title
title_line 2 title_line
title_words 4 title_words
title_words 2 title_words
titles 2 titles
titles 3 titles
titles_body 3 titles_body
titles_from 3 titles_from
titles_from 4 titles_from
titles_words 2 titles_words
unclear 4 unclear
under 2 under
unit 1 unit
up_to 2 up_to
version 2 version
version 3 version
version 2 version
version 3 version
when 2 when
"""

# A state a line: after each symbol the next state, or ~n to reduce by rule n.
ROWS: tuple[dict[str, int], ...] = (
    {'$END': -443, 'ADDON': 3, 'BILLING': 4, 'BUNDLE': 5, 'CATALOGUE': 6, 'EACH': 7, 'EXPECT': 8, 'FEATURE': 9, 'FEATURES': 10, 'IMPORT': 11, 'LICENCES': 12, 'LIMIT': 13, 'MOVES': 14, 'PLAN': 15, 'PRICE': 16, 'RULE': 17, 'SOLUTION': 18, 'TERM': 19, 'TITLES': 20, '_NL': 21, '__start_star_0': 22, 'addon': 23, 'addon_words': 24, 'billing': 25, 'billing_words': 26, 'block': 27, 'bundle': 28, 'bundle_words': 29, 'catalogue': 30, 'catalogue_words': 31, 'expect': 32, 'expect_words': 33, 'feature_row': 34, 'feature_row_words': 35, 'features': 36, 'features_words': 37, 'holds': 38, 'holds_words': 39, 'import_file': 40, 'import_words': 41, 'licences': 42, 'licences_words': 43, 'limit': 44, 'limit_words': 45, 'moves': 46, 'moves_words': 47, 'plan': 48, 'plan_words': 49, 'price': 50, 'price_words': 51, 'rule': 52, 'rule_words': 53, 'solution': 54, 'solution_words': 55, 'start': 56, 'term': 57, 'term_words': 58, 'titles': 59, 'titles_words': 60},
    {'INT': 61, 'NAME': 62, 'NONE': 63, 'part': 64, 'selection': 65},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 74, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'NAME': 81},
    {'_NL': -116},
    {'NAME': 82},
    {'NAME': 83},
    {'CUSTOMER': 84, 'USER': 85, 'holder': 86},
    {'ON': 87, 'STRING': 88, '_NL': -206, 'on_date': 89, 'texts': 90},
    {'NAME': 91},
    {'_NL': -242},
    {'STRING': 92},
    {'NAME': 93},
    {'NAME': 94},
    {'TO': 95, '_NL': -336},
    {'NAME': 96},
    {'NAME': 97},
    {'NAME': 98},
    {'NAME': 99},
    {'NAME': 100},
    {'NAME': 101},
    {'$END': -444, 'ADDON': 3, 'BILLING': 4, 'BUNDLE': 5, 'CATALOGUE': 6, 'EACH': 7, 'EXPECT': 8, 'FEATURE': 9, 'FEATURES': 10, 'IMPORT': 11, 'LICENCES': 12, 'LIMIT': 13, 'MOVES': 14, 'PLAN': 15, 'PRICE': 16, 'RULE': 17, 'SOLUTION': 18, 'TERM': 19, 'TITLES': 20, '__start_star_0': 102, 'addon': 23, 'addon_words': 24, 'billing': 25, 'billing_words': 26, 'block': 27, 'bundle': 28, 'bundle_words': 29, 'catalogue': 30, 'catalogue_words': 31, 'expect': 32, 'expect_words': 33, 'feature_row': 34, 'feature_row_words': 35, 'features': 36, 'features_words': 37, 'holds': 38, 'holds_words': 39, 'import_file': 40, 'import_words': 41, 'licences': 42, 'licences_words': 43, 'limit': 44, 'limit_words': 45, 'moves': 46, 'moves_words': 47, 'plan': 48, 'plan_words': 49, 'price': 50, 'price_words': 51, 'rule': 52, 'rule_words': 53, 'solution': 54, 'solution_words': 55, 'term': 57, 'term_words': 58, 'titles': 59, 'titles_words': 60},
    {'$END': -446, 'ADDON': 3, 'BILLING': 4, 'BUNDLE': 5, 'CATALOGUE': 6, 'EACH': 7, 'EXPECT': 8, 'FEATURE': 9, 'FEATURES': 10, 'IMPORT': 11, 'LICENCES': 12, 'LIMIT': 13, 'MOVES': 14, 'PLAN': 15, 'PRICE': 16, 'RULE': 17, 'SOLUTION': 18, 'TERM': 19, 'TITLES': 20, 'addon': 23, 'addon_words': 24, 'billing': 25, 'billing_words': 26, 'block': 103, 'bundle': 28, 'bundle_words': 29, 'catalogue': 30, 'catalogue_words': 31, 'expect': 32, 'expect_words': 33, 'feature_row': 34, 'feature_row_words': 35, 'features': 36, 'features_words': 37, 'holds': 38, 'holds_words': 39, 'import_file': 40, 'import_words': 41, 'licences': 42, 'licences_words': 43, 'limit': 44, 'limit_words': 45, 'moves': 46, 'moves_words': 47, 'plan': 48, 'plan_words': 49, 'price': 50, 'price_words': 51, 'rule': 52, 'rule_words': 53, 'solution': 54, 'solution_words': 55, 'term': 57, 'term_words': 58, 'titles': 59, 'titles_words': 60},
    {'$END': -117, 'ADDON': -117, 'BILLING': -117, 'BUNDLE': -117, 'CATALOGUE': -117, 'EACH': -117, 'EXPECT': -117, 'FEATURE': -117, 'FEATURES': -117, 'IMPORT': -117, 'LICENCES': -117, 'LIMIT': -117, 'MOVES': -117, 'PLAN': -117, 'PRICE': -117, 'RULE': -117, 'SOLUTION': -117, 'TERM': -117, 'TITLES': -117},
    {'_NL': 104},
    {'$END': -118, 'ADDON': -118, 'BILLING': -118, 'BUNDLE': -118, 'CATALOGUE': -118, 'EACH': -118, 'EXPECT': -118, 'FEATURE': -118, 'FEATURES': -118, 'IMPORT': -118, 'LICENCES': -118, 'LIMIT': -118, 'MOVES': -118, 'PLAN': -118, 'PRICE': -118, 'RULE': -118, 'SOLUTION': -118, 'TERM': -118, 'TITLES': -118},
    {'_NL': 105},
    {'$END': -74, 'ADDON': -74, 'BILLING': -74, 'BUNDLE': -74, 'CATALOGUE': -74, 'EACH': -74, 'EXPECT': -74, 'FEATURE': -74, 'FEATURES': -74, 'IMPORT': -74, 'LICENCES': -74, 'LIMIT': -74, 'MOVES': -74, 'PLAN': -74, 'PRICE': -74, 'RULE': -74, 'SOLUTION': -74, 'TERM': -74, 'TITLES': -74},
    {'$END': -119, 'ADDON': -119, 'BILLING': -119, 'BUNDLE': -119, 'CATALOGUE': -119, 'EACH': -119, 'EXPECT': -119, 'FEATURE': -119, 'FEATURES': -119, 'IMPORT': -119, 'LICENCES': -119, 'LIMIT': -119, 'MOVES': -119, 'PLAN': -119, 'PRICE': -119, 'RULE': -119, 'SOLUTION': -119, 'TERM': -119, 'TITLES': -119},
    {'_NL': 106},
    {'$END': -120, 'ADDON': -120, 'BILLING': -120, 'BUNDLE': -120, 'CATALOGUE': -120, 'EACH': -120, 'EXPECT': -120, 'FEATURE': -120, 'FEATURES': -120, 'IMPORT': -120, 'LICENCES': -120, 'LIMIT': -120, 'MOVES': -120, 'PLAN': -120, 'PRICE': -120, 'RULE': -120, 'SOLUTION': -120, 'TERM': -120, 'TITLES': -120},
    {'_NL': 107},
    {'$END': -121, 'ADDON': -121, 'BILLING': -121, 'BUNDLE': -121, 'CATALOGUE': -121, 'EACH': -121, 'EXPECT': -121, 'FEATURE': -121, 'FEATURES': -121, 'IMPORT': -121, 'LICENCES': -121, 'LIMIT': -121, 'MOVES': -121, 'PLAN': -121, 'PRICE': -121, 'RULE': -121, 'SOLUTION': -121, 'TERM': -121, 'TITLES': -121},
    {'_NL': 108},
    {'$END': -122, 'ADDON': -122, 'BILLING': -122, 'BUNDLE': -122, 'CATALOGUE': -122, 'EACH': -122, 'EXPECT': -122, 'FEATURE': -122, 'FEATURES': -122, 'IMPORT': -122, 'LICENCES': -122, 'LIMIT': -122, 'MOVES': -122, 'PLAN': -122, 'PRICE': -122, 'RULE': -122, 'SOLUTION': -122, 'TERM': -122, 'TITLES': -122},
    {'_NL': 109},
    {'$END': -123, 'ADDON': -123, 'BILLING': -123, 'BUNDLE': -123, 'CATALOGUE': -123, 'EACH': -123, 'EXPECT': -123, 'FEATURE': -123, 'FEATURES': -123, 'IMPORT': -123, 'LICENCES': -123, 'LIMIT': -123, 'MOVES': -123, 'PLAN': -123, 'PRICE': -123, 'RULE': -123, 'SOLUTION': -123, 'TERM': -123, 'TITLES': -123},
    {'_NL': 110},
    {'$END': -124, 'ADDON': -124, 'BILLING': -124, 'BUNDLE': -124, 'CATALOGUE': -124, 'EACH': -124, 'EXPECT': -124, 'FEATURE': -124, 'FEATURES': -124, 'IMPORT': -124, 'LICENCES': -124, 'LIMIT': -124, 'MOVES': -124, 'PLAN': -124, 'PRICE': -124, 'RULE': -124, 'SOLUTION': -124, 'TERM': -124, 'TITLES': -124},
    {'_NL': 111},
    {'$END': -125, 'ADDON': -125, 'BILLING': -125, 'BUNDLE': -125, 'CATALOGUE': -125, 'EACH': -125, 'EXPECT': -125, 'FEATURE': -125, 'FEATURES': -125, 'IMPORT': -125, 'LICENCES': -125, 'LIMIT': -125, 'MOVES': -125, 'PLAN': -125, 'PRICE': -125, 'RULE': -125, 'SOLUTION': -125, 'TERM': -125, 'TITLES': -125},
    {'_NL': 112},
    {'$END': -126, 'ADDON': -126, 'BILLING': -126, 'BUNDLE': -126, 'CATALOGUE': -126, 'EACH': -126, 'EXPECT': -126, 'FEATURE': -126, 'FEATURES': -126, 'IMPORT': -126, 'LICENCES': -126, 'LIMIT': -126, 'MOVES': -126, 'PLAN': -126, 'PRICE': -126, 'RULE': -126, 'SOLUTION': -126, 'TERM': -126, 'TITLES': -126},
    {'_NL': 113},
    {'$END': -127, 'ADDON': -127, 'BILLING': -127, 'BUNDLE': -127, 'CATALOGUE': -127, 'EACH': -127, 'EXPECT': -127, 'FEATURE': -127, 'FEATURES': -127, 'IMPORT': -127, 'LICENCES': -127, 'LIMIT': -127, 'MOVES': -127, 'PLAN': -127, 'PRICE': -127, 'RULE': -127, 'SOLUTION': -127, 'TERM': -127, 'TITLES': -127},
    {'_NL': 114},
    {'$END': -128, 'ADDON': -128, 'BILLING': -128, 'BUNDLE': -128, 'CATALOGUE': -128, 'EACH': -128, 'EXPECT': -128, 'FEATURE': -128, 'FEATURES': -128, 'IMPORT': -128, 'LICENCES': -128, 'LIMIT': -128, 'MOVES': -128, 'PLAN': -128, 'PRICE': -128, 'RULE': -128, 'SOLUTION': -128, 'TERM': -128, 'TITLES': -128},
    {'_NL': 115},
    {'$END': -129, 'ADDON': -129, 'BILLING': -129, 'BUNDLE': -129, 'CATALOGUE': -129, 'EACH': -129, 'EXPECT': -129, 'FEATURE': -129, 'FEATURES': -129, 'IMPORT': -129, 'LICENCES': -129, 'LIMIT': -129, 'MOVES': -129, 'PLAN': -129, 'PRICE': -129, 'RULE': -129, 'SOLUTION': -129, 'TERM': -129, 'TITLES': -129},
    {'_NL': 116},
    {'$END': -130, 'ADDON': -130, 'BILLING': -130, 'BUNDLE': -130, 'CATALOGUE': -130, 'EACH': -130, 'EXPECT': -130, 'FEATURE': -130, 'FEATURES': -130, 'IMPORT': -130, 'LICENCES': -130, 'LIMIT': -130, 'MOVES': -130, 'PLAN': -130, 'PRICE': -130, 'RULE': -130, 'SOLUTION': -130, 'TERM': -130, 'TITLES': -130},
    {'_NL': 117},
    {'$END': -131, 'ADDON': -131, 'BILLING': -131, 'BUNDLE': -131, 'CATALOGUE': -131, 'EACH': -131, 'EXPECT': -131, 'FEATURE': -131, 'FEATURES': -131, 'IMPORT': -131, 'LICENCES': -131, 'LIMIT': -131, 'MOVES': -131, 'PLAN': -131, 'PRICE': -131, 'RULE': -131, 'SOLUTION': -131, 'TERM': -131, 'TITLES': -131},
    {'_NL': 118},
    {'$END': -132, 'ADDON': -132, 'BILLING': -132, 'BUNDLE': -132, 'CATALOGUE': -132, 'EACH': -132, 'EXPECT': -132, 'FEATURE': -132, 'FEATURES': -132, 'IMPORT': -132, 'LICENCES': -132, 'LIMIT': -132, 'MOVES': -132, 'PLAN': -132, 'PRICE': -132, 'RULE': -132, 'SOLUTION': -132, 'TERM': -132, 'TITLES': -132},
    {'_NL': 119},
    {},
    {'$END': -133, 'ADDON': -133, 'BILLING': -133, 'BUNDLE': -133, 'CATALOGUE': -133, 'EACH': -133, 'EXPECT': -133, 'FEATURE': -133, 'FEATURES': -133, 'IMPORT': -133, 'LICENCES': -133, 'LIMIT': -133, 'MOVES': -133, 'PLAN': -133, 'PRICE': -133, 'RULE': -133, 'SOLUTION': -133, 'TERM': -133, 'TITLES': -133},
    {'_NL': 120},
    {'$END': -134, 'ADDON': -134, 'BILLING': -134, 'BUNDLE': -134, 'CATALOGUE': -134, 'EACH': -134, 'EXPECT': -134, 'FEATURE': -134, 'FEATURES': -134, 'IMPORT': -134, 'LICENCES': -134, 'LIMIT': -134, 'MOVES': -134, 'PLAN': -134, 'PRICE': -134, 'RULE': -134, 'SOLUTION': -134, 'TERM': -134, 'TITLES': -134},
    {'_NL': 121},
    {'NAME': 122},
    {'$END': -361, 'COSTS': -361, 'HAS': -361, 'IS': -361, 'LACKS': -361, 'PLUS': -361, '_NL': -361},
    {'$END': -425, 'COSTS': -425, 'HAS': -425, 'IS': -425, 'LACKS': -425, '_NL': -425},
    {'$END': -426, 'COSTS': -426, 'HAS': -426, 'IS': -426, 'LACKS': -426, 'PLUS': 123, '_NL': -426, '__selection_star_38': 124},
    {},
    {'INT': 125},
    {'INT': 126},
    {'INT': 127},
    {'TO': 128},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 129, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'$END': -396, 'AND': -396, 'AND_ABOVE': 130, 'AT': -396, 'BEFORE': -396, 'COMMA': -396, 'COVERS': -396, 'FROM': -396, 'OR': -396, 'OR_BETTER': 131, 'OR_HIGHER': 132, 'REPLACES': -396, 'RETIRED': -396, 'RPAR': -396, 'SHOWN': -396, 'STRING': -396, 'THEN': -396, 'UNDER': -396, 'UP_TO': -396, 'WHEN': -396, '_NL': -396},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 133, 'ref': 80},
    {'ADDON': 134, 'ADDONS': 135, 'ADD_ON': 136, 'ADD_ONS': 137, 'OF': 138, 'PLAN': 139, 'PLANS': 140, 'addons': 141, 'plans': 142},
    {},
    {'$END': -349, 'AND': -349, 'AT': -349, 'BEFORE': -349, 'COVERS': -349, 'FROM': -349, 'OR': -349, 'REPLACES': -349, 'RETIRED': -349, 'RPAR': -349, 'SHOWN': -349, 'STRING': -349, 'THEN': -349, 'UNDER': -349, 'UP_TO': -349, 'WHEN': -349, '_NL': -349},
    {'$END': -350, 'AND': -350, 'AT': -350, 'BEFORE': -350, 'COVERS': -350, 'FROM': -350, 'OR': -350, 'REPLACES': -350, 'RETIRED': -350, 'RPAR': -350, 'SHOWN': -350, 'STRING': -350, 'THEN': -350, 'UNDER': -350, 'UP_TO': -350, 'WHEN': -350, '_NL': -350},
    {'$END': -351, 'AND': -351, 'AT': -351, 'BEFORE': -351, 'COVERS': -351, 'FROM': -351, 'OR': -351, 'REPLACES': -351, 'RETIRED': -351, 'RPAR': -351, 'SHOWN': -351, 'STRING': -351, 'THEN': -351, 'UNDER': -351, 'UP_TO': -351, 'WHEN': -351, '_NL': -351},
    {'$END': -352, 'AND': -352, 'AT': -352, 'BEFORE': -352, 'COVERS': -352, 'FROM': -352, 'OR': -352, 'REPLACES': -352, 'RETIRED': -352, 'RPAR': -352, 'SHOWN': -352, 'STRING': -352, 'THEN': -352, 'UNDER': -352, 'UP_TO': -352, 'WHEN': -352, '_NL': -352},
    {'$END': -161, 'AND': 143, 'AT': -161, 'BEFORE': -161, 'COVERS': -161, 'FROM': -161, 'OR': 144, 'REPLACES': -161, 'RETIRED': -161, 'RPAR': -161, 'SHOWN': -161, 'STRING': -161, 'THEN': -161, 'UNDER': -161, 'UP_TO': -161, 'WHEN': -161, '_NL': -161, '__condition_star_13': 145},
    {'$END': -353, 'AND': -353, 'AT': -353, 'BEFORE': -353, 'COVERS': -353, 'FROM': -353, 'OR': -353, 'REPLACES': -353, 'RETIRED': -353, 'RPAR': -353, 'SHOWN': -353, 'STRING': -353, 'THEN': -353, 'UNDER': -353, 'UP_TO': -353, 'WHEN': -353, '_NL': -353},
    {'AT_MOST': 146, 'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'PER': 151, 'REPEATABLE': 152, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -93, '__addon_words_star_10': 155, 'addon_clause': 156, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 161, 'includes': 162, 'per': 163, 'quantity': 164, 'repeatable': 165, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -147, '__bundle_words_star_9': 170, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 171, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'STRING': 88, '_NL': -159, 'texts': 172},
    {'AT_MOST': -267, 'BECAME': -267, 'BEFORE': -267, 'FROM': -267, 'HOLDS': -267, 'INCLUDES': -267, 'PER': -267, 'REPEATABLE': -267, 'RETIRED': -267, 'SHORT': -267, 'STRING': -267, '_NL': -267},
    {'AT_MOST': -268, 'BECAME': -268, 'BEFORE': -268, 'FROM': -268, 'HOLDS': -268, 'INCLUDES': -268, 'PER': -268, 'REPEATABLE': -268, 'RETIRED': -268, 'SHORT': -268, 'STRING': -268, '_NL': -268},
    {'HOLDS': 173},
    {'DATE': 174},
    {'AT': -457, 'AT_MOST': -457, 'BECAME': -457, 'BEFORE': -457, 'COVERS': -457, 'FORMERLY': -457, 'FROM': -457, 'IN': -457, 'INCLUDES': -457, 'NAME': 175, 'OF': -457, 'ON': -457, 'PER': -457, 'PLAN': -457, 'REPEATABLE': -457, 'REPLACES': -457, 'RETIRED': -457, 'SHORT': -457, 'SHOWN': -457, 'SITE': -457, 'STRING': -457, 'UNDER': -457, 'UP_TO': -457, 'USER': -457, 'WHEN': -457, '_NL': -457, '__texts_star_39': 176},
    {'_NL': -207},
    {'ON': 87, '_NL': -208, 'on_date': 177},
    {'COVERS': 178, 'IN': 179, 'REPLACES': 180, 'STRING': 88, 'UNDER': 181, 'UP_TO': 182, '_NL': -227, '__feature_row_words_star_19': 183, 'covers': 184, 'declare_clause': 185, 'feature_row_clause': 186, 'in_plans': 187, 'replaces': 188, 'texts': 168, 'title': 189, 'under': 190, 'up_to': 191},
    {'_NL': -276},
    {'_NL': -295},
    {'IN': 192, 'OF': 193, 'PER': 194, 'STRING': 88, '_NL': -311, '__limit_words_star_15': 195, 'in_unit': 196, 'limit_clause': 197, 'of_feature': 198, 'per_period': 199, 'texts': 168, 'title': 200},
    {'NAME': 201},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -372, '__bundle_words_star_9': 202, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 171, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'IN': 203, 'STRING': 88, '_NL': -389, '__price_words_star_22': 204, 'in_currency': 205, 'price_clause': 206, 'texts': 168, 'title': 207},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'STRING': 88, '_NL': -418, '__rule_words_star_32': 208, 'before_date': 158, 'dated': 209, 'from_date': 160, 'retired': 166, 'rule_clause': 210, 'texts': 168, 'title': 211},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -441, '__bundle_words_star_9': 212, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 171, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'FORMERLY': 213, 'STRING': 88, '_NL': -455, '__term_words_star_33': 214, 'formerly': 215, 'term_clause': 216, 'texts': 168, 'title': 217},
    {'_NL': -473},
    {'$END': -445, 'ADDON': 3, 'BILLING': 4, 'BUNDLE': 5, 'CATALOGUE': 6, 'EACH': 7, 'EXPECT': 8, 'FEATURE': 9, 'FEATURES': 10, 'IMPORT': 11, 'LICENCES': 12, 'LIMIT': 13, 'MOVES': 14, 'PLAN': 15, 'PRICE': 16, 'RULE': 17, 'SOLUTION': 18, 'TERM': 19, 'TITLES': 20, 'addon': 23, 'addon_words': 24, 'billing': 25, 'billing_words': 26, 'block': 103, 'bundle': 28, 'bundle_words': 29, 'catalogue': 30, 'catalogue_words': 31, 'expect': 32, 'expect_words': 33, 'feature_row': 34, 'feature_row_words': 35, 'features': 36, 'features_words': 37, 'holds': 38, 'holds_words': 39, 'import_file': 40, 'import_words': 41, 'licences': 42, 'licences_words': 43, 'limit': 44, 'limit_words': 45, 'moves': 46, 'moves_words': 47, 'plan': 48, 'plan_words': 49, 'price': 50, 'price_words': 51, 'rule': 52, 'rule_words': 53, 'solution': 54, 'solution_words': 55, 'term': 57, 'term_words': 58, 'titles': 59, 'titles_words': 60},
    {'$END': -73, 'ADDON': -73, 'BILLING': -73, 'BUNDLE': -73, 'CATALOGUE': -73, 'EACH': -73, 'EXPECT': -73, 'FEATURE': -73, 'FEATURES': -73, 'IMPORT': -73, 'LICENCES': -73, 'LIMIT': -73, 'MOVES': -73, 'PLAN': -73, 'PRICE': -73, 'RULE': -73, 'SOLUTION': -73, 'TERM': -73, 'TITLES': -73},
    {'$END': -87, 'ADDON': -87, 'BILLING': -87, 'BUNDLE': -87, 'CATALOGUE': -87, 'EACH': -87, 'EXPECT': -87, 'FEATURE': -87, 'FEATURES': -87, 'IMPORT': -87, 'LICENCES': -87, 'LIMIT': -87, 'MOVES': -87, 'PLAN': -87, 'PRICE': -87, 'RULE': -87, 'SOLUTION': -87, 'TERM': -87, 'TITLES': -87, '_INDENT': 218, 'tiered_body': 219},
    {'_INDENT': 220, 'billing_body': 221},
    {'$END': -145, 'ADDON': -145, 'BILLING': -145, 'BUNDLE': -145, 'CATALOGUE': -145, 'EACH': -145, 'EXPECT': -145, 'FEATURE': -145, 'FEATURES': -145, 'IMPORT': -145, 'LICENCES': -145, 'LIMIT': -145, 'MOVES': -145, 'PLAN': -145, 'PRICE': -145, 'RULE': -145, 'SOLUTION': -145, 'TERM': -145, 'TITLES': -145, '_INDENT': 222, 'block_body': 223},
    {'$END': -149, 'ADDON': -149, 'BILLING': -149, 'BUNDLE': -149, 'CATALOGUE': -149, 'EACH': -149, 'EXPECT': -149, 'FEATURE': -149, 'FEATURES': -149, 'IMPORT': -149, 'LICENCES': -149, 'LIMIT': -149, 'MOVES': -149, 'PLAN': -149, 'PRICE': -149, 'RULE': -149, 'SOLUTION': -149, 'TERM': -149, 'TITLES': -149, '_INDENT': 224, 'catalogue_body': 225},
    {'$END': -191, 'ADDON': -191, 'BILLING': -191, 'BUNDLE': -191, 'CATALOGUE': -191, 'EACH': -191, 'EXPECT': -191, 'FEATURE': -191, 'FEATURES': -191, 'IMPORT': -191, 'LICENCES': -191, 'LIMIT': -191, 'MOVES': -191, 'PLAN': -191, 'PRICE': -191, 'RULE': -191, 'SOLUTION': -191, 'TERM': -191, 'TITLES': -191, '_INDENT': 226, 'expect_body': 227},
    {'$END': -223, 'ADDON': -223, 'BILLING': -223, 'BUNDLE': -223, 'CATALOGUE': -223, 'EACH': -223, 'EXPECT': -223, 'FEATURE': -223, 'FEATURES': -223, 'IMPORT': -223, 'LICENCES': -223, 'LIMIT': -223, 'MOVES': -223, 'PLAN': -223, 'PRICE': -223, 'RULE': -223, 'SOLUTION': -223, 'TERM': -223, 'TITLES': -223, '_INDENT': 228, 'feature_body': 229},
    {'$END': -239, 'ADDON': -239, 'BILLING': -239, 'BUNDLE': -239, 'CATALOGUE': -239, 'EACH': -239, 'EXPECT': -239, 'FEATURE': -239, 'FEATURES': -239, 'IMPORT': -239, 'LICENCES': -239, 'LIMIT': -239, 'MOVES': -239, 'PLAN': -239, 'PRICE': -239, 'RULE': -239, 'SOLUTION': -239, 'TERM': -239, 'TITLES': -239, '_INDENT': 230, 'features_body': 231},
    {'$END': -269, 'ADDON': -269, 'BILLING': -269, 'BUNDLE': -269, 'CATALOGUE': -269, 'EACH': -269, 'EXPECT': -269, 'FEATURE': -269, 'FEATURES': -269, 'IMPORT': -269, 'LICENCES': -269, 'LIMIT': -269, 'MOVES': -269, 'PLAN': -269, 'PRICE': -269, 'RULE': -269, 'SOLUTION': -269, 'TERM': -269, 'TITLES': -269},
    {'$END': -275, 'ADDON': -275, 'BILLING': -275, 'BUNDLE': -275, 'CATALOGUE': -275, 'EACH': -275, 'EXPECT': -275, 'FEATURE': -275, 'FEATURES': -275, 'IMPORT': -275, 'LICENCES': -275, 'LIMIT': -275, 'MOVES': -275, 'PLAN': -275, 'PRICE': -275, 'RULE': -275, 'SOLUTION': -275, 'TERM': -275, 'TITLES': -275},
    {'_INDENT': 232, 'licences_body': 233},
    {'$END': -296, 'ADDON': -296, 'BILLING': -296, 'BUNDLE': -296, 'CATALOGUE': -296, 'EACH': -296, 'EXPECT': -296, 'FEATURE': -296, 'FEATURES': -296, 'IMPORT': -296, 'LICENCES': -296, 'LIMIT': -296, 'MOVES': -296, 'PLAN': -296, 'PRICE': -296, 'RULE': -296, 'SOLUTION': -296, 'TERM': -296, 'TITLES': -296, '_INDENT': 234, 'limit_body': 235},
    {'_INDENT': 236, 'moves_body': 237},
    {'$END': -366, 'ADDON': -366, 'BILLING': -366, 'BUNDLE': -366, 'CATALOGUE': -366, 'EACH': -366, 'EXPECT': -366, 'FEATURE': -366, 'FEATURES': -366, 'IMPORT': -366, 'LICENCES': -366, 'LIMIT': -366, 'MOVES': -366, 'PLAN': -366, 'PRICE': -366, 'RULE': -366, 'SOLUTION': -366, 'TERM': -366, 'TITLES': -366, '_INDENT': 222, 'block_body': 238},
    {'$END': -376, 'ADDON': -376, 'BILLING': -376, 'BUNDLE': -376, 'CATALOGUE': -376, 'EACH': -376, 'EXPECT': -376, 'FEATURE': -376, 'FEATURES': -376, 'IMPORT': -376, 'LICENCES': -376, 'LIMIT': -376, 'MOVES': -376, 'PLAN': -376, 'PRICE': -376, 'RULE': -376, 'SOLUTION': -376, 'TERM': -376, 'TITLES': -376, '_INDENT': 239, 'price_body': 240},
    {'_INDENT': 241},
    {'$END': -439, 'ADDON': -439, 'BILLING': -439, 'BUNDLE': -439, 'CATALOGUE': -439, 'EACH': -439, 'EXPECT': -439, 'FEATURE': -439, 'FEATURES': -439, 'IMPORT': -439, 'LICENCES': -439, 'LIMIT': -439, 'MOVES': -439, 'PLAN': -439, 'PRICE': -439, 'RULE': -439, 'SOLUTION': -439, 'TERM': -439, 'TITLES': -439, '_INDENT': 218, 'tiered_body': 242},
    {'_INDENT': 243},
    {'$END': -468, 'ADDON': -468, 'BILLING': -468, 'BUNDLE': -468, 'CATALOGUE': -468, 'EACH': -468, 'EXPECT': -468, 'FEATURE': -468, 'FEATURES': -468, 'IMPORT': -468, 'LICENCES': -468, 'LIMIT': -468, 'MOVES': -468, 'PLAN': -468, 'PRICE': -468, 'RULE': -468, 'SOLUTION': -468, 'TERM': -468, 'TITLES': -468, '_INDENT': 244, 'titles_body': 245},
    {'$END': -360, 'COSTS': -360, 'HAS': -360, 'IS': -360, 'LACKS': -360, 'PLUS': -360, '_NL': -360},
    {'INT': 61, 'NAME': 62, 'part': 246},
    {'$END': -427, 'COSTS': -427, 'HAS': -427, 'IS': -427, 'LACKS': -427, 'PLUS': 247, '_NL': -427},
    {'ADDON': -141, 'ADDONS': -141, 'ADD_ON': -141, 'ADD_ONS': -141, 'OF': -141, 'PLAN': -141, 'PLANS': -141},
    {'ADDON': -142, 'ADDONS': -142, 'ADD_ON': -142, 'ADD_ONS': -142, 'OF': -142, 'PLAN': -142, 'PLANS': -142},
    {'ADDON': -143, 'ADDONS': -143, 'ADD_ON': -143, 'ADD_ONS': -143, 'OF': -143, 'PLAN': -143, 'PLANS': -143},
    {'INT': 248},
    {'RPAR': 249},
    {'$END': -397, 'AND': -397, 'AT': -397, 'BEFORE': -397, 'COMMA': -397, 'COVERS': -397, 'FROM': -397, 'OR': -397, 'REPLACES': -397, 'RETIRED': -397, 'RPAR': -397, 'SHOWN': -397, 'STRING': -397, 'THEN': -397, 'UNDER': -397, 'UP_TO': -397, 'WHEN': -397, '_NL': -397},
    {'$END': -398, 'AND': -398, 'AT': -398, 'BEFORE': -398, 'COMMA': -398, 'COVERS': -398, 'FROM': -398, 'OR': -398, 'REPLACES': -398, 'RETIRED': -398, 'RPAR': -398, 'SHOWN': -398, 'STRING': -398, 'THEN': -398, 'UNDER': -398, 'UP_TO': -398, 'WHEN': -398, '_NL': -398},
    {'$END': -399, 'AND': -399, 'AT': -399, 'BEFORE': -399, 'COMMA': -399, 'COVERS': -399, 'FROM': -399, 'OR': -399, 'REPLACES': -399, 'RETIRED': -399, 'RPAR': -399, 'SHOWN': -399, 'STRING': -399, 'THEN': -399, 'UNDER': -399, 'UP_TO': -399, 'WHEN': -399, '_NL': -399},
    {'$END': -343, 'AND': -343, 'AT': -343, 'BEFORE': -343, 'COVERS': -343, 'FROM': -343, 'OR': -343, 'REPLACES': -343, 'RETIRED': -343, 'RPAR': -343, 'SHOWN': -343, 'STRING': -343, 'THEN': -343, 'UNDER': -343, 'UP_TO': -343, 'WHEN': -343, '_NL': -343},
    {'$END': -95, 'AND': -95, 'AT': -95, 'BEFORE': -95, 'COLON': -95, 'COVERS': -95, 'FROM': -95, 'OR': -95, 'REPLACES': -95, 'RETIRED': -95, 'RPAR': -95, 'SHOWN': -95, 'STRING': -95, 'THEN': -95, 'UNDER': -95, 'UP_TO': -95, 'WHEN': -95, '_NL': -95},
    {'$END': -96, 'AND': -96, 'AT': -96, 'BEFORE': -96, 'COLON': -96, 'COVERS': -96, 'FROM': -96, 'OR': -96, 'REPLACES': -96, 'RETIRED': -96, 'RPAR': -96, 'SHOWN': -96, 'STRING': -96, 'THEN': -96, 'UNDER': -96, 'UP_TO': -96, 'WHEN': -96, '_NL': -96},
    {'$END': -97, 'AND': -97, 'AT': -97, 'BEFORE': -97, 'COLON': -97, 'COVERS': -97, 'FROM': -97, 'OR': -97, 'REPLACES': -97, 'RETIRED': -97, 'RPAR': -97, 'SHOWN': -97, 'STRING': -97, 'THEN': -97, 'UNDER': -97, 'UP_TO': -97, 'WHEN': -97, '_NL': -97},
    {'$END': -98, 'AND': -98, 'AT': -98, 'BEFORE': -98, 'COLON': -98, 'COVERS': -98, 'FROM': -98, 'OR': -98, 'REPLACES': -98, 'RETIRED': -98, 'RPAR': -98, 'SHOWN': -98, 'STRING': -98, 'THEN': -98, 'UNDER': -98, 'UP_TO': -98, 'WHEN': -98, '_NL': -98},
    {'NAME': 71, 'ref': 250, 'refs': 251},
    {'$END': -374, 'AND': -374, 'AT': -374, 'BEFORE': -374, 'COLON': -374, 'COVERS': -374, 'FROM': -374, 'OR': -374, 'REPLACES': -374, 'RETIRED': -374, 'RPAR': -374, 'SHOWN': -374, 'STRING': -374, 'THEN': -374, 'UNDER': -374, 'UP_TO': -374, 'WHEN': -374, '_NL': -374},
    {'$END': -375, 'AND': -375, 'AT': -375, 'BEFORE': -375, 'COLON': -375, 'COVERS': -375, 'FROM': -375, 'OR': -375, 'REPLACES': -375, 'RETIRED': -375, 'RPAR': -375, 'SHOWN': -375, 'STRING': -375, 'THEN': -375, 'UNDER': -375, 'UP_TO': -375, 'WHEN': -375, '_NL': -375},
    {'$END': -168, 'AND': -168, 'AT': -168, 'BEFORE': -168, 'COVERS': -168, 'FROM': -168, 'OR': -168, 'REPLACES': -168, 'RETIRED': -168, 'RPAR': -168, 'SHOWN': -168, 'STRING': -168, 'THEN': -168, 'UNDER': -168, 'UP_TO': -168, 'WHEN': -168, '_NL': -168},
    {'$END': -169, 'AND': -169, 'AT': -169, 'BEFORE': -169, 'COVERS': -169, 'FROM': -169, 'OR': -169, 'REPLACES': -169, 'RETIRED': -169, 'RPAR': -169, 'SHOWN': -169, 'STRING': -169, 'THEN': -169, 'UNDER': -169, 'UP_TO': -169, 'WHEN': -169, '_NL': -169},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 252, 'ref': 80},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 253, 'ref': 80},
    {'$END': -162, 'AND': 254, 'AT': -162, 'BEFORE': -162, 'COVERS': -162, 'FROM': -162, 'OR': 255, 'REPLACES': -162, 'RETIRED': -162, 'RPAR': -162, 'SHOWN': -162, 'STRING': -162, 'THEN': -162, 'UNDER': -162, 'UP_TO': -162, 'WHEN': -162, '_NL': -162},
    {'INT': 256},
    {'NAME': 257},
    {'DATE': 258},
    {'DATE': 259},
    {'NAME': 260, 'names': 261},
    {'CUSTOMER': 84, 'USER': 85, 'holder': 262},
    {'AT_MOST': -405, 'BECAME': -405, 'BEFORE': -405, 'FROM': -405, 'INCLUDES': -405, 'PER': -405, 'REPEATABLE': -405, 'RETIRED': -405, 'SHORT': -405, 'STRING': -405, '_NL': -405},
    {'DATE': 263},
    {'STRING': 88, 'texts': 264},
    {'AT_MOST': 146, 'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'PER': 151, 'REPEATABLE': 152, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -94, 'addon_clause': 265, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 161, 'includes': 162, 'per': 163, 'quantity': 164, 'repeatable': 165, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'AT_MOST': -2, 'BECAME': -2, 'BEFORE': -2, 'FROM': -2, 'INCLUDES': -2, 'PER': -2, 'REPEATABLE': -2, 'RETIRED': -2, 'SHORT': -2, 'STRING': -2, '_NL': -2},
    {'AT_MOST': -262, 'BECAME': -262, 'BEFORE': -262, 'FROM': -262, 'INCLUDES': -262, 'PER': -262, 'REPEATABLE': -262, 'RETIRED': -262, 'SHORT': -262, 'STRING': -262, '_NL': -262},
    {'AT': -177, 'AT_MOST': -177, 'BECAME': -177, 'BEFORE': -177, 'COVERS': -177, 'FROM': -177, 'INCLUDES': -177, 'PER': -177, 'REPEATABLE': -177, 'REPLACES': -177, 'RETIRED': -177, 'SHORT': -177, 'SHOWN': -177, 'STRING': -177, 'UNDER': -177, 'UP_TO': -177, 'WHEN': -177, '_NL': -177},
    {'AT_MOST': -263, 'BECAME': -263, 'BEFORE': -263, 'FROM': -263, 'INCLUDES': -263, 'PER': -263, 'REPEATABLE': -263, 'RETIRED': -263, 'SHORT': -263, 'STRING': -263, '_NL': -263},
    {'AT': -178, 'AT_MOST': -178, 'BECAME': -178, 'BEFORE': -178, 'COVERS': -178, 'FROM': -178, 'INCLUDES': -178, 'PER': -178, 'REPEATABLE': -178, 'REPLACES': -178, 'RETIRED': -178, 'SHORT': -178, 'SHOWN': -178, 'STRING': -178, 'UNDER': -178, 'UP_TO': -178, 'WHEN': -178, '_NL': -178},
    {'AT_MOST': -89, 'BECAME': -89, 'BEFORE': -89, 'FROM': -89, 'INCLUDES': -89, 'PER': -89, 'REPEATABLE': -89, 'RETIRED': -89, 'SHORT': -89, 'STRING': -89, '_NL': -89},
    {'AT_MOST': -264, 'BECAME': -264, 'BEFORE': -264, 'FROM': -264, 'INCLUDES': -264, 'PER': -264, 'REPEATABLE': -264, 'RETIRED': -264, 'SHORT': -264, 'STRING': -264, '_NL': -264},
    {'AT_MOST': -90, 'BECAME': -90, 'BEFORE': -90, 'FROM': -90, 'INCLUDES': -90, 'PER': -90, 'REPEATABLE': -90, 'RETIRED': -90, 'SHORT': -90, 'STRING': -90, '_NL': -90},
    {'AT_MOST': -91, 'BECAME': -91, 'BEFORE': -91, 'FROM': -91, 'INCLUDES': -91, 'PER': -91, 'REPEATABLE': -91, 'RETIRED': -91, 'SHORT': -91, 'STRING': -91, '_NL': -91},
    {'AT_MOST': -92, 'BECAME': -92, 'BEFORE': -92, 'FROM': -92, 'INCLUDES': -92, 'PER': -92, 'REPEATABLE': -92, 'RETIRED': -92, 'SHORT': -92, 'STRING': -92, '_NL': -92},
    {'AT': -179, 'AT_MOST': -179, 'BECAME': -179, 'BEFORE': -179, 'COVERS': -179, 'FROM': -179, 'INCLUDES': -179, 'PER': -179, 'REPEATABLE': -179, 'REPLACES': -179, 'RETIRED': -179, 'SHORT': -179, 'SHOWN': -179, 'STRING': -179, 'UNDER': -179, 'UP_TO': -179, 'WHEN': -179, '_NL': -179},
    {'AT_MOST': -265, 'BECAME': -265, 'BEFORE': -265, 'FROM': -265, 'INCLUDES': -265, 'PER': -265, 'REPEATABLE': -265, 'RETIRED': -265, 'SHORT': -265, 'STRING': -265, '_NL': -265},
    {'AT': -464, 'AT_MOST': -464, 'BECAME': -464, 'BEFORE': -464, 'COVERS': -464, 'FORMERLY': -464, 'FROM': -464, 'IN': -464, 'INCLUDES': -464, 'OF': -464, 'PER': -464, 'REPEATABLE': -464, 'REPLACES': -464, 'RETIRED': -464, 'SHORT': -464, 'SHOWN': -464, 'STRING': -464, 'UNDER': -464, 'UP_TO': -464, 'WHEN': -464, '_NL': -464},
    {'AT_MOST': -266, 'BECAME': -266, 'BEFORE': -266, 'FROM': -266, 'INCLUDES': -266, 'PER': -266, 'REPEATABLE': -266, 'RETIRED': -266, 'SHORT': -266, 'STRING': -266, '_NL': -266},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -148, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 266, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'BECAME': -8, 'BEFORE': -8, 'FROM': -8, 'INCLUDES': -8, 'RETIRED': -8, 'SHORT': -8, 'STRING': -8, '_NL': -8},
    {'_NL': -160},
    {'ANY': 267, 'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'bound': 268},
    {'COLON': -346, 'SINCE': 269, '_NL': -346},
    {'STRING': 270},
    {'AT': -458, 'AT_MOST': -458, 'BECAME': -458, 'BEFORE': -458, 'COVERS': -458, 'FORMERLY': -458, 'FROM': -458, 'IN': -458, 'INCLUDES': -458, 'NAME': 271, 'OF': -458, 'ON': -458, 'PER': -458, 'PLAN': -458, 'REPEATABLE': -458, 'REPLACES': -458, 'RETIRED': -458, 'SHORT': -458, 'SHOWN': -458, 'SITE': -458, 'STRING': -458, 'UNDER': -458, 'UP_TO': -458, 'USER': -458, 'WHEN': -458, '_NL': -458},
    {'_NL': -209},
    {'NAME': 260, 'names': 272},
    {'NAME': 273, 'plan_ref': 274, 'plan_refs': 275},
    {'NAME': 260, 'names': 276},
    {'NAME': 277},
    {'DECIMAL': 278, 'INT': 279, 'UNLIMITED': 280, 'amount': 281, 'figure': 282},
    {'COVERS': 178, 'IN': 179, 'REPLACES': 180, 'STRING': 88, 'UNDER': 181, 'UP_TO': 182, '_NL': -228, 'covers': 184, 'declare_clause': 185, 'feature_row_clause': 283, 'in_plans': 187, 'replaces': 188, 'texts': 168, 'title': 189, 'under': 190, 'up_to': 191},
    {'AT': -180, 'BEFORE': -180, 'COVERS': -180, 'FROM': -180, 'IN': -180, 'REPLACES': -180, 'RETIRED': -180, 'SHOWN': -180, 'STRING': -180, 'UNDER': -180, 'UP_TO': -180, 'WHEN': -180, '_NL': -180},
    {'COVERS': -225, 'IN': -225, 'REPLACES': -225, 'STRING': -225, 'UNDER': -225, 'UP_TO': -225, '_NL': -225},
    {'COVERS': -24, 'IN': -24, 'REPLACES': -24, 'STRING': -24, 'UNDER': -24, 'UP_TO': -24, '_NL': -24},
    {'COVERS': -226, 'IN': -226, 'REPLACES': -226, 'STRING': -226, 'UNDER': -226, 'UP_TO': -226, '_NL': -226},
    {'AT': -181, 'BEFORE': -181, 'COVERS': -181, 'FROM': -181, 'IN': -181, 'REPLACES': -181, 'RETIRED': -181, 'SHOWN': -181, 'STRING': -181, 'UNDER': -181, 'UP_TO': -181, 'WHEN': -181, '_NL': -181},
    {'AT': -182, 'BEFORE': -182, 'COVERS': -182, 'FROM': -182, 'IN': -182, 'REPLACES': -182, 'RETIRED': -182, 'SHOWN': -182, 'STRING': -182, 'UNDER': -182, 'UP_TO': -182, 'WHEN': -182, '_NL': -182},
    {'AT': -183, 'BEFORE': -183, 'COVERS': -183, 'FROM': -183, 'IN': -183, 'REPLACES': -183, 'RETIRED': -183, 'SHOWN': -183, 'STRING': -183, 'UNDER': -183, 'UP_TO': -183, 'WHEN': -183, '_NL': -183},
    {'AT': -184, 'BEFORE': -184, 'COVERS': -184, 'FROM': -184, 'IN': -184, 'REPLACES': -184, 'RETIRED': -184, 'SHOWN': -184, 'STRING': -184, 'UNDER': -184, 'UP_TO': -184, 'WHEN': -184, '_NL': -184},
    {'NAME': 284, 'unit': 285},
    {'NAME': 286},
    {'NAME': 287},
    {'IN': 192, 'OF': 193, 'PER': 194, 'STRING': 88, '_NL': -312, 'in_unit': 196, 'limit_clause': 288, 'of_feature': 198, 'per_period': 199, 'texts': 168, 'title': 200},
    {'IN': -299, 'OF': -299, 'PER': -299, 'STRING': -299, '_NL': -299},
    {'IN': -50, 'OF': -50, 'PER': -50, 'STRING': -50, '_NL': -50},
    {'IN': -300, 'OF': -300, 'PER': -300, 'STRING': -300, '_NL': -300},
    {'IN': -301, 'OF': -301, 'PER': -301, 'STRING': -301, '_NL': -301},
    {'IN': -302, 'OF': -302, 'PER': -302, 'STRING': -302, '_NL': -302},
    {'_NL': -337},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -373, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 266, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'NAME': 284, 'unit': 289},
    {'IN': 203, 'STRING': 88, '_NL': -390, 'in_currency': 205, 'price_clause': 290, 'texts': 168, 'title': 207},
    {'IN': -379, 'STRING': -379, '_NL': -379},
    {'IN': -62, 'STRING': -62, '_NL': -62},
    {'IN': -380, 'STRING': -380, '_NL': -380},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'STRING': 88, '_NL': -419, 'before_date': 158, 'dated': 209, 'from_date': 160, 'retired': 166, 'rule_clause': 291, 'texts': 168, 'title': 211},
    {'BEFORE': -416, 'FROM': -416, 'RETIRED': -416, 'STRING': -416, '_NL': -416},
    {'BEFORE': -68, 'FROM': -68, 'RETIRED': -68, 'STRING': -68, '_NL': -68},
    {'BEFORE': -417, 'FROM': -417, 'RETIRED': -417, 'STRING': -417, '_NL': -417},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -442, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 266, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'STRING': 88, 'texts': 292},
    {'FORMERLY': 213, 'STRING': 88, '_NL': -456, 'formerly': 215, 'term_clause': 293, 'texts': 168, 'title': 217},
    {'FORMERLY': -453, 'STRING': -453, '_NL': -453},
    {'FORMERLY': -76, 'STRING': -76, '_NL': -76},
    {'FORMERLY': -454, 'STRING': -454, '_NL': -454},
    {'ABOUT': 294, 'AVAILABLE_WITH': 295, 'EXCLUDES': 296, 'LEVELS': 297, 'LINK': 298, 'NAME': 299, 'NOTE': 300, 'PLUS': 301, 'REQUIRES': 302, 'SOLD_ON_ITS_OWN': 303, 'TIER': 304, 'WITHOUT': 305, '__tiered_body_plus_12': 306, 'available_with': 307, 'available_words': 308, 'block_line': 309, 'excludes': 310, 'excludes_words': 311, 'feature': 312, 'feature_line': 313, 'feature_words': 314, 'levels': 315, 'levels_words': 316, 'property': 317, 'property_line': 318, 'requires': 319, 'requires_words': 320, 'sold_on_its_own': 321, 'sold_words': 322, 'tier': 323, 'tier_words': 324},
    {'$END': -88, 'ADDON': -88, 'BILLING': -88, 'BUNDLE': -88, 'CATALOGUE': -88, 'EACH': -88, 'EXPECT': -88, 'FEATURE': -88, 'FEATURES': -88, 'IMPORT': -88, 'LICENCES': -88, 'LIMIT': -88, 'MOVES': -88, 'PLAN': -88, 'PRICE': -88, 'RULE': -88, 'SOLUTION': -88, 'TERM': -88, 'TITLES': -88},
    {'CONTRACT': 325, 'PERIODS': 326, '__billing_body_plus_21': 327, 'billing_line': 328, 'contract': 329, 'periods': 330},
    {'$END': -112, 'ADDON': -112, 'BILLING': -112, 'BUNDLE': -112, 'CATALOGUE': -112, 'EACH': -112, 'EXPECT': -112, 'FEATURE': -112, 'FEATURES': -112, 'IMPORT': -112, 'LICENCES': -112, 'LIMIT': -112, 'MOVES': -112, 'PLAN': -112, 'PRICE': -112, 'RULE': -112, 'SOLUTION': -112, 'TERM': -112, 'TITLES': -112},
    {'ABOUT': 294, 'AVAILABLE_WITH': 295, 'EXCLUDES': 296, 'LEVELS': 297, 'LINK': 298, 'NAME': 299, 'NOTE': 300, 'PLUS': 301, 'REQUIRES': 302, 'SOLD_ON_ITS_OWN': 303, 'WITHOUT': 305, '__block_body_plus_11': 331, 'available_with': 307, 'available_words': 308, 'block_line': 332, 'excludes': 310, 'excludes_words': 311, 'feature': 312, 'feature_line': 313, 'feature_words': 314, 'levels': 315, 'levels_words': 316, 'property': 317, 'property_line': 318, 'requires': 319, 'requires_words': 320, 'sold_on_its_own': 321, 'sold_words': 322},
    {'$END': -146, 'ADDON': -146, 'BILLING': -146, 'BUNDLE': -146, 'CATALOGUE': -146, 'EACH': -146, 'EXPECT': -146, 'FEATURE': -146, 'FEATURES': -146, 'IMPORT': -146, 'LICENCES': -146, 'LIMIT': -146, 'MOVES': -146, 'PLAN': -146, 'PRICE': -146, 'RULE': -146, 'SOLUTION': -146, 'TERM': -146, 'TITLES': -146},
    {'ABOUT': 294, 'AS': 333, 'COMBINATIONS': 334, 'LANGUAGES': 335, 'LINK': 298, 'NOTE': 300, 'TITLES': 336, '__ANON_0': 337, '__catalogue_body_plus_1': 338, 'as_of': 339, 'catalogue_clause': 340, 'catalogue_line': 341, 'counted': 342, 'languages': 343, 'property': 344, 'titles_from': 345, 'version': 346},
    {'$END': -150, 'ADDON': -150, 'BILLING': -150, 'BUNDLE': -150, 'CATALOGUE': -150, 'EACH': -150, 'EXPECT': -150, 'FEATURE': -150, 'FEATURES': -150, 'IMPORT': -150, 'LICENCES': -150, 'LIMIT': -150, 'MOVES': -150, 'PLAN': -150, 'PRICE': -150, 'RULE': -150, 'SOLUTION': -150, 'TERM': -150, 'TITLES': -150},
    {'EXACTLY': 347, 'INT': 348, 'NAME': 62, 'NONE': 63, 'ON': 87, '__expect_body_plus_35': 349, 'expect_count': 350, 'expect_features': 351, 'expect_legal': 352, 'expect_price': 353, 'expectation': 354, 'expected': 355, 'on_date': 356, 'on_this_date': 357, 'part': 64, 'selection': 358},
    {'$END': -192, 'ADDON': -192, 'BILLING': -192, 'BUNDLE': -192, 'CATALOGUE': -192, 'EACH': -192, 'EXPECT': -192, 'FEATURE': -192, 'FEATURES': -192, 'IMPORT': -192, 'LICENCES': -192, 'LIMIT': -192, 'MOVES': -192, 'PLAN': -192, 'PRICE': -192, 'RULE': -192, 'SOLUTION': -192, 'TERM': -192, 'TITLES': -192},
    {'ABOUT': 294, 'LEVELS': 297, 'LINK': 298, 'NAME': 299, 'NOTE': 300, 'PLUS': 301, 'WITHOUT': 305, '__feature_body_plus_4': 359, 'feature': 312, 'feature_line': 360, 'feature_words': 314, 'levels': 315, 'levels_words': 316, 'property': 317, 'property_line': 318},
    {'$END': -224, 'ADDON': -224, 'BILLING': -224, 'BUNDLE': -224, 'CATALOGUE': -224, 'EACH': -224, 'EXPECT': -224, 'FEATURE': -224, 'FEATURES': -224, 'IMPORT': -224, 'LICENCES': -224, 'LIMIT': -224, 'MOVES': -224, 'PLAN': -224, 'PRICE': -224, 'RULE': -224, 'SOLUTION': -224, 'TERM': -224, 'TITLES': -224},
    {'NAME': 299, 'PLUS': 301, 'WITHOUT': 305, '__features_body_plus_3': 361, 'feature': 362, 'feature_words': 314},
    {'$END': -240, 'ADDON': -240, 'BILLING': -240, 'BUNDLE': -240, 'CATALOGUE': -240, 'EACH': -240, 'EXPECT': -240, 'FEATURE': -240, 'FEATURES': -240, 'IMPORT': -240, 'LICENCES': -240, 'LIMIT': -240, 'MOVES': -240, 'PLAN': -240, 'PRICE': -240, 'RULE': -240, 'SOLUTION': -240, 'TERM': -240, 'TITLES': -240},
    {'EVERY': 363, 'NAME': 364, 'UNCLEAR': 365, '__licences_body_plus_28': 366, 'licence_line': 367, 'licence_row': 368, 'licence_subject': 369, 'needs': 370, 'unclear': 371},
    {'$END': -293, 'ADDON': -293, 'BILLING': -293, 'BUNDLE': -293, 'CATALOGUE': -293, 'EACH': -293, 'EXPECT': -293, 'FEATURE': -293, 'FEATURES': -293, 'IMPORT': -293, 'LICENCES': -293, 'LIMIT': -293, 'MOVES': -293, 'PLAN': -293, 'PRICE': -293, 'RULE': -293, 'SOLUTION': -293, 'TERM': -293, 'TITLES': -293},
    {'ABOUT': 294, 'AT': 372, 'BEYOND': 373, 'LINK': 298, 'NAME': 374, 'NOTE': 300, 'SEVERAL': 375, '__limit_body_plus_16': 376, 'beyond': 377, 'end': 378, 'ends': 379, 'limit_clause_line': 380, 'limit_line': 381, 'limit_row': 382, 'property': 317, 'property_line': 383, 'row_entry': 384, 'several': 385},
    {'$END': -297, 'ADDON': -297, 'BILLING': -297, 'BUNDLE': -297, 'CATALOGUE': -297, 'EACH': -297, 'EXPECT': -297, 'FEATURE': -297, 'FEATURES': -297, 'IMPORT': -297, 'LICENCES': -297, 'LIMIT': -297, 'MOVES': -297, 'PLAN': -297, 'PRICE': -297, 'RULE': -297, 'SOLUTION': -297, 'TERM': -297, 'TITLES': -297},
    {'FROM': 386, 'NAME': 387, 'OTHERWISE': 388, 'SEVERAL': 389, 'TO': 390, 'TO_A_HIGHER_TIER': 391, 'TO_A_LOWER_TIER': 392, '__moves_body_plus_27': 393, 'becomes': 394, 'move': 395, 'move_case': 396, 'move_line': 397, 'several_become': 398},
    {'$END': -334, 'ADDON': -334, 'BILLING': -334, 'BUNDLE': -334, 'CATALOGUE': -334, 'EACH': -334, 'EXPECT': -334, 'FEATURE': -334, 'FEATURES': -334, 'IMPORT': -334, 'LICENCES': -334, 'LIMIT': -334, 'MOVES': -334, 'PLAN': -334, 'PRICE': -334, 'RULE': -334, 'SOLUTION': -334, 'TERM': -334, 'TITLES': -334},
    {'$END': -367, 'ADDON': -367, 'BILLING': -367, 'BUNDLE': -367, 'CATALOGUE': -367, 'EACH': -367, 'EXPECT': -367, 'FEATURE': -367, 'FEATURES': -367, 'IMPORT': -367, 'LICENCES': -367, 'LIMIT': -367, 'MOVES': -367, 'PLAN': -367, 'PRICE': -367, 'RULE': -367, 'SOLUTION': -367, 'TERM': -367, 'TITLES': -367},
    {'ABOUT': 294, 'LINK': 298, 'NAME': 399, 'NOTE': 300, 'PAID': 400, '__price_body_plus_24': 401, 'paid': 402, 'paid_words': 403, 'price_line': 404, 'price_row': 405, 'price_row_words': 406, 'property': 317, 'property_line': 407},
    {'$END': -377, 'ADDON': -377, 'BILLING': -377, 'BUNDLE': -377, 'CATALOGUE': -377, 'EACH': -377, 'EXPECT': -377, 'FEATURE': -377, 'FEATURES': -377, 'IMPORT': -377, 'LICENCES': -377, 'LIMIT': -377, 'MOVES': -377, 'PLAN': -377, 'PRICE': -377, 'RULE': -377, 'SOLUTION': -377, 'TERM': -377, 'TITLES': -377},
    {'ABOUT': 294, 'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'IF': 408, 'INT': 69, 'LINK': 298, 'NAME': 409, 'NEVER': 410, 'NOTE': 300, '__rule_star_31': 411, 'bound': 73, 'count_held': 412, 'count_of': 413, 'count_statement': 414, 'if_then': 415, 'name_excludes': 416, 'name_requires': 417, 'never': 418, 'property': 317, 'property_line': 419, 'statement': 420},
    {'$END': -440, 'ADDON': -440, 'BILLING': -440, 'BUNDLE': -440, 'CATALOGUE': -440, 'EACH': -440, 'EXPECT': -440, 'FEATURE': -440, 'FEATURES': -440, 'IMPORT': -440, 'LICENCES': -440, 'LIMIT': -440, 'MOVES': -440, 'PLAN': -440, 'PRICE': -440, 'RULE': -440, 'SOLUTION': -440, 'TERM': -440, 'TITLES': -440},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 421, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'NAME': 422, '__titles_body_plus_34': 423, 'title_line': 424, 'title_words': 425},
    {'$END': -469, 'ADDON': -469, 'BILLING': -469, 'BUNDLE': -469, 'CATALOGUE': -469, 'EACH': -469, 'EXPECT': -469, 'FEATURE': -469, 'FEATURES': -469, 'IMPORT': -469, 'LICENCES': -469, 'LIMIT': -469, 'MOVES': -469, 'PLAN': -469, 'PRICE': -469, 'RULE': -469, 'SOLUTION': -469, 'TERM': -469, 'TITLES': -469},
    {'$END': -69, 'COSTS': -69, 'HAS': -69, 'IS': -69, 'LACKS': -69, 'PLUS': -69, '_NL': -69},
    {'INT': 61, 'NAME': 62, 'part': 426},
    {'ADDON': -144, 'ADDONS': -144, 'ADD_ON': -144, 'ADD_ONS': -144, 'OF': -144, 'PLAN': -144, 'PLANS': -144},
    {'$END': -256, 'AND': -256, 'AT': -256, 'BEFORE': -256, 'COVERS': -256, 'FROM': -256, 'OR': -256, 'REPLACES': -256, 'RETIRED': -256, 'RPAR': -256, 'SHOWN': -256, 'STRING': -256, 'THEN': -256, 'UNDER': -256, 'UP_TO': -256, 'WHEN': -256, '_NL': -256},
    {'$END': -400, 'AND': -400, 'AT': -400, 'BEFORE': -400, 'COMMA': 427, 'COVERS': -400, 'FROM': -400, 'OR': -400, 'REPLACES': -400, 'RETIRED': -400, 'RPAR': -400, 'SHOWN': -400, 'STRING': -400, 'THEN': -400, 'UNDER': -400, 'UP_TO': -400, 'WHEN': -400, '_NL': -400, '__refs_star_14': 428},
    {'$END': -170, 'AND': -170, 'AT': -170, 'BEFORE': -170, 'COVERS': -170, 'FROM': -170, 'OR': -170, 'REPLACES': -170, 'RETIRED': -170, 'RPAR': -170, 'SHOWN': -170, 'STRING': -170, 'THEN': -170, 'UNDER': -170, 'UP_TO': -170, 'WHEN': -170, '_NL': -170},
    {'$END': -11, 'AND': -11, 'AT': -11, 'BEFORE': -11, 'COVERS': -11, 'FROM': -11, 'OR': -11, 'REPLACES': -11, 'RETIRED': -11, 'RPAR': -11, 'SHOWN': -11, 'STRING': -11, 'THEN': -11, 'UNDER': -11, 'UP_TO': -11, 'WHEN': -11, '_NL': -11},
    {'$END': -12, 'AND': -12, 'AT': -12, 'BEFORE': -12, 'COVERS': -12, 'FROM': -12, 'OR': -12, 'REPLACES': -12, 'RETIRED': -12, 'RPAR': -12, 'SHOWN': -12, 'STRING': -12, 'THEN': -12, 'UNDER': -12, 'UP_TO': -12, 'WHEN': -12, '_NL': -12},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 429, 'ref': 80},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 430, 'ref': 80},
    {'AT_MOST': -395, 'BECAME': -395, 'BEFORE': -395, 'FROM': -395, 'INCLUDES': -395, 'PER': -395, 'REPEATABLE': -395, 'RETIRED': -395, 'SHORT': -395, 'STRING': -395, '_NL': -395},
    {'AT_MOST': -105, 'BECAME': -105, 'BEFORE': -105, 'FROM': -105, 'INCLUDES': -105, 'PER': -105, 'REPEATABLE': -105, 'RETIRED': -105, 'SHORT': -105, 'STRING': -105, '_NL': -105},
    {'AT': -107, 'AT_MOST': -107, 'BECAME': -107, 'BEFORE': -107, 'COVERS': -107, 'FROM': -107, 'INCLUDES': -107, 'PER': -107, 'REPEATABLE': -107, 'REPLACES': -107, 'RETIRED': -107, 'SHORT': -107, 'SHOWN': -107, 'STRING': -107, 'UNDER': -107, 'UP_TO': -107, 'WHEN': -107, '_NL': -107},
    {'AT': -246, 'AT_MOST': -246, 'BECAME': -246, 'BEFORE': -246, 'COVERS': -246, 'FROM': -246, 'INCLUDES': -246, 'PER': -246, 'REPEATABLE': -246, 'REPLACES': -246, 'RETIRED': -246, 'SHORT': -246, 'SHOWN': -246, 'STRING': -246, 'UNDER': -246, 'UP_TO': -246, 'WHEN': -246, '_NL': -246},
    {'AT': -340, 'AT_MOST': -340, 'BECAME': -340, 'BEFORE': -340, 'COLON': -340, 'COMMA': 431, 'COVERS': -340, 'FROM': -340, 'IN': -340, 'INCLUDES': -340, 'NEVER': -340, 'PER': -340, 'PLAN': -340, 'REPEATABLE': -340, 'REPLACES': -340, 'RETIRED': -340, 'SHORT': -340, 'SHOWN': -340, 'SITE': -340, 'STRING': -340, 'TO': -340, 'UNDER': -340, 'UP_TO': -340, 'USER': -340, 'WHEN': -340, '_NL': -340, '__names_star_40': 432},
    {'AT_MOST': -281, 'BECAME': -281, 'BEFORE': -281, 'FROM': -281, 'INCLUDES': -281, 'PER': -281, 'REPEATABLE': -281, 'RETIRED': -281, 'SHORT': -281, 'STRING': -281, '_NL': -281},
    {'AT_MOST': -362, 'BECAME': -362, 'BEFORE': -362, 'FROM': -362, 'INCLUDES': -362, 'PER': -362, 'REPEATABLE': -362, 'RETIRED': -362, 'SHORT': -362, 'STRING': -362, '_NL': -362},
    {'AT': -409, 'AT_MOST': -409, 'BECAME': -409, 'BEFORE': -409, 'COVERS': -409, 'FROM': -409, 'INCLUDES': -409, 'PER': -409, 'REPEATABLE': -409, 'REPLACES': -409, 'RETIRED': -409, 'SHORT': -409, 'SHOWN': -409, 'STRING': -409, 'UNDER': -409, 'UP_TO': -409, 'WHEN': -409, '_NL': -409},
    {'AT_MOST': -435, 'BECAME': -435, 'BEFORE': -435, 'FROM': -435, 'INCLUDES': -435, 'PER': -435, 'REPEATABLE': -435, 'RETIRED': -435, 'SHORT': -435, 'STRING': -435, '_NL': -435},
    {'AT_MOST': -1, 'BECAME': -1, 'BEFORE': -1, 'FROM': -1, 'INCLUDES': -1, 'PER': -1, 'REPEATABLE': -1, 'RETIRED': -1, 'SHORT': -1, 'STRING': -1, '_NL': -1},
    {'BECAME': -7, 'BEFORE': -7, 'FROM': -7, 'INCLUDES': -7, 'RETIRED': -7, 'SHORT': -7, 'STRING': -7, '_NL': -7},
    {'ADDON': 134, 'ADDONS': 135, 'ADD_ON': 136, 'ADD_ONS': 137, 'PLAN': 139, 'PLANS': 140, 'addons': 433, 'plans': 434},
    {'ADDON': 134, 'ADDONS': 135, 'ADD_ON': 136, 'ADD_ONS': 137, 'PLAN': 139, 'PLANS': 140, 'addons': 435, 'plans': 436},
    {'DATE': 437},
    {'AT': -77, 'AT_MOST': -77, 'BECAME': -77, 'BEFORE': -77, 'COVERS': -77, 'FORMERLY': -77, 'FROM': -77, 'IN': -77, 'INCLUDES': -77, 'NAME': -77, 'OF': -77, 'ON': -77, 'PER': -77, 'PLAN': -77, 'REPEATABLE': -77, 'REPLACES': -77, 'RETIRED': -77, 'SHORT': -77, 'SHOWN': -77, 'SITE': -77, 'STRING': -77, 'UNDER': -77, 'UP_TO': -77, 'USER': -77, 'WHEN': -77, '_NL': -77},
    {'STRING': 438},
    {'AT': -176, 'BEFORE': -176, 'COVERS': -176, 'FROM': -176, 'IN': -176, 'REPLACES': -176, 'RETIRED': -176, 'SHOWN': -176, 'STRING': -176, 'UNDER': -176, 'UP_TO': -176, 'WHEN': -176, '_NL': -176},
    {'AND_ABOVE': 439, 'COMMA': -368, 'COVERS': -368, 'IN': -368, 'REPLACES': -368, 'STRING': -368, 'UNDER': -368, 'UP_TO': -368, '_NL': -368},
    {'COMMA': 440, 'COVERS': -370, 'IN': -370, 'REPLACES': -370, 'STRING': -370, 'UNDER': -370, 'UP_TO': -370, '_NL': -370, '__plan_refs_star_20': 441},
    {'COVERS': -279, 'IN': -279, 'REPLACES': -279, 'STRING': -279, 'UNDER': -279, 'UP_TO': -279, '_NL': -279},
    {'AT': -406, 'BEFORE': -406, 'COVERS': -406, 'FROM': -406, 'IN': -406, 'REPLACES': -406, 'RETIRED': -406, 'SHOWN': -406, 'STRING': -406, 'UNDER': -406, 'UP_TO': -406, 'WHEN': -406, '_NL': -406},
    {'AT': -475, 'BEFORE': -475, 'COVERS': -475, 'FROM': -475, 'IN': -475, 'REPLACES': -475, 'RETIRED': -475, 'SHOWN': -475, 'STRING': -475, 'UNDER': -475, 'UP_TO': -475, 'WHEN': -475, '_NL': -475},
    {'AT': -243, 'BEFORE': -243, 'COMMA': -243, 'COVERS': -243, 'FROM': -243, 'IN': -243, 'NAME': -243, 'ONCE': -243, 'PER': -243, 'PLUS': -243, 'REPLACES': -243, 'RETIRED': -243, 'SHOWN': -243, 'STRING': -243, 'UNDER': -243, 'UP_TO': -243, 'USED': -243, 'WHEN': -243, '_NL': -243},
    {'AT': -244, 'BEFORE': -244, 'COMMA': -244, 'COVERS': -244, 'FROM': -244, 'IN': -244, 'NAME': -244, 'ONCE': -244, 'PER': -244, 'PLUS': -244, 'REPLACES': -244, 'RETIRED': -244, 'SHOWN': -244, 'STRING': -244, 'UNDER': -244, 'UP_TO': -244, 'USED': -244, 'WHEN': -244, '_NL': -244},
    {'AT': -99, 'BEFORE': -99, 'COMMA': -99, 'COVERS': -99, 'FROM': -99, 'IN': -99, 'REPLACES': -99, 'RETIRED': -99, 'SHOWN': -99, 'STRING': -99, 'UNDER': -99, 'UP_TO': -99, 'WHEN': -99, '_NL': -99},
    {'AT': -477, 'BEFORE': -477, 'COVERS': -477, 'FROM': -477, 'IN': -477, 'REPLACES': -477, 'RETIRED': -477, 'SHOWN': -477, 'STRING': -477, 'UNDER': -477, 'UP_TO': -477, 'WHEN': -477, '_NL': -477},
    {'AT': -100, 'BEFORE': -100, 'COMMA': -100, 'COVERS': -100, 'FROM': -100, 'IN': -100, 'NAME': 284, 'REPLACES': -100, 'RETIRED': -100, 'SHOWN': -100, 'STRING': -100, 'UNDER': -100, 'UP_TO': -100, 'WHEN': -100, '_NL': -100, 'unit': 442},
    {'COVERS': -23, 'IN': -23, 'REPLACES': -23, 'STRING': -23, 'UNDER': -23, 'UP_TO': -23, '_NL': -23},
    {'AT': -476, 'BEFORE': -476, 'COMMA': -476, 'COVERS': -476, 'FROM': -476, 'IN': -476, 'OF': -476, 'PER': -476, 'REPLACES': -476, 'RETIRED': -476, 'SHOWN': -476, 'STRING': -476, 'UNDER': -476, 'UP_TO': -476, 'WHEN': -476, '_NL': -476},
    {'IN': -280, 'OF': -280, 'PER': -280, 'STRING': -280, '_NL': -280},
    {'IN': -345, 'OF': -345, 'PER': -345, 'STRING': -345, '_NL': -345},
    {'IN': -363, 'OF': -363, 'PER': -363, 'STRING': -363, '_NL': -363},
    {'IN': -49, 'OF': -49, 'PER': -49, 'STRING': -49, '_NL': -49},
    {'IN': -277, 'PER': 443, 'STRING': -277, '_NL': -277, '__in_currency_star_23': 444, 'per_unit': 445},
    {'IN': -61, 'STRING': -61, '_NL': -61},
    {'BEFORE': -67, 'FROM': -67, 'RETIRED': -67, 'STRING': -67, '_NL': -67},
    {'FORMERLY': -245, 'STRING': -245, '_NL': -245},
    {'FORMERLY': -75, 'STRING': -75, '_NL': -75},
    {'STRING': 88, 'texts': 446},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 447, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'NAME': 260, 'names': 448},
    {'NAME': 449},
    {'STRING': 88, 'texts': 450},
    {'COVERS': 178, 'DECIMAL': 278, 'INT': 279, 'PLUS': 451, 'REPLACES': 180, 'STRING': 88, 'UNDER': 181, 'UNLIMITED': 280, 'UP_TO': 182, '_NL': -229, '__feature_words_star_6': 452, 'amount': 453, 'covers': 184, 'declare_clause': 454, 'figure': 282, 'replaces': 188, 'texts': 168, 'title': 189, 'under': 190, 'up_to': 191},
    {'STRING': 88, 'texts': 455},
    {'NAME': 456},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 457, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'_NL': -438},
    {'NAME': 458},
    {'NAME': 459},
    {'ABOUT': 294, 'AVAILABLE_WITH': 295, 'EXCLUDES': 296, 'LEVELS': 297, 'LINK': 298, 'NAME': 299, 'NOTE': 300, 'PLUS': 301, 'REQUIRES': 302, 'SOLD_ON_ITS_OWN': 303, 'TIER': 304, 'WITHOUT': 305, '_DEDENT': 460, 'available_with': 307, 'available_words': 308, 'block_line': 461, 'excludes': 310, 'excludes_words': 311, 'feature': 312, 'feature_line': 313, 'feature_words': 314, 'levels': 315, 'levels_words': 316, 'property': 317, 'property_line': 318, 'requires': 319, 'requires_words': 320, 'sold_on_its_own': 321, 'sold_words': 322, 'tier': 462, 'tier_words': 324},
    {'ABOUT': -136, 'AVAILABLE_WITH': -136, 'EXCLUDES': -136, 'LEVELS': -136, 'LINK': -136, 'NAME': -136, 'NOTE': -136, 'PLUS': -136, 'REQUIRES': -136, 'SOLD_ON_ITS_OWN': -136, 'TIER': -136, 'WITHOUT': -136, '_DEDENT': -136},
    {'_NL': 463},
    {'ABOUT': -81, 'AVAILABLE_WITH': -81, 'EXCLUDES': -81, 'LEVELS': -81, 'LINK': -81, 'NAME': -81, 'NOTE': -81, 'PLUS': -81, 'REQUIRES': -81, 'SOLD_ON_ITS_OWN': -81, 'TIER': -81, 'WITHOUT': -81, '_DEDENT': -81},
    {'ABOUT': -137, 'AVAILABLE_WITH': -137, 'EXCLUDES': -137, 'LEVELS': -137, 'LINK': -137, 'NAME': -137, 'NOTE': -137, 'PLUS': -137, 'REQUIRES': -137, 'SOLD_ON_ITS_OWN': -137, 'TIER': -137, 'WITHOUT': -137, '_DEDENT': -137},
    {'_NL': 464},
    {'ABOUT': -220, 'AVAILABLE_WITH': -220, 'EXCLUDES': -220, 'LEVELS': -220, 'LINK': -220, 'NAME': -220, 'NOTE': -220, 'PLUS': -220, 'REQUIRES': -220, 'SOLD_ON_ITS_OWN': -220, 'TIER': -220, 'WITHOUT': -220, '_DEDENT': -220},
    {'ABOUT': -138, 'AVAILABLE_WITH': -138, 'EXCLUDES': -138, 'LEVELS': -138, 'LINK': -138, 'NAME': -138, 'NOTE': -138, 'PLUS': -138, 'REQUIRES': -138, 'SOLD_ON_ITS_OWN': -138, 'TIER': -138, 'WITHOUT': -138, '_DEDENT': -138},
    {'_NL': 465},
    {'ABOUT': -221, 'AVAILABLE_WITH': -221, 'EXCLUDES': -221, 'LEVELS': -221, 'LINK': -221, 'NAME': -221, 'NOTE': -221, 'PLUS': -221, 'REQUIRES': -221, 'SOLD_ON_ITS_OWN': -221, 'TIER': -221, 'WITHOUT': -221, '_DEDENT': -221},
    {'_NL': 466},
    {'_NL': 467},
    {'ABOUT': -222, 'AVAILABLE_WITH': -222, 'EXCLUDES': -222, 'LEVELS': -222, 'LINK': -222, 'NAME': -222, 'NOTE': -222, 'PLUS': -222, 'REQUIRES': -222, 'SOLD_ON_ITS_OWN': -222, 'TIER': -222, 'WITHOUT': -222, '_DEDENT': -222},
    {'ABOUT': -139, 'AVAILABLE_WITH': -139, 'EXCLUDES': -139, 'LEVELS': -139, 'LINK': -139, 'NAME': -139, 'NOTE': -139, 'PLUS': -139, 'REQUIRES': -139, 'SOLD_ON_ITS_OWN': -139, 'TIER': -139, 'WITHOUT': -139, '_DEDENT': -139},
    {'_NL': 468},
    {'ABOUT': -140, 'AVAILABLE_WITH': -140, 'EXCLUDES': -140, 'LEVELS': -140, 'LINK': -140, 'NAME': -140, 'NOTE': -140, 'PLUS': -140, 'REQUIRES': -140, 'SOLD_ON_ITS_OWN': -140, 'TIER': -140, 'WITHOUT': -140, '_DEDENT': -140},
    {'_NL': 469},
    {'ABOUT': -82, 'AVAILABLE_WITH': -82, 'EXCLUDES': -82, 'LEVELS': -82, 'LINK': -82, 'NAME': -82, 'NOTE': -82, 'PLUS': -82, 'REQUIRES': -82, 'SOLD_ON_ITS_OWN': -82, 'TIER': -82, 'WITHOUT': -82, '_DEDENT': -82},
    {'_NL': 470},
    {'INT': 471},
    {'NAME': 260, 'names': 472},
    {'CONTRACT': 325, 'PERIODS': 326, '_DEDENT': 473, 'billing_line': 474, 'contract': 329, 'periods': 330},
    {'CONTRACT': -4, 'PERIODS': -4, '_DEDENT': -4},
    {'_NL': 475},
    {'_NL': 476},
    {'ABOUT': 294, 'AVAILABLE_WITH': 295, 'EXCLUDES': 296, 'LEVELS': 297, 'LINK': 298, 'NAME': 299, 'NOTE': 300, 'PLUS': 301, 'REQUIRES': 302, 'SOLD_ON_ITS_OWN': 303, 'WITHOUT': 305, '_DEDENT': 477, 'available_with': 307, 'available_words': 308, 'block_line': 478, 'excludes': 310, 'excludes_words': 311, 'feature': 312, 'feature_line': 313, 'feature_words': 314, 'levels': 315, 'levels_words': 316, 'property': 317, 'property_line': 318, 'requires': 319, 'requires_words': 320, 'sold_on_its_own': 321, 'sold_words': 322},
    {'ABOUT': -6, 'AVAILABLE_WITH': -6, 'EXCLUDES': -6, 'LEVELS': -6, 'LINK': -6, 'NAME': -6, 'NOTE': -6, 'PLUS': -6, 'REQUIRES': -6, 'SOLD_ON_ITS_OWN': -6, 'WITHOUT': -6, '_DEDENT': -6},
    {'OF': 479},
    {'OF': 480},
    {'NAME': 260, 'names': 481},
    {'FROM': 482},
    {'STRING': 483, 'VERSION': 484},
    {'ABOUT': 294, 'AS': 333, 'COMBINATIONS': 334, 'LANGUAGES': 335, 'LINK': 298, 'NOTE': 300, 'TITLES': 336, '_DEDENT': 485, '__ANON_0': 337, 'as_of': 339, 'catalogue_clause': 340, 'catalogue_line': 486, 'counted': 342, 'languages': 343, 'property': 344, 'titles_from': 345, 'version': 346},
    {'_NL': -152},
    {'_NL': 487},
    {'ABOUT': -10, 'AS': -10, 'COMBINATIONS': -10, 'LANGUAGES': -10, 'LINK': -10, 'NOTE': -10, 'TITLES': -10, '_DEDENT': -10, '__ANON_0': -10},
    {'_NL': -153},
    {'_NL': -154},
    {'_NL': -155},
    {'_NL': -156},
    {'_NL': -157},
    {'INT': 488},
    {'COMBINATION': 489, 'COMBINATIONS': 490, 'NAME': 122},
    {'EXACTLY': 347, 'INT': 348, 'NAME': 62, 'NONE': 63, 'ON': 87, '_DEDENT': 491, 'expect_count': 350, 'expect_features': 351, 'expect_legal': 352, 'expect_price': 353, 'expectation': 492, 'expected': 355, 'on_date': 356, 'on_this_date': 357, 'part': 64, 'selection': 358},
    {'COLON': 493, '_NL': 494},
    {'_NL': 495},
    {'_NL': 496},
    {'_NL': 497},
    {'EXACTLY': -20, 'INT': -20, 'NAME': -20, 'NONE': -20, 'ON': -20, '_DEDENT': -20},
    {'EXACTLY': -210, 'INT': -210, 'NAME': -210, 'NONE': -210, 'ON': -210, '_DEDENT': -210},
    {'COLON': 498},
    {'EXACTLY': 347, 'INT': 348, 'NAME': 62, 'NONE': 63, 'expect_count': 350, 'expect_features': 351, 'expect_legal': 352, 'expect_price': 353, 'expected': 499, 'part': 64, 'selection': 358},
    {'COSTS': 500, 'HAS': 501, 'IS': 502, 'LACKS': 503},
    {'ABOUT': 294, 'LEVELS': 297, 'LINK': 298, 'NAME': 299, 'NOTE': 300, 'PLUS': 301, 'WITHOUT': 305, '_DEDENT': 504, 'feature': 312, 'feature_line': 505, 'feature_words': 314, 'levels': 315, 'levels_words': 316, 'property': 317, 'property_line': 318},
    {'ABOUT': -22, 'LEVELS': -22, 'LINK': -22, 'NAME': -22, 'NOTE': -22, 'PLUS': -22, 'WITHOUT': -22, '_DEDENT': -22},
    {'NAME': 299, 'PLUS': 301, 'WITHOUT': 305, '_DEDENT': 506, 'feature': 507, 'feature_words': 314},
    {'NAME': -32, 'PLUS': -32, 'WITHOUT': -32, '_DEDENT': -32},
    {'PLAN': 508},
    {'NEEDS': 509, 'PLAN': -291, 'PLUS': 510, 'SITE': -291, 'USER': -291, '__licence_subject_star_30': 511},
    {'STRING': 88, 'texts': 512},
    {'EVERY': 363, 'NAME': 364, 'UNCLEAR': 365, '_DEDENT': 513, 'licence_line': 514, 'licence_row': 368, 'licence_subject': 369, 'needs': 370, 'unclear': 371},
    {'EVERY': -44, 'NAME': -44, 'UNCLEAR': -44, '_DEDENT': -44},
    {'_NL': 515},
    {'PLAN': 516, 'SITE': 517, 'USER': 518, '__licence_row_plus_29': 519, 'grade': 520},
    {'_NL': 521},
    {'_NL': 522},
    {'PERCENT': 523},
    {'IT': 524},
    {'AND_ABOVE': 525, 'DECIMAL': 278, 'INT': 279, 'UNLIMITED': 280, 'amount': 526, 'figure': 282},
    {'PLANS': 527},
    {'ABOUT': 294, 'AT': 372, 'BEYOND': 373, 'LINK': 298, 'NAME': 374, 'NOTE': 300, 'SEVERAL': 375, '_DEDENT': 528, 'beyond': 377, 'end': 378, 'ends': 379, 'limit_clause_line': 380, 'limit_line': 529, 'limit_row': 382, 'property': 317, 'property_line': 383, 'row_entry': 384, 'several': 385},
    {'_NL': 530},
    {'COMMA': 531, '_NL': -187, '__ends_star_17': 532},
    {'_NL': 533},
    {'ABOUT': -307, 'AT': -307, 'BEYOND': -307, 'LINK': -307, 'NAME': -307, 'NOTE': -307, 'SEVERAL': -307, '_DEDENT': -307},
    {'ABOUT': -46, 'AT': -46, 'BEYOND': -46, 'LINK': -46, 'NAME': -46, 'NOTE': -46, 'SEVERAL': -46, '_DEDENT': -46},
    {'_NL': 534},
    {'ABOUT': -308, 'AT': -308, 'BEYOND': -308, 'LINK': -308, 'NAME': -308, 'NOTE': -308, 'SEVERAL': -308, '_DEDENT': -308},
    {'COMMA': 535, '_NL': -309, '__limit_row_star_18': 536},
    {'_NL': 537},
    {'NAME': 260, 'names': 538},
    {'BECOMES': 539},
    {'AT': -325, 'NEVER': -325},
    {'COLON': 540},
    {'LESS': 541, 'MORE': 542, 'OTHERS': 543},
    {'AT': -329, 'NEVER': -329},
    {'AT': -330, 'NEVER': -330},
    {'FROM': 386, 'NAME': 387, 'OTHERWISE': 388, 'SEVERAL': 389, 'TO': 390, 'TO_A_HIGHER_TIER': 391, 'TO_A_LOWER_TIER': 392, '_DEDENT': 544, 'becomes': 394, 'move': 395, 'move_case': 396, 'move_line': 545, 'several_become': 398},
    {'_NL': 546},
    {'_NL': 547},
    {'AT': 548, 'NEVER': 549, 'outcome': 550},
    {'FROM': -52, 'NAME': -52, 'OTHERWISE': -52, 'SEVERAL': -52, 'TO': -52, 'TO_A_HIGHER_TIER': -52, 'TO_A_LOWER_TIER': -52, '_DEDENT': -52},
    {'_NL': 551},
    {'DECIMAL': 278, 'INT': 279, 'ON': 552, 'cost': 553, 'figure': 554, 'money': 555},
    {'NAME': 556},
    {'ABOUT': 294, 'LINK': 298, 'NAME': 399, 'NOTE': 300, 'PAID': 400, '_DEDENT': 557, 'paid': 402, 'paid_words': 403, 'price_line': 558, 'price_row': 405, 'price_row_words': 406, 'property': 317, 'property_line': 407},
    {'ABOUT': -381, 'LINK': -381, 'NAME': -381, 'NOTE': -381, 'PAID': -381, '_DEDENT': -381},
    {'_NL': 559},
    {'ABOUT': -58, 'LINK': -58, 'NAME': -58, 'NOTE': -58, 'PAID': -58, '_DEDENT': -58},
    {'ABOUT': -382, 'LINK': -382, 'NAME': -382, 'NOTE': -382, 'PAID': -382, '_DEDENT': -382},
    {'_NL': 560},
    {'ABOUT': -383, 'LINK': -383, 'NAME': -383, 'NOTE': -383, 'PAID': -383, '_DEDENT': -383},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 561, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'EXCLUDES': 562, 'REQUIRES': 563},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 564, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'ABOUT': 294, 'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'IF': 408, 'INT': 69, 'LINK': 298, 'NAME': 409, 'NEVER': 410, 'NOTE': 300, 'bound': 73, 'count_held': 412, 'count_of': 413, 'count_statement': 414, 'if_then': 415, 'name_excludes': 416, 'name_requires': 417, 'never': 418, 'property': 317, 'property_line': 565, 'statement': 566},
    {'_NL': -171},
    {'_NL': -172},
    {'_NL': -447},
    {'_NL': -448},
    {'_NL': -449},
    {'_NL': -450},
    {'_NL': -451},
    {'ABOUT': -66, 'AT_LEAST': -66, 'AT_MOST': -66, 'EXACTLY': -66, 'IF': -66, 'INT': -66, 'LINK': -66, 'NAME': -66, 'NEVER': -66, 'NOTE': -66, '_DEDENT': -66},
    {'_NL': 567},
    {'_NL': 568},
    {'IN': 569, 'STRING': 570},
    {'NAME': 422, '_DEDENT': 571, 'title_line': 572, 'title_words': 425},
    {'NAME': -84, '_DEDENT': -84},
    {'_NL': 573},
    {'$END': -70, 'COSTS': -70, 'HAS': -70, 'IS': -70, 'LACKS': -70, 'PLUS': -70, '_NL': -70},
    {'NAME': 71, 'ref': 574},
    {'$END': -401, 'AND': -401, 'AT': -401, 'BEFORE': -401, 'COMMA': 575, 'COVERS': -401, 'FROM': -401, 'OR': -401, 'REPLACES': -401, 'RETIRED': -401, 'RPAR': -401, 'SHOWN': -401, 'STRING': -401, 'THEN': -401, 'UNDER': -401, 'UP_TO': -401, 'WHEN': -401, '_NL': -401},
    {'$END': -13, 'AND': -13, 'AT': -13, 'BEFORE': -13, 'COVERS': -13, 'FROM': -13, 'OR': -13, 'REPLACES': -13, 'RETIRED': -13, 'RPAR': -13, 'SHOWN': -13, 'STRING': -13, 'THEN': -13, 'UNDER': -13, 'UP_TO': -13, 'WHEN': -13, '_NL': -13},
    {'$END': -14, 'AND': -14, 'AT': -14, 'BEFORE': -14, 'COVERS': -14, 'FROM': -14, 'OR': -14, 'REPLACES': -14, 'RETIRED': -14, 'RPAR': -14, 'SHOWN': -14, 'STRING': -14, 'THEN': -14, 'UNDER': -14, 'UP_TO': -14, 'WHEN': -14, '_NL': -14},
    {'NAME': 576},
    {'AT': -341, 'AT_MOST': -341, 'BECAME': -341, 'BEFORE': -341, 'COLON': -341, 'COMMA': 577, 'COVERS': -341, 'FROM': -341, 'IN': -341, 'INCLUDES': -341, 'NEVER': -341, 'PER': -341, 'PLAN': -341, 'REPEATABLE': -341, 'REPLACES': -341, 'RETIRED': -341, 'SHORT': -341, 'SHOWN': -341, 'SITE': -341, 'STRING': -341, 'TO': -341, 'UNDER': -341, 'UP_TO': -341, 'USER': -341, 'WHEN': -341, '_NL': -341},
    {'_NL': -270},
    {'_NL': -271},
    {'_NL': -272},
    {'_NL': -273},
    {'COLON': -347, '_NL': -347},
    {'AT': -78, 'AT_MOST': -78, 'BECAME': -78, 'BEFORE': -78, 'COVERS': -78, 'FORMERLY': -78, 'FROM': -78, 'IN': -78, 'INCLUDES': -78, 'NAME': -78, 'OF': -78, 'ON': -78, 'PER': -78, 'PLAN': -78, 'REPEATABLE': -78, 'REPLACES': -78, 'RETIRED': -78, 'SHORT': -78, 'SHOWN': -78, 'SITE': -78, 'STRING': -78, 'UNDER': -78, 'UP_TO': -78, 'USER': -78, 'WHEN': -78, '_NL': -78},
    {'COMMA': -369, 'COVERS': -369, 'IN': -369, 'REPLACES': -369, 'STRING': -369, 'UNDER': -369, 'UP_TO': -369, '_NL': -369},
    {'NAME': 273, 'plan_ref': 578},
    {'COMMA': 579, 'COVERS': -371, 'IN': -371, 'REPLACES': -371, 'STRING': -371, 'UNDER': -371, 'UP_TO': -371, '_NL': -371},
    {'AT': -101, 'BEFORE': -101, 'COMMA': -101, 'COVERS': -101, 'FROM': -101, 'IN': -101, 'REPLACES': -101, 'RETIRED': -101, 'SHOWN': -101, 'STRING': -101, 'UNDER': -101, 'UP_TO': -101, 'WHEN': -101, '_NL': -101},
    {'NAME': 580},
    {'IN': -278, 'PER': 443, 'STRING': -278, '_NL': -278, 'per_unit': 581},
    {'BEFORE': -36, 'FROM': -36, 'IN': -36, 'PER': -36, 'PLUS': -36, 'RETIRED': -36, 'STRING': -36, 'USED': -36, '_NL': -36},
    {'_NL': -391},
    {'_NL': -104},
    {'_NL': -190},
    {'LESSTHAN': 582, '__levels_words_plus_8': 583},
    {'_NL': -392},
    {'DECIMAL': 278, 'INT': 279, 'UNLIMITED': 280, 'amount': 584, 'figure': 282},
    {'COVERS': 178, 'REPLACES': 180, 'STRING': 88, 'UNDER': 181, 'UP_TO': 182, '_NL': -232, 'covers': 184, 'declare_clause': 585, 'replaces': 188, 'texts': 168, 'title': 189, 'under': 190, 'up_to': 191},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'WHEN': 586, '_NL': -233, '__feature_words_star_7': 587, 'before_date': 158, 'dated': 588, 'from_date': 160, 'line_clause': 589, 'retired': 166, 'when': 590},
    {'COVERS': -28, 'REPLACES': -28, 'STRING': -28, 'UNDER': -28, 'UP_TO': -28, '_NL': -28},
    {'_NL': -393},
    {'AT': 591, 'BEFORE': 148, 'COVERS': 178, 'FROM': 149, 'REPLACES': 180, 'RETIRED': 153, 'SHOWN': 592, 'STRING': 88, 'UNDER': 181, 'UP_TO': 182, 'WHEN': 586, '_NL': -235, '__feature_words_star_5': 593, 'before_date': 158, 'covers': 184, 'dated': 594, 'declare_clause': 595, 'from_date': 160, 'grant_clause': 596, 'level': 597, 'replaces': 188, 'retired': 166, 'shown_as': 598, 'texts': 168, 'title': 189, 'under': 190, 'up_to': 191, 'when': 599},
    {'_NL': -408},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -461, '__bundle_words_star_9': 600, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 171, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'WHEN': 586, '_NL': -237, '__feature_words_star_7': 601, 'before_date': 158, 'dated': 588, 'from_date': 160, 'line_clause': 589, 'retired': 166, 'when': 590},
    {'$END': -463, 'ADDON': -463, 'BILLING': -463, 'BUNDLE': -463, 'CATALOGUE': -463, 'EACH': -463, 'EXPECT': -463, 'FEATURE': -463, 'FEATURES': -463, 'IMPORT': -463, 'LICENCES': -463, 'LIMIT': -463, 'MOVES': -463, 'PLAN': -463, 'PRICE': -463, 'RULE': -463, 'SOLUTION': -463, 'TERM': -463, 'TITLES': -463},
    {'ABOUT': -79, 'AVAILABLE_WITH': -79, 'EXCLUDES': -79, 'LEVELS': -79, 'LINK': -79, 'NAME': -79, 'NOTE': -79, 'PLUS': -79, 'REQUIRES': -79, 'SOLD_ON_ITS_OWN': -79, 'TIER': -79, 'WITHOUT': -79, '_DEDENT': -79},
    {'ABOUT': -80, 'AVAILABLE_WITH': -80, 'EXCLUDES': -80, 'LEVELS': -80, 'LINK': -80, 'NAME': -80, 'NOTE': -80, 'PLUS': -80, 'REQUIRES': -80, 'SOLD_ON_ITS_OWN': -80, 'TIER': -80, 'WITHOUT': -80, '_DEDENT': -80},
    {'ABOUT': -103, 'AVAILABLE_WITH': -103, 'EXCLUDES': -103, 'LEVELS': -103, 'LINK': -103, 'NAME': -103, 'NOTE': -103, 'PLUS': -103, 'REQUIRES': -103, 'SOLD_ON_ITS_OWN': -103, 'TIER': -103, 'WITHOUT': -103, '_DEDENT': -103},
    {'ABOUT': -189, 'AVAILABLE_WITH': -189, 'EXCLUDES': -189, 'LEVELS': -189, 'LINK': -189, 'NAME': -189, 'NOTE': -189, 'PLUS': -189, 'REQUIRES': -189, 'SOLD_ON_ITS_OWN': -189, 'TIER': -189, 'WITHOUT': -189, '_DEDENT': -189},
    {'ABOUT': -217, 'AVAILABLE_WITH': -217, 'EXCLUDES': -217, 'LEVELS': -217, 'LINK': -217, 'NAME': -217, 'NOTE': -217, 'PLUS': -217, 'REQUIRES': -217, 'SOLD_ON_ITS_OWN': -217, 'TIER': -217, 'WITHOUT': -217, '_DEDENT': -217, '_INDENT': 228, 'feature_body': 602},
    {'ABOUT': -284, 'AVAILABLE_WITH': -284, 'EXCLUDES': -284, 'LEVELS': -284, 'LINK': -284, 'NAME': -284, 'NOTE': -284, 'PLUS': -284, 'REQUIRES': -284, 'SOLD_ON_ITS_OWN': -284, 'TIER': -284, 'WITHOUT': -284, '_DEDENT': -284},
    {'ABOUT': -394, 'AT': -394, 'AT_LEAST': -394, 'AT_MOST': -394, 'AVAILABLE_WITH': -394, 'BEYOND': -394, 'EXACTLY': -394, 'EXCLUDES': -394, 'IF': -394, 'INT': -394, 'LEVELS': -394, 'LINK': -394, 'NAME': -394, 'NEVER': -394, 'NOTE': -394, 'PAID': -394, 'PLUS': -394, 'REQUIRES': -394, 'SEVERAL': -394, 'SOLD_ON_ITS_OWN': -394, 'TIER': -394, 'WITHOUT': -394, '_DEDENT': -394},
    {'ABOUT': -407, 'AVAILABLE_WITH': -407, 'EXCLUDES': -407, 'LEVELS': -407, 'LINK': -407, 'NAME': -407, 'NOTE': -407, 'PLUS': -407, 'REQUIRES': -407, 'SOLD_ON_ITS_OWN': -407, 'TIER': -407, 'WITHOUT': -407, '_DEDENT': -407},
    {'ABOUT': -437, 'AVAILABLE_WITH': -437, 'EXCLUDES': -437, 'LEVELS': -437, 'LINK': -437, 'NAME': -437, 'NOTE': -437, 'PLUS': -437, 'REQUIRES': -437, 'SOLD_ON_ITS_OWN': -437, 'TIER': -437, 'WITHOUT': -437, '_DEDENT': -437},
    {'ABOUT': -459, 'AVAILABLE_WITH': -459, 'EXCLUDES': -459, 'LEVELS': -459, 'LINK': -459, 'NAME': -459, 'NOTE': -459, 'PLUS': -459, 'REQUIRES': -459, 'SOLD_ON_ITS_OWN': -459, 'TIER': -459, 'WITHOUT': -459, '_DEDENT': -459, '_INDENT': 222, 'block_body': 603},
    {'NAME': 604},
    {'_NL': -365},
    {'$END': -113, 'ADDON': -113, 'BILLING': -113, 'BUNDLE': -113, 'CATALOGUE': -113, 'EACH': -113, 'EXPECT': -113, 'FEATURE': -113, 'FEATURES': -113, 'IMPORT': -113, 'LICENCES': -113, 'LIMIT': -113, 'MOVES': -113, 'PLAN': -113, 'PRICE': -113, 'RULE': -113, 'SOLUTION': -113, 'TERM': -113, 'TITLES': -113},
    {'CONTRACT': -3, 'PERIODS': -3, '_DEDENT': -3},
    {'CONTRACT': -114, 'PERIODS': -114, '_DEDENT': -114},
    {'CONTRACT': -115, 'PERIODS': -115, '_DEDENT': -115},
    {'$END': -135, 'ABOUT': -135, 'ADDON': -135, 'AVAILABLE_WITH': -135, 'BILLING': -135, 'BUNDLE': -135, 'CATALOGUE': -135, 'EACH': -135, 'EXCLUDES': -135, 'EXPECT': -135, 'FEATURE': -135, 'FEATURES': -135, 'IMPORT': -135, 'LEVELS': -135, 'LICENCES': -135, 'LIMIT': -135, 'LINK': -135, 'MOVES': -135, 'NAME': -135, 'NOTE': -135, 'PLAN': -135, 'PLUS': -135, 'PRICE': -135, 'REQUIRES': -135, 'RULE': -135, 'SOLD_ON_ITS_OWN': -135, 'SOLUTION': -135, 'TERM': -135, 'TIER': -135, 'TITLES': -135, 'WITHOUT': -135, '_DEDENT': -135},
    {'ABOUT': -5, 'AVAILABLE_WITH': -5, 'EXCLUDES': -5, 'LEVELS': -5, 'LINK': -5, 'NAME': -5, 'NOTE': -5, 'PLUS': -5, 'REQUIRES': -5, 'SOLD_ON_ITS_OWN': -5, 'WITHOUT': -5, '_DEDENT': -5},
    {'DATE': 605},
    {'PLAN': 139, 'PLANS': 140, 'plans': 606},
    {'_NL': -282},
    {'STRING': 607},
    {'FROM': 149, '_NL': -478, 'from_date': 608},
    {'FROM': 149, '_NL': -480, 'from_date': 609},
    {'$END': -151, 'ADDON': -151, 'BILLING': -151, 'BUNDLE': -151, 'CATALOGUE': -151, 'EACH': -151, 'EXPECT': -151, 'FEATURE': -151, 'FEATURES': -151, 'IMPORT': -151, 'LICENCES': -151, 'LIMIT': -151, 'MOVES': -151, 'PLAN': -151, 'PRICE': -151, 'RULE': -151, 'SOLUTION': -151, 'TERM': -151, 'TITLES': -151},
    {'ABOUT': -9, 'AS': -9, 'COMBINATIONS': -9, 'LANGUAGES': -9, 'LINK': -9, 'NOTE': -9, 'TITLES': -9, '_DEDENT': -9, '__ANON_0': -9},
    {'ABOUT': -158, 'AS': -158, 'COMBINATIONS': -158, 'LANGUAGES': -158, 'LINK': -158, 'NOTE': -158, 'TITLES': -158, '_DEDENT': -158, '__ANON_0': -158},
    {'OF': 610},
    {'COLON': -195, 'OF': 611, '_NL': -195},
    {'COLON': -197, 'OF': 612, '_NL': -197},
    {'$END': -193, 'ADDON': -193, 'BILLING': -193, 'BUNDLE': -193, 'CATALOGUE': -193, 'EACH': -193, 'EXPECT': -193, 'FEATURE': -193, 'FEATURES': -193, 'IMPORT': -193, 'LICENCES': -193, 'LIMIT': -193, 'MOVES': -193, 'PLAN': -193, 'PRICE': -193, 'RULE': -193, 'SOLUTION': -193, 'TERM': -193, 'TITLES': -193},
    {'EXACTLY': -19, 'INT': -19, 'NAME': -19, 'NONE': -19, 'ON': -19, '_DEDENT': -19},
    {'_NL': 613},
    {'EXACTLY': -213, 'INT': -213, 'NAME': -213, 'NONE': -213, 'ON': -213, '_DEDENT': -213},
    {'EXACTLY': -214, 'INT': -214, 'NAME': -214, 'NONE': -214, 'ON': -214, '_DEDENT': -214},
    {'EXACTLY': -215, 'INT': -215, 'NAME': -215, 'NONE': -215, 'ON': -215, '_DEDENT': -215},
    {'EXACTLY': -216, 'INT': -216, 'NAME': -216, 'NONE': -216, 'ON': -216, '_DEDENT': -216},
    {'EXACTLY': -348, 'INT': -348, 'NAME': -348, 'NONE': -348},
    {'EXACTLY': -211, 'INT': -211, 'NAME': -211, 'NONE': -211, 'ON': -211, '_DEDENT': -211},
    {'DECIMAL': 278, 'INT': 279, 'ON': 614, 'figure': 615, 'price_said': 616},
    {'NAME': 617, 'having': 618, 'havings': 619},
    {'ILLEGAL': 620, 'LEGAL': 621},
    {'NAME': 260, 'names': 622},
    {'$END': -219, 'ABOUT': -219, 'ADDON': -219, 'AVAILABLE_WITH': -219, 'BILLING': -219, 'BUNDLE': -219, 'CATALOGUE': -219, 'EACH': -219, 'EXCLUDES': -219, 'EXPECT': -219, 'FEATURE': -219, 'FEATURES': -219, 'IMPORT': -219, 'LEVELS': -219, 'LICENCES': -219, 'LIMIT': -219, 'LINK': -219, 'MOVES': -219, 'NAME': -219, 'NOTE': -219, 'PLAN': -219, 'PLUS': -219, 'PRICE': -219, 'REQUIRES': -219, 'RULE': -219, 'SOLD_ON_ITS_OWN': -219, 'SOLUTION': -219, 'TERM': -219, 'TIER': -219, 'TITLES': -219, 'WITHOUT': -219, '_DEDENT': -219},
    {'ABOUT': -21, 'LEVELS': -21, 'LINK': -21, 'NAME': -21, 'NOTE': -21, 'PLUS': -21, 'WITHOUT': -21, '_DEDENT': -21},
    {'$END': -241, 'ADDON': -241, 'BILLING': -241, 'BUNDLE': -241, 'CATALOGUE': -241, 'EACH': -241, 'EXPECT': -241, 'FEATURE': -241, 'FEATURES': -241, 'IMPORT': -241, 'LICENCES': -241, 'LIMIT': -241, 'MOVES': -241, 'PLAN': -241, 'PRICE': -241, 'RULE': -241, 'SOLUTION': -241, 'TERM': -241, 'TITLES': -241},
    {'NAME': -31, 'PLUS': -31, 'WITHOUT': -31, '_DEDENT': -31},
    {'PLAN': -290, 'SITE': -290, 'USER': -290},
    {'NAME': 260, 'names': 623},
    {'NAME': 624},
    {'PLAN': -292, 'PLUS': 625, 'SITE': -292, 'USER': -292},
    {'WHEN': 626},
    {'$END': -294, 'ADDON': -294, 'BILLING': -294, 'BUNDLE': -294, 'CATALOGUE': -294, 'EACH': -294, 'EXPECT': -294, 'FEATURE': -294, 'FEATURES': -294, 'IMPORT': -294, 'LICENCES': -294, 'LIMIT': -294, 'MOVES': -294, 'PLAN': -294, 'PRICE': -294, 'RULE': -294, 'SOLUTION': -294, 'TERM': -294, 'TITLES': -294},
    {'EVERY': -43, 'NAME': -43, 'UNCLEAR': -43, '_DEDENT': -43},
    {'EVERY': -286, 'NAME': -286, 'UNCLEAR': -286, '_DEDENT': -286},
    {'NAME': 627},
    {'NAME': 260, 'names': 628},
    {'NAME': 260, 'names': 629},
    {'PLAN': 516, 'SITE': 517, 'USER': 518, '_NL': -289, 'grade': 630},
    {'PLAN': -40, 'SITE': -40, 'USER': -40, '_NL': -40},
    {'EVERY': -287, 'NAME': -287, 'UNCLEAR': -287, '_DEDENT': -287},
    {'EVERY': -288, 'NAME': -288, 'UNCLEAR': -288, '_DEDENT': -288},
    {'BLOCK': 631, 'WARN': 632},
    {'BILLED': 633, 'COMMA': 634},
    {'DECIMAL': 278, 'INT': 279, 'UNLIMITED': 280, 'amount': 635, 'figure': 282},
    {'COMMA': -411, '_NL': -411},
    {'COLON': 636},
    {'$END': -298, 'ADDON': -298, 'BILLING': -298, 'BUNDLE': -298, 'CATALOGUE': -298, 'EACH': -298, 'EXPECT': -298, 'FEATURE': -298, 'FEATURES': -298, 'IMPORT': -298, 'LICENCES': -298, 'LIMIT': -298, 'MOVES': -298, 'PLAN': -298, 'PRICE': -298, 'RULE': -298, 'SOLUTION': -298, 'TERM': -298, 'TITLES': -298},
    {'ABOUT': -45, 'AT': -45, 'BEYOND': -45, 'LINK': -45, 'NAME': -45, 'NOTE': -45, 'SEVERAL': -45, '_DEDENT': -45},
    {'ABOUT': -303, 'AT': -303, 'BEYOND': -303, 'LINK': -303, 'NAME': -303, 'NOTE': -303, 'SEVERAL': -303, '_DEDENT': -303},
    {'AT': 372, 'end': 637},
    {'COMMA': 638, '_NL': -188},
    {'ABOUT': -304, 'AT': -304, 'BEYOND': -304, 'LINK': -304, 'NAME': -304, 'NOTE': -304, 'SEVERAL': -304, '_DEDENT': -304},
    {'ABOUT': -305, 'AT': -305, 'BEYOND': -305, 'LINK': -305, 'NAME': -305, 'NOTE': -305, 'SEVERAL': -305, '_DEDENT': -305},
    {'NAME': 374, 'row_entry': 639},
    {'COMMA': 640, '_NL': -310},
    {'ABOUT': -306, 'AT': -306, 'BEYOND': -306, 'LINK': -306, 'NAME': -306, 'NOTE': -306, 'SEVERAL': -306, '_DEDENT': -306},
    {'TO': 641},
    {'NAME': 642},
    {'THE': 643},
    {'AT': -326, 'NEVER': -326},
    {'AT': -327, 'NEVER': -327},
    {'AT': -328, 'NEVER': -328},
    {'$END': -335, 'ADDON': -335, 'BILLING': -335, 'BUNDLE': -335, 'CATALOGUE': -335, 'EACH': -335, 'EXPECT': -335, 'FEATURE': -335, 'FEATURES': -335, 'IMPORT': -335, 'LICENCES': -335, 'LIMIT': -335, 'MOVES': -335, 'PLAN': -335, 'PRICE': -335, 'RULE': -335, 'SOLUTION': -335, 'TERM': -335, 'TITLES': -335},
    {'FROM': -51, 'NAME': -51, 'OTHERWISE': -51, 'SEVERAL': -51, 'TO': -51, 'TO_A_HIGHER_TIER': -51, 'TO_A_LOWER_TIER': -51, '_DEDENT': -51},
    {'FROM': -331, 'NAME': -331, 'OTHERWISE': -331, 'SEVERAL': -331, 'TO': -331, 'TO_A_HIGHER_TIER': -331, 'TO_A_LOWER_TIER': -331, '_DEDENT': -331},
    {'FROM': -332, 'NAME': -332, 'OTHERWISE': -332, 'SEVERAL': -332, 'TO': -332, 'TO_A_HIGHER_TIER': -332, 'TO_A_LOWER_TIER': -332, '_DEDENT': -332},
    {'ONCE': 644, 'THE': 645},
    {'_NL': -357},
    {'_NL': -323},
    {'FROM': -333, 'NAME': -333, 'OTHERWISE': -333, 'SEVERAL': -333, 'TO': -333, 'TO_A_HIGHER_TIER': -333, 'TO_A_LOWER_TIER': -333, '_DEDENT': -333},
    {'REQUEST': 646},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, '_NL': -385, '__price_row_words_star_25': 647, 'before_date': 158, 'dated': 648, 'from_date': 160, 'retired': 166},
    {'BEFORE': -315, 'FROM': -315, 'ONCE': 649, 'PER': 443, 'PLUS': -315, 'RETIRED': -315, 'USED': 650, '_NL': -315, '__in_currency_star_23': 651, 'per_unit': 445},
    {'BEFORE': -166, 'FROM': -166, 'PLUS': 652, 'RETIRED': -166, '_NL': -166, '__cost_star_26': 653},
    {'PERCENT': 654},
    {'$END': -378, 'ADDON': -378, 'BILLING': -378, 'BUNDLE': -378, 'CATALOGUE': -378, 'EACH': -378, 'EXPECT': -378, 'FEATURE': -378, 'FEATURES': -378, 'IMPORT': -378, 'LICENCES': -378, 'LIMIT': -378, 'MOVES': -378, 'PLAN': -378, 'PRICE': -378, 'RULE': -378, 'SOLUTION': -378, 'TERM': -378, 'TITLES': -378},
    {'ABOUT': -57, 'LINK': -57, 'NAME': -57, 'NOTE': -57, 'PAID': -57, '_DEDENT': -57},
    {'ABOUT': -358, 'LINK': -358, 'NAME': -358, 'NOTE': -358, 'PAID': -358, '_DEDENT': -358},
    {'ABOUT': -384, 'LINK': -384, 'NAME': -384, 'NOTE': -384, 'PAID': -384, '_DEDENT': -384},
    {'THEN': 655},
    {'NAME': 260, 'names': 656},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 657, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'_NL': -344},
    {'ABOUT': -65, 'AT_LEAST': -65, 'AT_MOST': -65, 'EXACTLY': -65, 'IF': -65, 'INT': -65, 'LINK': -65, 'NAME': -65, 'NEVER': -65, 'NOTE': -65, '_DEDENT': -65},
    {'_NL': 658},
    {'ABOUT': 294, 'LINK': 298, 'NOTE': 300, '_DEDENT': 659, '__rule_star_31': 660, 'property': 317, 'property_line': 419},
    {'_DEDENT': 661},
    {'NAME': 662},
    {'_NL': -467},
    {'$END': -470, 'ADDON': -470, 'BILLING': -470, 'BUNDLE': -470, 'CATALOGUE': -470, 'EACH': -470, 'EXPECT': -470, 'FEATURE': -470, 'FEATURES': -470, 'IMPORT': -470, 'LICENCES': -470, 'LIMIT': -470, 'MOVES': -470, 'PLAN': -470, 'PRICE': -470, 'RULE': -470, 'SOLUTION': -470, 'TERM': -470, 'TITLES': -470},
    {'NAME': -83, '_DEDENT': -83},
    {'NAME': -465, '_DEDENT': -465},
    {'$END': -63, 'AND': -63, 'AT': -63, 'BEFORE': -63, 'COMMA': -63, 'COVERS': -63, 'FROM': -63, 'OR': -63, 'REPLACES': -63, 'RETIRED': -63, 'RPAR': -63, 'SHOWN': -63, 'STRING': -63, 'THEN': -63, 'UNDER': -63, 'UP_TO': -63, 'WHEN': -63, '_NL': -63},
    {'NAME': 71, 'ref': 663},
    {'AT': -53, 'AT_MOST': -53, 'BECAME': -53, 'BEFORE': -53, 'COLON': -53, 'COMMA': -53, 'COVERS': -53, 'FROM': -53, 'IN': -53, 'INCLUDES': -53, 'NEVER': -53, 'PER': -53, 'PLAN': -53, 'REPEATABLE': -53, 'REPLACES': -53, 'RETIRED': -53, 'SHORT': -53, 'SHOWN': -53, 'SITE': -53, 'STRING': -53, 'TO': -53, 'UNDER': -53, 'UP_TO': -53, 'USER': -53, 'WHEN': -53, '_NL': -53},
    {'NAME': 664},
    {'COMMA': -55, 'COVERS': -55, 'IN': -55, 'REPLACES': -55, 'STRING': -55, 'UNDER': -55, 'UP_TO': -55, '_NL': -55},
    {'NAME': 273, 'plan_ref': 665},
    {'BEFORE': -364, 'FROM': -364, 'IN': -364, 'PER': -364, 'PLUS': -364, 'RETIRED': -364, 'STRING': -364, 'USED': -364, '_NL': -364},
    {'BEFORE': -35, 'FROM': -35, 'IN': -35, 'PER': -35, 'PLUS': -35, 'RETIRED': -35, 'STRING': -35, 'USED': -35, '_NL': -35},
    {'NAME': 666},
    {'LESSTHAN': 667, '_NL': -285},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'WHEN': 586, '_NL': -230, '__feature_words_star_7': 668, 'before_date': 158, 'dated': 588, 'from_date': 160, 'line_clause': 589, 'retired': 166, 'when': 590},
    {'COVERS': -27, 'REPLACES': -27, 'STRING': -27, 'UNDER': -27, 'UP_TO': -27, '_NL': -27},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 669, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'WHEN': 586, '_NL': -234, 'before_date': 158, 'dated': 588, 'from_date': 160, 'line_clause': 670, 'retired': 166, 'when': 590},
    {'BEFORE': -313, 'FROM': -313, 'RETIRED': -313, 'WHEN': -313, '_NL': -313},
    {'BEFORE': -30, 'FROM': -30, 'RETIRED': -30, 'WHEN': -30, '_NL': -30},
    {'BEFORE': -314, 'FROM': -314, 'RETIRED': -314, 'WHEN': -314, '_NL': -314},
    {'NAME': 671},
    {'AS': 672},
    {'AT': 591, 'BEFORE': 148, 'COVERS': 178, 'FROM': 149, 'REPLACES': 180, 'RETIRED': 153, 'SHOWN': 592, 'STRING': 88, 'UNDER': 181, 'UP_TO': 182, 'WHEN': 586, '_NL': -236, 'before_date': 158, 'covers': 184, 'dated': 594, 'declare_clause': 595, 'from_date': 160, 'grant_clause': 673, 'level': 597, 'replaces': 188, 'retired': 166, 'shown_as': 598, 'texts': 168, 'title': 189, 'under': 190, 'up_to': 191, 'when': 599},
    {'AT': -251, 'BEFORE': -251, 'COVERS': -251, 'FROM': -251, 'REPLACES': -251, 'RETIRED': -251, 'SHOWN': -251, 'STRING': -251, 'UNDER': -251, 'UP_TO': -251, 'WHEN': -251, '_NL': -251},
    {'AT': -252, 'BEFORE': -252, 'COVERS': -252, 'FROM': -252, 'REPLACES': -252, 'RETIRED': -252, 'SHOWN': -252, 'STRING': -252, 'UNDER': -252, 'UP_TO': -252, 'WHEN': -252, '_NL': -252},
    {'AT': -26, 'BEFORE': -26, 'COVERS': -26, 'FROM': -26, 'REPLACES': -26, 'RETIRED': -26, 'SHOWN': -26, 'STRING': -26, 'UNDER': -26, 'UP_TO': -26, 'WHEN': -26, '_NL': -26},
    {'AT': -253, 'BEFORE': -253, 'COVERS': -253, 'FROM': -253, 'REPLACES': -253, 'RETIRED': -253, 'SHOWN': -253, 'STRING': -253, 'UNDER': -253, 'UP_TO': -253, 'WHEN': -253, '_NL': -253},
    {'AT': -254, 'BEFORE': -254, 'COVERS': -254, 'FROM': -254, 'REPLACES': -254, 'RETIRED': -254, 'SHOWN': -254, 'STRING': -254, 'UNDER': -254, 'UP_TO': -254, 'WHEN': -254, '_NL': -254},
    {'AT': -255, 'BEFORE': -255, 'COVERS': -255, 'FROM': -255, 'REPLACES': -255, 'RETIRED': -255, 'SHOWN': -255, 'STRING': -255, 'UNDER': -255, 'UP_TO': -255, 'WHEN': -255, '_NL': -255},
    {'BECAME': 147, 'BEFORE': 148, 'FROM': 149, 'INCLUDES': 150, 'RETIRED': 153, 'SHORT': 154, 'STRING': 88, '_NL': -462, 'became': 157, 'before_date': 158, 'dated': 159, 'from_date': 160, 'header_clause': 266, 'includes': 162, 'retired': 166, 'short': 167, 'texts': 168, 'title': 169},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'WHEN': 586, '_NL': -238, 'before_date': 158, 'dated': 588, 'from_date': 160, 'line_clause': 670, 'retired': 166, 'when': 590},
    {'ABOUT': -218, 'AVAILABLE_WITH': -218, 'EXCLUDES': -218, 'LEVELS': -218, 'LINK': -218, 'NAME': -218, 'NOTE': -218, 'PLUS': -218, 'REQUIRES': -218, 'SOLD_ON_ITS_OWN': -218, 'TIER': -218, 'WITHOUT': -218, '_DEDENT': -218},
    {'ABOUT': -460, 'AVAILABLE_WITH': -460, 'EXCLUDES': -460, 'LEVELS': -460, 'LINK': -460, 'NAME': -460, 'NOTE': -460, 'PLUS': -460, 'REQUIRES': -460, 'SOLD_ON_ITS_OWN': -460, 'TIER': -460, 'WITHOUT': -460, '_DEDENT': -460},
    {'COMMA': 674, '_NL': -163},
    {'_NL': -102},
    {'AND': 675, '_NL': -173},
    {'COMMA': 676, '_NL': -471, '__titles_from_star_2': 677},
    {'_NL': -479},
    {'_NL': -481},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 678, 'PLAN': 139, 'PLANS': 140, 'bound': 679, 'plans': 680, 'scope': 681},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 678, 'PLAN': 139, 'PLANS': 140, 'bound': 679, 'plans': 680, 'scope': 682},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 678, 'PLAN': 139, 'PLANS': 140, 'bound': 679, 'plans': 680, 'scope': 683},
    {'_INDENT': 684, 'selections': 685},
    {'REQUEST': 686},
    {'NAME': 284, 'unit': 687},
    {'_NL': -205},
    {'AT': 688, 'COMMA': -257, 'DECIMAL': 278, 'INT': 279, 'UNLIMITED': 280, '_NL': -257, 'amount': 689, 'figure': 282},
    {'COMMA': 690, '_NL': -260, '__havings_star_36': 691},
    {'_NL': -199},
    {'BY': 692, '_NL': -201},
    {'_NL': -204},
    {'_NL': -200},
    {'_NL': -342},
    {'PLAN': -41, 'PLUS': -41, 'SITE': -41, 'USER': -41},
    {'NAME': 693},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 694, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'PLAN': -247, 'SITE': -247, 'STRING': 88, 'USER': -247, '_NL': -247, 'texts': 695},
    {'PLAN': -249, 'SITE': -249, 'USER': -249, '_NL': -249},
    {'PLAN': -250, 'SITE': -250, 'USER': -250, '_NL': -250},
    {'PLAN': -39, 'SITE': -39, 'USER': -39, '_NL': -39},
    {'COMMA': -185, '_NL': -185},
    {'COMMA': -186, '_NL': -186},
    {'IN': 696, '_NL': -108},
    {'BILLED': 697},
    {'COMMA': -410, '_NL': -410},
    {'THE': 698},
    {'COMMA': -17, '_NL': -17},
    {'AT': 372, 'end': 699},
    {'COMMA': -47, '_NL': -47},
    {'NAME': 374, 'row_entry': 700},
    {'NAME': 260, 'names': 701},
    {'_NL': -106},
    {'HIGHEST': 702, 'LOWEST': 703},
    {'_NL': -354},
    {'END': 704},
    {'BEFORE': -165, 'FROM': -165, 'RETIRED': -165, '_NL': -165},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, '_NL': -386, 'before_date': 158, 'dated': 705, 'from_date': 160, 'retired': 166},
    {'BEFORE': -60, 'FROM': -60, 'RETIRED': -60, '_NL': -60},
    {'BEFORE': -316, 'FROM': -316, 'PER': 443, 'PLUS': -316, 'RETIRED': -316, 'USED': 706, '_NL': -316, '__in_currency_star_23': 707, 'per_unit': 445},
    {'BEFORE': -320, 'FROM': -320, 'PLUS': -320, 'RETIRED': -320, '_NL': -320},
    {'BEFORE': -321, 'FROM': -321, 'PER': 443, 'PLUS': -321, 'RETIRED': -321, 'USED': 708, '_NL': -321, 'per_unit': 581},
    {'DECIMAL': 278, 'INT': 279, 'figure': 554, 'money': 709},
    {'BEFORE': -167, 'FROM': -167, 'PLUS': 710, 'RETIRED': -167, '_NL': -167},
    {'_NL': -359},
    {'AT_LEAST': 66, 'AT_MOST': 67, 'EXACTLY': 68, 'INT': 69, 'LPAR': 70, 'NAME': 71, 'NOT': 72, 'bound': 73, 'condition': 711, 'count_held': 75, 'count_of': 76, 'group': 77, 'negation': 78, 'operand': 79, 'ref': 80},
    {'_NL': -338},
    {'_NL': -339},
    {'ABOUT': 294, 'LINK': 298, 'NOTE': 300, '_DEDENT': 712, '__rule_star_31': 713, 'property': 317, 'property_line': 419},
    {'$END': -414, 'ADDON': -414, 'BILLING': -414, 'BUNDLE': -414, 'CATALOGUE': -414, 'EACH': -414, 'EXPECT': -414, 'FEATURE': -414, 'FEATURES': -414, 'IMPORT': -414, 'LICENCES': -414, 'LIMIT': -414, 'MOVES': -414, 'PLAN': -414, 'PRICE': -414, 'RULE': -414, 'SOLUTION': -414, 'TERM': -414, 'TITLES': -414},
    {'ABOUT': 294, 'LINK': 298, 'NOTE': 300, '_DEDENT': 714, 'property': 317, 'property_line': 565},
    {'$END': -452, 'ADDON': -452, 'BILLING': -452, 'BUNDLE': -452, 'CATALOGUE': -452, 'EACH': -452, 'EXPECT': -452, 'FEATURE': -452, 'FEATURES': -452, 'IMPORT': -452, 'LICENCES': -452, 'LIMIT': -452, 'MOVES': -452, 'PLAN': -452, 'PRICE': -452, 'RULE': -452, 'SOLUTION': -452, 'TERM': -452, 'TITLES': -452},
    {'STRING': 715},
    {'$END': -64, 'AND': -64, 'AT': -64, 'BEFORE': -64, 'COMMA': -64, 'COVERS': -64, 'FROM': -64, 'OR': -64, 'REPLACES': -64, 'RETIRED': -64, 'RPAR': -64, 'SHOWN': -64, 'STRING': -64, 'THEN': -64, 'UNDER': -64, 'UP_TO': -64, 'WHEN': -64, '_NL': -64},
    {'AT': -54, 'AT_MOST': -54, 'BECAME': -54, 'BEFORE': -54, 'COLON': -54, 'COMMA': -54, 'COVERS': -54, 'FROM': -54, 'IN': -54, 'INCLUDES': -54, 'NEVER': -54, 'PER': -54, 'PLAN': -54, 'REPEATABLE': -54, 'REPLACES': -54, 'RETIRED': -54, 'SHORT': -54, 'SHOWN': -54, 'SITE': -54, 'STRING': -54, 'TO': -54, 'UNDER': -54, 'UP_TO': -54, 'USER': -54, 'WHEN': -54, '_NL': -54},
    {'COMMA': -56, 'COVERS': -56, 'IN': -56, 'REPLACES': -56, 'STRING': -56, 'UNDER': -56, 'UP_TO': -56, '_NL': -56},
    {'LESSTHAN': -37, '_NL': -37},
    {'NAME': 716},
    {'BEFORE': 148, 'FROM': 149, 'RETIRED': 153, 'WHEN': 586, '_NL': -231, 'before_date': 158, 'dated': 588, 'from_date': 160, 'line_clause': 670, 'retired': 166, 'when': 590},
    {'AT': -482, 'BEFORE': -482, 'COVERS': -482, 'FROM': -482, 'REPLACES': -482, 'RETIRED': -482, 'SHOWN': -482, 'STRING': -482, 'UNDER': -482, 'UP_TO': -482, 'WHEN': -482, '_NL': -482},
    {'BEFORE': -29, 'FROM': -29, 'RETIRED': -29, 'WHEN': -29, '_NL': -29},
    {'AT': -283, 'BEFORE': -283, 'COVERS': -283, 'FROM': -283, 'REPLACES': -283, 'RETIRED': -283, 'SHOWN': -283, 'STRING': -283, 'UNDER': -283, 'UP_TO': -283, 'WHEN': -283, '_NL': -283},
    {'STRING': 88, 'texts': 717},
    {'AT': -25, 'BEFORE': -25, 'COVERS': -25, 'FROM': -25, 'REPLACES': -25, 'RETIRED': -25, 'SHOWN': -25, 'STRING': -25, 'UNDER': -25, 'UP_TO': -25, 'WHEN': -25, '_NL': -25},
    {'THEN': 718},
    {'ADDON': 134, 'ADDONS': 135, 'ADD_ON': 136, 'ADD_ONS': 137, 'NAME': 260, 'addons': 719, 'names': 720},
    {'STRING': 721},
    {'COMMA': 722, '_NL': -472},
    {'PLAN': 139, 'PLANS': 140, 'TO': 128, 'plans': 723},
    {'PLAN': 139, 'PLANS': 140, 'plans': 724},
    {'AND': 725, 'COLON': -422, '_NL': -422},
    {'COLON': -194, '_NL': -194},
    {'COLON': -196, '_NL': -196},
    {'COLON': -198, '_NL': -198},
    {'INT': 61, 'NAME': 62, 'NONE': 63, '__selections_plus_37': 726, 'part': 64, 'selection': 727, 'selection_line': 728},
    {'EXACTLY': -212, 'INT': -212, 'NAME': -212, 'NONE': -212, 'ON': -212, '_DEDENT': -212},
    {'_NL': -387},
    {'_NL': -388},
    {'NAME': 729},
    {'COMMA': -259, '_NL': -259},
    {'NAME': 617, 'having': 730},
    {'COMMA': 731, '_NL': -261},
    {'EXACTLY': 732, 'NAME': 260, 'names': 733},
    {'PLAN': -42, 'PLUS': -42, 'SITE': -42, 'USER': -42},
    {'_NL': -474},
    {'PLAN': -248, 'SITE': -248, 'USER': -248, '_NL': -248},
    {'BLOCKS': 734},
    {'IN': 735, '_NL': -110},
    {'LARGEST': 736, 'SMALLEST': 737, 'TOTAL': 738},
    {'COMMA': -18, '_NL': -18},
    {'COMMA': -48, '_NL': -48},
    {'AT': -324, 'NEVER': -324},
    {'_NL': -433},
    {'_NL': -434},
    {'OF': 739},
    {'BEFORE': -59, 'FROM': -59, 'RETIRED': -59, '_NL': -59},
    {'BEFORE': -317, 'FROM': -317, 'PLUS': -317, 'RETIRED': -317, '_NL': -317},
    {'BEFORE': -318, 'FROM': -318, 'PER': 443, 'PLUS': -318, 'RETIRED': -318, 'USED': 740, '_NL': -318, 'per_unit': 581},
    {'BEFORE': -322, 'FROM': -322, 'PLUS': -322, 'RETIRED': -322, '_NL': -322},
    {'BEFORE': -15, 'FROM': -15, 'PLUS': -15, 'RETIRED': -15, '_NL': -15},
    {'DECIMAL': 278, 'INT': 279, 'figure': 554, 'money': 741},
    {'_NL': -274},
    {'$END': -412, 'ADDON': -412, 'BILLING': -412, 'BUNDLE': -412, 'CATALOGUE': -412, 'EACH': -412, 'EXPECT': -412, 'FEATURE': -412, 'FEATURES': -412, 'IMPORT': -412, 'LICENCES': -412, 'LIMIT': -412, 'MOVES': -412, 'PLAN': -412, 'PRICE': -412, 'RULE': -412, 'SOLUTION': -412, 'TERM': -412, 'TITLES': -412},
    {'ABOUT': 294, 'LINK': 298, 'NOTE': 300, '_DEDENT': 742, 'property': 317, 'property_line': 565},
    {'$END': -415, 'ADDON': -415, 'BILLING': -415, 'BUNDLE': -415, 'CATALOGUE': -415, 'EACH': -415, 'EXPECT': -415, 'FEATURE': -415, 'FEATURES': -415, 'IMPORT': -415, 'LICENCES': -415, 'LIMIT': -415, 'MOVES': -415, 'PLAN': -415, 'PRICE': -415, 'RULE': -415, 'SOLUTION': -415, 'TERM': -415, 'TITLES': -415},
    {'_NL': -466},
    {'LESSTHAN': -38, '_NL': -38},
    {'AT': -436, 'BEFORE': -436, 'COVERS': -436, 'FROM': -436, 'REPLACES': -436, 'RETIRED': -436, 'SHOWN': -436, 'STRING': -436, 'UNDER': -436, 'UP_TO': -436, 'WHEN': -436, '_NL': -436},
    {'ENDS': 743, 'RENEWS': 744, 'renewal': 745},
    {'_NL': -174},
    {'_NL': -175},
    {'COMMA': -85, '_NL': -85},
    {'STRING': 746},
    {'COLON': -420, '_NL': -420},
    {'COLON': -421, '_NL': -421},
    {'ADDON': 134, 'ADDONS': 135, 'ADD_ON': 136, 'ADD_ONS': 137, 'NAME': 260, 'addons': 747, 'names': 748},
    {'INT': 61, 'NAME': 62, 'NONE': 63, '_DEDENT': 749, 'part': 64, 'selection': 727, 'selection_line': 750},
    {'_NL': 751},
    {'INT': -72, 'NAME': -72, 'NONE': -72, '_DEDENT': -72},
    {'COMMA': -258, '_NL': -258},
    {'COMMA': -33, '_NL': -33},
    {'NAME': 617, 'having': 752},
    {'NAME': 260, 'names': 753},
    {'_NL': -203},
    {'OF': 754},
    {'BLOCKS': 755},
    {'_NL': -430},
    {'_NL': -431},
    {'_NL': -432},
    {'THE': 756},
    {'BEFORE': -319, 'FROM': -319, 'PLUS': -319, 'RETIRED': -319, '_NL': -319},
    {'BEFORE': -16, 'FROM': -16, 'PLUS': -16, 'RETIRED': -16, '_NL': -16},
    {'$END': -413, 'ADDON': -413, 'BILLING': -413, 'BUNDLE': -413, 'CATALOGUE': -413, 'EACH': -413, 'EXPECT': -413, 'FEATURE': -413, 'FEATURES': -413, 'IMPORT': -413, 'LICENCES': -413, 'LIMIT': -413, 'MOVES': -413, 'PLAN': -413, 'PRICE': -413, 'RULE': -413, 'SOLUTION': -413, 'TERM': -413, 'TITLES': -413},
    {'_NL': -402},
    {'BY': 757, 'FOR': 758},
    {'_NL': -164},
    {'COMMA': -86, '_NL': -86},
    {'COLON': -423, '_NL': -423},
    {'COLON': -424, '_NL': -424},
    {'EXACTLY': -429, 'INT': -429, 'NAME': -429, 'NONE': -429, 'ON': -429, '_DEDENT': -429},
    {'INT': -71, 'NAME': -71, 'NONE': -71, '_DEDENT': -71},
    {'INT': -428, 'NAME': -428, 'NONE': -428, '_DEDENT': -428},
    {'COMMA': -34, '_NL': -34},
    {'_NL': -202},
    {'DECIMAL': 278, 'INT': 279, 'UNLIMITED': 280, 'amount': 759, 'figure': 282},
    {'OF': 760},
    {'PERIOD': 761, 'TERM': 762},
    {'ITS': 763},
    {'INT': 764},
    {'_NL': -109},
    {'DECIMAL': 278, 'INT': 279, 'UNLIMITED': 280, 'amount': 765, 'figure': 282},
    {'_NL': -355},
    {'_NL': -356},
    {'PERIOD': 766},
    {'NAME': 767},
    {'_NL': -111},
    {'_NL': -403},
    {'_NL': -404},
)
