"""The grammar as tables, made from grammar/licet.lark by `python -m licet.syntax.generate`. Do not edit."""

# fmt: off
# ruff: noqa: E501

from __future__ import annotations

# What a place in a text may match, one group a type; VERSION only where a version is asked for.
TYPES: tuple[str, ...] = ('', '_NL', 'AND_ABOVE', 'AT_LEAST', 'AT_MOST', 'AVAILABLE_WITH', 'OR_BETTER', 'OR_HIGHER', 'SOLD_ON_ITS_OWN', 'DATE', 'NAME', 'COLON', 'COMMA', 'INT', 'LPAR', 'PLUS', 'RPAR', 'STRING')
SHAPES = '((?:#[^\\n]*|\\r)?(?:\\n|\\Z))|(and[ \t]+above(?![\\w-]))|(at[ \t]+least(?![\\w-]))|(at[ \t]+most(?![\\w-]))|(available[ \t]+with(?![\\w-]))|(or[ \t]+better(?![\\w-]))|(or[ \t]+higher(?![\\w-]))|(sold[ \t]+on[ \t]+its[ \t]+own(?![\\w-]))|([0-9]{4}-[0-9]{2}-[0-9]{2}(?!\\w))|(_*(?:\\d+[-_]?)?[^\\W\\d_]\\w*(?:[-.]+\\w+)*[-.]*)|(:)|(,)|((?:[0-9]{1,3}(?:[ _][0-9]{3})+|[0-9]+)(?!\\w))|(\\()|(\\+)|(\\))|("(?:[^"\\\\\n]|\\\\[^\n])*")'
SHAPES_OVER_LINES = '((?:#[^\\n]*|\\r)?(?:\\n|\\Z))|(and(?:[ \\t\\r\\n]|#[^\\n]*\\n)+above(?![\\w-]))|(at(?:[ \\t\\r\\n]|#[^\\n]*\\n)+least(?![\\w-]))|(at(?:[ \\t\\r\\n]|#[^\\n]*\\n)+most(?![\\w-]))|(available(?:[ \\t\\r\\n]|#[^\\n]*\\n)+with(?![\\w-]))|(or(?:[ \\t\\r\\n]|#[^\\n]*\\n)+better(?![\\w-]))|(or(?:[ \\t\\r\\n]|#[^\\n]*\\n)+higher(?![\\w-]))|(sold(?:[ \\t\\r\\n]|#[^\\n]*\\n)+on(?:[ \\t\\r\\n]|#[^\\n]*\\n)+its(?:[ \\t\\r\\n]|#[^\\n]*\\n)+own(?![\\w-]))|([0-9]{4}-[0-9]{2}-[0-9]{2}(?!\\w))|(_*(?:\\d+[-_]?)?[^\\W\\d_]\\w*(?:[-.]+\\w+)*[-.]*)|(:)|(,)|((?:[0-9]{1,3}(?:[ _][0-9]{3})+|[0-9]+)(?!\\w))|(\\()|(\\+)|(\\))|("(?:[^"\\\\\n]|\\\\[^\n])*")'
VERSION = '\\w[\\w.+-]*'
STRING = '"(?:[^"\\\\\n]|\\\\[^\n])*"'

# The type that a word has where the row of the state accepts it; else it is a NAME.
KEYWORDS: dict[str, str] = {'about': 'ABOUT', 'add-on': 'ADD_ON', 'add-ons': 'ADD_ONS', 'addon': 'ADDON', 'addons': 'ADDONS', 'and': 'AND', 'any': 'ANY', 'as': 'AS', 'bundle': 'BUNDLE', 'by': 'BY', 'catalogue': 'CATALOGUE', 'combination': 'COMBINATION', 'combinations': 'COMBINATIONS', 'covers': 'COVERS', 'customer': 'CUSTOMER', 'each': 'EACH', 'exactly': 'EXACTLY', 'excludes': 'EXCLUDES', 'expect': 'EXPECT', 'features': 'FEATURES', 'formerly': 'FORMERLY', 'from': 'FROM', 'has': 'HAS', 'holds': 'HOLDS', 'if': 'IF', 'illegal': 'ILLEGAL', 'import': 'IMPORT', 'in': 'IN', 'includes': 'INCLUDES', 'is': 'IS', 'lacks': 'LACKS', 'languages': 'LANGUAGES', 'legal': 'LEGAL', 'link': 'LINK', 'never': 'NEVER', 'none': 'NONE', 'not': 'NOT', 'note': 'NOTE', 'of': 'OF', 'or': 'OR', 'per': 'PER', 'plan': 'PLAN', 'plans': 'PLANS', 'replaces': 'REPLACES', 'requires': 'REQUIRES', 'rule': 'RULE', 'short': 'SHORT', 'shown': 'SHOWN', 'solution': 'SOLUTION', 'term': 'TERM', 'then': 'THEN', 'tier': 'TIER', 'titles': 'TITLES', 'to': 'TO', 'under': 'UNDER', 'user': 'USER', 'version': '__ANON_0', 'when': 'WHEN', 'without': 'WITHOUT'}

STARTS: dict[str, int] = {'start': 0, 'selection': 1, 'condition': 2}
ENDS: dict[str, int] = {'start': 38, 'selection': 47, 'condition': 56}

