"""The register of codes: what each says in one line, and its page. A code is never used again for something else."""

from __future__ import annotations

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    # ---- what is written ---------------------------------------------------------------------------------------------
    "E0101": "something cannot stand here",
    "E0102": "the file is not text in UTF-8",
    "E0103": "the file is too large",
    "E0104": "lines or parentheses are nested too deep",
    "E0105": "the file cannot be read",
    "E0106": "the indentation fits no line above",
    "E0107": "a bullet instead of `+`",
    "E0108": "a typographic character where a plain one belongs",
    "E0109": "a text is not closed",
    "E0110": "no block starts with this word",
    "E0111": "`and` and `or` are mixed without parentheses",
    "E0112": "a name is not kebab-case",
    "E0113": "a comma where a condition is wanted",
    "E0114": "a control character",
    "E0115": "a clause stands twice on one line",
    "E0116": "a number is written in a way that can be misread",
    # ---- names -------------------------------------------------------------------------------------------------------
    "E0201": "a name is not declared anywhere",
    "E0202": "a name is declared twice",
    "E0203": "`includes` names a tier, plan or bundle that does not exist",
    "E0204": "one name for two kinds of things",
    "E0205": "a solution stands where one of its tiers is wanted",
    "E0206": "a feature is used, and no line with a title declares it",
    "E0207": "one name has two titles",
    "E0208": "a name of the wrong kind of thing",
    "E0209": "a rule has the name of a rule that comes by itself",
    "E0210": "the sheet of titles cannot be used",
    "E0211": "a language that the catalogue does not have",
    "E0212": "an imported file cannot be used",
    "E0213": "no `catalogue` block, more than one, or one in an imported file",
    "E0214": "an item has no title",
    # ---- inheriting and nesting --------------------------------------------------------------------------------------
    "E0301": "items include each other in a circle",
    "E0302": "a line is nested under a feature that is declared elsewhere",
    "E0303": "a block both grants a feature and takes it away",
    "E0304": "`without` takes away what cannot be inherited",
    "E0305": "`covers` or `replaces` runs in a circle, or along the nesting",
    "E0306": "a grant depends on itself through conditions",
    "E0307": "a tier includes two tiers of its own solution",
    "E0308": "a line that cannot stand in this kind of block",
    "E0309": "`covers`, `replaces` or `under` away from the declaration",
    "E0310": "features are shown under each other in a circle",
    "E0311": "terms depend on each other in a circle",
    # ---- numbers -----------------------------------------------------------------------------------------------------
    "E0401": "a number is too large",
    "E0402": "a count that can never be met, or always is",
    "E0403": "a name stands twice in one list",
    "E0404": "more than one of what can be held once",
    "E0411": "an amount that its limit cannot have",
    "E0412": "an amount where none can stand",
    "E0413": "an amount, or a grant in a row, is said twice",
    "E0414": "two amounts of one limit that may count at once",
    "E0415": "different amounts in parts that can be held together",
    "E0416": "a level that the feature does not have",
    "E0418": "a period that is none",
    "E0419": "a number of add-ons that cannot be held",
    "E0420": "what happens at so much of a limit, out of order",
    # ---- prices, billing, moves --------------------------------------------------------------------------------------
    "E0430": "a price whose unit is not whole, or is none",
    "E0431": "a list of prices without a currency",
    "E0432": "billing for a period, or a contract of a length, that there is not",
    "E0433": "a percentage for a period that cannot be",
    "E0435": "`moves` without a case for all the rest",
    "E0436": "a case of `moves` that is never reached",
    "E0437": "a line in the wrong block `moves`",
    "W0438": "some plans lead to another catalogue, and some do not",
    "E0439": "an expectation about a price that no list, or more than one, has",
    "E0450": "days on what is not sold",
    "E0451": "days that leave none",
    "E0452": "what became something else, and nothing says when",
    "E0465": "licences of one thing in two rows",
    "E0466": "a row of licences that cannot be",
    "E0467": "a licence is needed that nobody has",
    # ---- what cannot hold together -----------------------------------------------------------------------------------
    "E0501": "several plans, and nothing says how many may be held",
    "E0502": "no combination is legal",
    "E0503": "an expectation is not met",
    "E0504": "not decided within the time limit",
    "E0505": "the program of a catalogue would be too large",
    # ---- what looks odd ----------------------------------------------------------------------------------------------
    "W0601": "nobody can ever hold a plan or an add-on",
    "W0602": "the empty selection is legal",
    "W0603": "a tier is named exactly, and others extend it",
    "N0604": "a grant gives back what a lower tier took away",
    "W0605": "a plan is in no combination unless an add-on is counted",
    "W0606": "days between a plan and what follows it, or days of both",
    # ---- what `licet analyse` finds ----------------------------------------------------------------------------------
    "W0610": "nobody can ever have a feature",
    "N0611": "features that everybody has",
    "W0612": "a feature looks optional, and is not",
    "W0613": "the condition of a line always holds, or never",
    "W0614": "nobody could break a rule",
    "W0615": "a rule follows from others",
    "W0616": "plans or add-ons grant the same",
    "W0617": "a plan or an add-on gives nothing new",
    "N0618": "a plan or an add-on gives no feature",
    "W0619": "less for the same or a higher price",
    "W0620": "a tier loses what the one below it has",
    "W0621": "a title is missing in a language",
    "N0622": "no expectation tries a plan or an add-on",
    "N0623": "no expectation rests on a rule",
    "N0624": "no expectation tries a feature",
    "W0640": "a plan has a feature of which it has nothing",
    "W0641": "it costs more to pay for longer",
    "N0642": "what an add-on or plan says follows from what others say",
    "N0650": "add-ons that everybody holds",
    "W0651": "a plan or an add-on looks optional, and is not",
    # ---- tables in documents -----------------------------------------------------------------------------------------
    "E0701": "the recipe of a table cannot be read",
    "E0702": "a table in a document is not closed, or closed and not opened",
    # ---- feature models in UVL ---------------------------------------------------------------------------------------
    "E0703": "a line of a feature model cannot be read",
    "E0704": "a line of a feature model does not stand where it belongs",
    "E0705": "a feature is declared twice",
    "E0706": "a constraint names a feature that there is not",
    "E0707": "a feature model imports another file",
    "E0708": "a group that no number fits",
    "E0709": "features that come several times",
    "E0710": "a constraint on values",
    "N0711": "a feature with a value counts as chosen or not",
    "W0712": "a group asks for more features than it has",
    # ---- pricings in Pricing2Yaml --------------------------------------------------------------------------------------
    "E0720": "a pricing is not written in plain YAML",
    "E0721": "a name stands twice in a pricing",
    "E0722": "a YAML file is no pricing, or of a version that is not read",
    "W0723": "a field that a pricing does not have",
    "E0724": "a value that a field of a pricing cannot have",
    "E0725": "a pricing names a feature that does not exist",
    "E0726": "a pricing names a usage limit that does not exist",
    "E0727": "a pricing names a plan that does not exist",
    "E0728": "a pricing names an add-on that does not exist",
    "E0729": "a pricing leaves out what it must say",
    "E0730": "a price that cannot be worked out",
    "N0733": "what a pricing says and licet does not read",
    "W0734": "what a pricing says and licet cannot say",
    "E0735": "a pricing with neither plans nor add-ons",
    "W0736": "a number that YAML reads as another than people",
    "W0737": "a value that Pricing2Yaml does not know, where it changes nothing",
    "W0738": "a pricing does not say its version",
    "W0739": "a price that looks like a number and is a text",
    # ---- exported catalogues -----------------------------------------------------------------------------------------
    "E0750": "an exported catalogue is not JSON",
    "E0751": "an exported catalogue is not as its schema says",
    "E0752": "a JSON file is no exported catalogue",
    "E0753": "a file of another format whose name does not tell which",
    # ---- indexes -----------------------------------------------------------------------------------------------------
    "E0760": "a file is no index",
    "E0761": "an index is damaged",
    "E0762": "an index is for a newer reader",
    "E0763": "an index is not well-formed",
    "E0764": "an index is larger than a reader allows",
    "E0765": "an index differs from the solver",
}


def page(code: str) -> str | None:
    """The page about a code, in Markdown: what is wrong, what is right, and why; None for what is no code.

    Raises FileNotFoundError where the page is missing from the package.
    """
    import os

    if code not in CODES:
        return None
    with open(os.path.join(os.path.dirname(__file__), "pages", f"{code}.md"), encoding="utf-8") as file:
        return file.read()