# A rule a line: what it makes, of how many parts, and what builds it (+first and +more gather a repetition).
RULES = """
__addon_words_star_8 2 +more
__addon_words_star_8 1 +first
__block_body_plus_9 2 +more
__block_body_plus_9 1 +first
__bundle_words_star_7 2 +more
__bundle_words_star_7 1 +first
__catalogue_body_plus_1 2 +more
__catalogue_body_plus_1 1 +first
__condition_star_11 2 +first
__condition_star_11 2 +first
__condition_star_11 3 +more
__condition_star_11 3 +more
__expect_body_plus_16 2 +more
__expect_body_plus_16 1 +first
__feature_body_plus_4 2 +more
__feature_body_plus_4 1 +first
__feature_words_star_5 2 +more
__feature_words_star_5 1 +first
__feature_words_star_6 2 +more
__feature_words_star_6 1 +first
__features_body_plus_3 2 +more
__features_body_plus_3 1 +first
__names_star_20 2 +first
__names_star_20 3 +more
__refs_star_12 2 +first
__refs_star_12 3 +more
__rule_star_13 2 +more
__rule_star_13 1 +first
__selection_star_18 2 +first
__selection_star_18 3 +more
__selections_plus_17 2 +more
__selections_plus_17 1 +first
__start_star_0 2 +more
__start_star_0 1 +first
__term_words_star_14 2 +more
__term_words_star_14 1 +first
__texts_star_19 2 +first
__texts_star_19 3 +more
__tiered_body_plus_10 2 +more
__tiered_body_plus_10 2 +more
__tiered_body_plus_10 1 +first
__tiered_body_plus_10 1 +first
__titles_body_plus_15 2 +more
__titles_body_plus_15 1 +first
__titles_from_star_2 2 +first
__titles_from_star_2 3 +more
addon 2 addon
addon 3 addon
addon_clause 1 addon_clause
addon_clause 1 addon_clause
addon_words 2 addon_words
addon_words 3 addon_words
addons 1 addons
addons 1 addons
addons 1 addons
addons 1 addons
as_of 3 as_of
available_with 2 available_with
available_words 2 available_words
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
count_held 2 count_held
count_held 2 count_held
count_of 3 count_of
count_statement 1 count_statement
count_statement 1 count_statement
counted 3 counted
counted 5 counted
counted 5 counted
covers 2 covers
declare_clause 1 declare_clause
declare_clause 1 declare_clause
declare_clause 1 declare_clause
declare_clause 1 declare_clause
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
expect_features 3 expect_features
expect_features 3 expect_features
expect_legal 3 expect_legal
expect_legal 6 expect_legal
expect_legal 5 expect_legal
expect_legal 3 expect_legal
expect_words 1 expect_words
expect_words 2 expect_words
expectation 4 expectation
expectation 2 expectation
expectation 2 expectation
expectation 2 expectation
feature 2 feature
feature 3 feature
feature_body 3 feature_body
feature_line 1 feature_line
feature_line 1 feature_line
feature_words 1 declares
feature_words 2 declares
feature_words 2 grants
feature_words 3 grants
feature_words 2 takes
feature_words 3 takes
features 2 features
features 3 features
features_body 3 features_body
features_words 1 features_words
formerly 2 formerly
grant_clause 1 grant_clause
grant_clause 1 grant_clause
grant_clause 1 grant_clause
group 3 group
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
includes 2 includes
languages 2 languages
name_excludes 3 name_excludes
name_requires 3 name_requires
names 1 names
names 2 names
negation 2 negation
never 2 never
operand 1 operand
operand 1 operand
operand 1 operand
operand 1 operand
operand 1 operand
part 2 part
part 1 part
per 2 per
plan 2 plan
plan 3 plan
plan_words 2 plan_words
plan_words 3 plan_words
plans 1 plans
plans 1 plans
property 2 property
property 2 property
property 2 property
property_line 2 property_line
ref 1 ref
ref 2 ref
ref 2 ref
ref 2 ref
refs 1 refs
refs 2 refs
replaces 2 replaces
requires 2 requires
requires_words 2 requires_words
rule 7 rule
rule 8 rule
rule 6 rule
rule 7 rule
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
under 2 under
version 2 version
version 2 version
when 2 when
"""

# A state a line: after each symbol the next state, or ~n to reduce by rule n. (As text it loads faster.)
ROWS = """
$END -227 ADDON 3 BUNDLE 4 CATALOGUE 5 EACH 6 EXPECT 7 FEATURES 8 IMPORT 9 PLAN 10 RULE 11 SOLUTION 12 TERM 13 TITLES 14 _NL 15 __start_star_0 16 addon 17 addon_words 18 block 19 bundle 20 bundle_words 21 catalogue 22 catalogue_words 23 expect 24 expect_words 25 features 26 features_words 27 holds 28 holds_words 29 import_file 30 import_words 31 plan 32 plan_words 33 rule 34 rule_words 35 solution 36 solution_words 37 start 38 term 39 term_words 40 titles 41 titles_words 42
INT 43 NAME 44 NONE 45 part 46 selection 47
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 56 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
NAME 63
NAME 64
NAME 65
CUSTOMER 66 USER 67 holder 68
STRING 69 _NL -129 texts 70
_NL -149
STRING 71
NAME 72
NAME 73
NAME 74
NAME 75
NAME 76
$END -228 ADDON 3 BUNDLE 4 CATALOGUE 5 EACH 6 EXPECT 7 FEATURES 8 IMPORT 9 PLAN 10 RULE 11 SOLUTION 12 TERM 13 TITLES 14 __start_star_0 77 addon 17 addon_words 18 block 19 bundle 20 bundle_words 21 catalogue 22 catalogue_words 23 expect 24 expect_words 25 features 26 features_words 27 holds 28 holds_words 29 import_file 30 import_words 31 plan 32 plan_words 33 rule 34 rule_words 35 solution 36 solution_words 37 term 39 term_words 40 titles 41 titles_words 42
$END -230 ADDON 3 BUNDLE 4 CATALOGUE 5 EACH 6 EXPECT 7 FEATURES 8 IMPORT 9 PLAN 10 RULE 11 SOLUTION 12 TERM 13 TITLES 14 addon 17 addon_words 18 block 78 bundle 20 bundle_words 21 catalogue 22 catalogue_words 23 expect 24 expect_words 25 features 26 features_words 27 holds 28 holds_words 29 import_file 30 import_words 31 plan 32 plan_words 33 rule 34 rule_words 35 solution 36 solution_words 37 term 39 term_words 40 titles 41 titles_words 42
$END -60 ADDON -60 BUNDLE -60 CATALOGUE -60 EACH -60 EXPECT -60 FEATURES -60 IMPORT -60 PLAN -60 RULE -60 SOLUTION -60 TERM -60 TITLES -60
_NL 79
$END -34 ADDON -34 BUNDLE -34 CATALOGUE -34 EACH -34 EXPECT -34 FEATURES -34 IMPORT -34 PLAN -34 RULE -34 SOLUTION -34 TERM -34 TITLES -34
$END -61 ADDON -61 BUNDLE -61 CATALOGUE -61 EACH -61 EXPECT -61 FEATURES -61 IMPORT -61 PLAN -61 RULE -61 SOLUTION -61 TERM -61 TITLES -61
_NL 80
$END -62 ADDON -62 BUNDLE -62 CATALOGUE -62 EACH -62 EXPECT -62 FEATURES -62 IMPORT -62 PLAN -62 RULE -62 SOLUTION -62 TERM -62 TITLES -62
_NL 81
$END -63 ADDON -63 BUNDLE -63 CATALOGUE -63 EACH -63 EXPECT -63 FEATURES -63 IMPORT -63 PLAN -63 RULE -63 SOLUTION -63 TERM -63 TITLES -63
_NL 82
$END -64 ADDON -64 BUNDLE -64 CATALOGUE -64 EACH -64 EXPECT -64 FEATURES -64 IMPORT -64 PLAN -64 RULE -64 SOLUTION -64 TERM -64 TITLES -64
_NL 83
$END -65 ADDON -65 BUNDLE -65 CATALOGUE -65 EACH -65 EXPECT -65 FEATURES -65 IMPORT -65 PLAN -65 RULE -65 SOLUTION -65 TERM -65 TITLES -65
_NL 84
$END -66 ADDON -66 BUNDLE -66 CATALOGUE -66 EACH -66 EXPECT -66 FEATURES -66 IMPORT -66 PLAN -66 RULE -66 SOLUTION -66 TERM -66 TITLES -66
_NL 85
$END -67 ADDON -67 BUNDLE -67 CATALOGUE -67 EACH -67 EXPECT -67 FEATURES -67 IMPORT -67 PLAN -67 RULE -67 SOLUTION -67 TERM -67 TITLES -67
_NL 86
$END -68 ADDON -68 BUNDLE -68 CATALOGUE -68 EACH -68 EXPECT -68 FEATURES -68 IMPORT -68 PLAN -68 RULE -68 SOLUTION -68 TERM -68 TITLES -68
_NL 87
$END -69 ADDON -69 BUNDLE -69 CATALOGUE -69 EACH -69 EXPECT -69 FEATURES -69 IMPORT -69 PLAN -69 RULE -69 SOLUTION -69 TERM -69 TITLES -69
_NL 88

$END -70 ADDON -70 BUNDLE -70 CATALOGUE -70 EACH -70 EXPECT -70 FEATURES -70 IMPORT -70 PLAN -70 RULE -70 SOLUTION -70 TERM -70 TITLES -70
_NL 89
$END -71 ADDON -71 BUNDLE -71 CATALOGUE -71 EACH -71 EXPECT -71 FEATURES -71 IMPORT -71 PLAN -71 RULE -71 SOLUTION -71 TERM -71 TITLES -71
_NL 90
NAME 91
$END -182 HAS -182 IS -182 LACKS -182 PLUS -182 _NL -182
$END -214 HAS -214 IS -214 LACKS -214 _NL -214
$END -215 HAS -215 IS -215 LACKS -215 PLUS 92 _NL -215 __selection_star_18 93

INT 94
INT 95
INT 96
TO 97
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 98 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
$END -194 AND -194 AND_ABOVE 99 COMMA -194 COVERS -194 OR -194 OR_BETTER 100 OR_HIGHER 101 REPLACES -194 RPAR -194 SHOWN -194 STRING -194 THEN -194 UNDER -194 WHEN -194 _NL -194
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 count_held 57 count_of 58 group 59 negation 60 operand 102 ref 62
ADDON 103 ADDONS 104 ADD_ON 105 ADD_ONS 106 OF 107 PLAN 108 PLANS 109 addons 110 plans 111

$END -176 AND -176 COVERS -176 OR -176 REPLACES -176 RPAR -176 SHOWN -176 STRING -176 THEN -176 UNDER -176 WHEN -176 _NL -176
$END -177 AND -177 COVERS -177 OR -177 REPLACES -177 RPAR -177 SHOWN -177 STRING -177 THEN -177 UNDER -177 WHEN -177 _NL -177
$END -178 AND -178 COVERS -178 OR -178 REPLACES -178 RPAR -178 SHOWN -178 STRING -178 THEN -178 UNDER -178 WHEN -178 _NL -178
$END -179 AND -179 COVERS -179 OR -179 REPLACES -179 RPAR -179 SHOWN -179 STRING -179 THEN -179 UNDER -179 WHEN -179 _NL -179
$END -98 AND 112 COVERS -98 OR 113 REPLACES -98 RPAR -98 SHOWN -98 STRING -98 THEN -98 UNDER -98 WHEN -98 _NL -98 __condition_star_11 114
$END -180 AND -180 COVERS -180 OR -180 REPLACES -180 RPAR -180 SHOWN -180 STRING -180 THEN -180 UNDER -180 WHEN -180 _NL -180
INCLUDES 115 PER 116 SHORT 117 STRING 69 _NL -51 __addon_words_star_8 118 addon_clause 119 header_clause 120 includes 121 per 122 short 123 texts 124 title 125
INCLUDES 115 SHORT 117 STRING 69 _NL -84 __bundle_words_star_7 126 header_clause 127 includes 121 short 123 texts 124 title 125
STRING 69 _NL -96 texts 128
HOLDS -158 INCLUDES -158 PER -158 SHORT -158 STRING -158 _NL -158
HOLDS -159 INCLUDES -159 PER -159 SHORT -159 STRING -159 _NL -159
HOLDS 129
COVERS -241 FORMERLY -241 INCLUDES -241 NAME 130 PER -241 REPLACES -241 SHORT -241 SHOWN -241 STRING -241 UNDER -241 WHEN -241 _NL -241 __texts_star_19 131
_NL -130
_NL -167
INCLUDES 115 SHORT 117 STRING 69 _NL -186 __bundle_words_star_7 132 header_clause 127 includes 121 short 123 texts 124 title 125
STRING 69 _NL -207 texts 133
INCLUDES 115 SHORT 117 STRING 69 _NL -225 __bundle_words_star_7 134 header_clause 127 includes 121 short 123 texts 124 title 125
FORMERLY 135 STRING 69 _NL -239 __term_words_star_14 136 formerly 137 term_clause 138 texts 124 title 139
_NL -257
$END -229 ADDON 3 BUNDLE 4 CATALOGUE 5 EACH 6 EXPECT 7 FEATURES 8 IMPORT 9 PLAN 10 RULE 11 SOLUTION 12 TERM 13 TITLES 14 addon 17 addon_words 18 block 78 bundle 20 bundle_words 21 catalogue 22 catalogue_words 23 expect 24 expect_words 25 features 26 features_words 27 holds 28 holds_words 29 import_file 30 import_words 31 plan 32 plan_words 33 rule 34 rule_words 35 solution 36 solution_words 37 term 39 term_words 40 titles 41 titles_words 42
$END -33 ADDON -33 BUNDLE -33 CATALOGUE -33 EACH -33 EXPECT -33 FEATURES -33 IMPORT -33 PLAN -33 RULE -33 SOLUTION -33 TERM -33 TITLES -33
$END -47 ADDON -47 BUNDLE -47 CATALOGUE -47 EACH -47 EXPECT -47 FEATURES -47 IMPORT -47 PLAN -47 RULE -47 SOLUTION -47 TERM -47 TITLES -47 _INDENT 140 tiered_body 141
$END -82 ADDON -82 BUNDLE -82 CATALOGUE -82 EACH -82 EXPECT -82 FEATURES -82 IMPORT -82 PLAN -82 RULE -82 SOLUTION -82 TERM -82 TITLES -82 _INDENT 142 block_body 143
$END -86 ADDON -86 BUNDLE -86 CATALOGUE -86 EACH -86 EXPECT -86 FEATURES -86 IMPORT -86 PLAN -86 RULE -86 SOLUTION -86 TERM -86 TITLES -86 _INDENT 144 catalogue_body 145
$END -115 ADDON -115 BUNDLE -115 CATALOGUE -115 EACH -115 EXPECT -115 FEATURES -115 IMPORT -115 PLAN -115 RULE -115 SOLUTION -115 TERM -115 TITLES -115 _INDENT 146 expect_body 147
$END -146 ADDON -146 BUNDLE -146 CATALOGUE -146 EACH -146 EXPECT -146 FEATURES -146 IMPORT -146 PLAN -146 RULE -146 SOLUTION -146 TERM -146 TITLES -146 _INDENT 148 features_body 149
$END -160 ADDON -160 BUNDLE -160 CATALOGUE -160 EACH -160 EXPECT -160 FEATURES -160 IMPORT -160 PLAN -160 RULE -160 SOLUTION -160 TERM -160 TITLES -160
$END -166 ADDON -166 BUNDLE -166 CATALOGUE -166 EACH -166 EXPECT -166 FEATURES -166 IMPORT -166 PLAN -166 RULE -166 SOLUTION -166 TERM -166 TITLES -166
$END -184 ADDON -184 BUNDLE -184 CATALOGUE -184 EACH -184 EXPECT -184 FEATURES -184 IMPORT -184 PLAN -184 RULE -184 SOLUTION -184 TERM -184 TITLES -184 _INDENT 142 block_body 150
_INDENT 151
$END -223 ADDON -223 BUNDLE -223 CATALOGUE -223 EACH -223 EXPECT -223 FEATURES -223 IMPORT -223 PLAN -223 RULE -223 SOLUTION -223 TERM -223 TITLES -223 _INDENT 140 tiered_body 152
_INDENT 153
$END -252 ADDON -252 BUNDLE -252 CATALOGUE -252 EACH -252 EXPECT -252 FEATURES -252 IMPORT -252 PLAN -252 RULE -252 SOLUTION -252 TERM -252 TITLES -252 _INDENT 154 titles_body 155
$END -181 HAS -181 IS -181 LACKS -181 PLUS -181 _NL -181
INT 43 NAME 44 part 156
$END -216 HAS -216 IS -216 LACKS -216 PLUS 157 _NL -216
ADDON -78 ADDONS -78 ADD_ON -78 ADD_ONS -78 OF -78 PLAN -78 PLANS -78
ADDON -79 ADDONS -79 ADD_ON -79 ADD_ONS -79 OF -79 PLAN -79 PLANS -79
ADDON -80 ADDONS -80 ADD_ON -80 ADD_ONS -80 OF -80 PLAN -80 PLANS -80
INT 158
RPAR 159
$END -195 AND -195 COMMA -195 COVERS -195 OR -195 REPLACES -195 RPAR -195 SHOWN -195 STRING -195 THEN -195 UNDER -195 WHEN -195 _NL -195
$END -196 AND -196 COMMA -196 COVERS -196 OR -196 REPLACES -196 RPAR -196 SHOWN -196 STRING -196 THEN -196 UNDER -196 WHEN -196 _NL -196
$END -197 AND -197 COMMA -197 COVERS -197 OR -197 REPLACES -197 RPAR -197 SHOWN -197 STRING -197 THEN -197 UNDER -197 WHEN -197 _NL -197
$END -174 AND -174 COVERS -174 OR -174 REPLACES -174 RPAR -174 SHOWN -174 STRING -174 THEN -174 UNDER -174 WHEN -174 _NL -174
$END -53 AND -53 COLON -53 COVERS -53 OR -53 REPLACES -53 RPAR -53 SHOWN -53 STRING -53 THEN -53 UNDER -53 WHEN -53 _NL -53
$END -54 AND -54 COLON -54 COVERS -54 OR -54 REPLACES -54 RPAR -54 SHOWN -54 STRING -54 THEN -54 UNDER -54 WHEN -54 _NL -54
$END -55 AND -55 COLON -55 COVERS -55 OR -55 REPLACES -55 RPAR -55 SHOWN -55 STRING -55 THEN -55 UNDER -55 WHEN -55 _NL -55
$END -56 AND -56 COLON -56 COVERS -56 OR -56 REPLACES -56 RPAR -56 SHOWN -56 STRING -56 THEN -56 UNDER -56 WHEN -56 _NL -56
NAME 53 ref 160 refs 161
$END -188 AND -188 COLON -188 COVERS -188 OR -188 REPLACES -188 RPAR -188 SHOWN -188 STRING -188 THEN -188 UNDER -188 WHEN -188 _NL -188
$END -189 AND -189 COLON -189 COVERS -189 OR -189 REPLACES -189 RPAR -189 SHOWN -189 STRING -189 THEN -189 UNDER -189 WHEN -189 _NL -189
$END -100 AND -100 COVERS -100 OR -100 REPLACES -100 RPAR -100 SHOWN -100 STRING -100 THEN -100 UNDER -100 WHEN -100 _NL -100
$END -101 AND -101 COVERS -101 OR -101 REPLACES -101 RPAR -101 SHOWN -101 STRING -101 THEN -101 UNDER -101 WHEN -101 _NL -101
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 count_held 57 count_of 58 group 59 negation 60 operand 162 ref 62
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 count_held 57 count_of 58 group 59 negation 60 operand 163 ref 62
$END -99 AND 164 COVERS -99 OR 165 REPLACES -99 RPAR -99 SHOWN -99 STRING -99 THEN -99 UNDER -99 WHEN -99 _NL -99
NAME 166 names 167
CUSTOMER 66 USER 67 holder 168
STRING 69 texts 169
INCLUDES 115 PER 116 SHORT 117 STRING 69 _NL -52 addon_clause 170 header_clause 120 includes 121 per 122 short 123 texts 124 title 125
INCLUDES -2 PER -2 SHORT -2 STRING -2 _NL -2
INCLUDES -49 PER -49 SHORT -49 STRING -49 _NL -49
INCLUDES -155 PER -155 SHORT -155 STRING -155 _NL -155
INCLUDES -50 PER -50 SHORT -50 STRING -50 _NL -50
INCLUDES -156 PER -156 SHORT -156 STRING -156 _NL -156
COVERS -248 FORMERLY -248 INCLUDES -248 PER -248 REPLACES -248 SHORT -248 SHOWN -248 STRING -248 UNDER -248 WHEN -248 _NL -248
INCLUDES -157 PER -157 SHORT -157 STRING -157 _NL -157
INCLUDES 115 SHORT 117 STRING 69 _NL -85 header_clause 171 includes 121 short 123 texts 124 title 125
INCLUDES -6 SHORT -6 STRING -6 _NL -6
_NL -97
ANY 172 AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 bound 173
STRING 174
COVERS -242 FORMERLY -242 INCLUDES -242 NAME 175 PER -242 REPLACES -242 SHORT -242 SHOWN -242 STRING -242 UNDER -242 WHEN -242 _NL -242
INCLUDES 115 SHORT 117 STRING 69 _NL -187 header_clause 171 includes 121 short 123 texts 124 title 125
_NL -208
INCLUDES 115 SHORT 117 STRING 69 _NL -226 header_clause 171 includes 121 short 123 texts 124 title 125
STRING 69 texts 176
FORMERLY 135 STRING 69 _NL -240 formerly 137 term_clause 177 texts 124 title 139
FORMERLY -237 STRING -237 _NL -237
FORMERLY -36 STRING -36 _NL -36
FORMERLY -238 STRING -238 _NL -238
ABOUT 178 AVAILABLE_WITH 179 EXCLUDES 180 LINK 181 NAME 182 NOTE 183 PLUS 184 REQUIRES 185 SOLD_ON_ITS_OWN 186 TIER 187 WITHOUT 188 __tiered_body_plus_10 189 available_with 190 available_words 191 block_line 192 excludes 193 excludes_words 194 feature 195 feature_line 196 feature_words 197 property 198 property_line 199 requires 200 requires_words 201 sold_on_its_own 202 sold_words 203 tier 204 tier_words 205
$END -48 ADDON -48 BUNDLE -48 CATALOGUE -48 EACH -48 EXPECT -48 FEATURES -48 IMPORT -48 PLAN -48 RULE -48 SOLUTION -48 TERM -48 TITLES -48
ABOUT 178 AVAILABLE_WITH 179 EXCLUDES 180 LINK 181 NAME 182 NOTE 183 PLUS 184 REQUIRES 185 SOLD_ON_ITS_OWN 186 WITHOUT 188 __block_body_plus_9 206 available_with 190 available_words 191 block_line 207 excludes 193 excludes_words 194 feature 195 feature_line 196 feature_words 197 property 198 property_line 199 requires 200 requires_words 201 sold_on_its_own 202 sold_words 203
$END -83 ADDON -83 BUNDLE -83 CATALOGUE -83 EACH -83 EXPECT -83 FEATURES -83 IMPORT -83 PLAN -83 RULE -83 SOLUTION -83 TERM -83 TITLES -83
ABOUT 178 AS 208 COMBINATIONS 209 LANGUAGES 210 LINK 181 NOTE 183 TITLES 211 __ANON_0 212 __catalogue_body_plus_1 213 as_of 214 catalogue_clause 215 catalogue_line 216 counted 217 languages 218 property 219 titles_from 220 version 221
$END -87 ADDON -87 BUNDLE -87 CATALOGUE -87 EACH -87 EXPECT -87 FEATURES -87 IMPORT -87 PLAN -87 RULE -87 SOLUTION -87 TERM -87 TITLES -87
EXACTLY 222 INT 223 NAME 44 NONE 45 __expect_body_plus_16 224 expect_count 225 expect_features 226 expect_legal 227 expectation 228 part 46 selection 229
$END -116 ADDON -116 BUNDLE -116 CATALOGUE -116 EACH -116 EXPECT -116 FEATURES -116 IMPORT -116 PLAN -116 RULE -116 SOLUTION -116 TERM -116 TITLES -116
NAME 182 PLUS 184 WITHOUT 188 __features_body_plus_3 230 feature 231 feature_words 197
$END -147 ADDON -147 BUNDLE -147 CATALOGUE -147 EACH -147 EXPECT -147 FEATURES -147 IMPORT -147 PLAN -147 RULE -147 SOLUTION -147 TERM -147 TITLES -147
$END -185 ADDON -185 BUNDLE -185 CATALOGUE -185 EACH -185 EXPECT -185 FEATURES -185 IMPORT -185 PLAN -185 RULE -185 SOLUTION -185 TERM -185 TITLES -185
ABOUT 178 AT_LEAST 48 AT_MOST 49 EXACTLY 50 IF 232 INT 51 LINK 181 NAME 233 NEVER 234 NOTE 183 __rule_star_13 235 bound 55 count_held 236 count_of 237 count_statement 238 if_then 239 name_excludes 240 name_requires 241 never 242 property 198 property_line 243 statement 244
$END -224 ADDON -224 BUNDLE -224 CATALOGUE -224 EACH -224 EXPECT -224 FEATURES -224 IMPORT -224 PLAN -224 RULE -224 SOLUTION -224 TERM -224 TITLES -224
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 245 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
NAME 246 __titles_body_plus_15 247 title_line 248 title_words 249
$END -253 ADDON -253 BUNDLE -253 CATALOGUE -253 EACH -253 EXPECT -253 FEATURES -253 IMPORT -253 PLAN -253 RULE -253 SOLUTION -253 TERM -253 TITLES -253
$END -29 HAS -29 IS -29 LACKS -29 PLUS -29 _NL -29
INT 43 NAME 44 part 250
ADDON -81 ADDONS -81 ADD_ON -81 ADD_ONS -81 OF -81 PLAN -81 PLANS -81
$END -154 AND -154 COVERS -154 OR -154 REPLACES -154 RPAR -154 SHOWN -154 STRING -154 THEN -154 UNDER -154 WHEN -154 _NL -154
$END -198 AND -198 COMMA 251 COVERS -198 OR -198 REPLACES -198 RPAR -198 SHOWN -198 STRING -198 THEN -198 UNDER -198 WHEN -198 _NL -198 __refs_star_12 252
$END -102 AND -102 COVERS -102 OR -102 REPLACES -102 RPAR -102 SHOWN -102 STRING -102 THEN -102 UNDER -102 WHEN -102 _NL -102
$END -9 AND -9 COVERS -9 OR -9 REPLACES -9 RPAR -9 SHOWN -9 STRING -9 THEN -9 UNDER -9 WHEN -9 _NL -9
$END -10 AND -10 COVERS -10 OR -10 REPLACES -10 RPAR -10 SHOWN -10 STRING -10 THEN -10 UNDER -10 WHEN -10 _NL -10
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 count_held 57 count_of 58 group 59 negation 60 operand 253 ref 62
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 count_held 57 count_of 58 group 59 negation 60 operand 254 ref 62
COLON -172 COMMA 255 COVERS -172 INCLUDES -172 PER -172 REPLACES -172 SHORT -172 SHOWN -172 STRING -172 UNDER -172 WHEN -172 _NL -172 __names_star_20 256
INCLUDES -168 PER -168 SHORT -168 STRING -168 _NL -168
INCLUDES -183 PER -183 SHORT -183 STRING -183 _NL -183
INCLUDES -219 PER -219 SHORT -219 STRING -219 _NL -219
INCLUDES -1 PER -1 SHORT -1 STRING -1 _NL -1
INCLUDES -5 SHORT -5 STRING -5 _NL -5
ADDON 103 ADDONS 104 ADD_ON 105 ADD_ONS 106 PLAN 108 PLANS 109 addons 257 plans 258
ADDON 103 ADDONS 104 ADD_ON 105 ADD_ONS 106 PLAN 108 PLANS 109 addons 259 plans 260
COVERS -37 FORMERLY -37 INCLUDES -37 NAME -37 PER -37 REPLACES -37 SHORT -37 SHOWN -37 STRING -37 UNDER -37 WHEN -37 _NL -37
STRING 261
FORMERLY -150 STRING -150 _NL -150
FORMERLY -35 STRING -35 _NL -35
STRING 69 texts 262
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 263 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
NAME 166 names 264
STRING 69 texts 265
COVERS 266 REPLACES 267 STRING 69 UNDER 268 _NL -140 __feature_words_star_6 269 covers 270 declare_clause 271 replaces 272 texts 124 title 273 under 274
STRING 69 texts 275
NAME 276
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 277 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
_NL -222
NAME 278
NAME 279
ABOUT 178 AVAILABLE_WITH 179 EXCLUDES 180 LINK 181 NAME 182 NOTE 183 PLUS 184 REQUIRES 185 SOLD_ON_ITS_OWN 186 TIER 187 WITHOUT 188 _DEDENT 280 available_with 190 available_words 191 block_line 281 excludes 193 excludes_words 194 feature 195 feature_line 196 feature_words 197 property 198 property_line 199 requires 200 requires_words 201 sold_on_its_own 202 sold_words 203 tier 282 tier_words 205
ABOUT -73 AVAILABLE_WITH -73 EXCLUDES -73 LINK -73 NAME -73 NOTE -73 PLUS -73 REQUIRES -73 SOLD_ON_ITS_OWN -73 TIER -73 WITHOUT -73 _DEDENT -73
_NL 283
ABOUT -41 AVAILABLE_WITH -41 EXCLUDES -41 LINK -41 NAME -41 NOTE -41 PLUS -41 REQUIRES -41 SOLD_ON_ITS_OWN -41 TIER -41 WITHOUT -41 _DEDENT -41
ABOUT -74 AVAILABLE_WITH -74 EXCLUDES -74 LINK -74 NAME -74 NOTE -74 PLUS -74 REQUIRES -74 SOLD_ON_ITS_OWN -74 TIER -74 WITHOUT -74 _DEDENT -74
_NL 284
ABOUT -138 AVAILABLE_WITH -138 EXCLUDES -138 LINK -138 NAME -138 NOTE -138 PLUS -138 REQUIRES -138 SOLD_ON_ITS_OWN -138 TIER -138 WITHOUT -138 _DEDENT -138
ABOUT -75 AVAILABLE_WITH -75 EXCLUDES -75 LINK -75 NAME -75 NOTE -75 PLUS -75 REQUIRES -75 SOLD_ON_ITS_OWN -75 TIER -75 WITHOUT -75 _DEDENT -75
_NL 285
_NL 286
ABOUT -139 AVAILABLE_WITH -139 EXCLUDES -139 LINK -139 NAME -139 NOTE -139 PLUS -139 REQUIRES -139 SOLD_ON_ITS_OWN -139 TIER -139 WITHOUT -139 _DEDENT -139
ABOUT -76 AVAILABLE_WITH -76 EXCLUDES -76 LINK -76 NAME -76 NOTE -76 PLUS -76 REQUIRES -76 SOLD_ON_ITS_OWN -76 TIER -76 WITHOUT -76 _DEDENT -76
_NL 287
ABOUT -77 AVAILABLE_WITH -77 EXCLUDES -77 LINK -77 NAME -77 NOTE -77 PLUS -77 REQUIRES -77 SOLD_ON_ITS_OWN -77 TIER -77 WITHOUT -77 _DEDENT -77
_NL 288
ABOUT -42 AVAILABLE_WITH -42 EXCLUDES -42 LINK -42 NAME -42 NOTE -42 PLUS -42 REQUIRES -42 SOLD_ON_ITS_OWN -42 TIER -42 WITHOUT -42 _DEDENT -42
_NL 289
ABOUT 178 AVAILABLE_WITH 179 EXCLUDES 180 LINK 181 NAME 182 NOTE 183 PLUS 184 REQUIRES 185 SOLD_ON_ITS_OWN 186 WITHOUT 188 _DEDENT 290 available_with 190 available_words 191 block_line 291 excludes 193 excludes_words 194 feature 195 feature_line 196 feature_words 197 property 198 property_line 199 requires 200 requires_words 201 sold_on_its_own 202 sold_words 203
ABOUT -4 AVAILABLE_WITH -4 EXCLUDES -4 LINK -4 NAME -4 NOTE -4 PLUS -4 REQUIRES -4 SOLD_ON_ITS_OWN -4 WITHOUT -4 _DEDENT -4
OF 292
OF 293
NAME 166 names 294
FROM 295
STRING 296 VERSION 297
ABOUT 178 AS 208 COMBINATIONS 209 LANGUAGES 210 LINK 181 NOTE 183 TITLES 211 _DEDENT 298 __ANON_0 212 as_of 214 catalogue_clause 215 catalogue_line 299 counted 217 languages 218 property 219 titles_from 220 version 221
_NL -89
_NL 300
ABOUT -8 AS -8 COMBINATIONS -8 LANGUAGES -8 LINK -8 NOTE -8 TITLES -8 _DEDENT -8 __ANON_0 -8
_NL -90
_NL -91
_NL -92
_NL -93
_NL -94
INT 301
COMBINATION 302 COMBINATIONS 303 NAME 91
EXACTLY 222 INT 223 NAME 44 NONE 45 _DEDENT 304 expect_count 225 expect_features 226 expect_legal 227 expectation 305 part 46 selection 229
COLON 306 _NL 307
_NL 308
_NL 309
EXACTLY -14 INT -14 NAME -14 NONE -14 _DEDENT -14
HAS 310 IS 311 LACKS 312
NAME 182 PLUS 184 WITHOUT 188 _DEDENT 313 feature 314 feature_words 197
NAME -22 PLUS -22 WITHOUT -22 _DEDENT -22
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 315 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
EXCLUDES 316 REQUIRES 317
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 318 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
ABOUT 178 AT_LEAST 48 AT_MOST 49 EXACTLY 50 IF 232 INT 51 LINK 181 NAME 233 NEVER 234 NOTE 183 bound 55 count_held 236 count_of 237 count_statement 238 if_then 239 name_excludes 240 name_requires 241 never 242 property 198 property_line 319 statement 320
_NL -103
_NL -104
_NL -231
_NL -232
_NL -233
_NL -234
_NL -235
ABOUT -28 AT_LEAST -28 AT_MOST -28 EXACTLY -28 IF -28 INT -28 LINK -28 NAME -28 NEVER -28 NOTE -28 _DEDENT -28
_NL 321
_NL 322
IN 323 STRING 324
NAME 246 _DEDENT 325 title_line 326 title_words 249
NAME -44 _DEDENT -44
_NL 327
$END -30 HAS -30 IS -30 LACKS -30 PLUS -30 _NL -30
NAME 53 ref 328
$END -199 AND -199 COMMA 329 COVERS -199 OR -199 REPLACES -199 RPAR -199 SHOWN -199 STRING -199 THEN -199 UNDER -199 WHEN -199 _NL -199
$END -11 AND -11 COVERS -11 OR -11 REPLACES -11 RPAR -11 SHOWN -11 STRING -11 THEN -11 UNDER -11 WHEN -11 _NL -11
$END -12 AND -12 COVERS -12 OR -12 REPLACES -12 RPAR -12 SHOWN -12 STRING -12 THEN -12 UNDER -12 WHEN -12 _NL -12
NAME 330
COLON -173 COMMA 331 COVERS -173 INCLUDES -173 PER -173 REPLACES -173 SHORT -173 SHOWN -173 STRING -173 UNDER -173 WHEN -173 _NL -173
_NL -161
_NL -162
_NL -163
_NL -164
COVERS -38 FORMERLY -38 INCLUDES -38 NAME -38 PER -38 REPLACES -38 SHORT -38 SHOWN -38 STRING -38 UNDER -38 WHEN -38 _NL -38
_NL -190
_NL -59
_NL -114
_NL -191
NAME 166 names 332
NAME 166 names 333
NAME 334
COVERS 266 REPLACES 267 STRING 69 UNDER 268 _NL -141 covers 270 declare_clause 335 replaces 272 texts 124 title 273 under 274
COVERS -109 REPLACES -109 SHOWN -109 STRING -109 UNDER -109 WHEN -109 _NL -109
COVERS -20 REPLACES -20 STRING -20 UNDER -20 _NL -20
COVERS -110 REPLACES -110 SHOWN -110 STRING -110 UNDER -110 WHEN -110 _NL -110
COVERS -111 REPLACES -111 SHOWN -111 STRING -111 UNDER -111 WHEN -111 _NL -111
COVERS -112 REPLACES -112 SHOWN -112 STRING -112 UNDER -112 WHEN -112 _NL -112
_NL -192
COVERS 266 REPLACES 267 SHOWN 336 STRING 69 UNDER 268 WHEN 337 _NL -142 __feature_words_star_5 338 covers 270 declare_clause 339 grant_clause 340 replaces 272 shown_as 341 texts 124 title 273 under 274 when 342
_NL -202
INCLUDES 115 SHORT 117 STRING 69 _NL -245 __bundle_words_star_7 343 header_clause 127 includes 121 short 123 texts 124 title 125
WHEN 337 _NL -144 when 344
$END -247 ADDON -247 BUNDLE -247 CATALOGUE -247 EACH -247 EXPECT -247 FEATURES -247 IMPORT -247 PLAN -247 RULE -247 SOLUTION -247 TERM -247 TITLES -247
ABOUT -39 AVAILABLE_WITH -39 EXCLUDES -39 LINK -39 NAME -39 NOTE -39 PLUS -39 REQUIRES -39 SOLD_ON_ITS_OWN -39 TIER -39 WITHOUT -39 _DEDENT -39
ABOUT -40 AVAILABLE_WITH -40 EXCLUDES -40 LINK -40 NAME -40 NOTE -40 PLUS -40 REQUIRES -40 SOLD_ON_ITS_OWN -40 TIER -40 WITHOUT -40 _DEDENT -40
ABOUT -58 AVAILABLE_WITH -58 EXCLUDES -58 LINK -58 NAME -58 NOTE -58 PLUS -58 REQUIRES -58 SOLD_ON_ITS_OWN -58 TIER -58 WITHOUT -58 _DEDENT -58
ABOUT -113 AVAILABLE_WITH -113 EXCLUDES -113 LINK -113 NAME -113 NOTE -113 PLUS -113 REQUIRES -113 SOLD_ON_ITS_OWN -113 TIER -113 WITHOUT -113 _DEDENT -113
ABOUT -135 AVAILABLE_WITH -135 EXCLUDES -135 LINK -135 NAME -135 NOTE -135 PLUS -135 REQUIRES -135 SOLD_ON_ITS_OWN -135 TIER -135 WITHOUT -135 _DEDENT -135 _INDENT 345 feature_body 346
ABOUT -193 AT_LEAST -193 AT_MOST -193 AVAILABLE_WITH -193 EXACTLY -193 EXCLUDES -193 IF -193 INT -193 LINK -193 NAME -193 NEVER -193 NOTE -193 PLUS -193 REQUIRES -193 SOLD_ON_ITS_OWN -193 TIER -193 WITHOUT -193 _DEDENT -193
ABOUT -201 AVAILABLE_WITH -201 EXCLUDES -201 LINK -201 NAME -201 NOTE -201 PLUS -201 REQUIRES -201 SOLD_ON_ITS_OWN -201 TIER -201 WITHOUT -201 _DEDENT -201
ABOUT -221 AVAILABLE_WITH -221 EXCLUDES -221 LINK -221 NAME -221 NOTE -221 PLUS -221 REQUIRES -221 SOLD_ON_ITS_OWN -221 TIER -221 WITHOUT -221 _DEDENT -221
ABOUT -243 AVAILABLE_WITH -243 EXCLUDES -243 LINK -243 NAME -243 NOTE -243 PLUS -243 REQUIRES -243 SOLD_ON_ITS_OWN -243 TIER -243 WITHOUT -243 _DEDENT -243 _INDENT 142 block_body 347
$END -72 ABOUT -72 ADDON -72 AVAILABLE_WITH -72 BUNDLE -72 CATALOGUE -72 EACH -72 EXCLUDES -72 EXPECT -72 FEATURES -72 IMPORT -72 LINK -72 NAME -72 NOTE -72 PLAN -72 PLUS -72 REQUIRES -72 RULE -72 SOLD_ON_ITS_OWN -72 SOLUTION -72 TERM -72 TIER -72 TITLES -72 WITHOUT -72 _DEDENT -72
ABOUT -3 AVAILABLE_WITH -3 EXCLUDES -3 LINK -3 NAME -3 NOTE -3 PLUS -3 REQUIRES -3 SOLD_ON_ITS_OWN -3 WITHOUT -3 _DEDENT -3
DATE 348
PLAN 108 PLANS 109 plans 349
_NL -169
STRING 350
_NL -259
_NL -260
$END -88 ADDON -88 BUNDLE -88 CATALOGUE -88 EACH -88 EXPECT -88 FEATURES -88 IMPORT -88 PLAN -88 RULE -88 SOLUTION -88 TERM -88 TITLES -88
ABOUT -7 AS -7 COMBINATIONS -7 LANGUAGES -7 LINK -7 NOTE -7 TITLES -7 _DEDENT -7 __ANON_0 -7
ABOUT -95 AS -95 COMBINATIONS -95 LANGUAGES -95 LINK -95 NOTE -95 TITLES -95 _DEDENT -95 __ANON_0 -95
OF 351
COLON -119 OF 352 _NL -119
COLON -121 OF 353 _NL -121
$END -117 ADDON -117 BUNDLE -117 CATALOGUE -117 EACH -117 EXPECT -117 FEATURES -117 IMPORT -117 PLAN -117 RULE -117 SOLUTION -117 TERM -117 TITLES -117
EXACTLY -13 INT -13 NAME -13 NONE -13 _DEDENT -13
_NL 354
EXACTLY -132 INT -132 NAME -132 NONE -132 _DEDENT -132
EXACTLY -133 INT -133 NAME -133 NONE -133 _DEDENT -133
EXACTLY -134 INT -134 NAME -134 NONE -134 _DEDENT -134
NAME 166 names 355
ILLEGAL 356 LEGAL 357
NAME 166 names 358
$END -148 ADDON -148 BUNDLE -148 CATALOGUE -148 EACH -148 EXPECT -148 FEATURES -148 IMPORT -148 PLAN -148 RULE -148 SOLUTION -148 TERM -148 TITLES -148
NAME -21 PLUS -21 WITHOUT -21 _DEDENT -21
THEN 359
NAME 166 names 360
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 361 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
_NL -175
ABOUT -27 AT_LEAST -27 AT_MOST -27 EXACTLY -27 IF -27 INT -27 LINK -27 NAME -27 NEVER -27 NOTE -27 _DEDENT -27
_NL 362
ABOUT 178 LINK 181 NOTE 183 _DEDENT 363 __rule_star_13 364 property 198 property_line 243
_DEDENT 365
NAME 366
_NL -251
$END -254 ADDON -254 BUNDLE -254 CATALOGUE -254 EACH -254 EXPECT -254 FEATURES -254 IMPORT -254 PLAN -254 RULE -254 SOLUTION -254 TERM -254 TITLES -254
NAME -43 _DEDENT -43
NAME -249 _DEDENT -249
$END -25 AND -25 COMMA -25 COVERS -25 OR -25 REPLACES -25 RPAR -25 SHOWN -25 STRING -25 THEN -25 UNDER -25 WHEN -25 _NL -25
NAME 53 ref 367
COLON -23 COMMA -23 COVERS -23 INCLUDES -23 PER -23 REPLACES -23 SHORT -23 SHOWN -23 STRING -23 UNDER -23 WHEN -23 _NL -23
NAME 368
COVERS -108 REPLACES -108 SHOWN -108 STRING -108 UNDER -108 WHEN -108 _NL -108
COVERS -200 REPLACES -200 SHOWN -200 STRING -200 UNDER -200 WHEN -200 _NL -200
COVERS -258 REPLACES -258 SHOWN -258 STRING -258 UNDER -258 WHEN -258 _NL -258
COVERS -19 REPLACES -19 STRING -19 UNDER -19 _NL -19
AS 369
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 370 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
COVERS 266 REPLACES 267 SHOWN 336 STRING 69 UNDER 268 WHEN 337 _NL -143 covers 270 declare_clause 339 grant_clause 371 replaces 272 shown_as 341 texts 124 title 273 under 274 when 342
COVERS -151 REPLACES -151 SHOWN -151 STRING -151 UNDER -151 WHEN -151 _NL -151
COVERS -18 REPLACES -18 SHOWN -18 STRING -18 UNDER -18 WHEN -18 _NL -18
COVERS -152 REPLACES -152 SHOWN -152 STRING -152 UNDER -152 WHEN -152 _NL -152
COVERS -153 REPLACES -153 SHOWN -153 STRING -153 UNDER -153 WHEN -153 _NL -153
INCLUDES 115 SHORT 117 STRING 69 _NL -246 header_clause 171 includes 121 short 123 texts 124 title 125
_NL -145
ABOUT 178 LINK 181 NAME 182 NOTE 183 PLUS 184 WITHOUT 188 __feature_body_plus_4 372 feature 195 feature_line 373 feature_words 197 property 198 property_line 199
ABOUT -136 AVAILABLE_WITH -136 EXCLUDES -136 LINK -136 NAME -136 NOTE -136 PLUS -136 REQUIRES -136 SOLD_ON_ITS_OWN -136 TIER -136 WITHOUT -136 _DEDENT -136
ABOUT -244 AVAILABLE_WITH -244 EXCLUDES -244 LINK -244 NAME -244 NOTE -244 PLUS -244 REQUIRES -244 SOLD_ON_ITS_OWN -244 TIER -244 WITHOUT -244 _DEDENT -244
_NL -57
AND 374 _NL -105
COMMA 375 _NL -255 __titles_from_star_2 376
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 377 PLAN 108 PLANS 109 bound 378 plans 379 scope 380
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 377 PLAN 108 PLANS 109 bound 378 plans 379 scope 381
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 377 PLAN 108 PLANS 109 bound 378 plans 379 scope 382
_INDENT 383 selections 384
_NL -123
BY 385 _NL -125
_NL -128
_NL -124
AT_LEAST 48 AT_MOST 49 EXACTLY 50 INT 51 LPAR 52 NAME 53 NOT 54 bound 55 condition 386 count_held 57 count_of 58 group 59 negation 60 operand 61 ref 62
_NL -170
_NL -171
ABOUT 178 LINK 181 NOTE 183 _DEDENT 387 __rule_star_13 388 property 198 property_line 243
$END -205 ADDON -205 BUNDLE -205 CATALOGUE -205 EACH -205 EXPECT -205 FEATURES -205 IMPORT -205 PLAN -205 RULE -205 SOLUTION -205 TERM -205 TITLES -205
ABOUT 178 LINK 181 NOTE 183 _DEDENT 389 property 198 property_line 319
$END -236 ADDON -236 BUNDLE -236 CATALOGUE -236 EACH -236 EXPECT -236 FEATURES -236 IMPORT -236 PLAN -236 RULE -236 SOLUTION -236 TERM -236 TITLES -236
STRING 390
$END -26 AND -26 COMMA -26 COVERS -26 OR -26 REPLACES -26 RPAR -26 SHOWN -26 STRING -26 THEN -26 UNDER -26 WHEN -26 _NL -26
COLON -24 COMMA -24 COVERS -24 INCLUDES -24 PER -24 REPLACES -24 SHORT -24 SHOWN -24 STRING -24 UNDER -24 WHEN -24 _NL -24
STRING 69 texts 391
COVERS -261 REPLACES -261 SHOWN -261 STRING -261 UNDER -261 WHEN -261 _NL -261
COVERS -17 REPLACES -17 SHOWN -17 STRING -17 UNDER -17 WHEN -17 _NL -17
ABOUT 178 LINK 181 NAME 182 NOTE 183 PLUS 184 WITHOUT 188 _DEDENT 392 feature 195 feature_line 393 feature_words 197 property 198 property_line 199
ABOUT -16 LINK -16 NAME -16 NOTE -16 PLUS -16 WITHOUT -16 _DEDENT -16
ADDON 103 ADDONS 104 ADD_ON 105 ADD_ONS 106 NAME 166 addons 394 names 395
STRING 396
COMMA 397 _NL -256
PLAN 108 PLANS 109 TO 97 plans 398
PLAN 108 PLANS 109 plans 399
AND 400 COLON -211 _NL -211
COLON -118 _NL -118
COLON -120 _NL -120
COLON -122 _NL -122
INT 43 NAME 44 NONE 45 __selections_plus_17 401 part 46 selection 402 selection_line 403
EXACTLY -131 INT -131 NAME -131 NONE -131 _DEDENT -131
EXACTLY 404 NAME 166 names 405
_NL -165
$END -203 ADDON -203 BUNDLE -203 CATALOGUE -203 EACH -203 EXPECT -203 FEATURES -203 IMPORT -203 PLAN -203 RULE -203 SOLUTION -203 TERM -203 TITLES -203
ABOUT 178 LINK 181 NOTE 183 _DEDENT 406 property 198 property_line 319
$END -206 ADDON -206 BUNDLE -206 CATALOGUE -206 EACH -206 EXPECT -206 FEATURES -206 IMPORT -206 PLAN -206 RULE -206 SOLUTION -206 TERM -206 TITLES -206
_NL -250
COVERS -220 REPLACES -220 SHOWN -220 STRING -220 UNDER -220 WHEN -220 _NL -220
ABOUT -137 AVAILABLE_WITH -137 EXCLUDES -137 LINK -137 NAME -137 NOTE -137 PLUS -137 REQUIRES -137 SOLD_ON_ITS_OWN -137 TIER -137 WITHOUT -137 _DEDENT -137
ABOUT -15 LINK -15 NAME -15 NOTE -15 PLUS -15 WITHOUT -15 _DEDENT -15
_NL -106
_NL -107
COMMA -45 _NL -45
STRING 407
COLON -209 _NL -209
COLON -210 _NL -210
ADDON 103 ADDONS 104 ADD_ON 105 ADD_ONS 106 NAME 166 addons 408 names 409
INT 43 NAME 44 NONE 45 _DEDENT 410 part 46 selection 402 selection_line 411
_NL 412
INT -32 NAME -32 NONE -32 _DEDENT -32
NAME 166 names 413
_NL -127
$END -204 ADDON -204 BUNDLE -204 CATALOGUE -204 EACH -204 EXPECT -204 FEATURES -204 IMPORT -204 PLAN -204 RULE -204 SOLUTION -204 TERM -204 TITLES -204
COMMA -46 _NL -46
COLON -212 _NL -212
COLON -213 _NL -213
EXACTLY -218 INT -218 NAME -218 NONE -218 _DEDENT -218
INT -31 NAME -31 NONE -31 _DEDENT -31
INT -217 NAME -217 NONE -217 _DEDENT -217
_NL -126
"""
