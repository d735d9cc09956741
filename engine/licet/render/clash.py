"""Whether something is possible, in words and as data."""

from __future__ import annotations

from licet.answers.clash import Clash, Possibility, Wish
from licet.model.definition import Definition, Language
from licet.render import titles
from licet.render.measure import plain
from licet.render.small import Data, both, filled, line, place, selection
from licet.text import plural


def text(definition: Definition, found: Possibility, language: Language) -> str:
    """Yes with an example; or no, with what cannot hold together."""
    if found.example is not None:
        name = selection(definition, found.example.parts, language)
        return f"yes: for example {name} ({found.example})"
    lines = ["no: no legal selection is like that"]
    for number, clash in enumerate(found.clashes, 1):
        which = f"{number}. " if len(found.clashes) > 1 else ""
        lines += ["", f"  {which}{_head(clash)}"]
        for wish in clash.wishes:
            lines += filled("    ", f"asked: {_wish(definition, wish, language)}")
        for rule in clash.rules:
            said = titles.of(rule.title, definition, language) or rule.sentence
            lines += filled("    ", f"{plain(said)}: rule {rule.id}, {line(rule.origin)}")
    if not found.complete:
        lines += ["", "  there may be more such sets: the search was cut off"]
    return "\n".join(lines)


def _head(clash: Clash) -> str:
    number = len(clash.rules) + len(clash.wishes)
    if number == 1 and clash.wishes:
        return "nothing could ever meet this, whatever the rules:"
    if number == 1:
        return "this rule alone forbids everything:"
    return f"these {number} cannot hold together; without any one of them they could:"


def _wish(definition: Definition, wish: Wish, language: Language) -> str:
    if wish.kind in ("at-least-plans", "at-most-plans"):
        bound = wish.kind.removesuffix("-plans").replace("-", " ")
        return f"{bound} {plural(int(wish.name), 'plan')}"
    return f"{wish.kind} {both(definition, wish.name, language)}"


def data(definition: Definition, found: Possibility, language: Language) -> Data:
    """The answer and all that it rests on."""
    return {
        "possible": found.example is not None,
        "asked": [_wish_data(wish) for wish in found.wishes],
        "example": list(found.example.parts) if found.example is not None else None,
        "complete": found.complete,
        "clashes": [
            {
                "rules": [
                    {
                        "rule": rule.id,
                        "title": titles.of(rule.title, definition, language),
                        "sentence": rule.sentence,
                        "place": place(rule.origin),
                    }
                    for rule in clash.rules
                ],
                "asked": [_wish_data(wish) for wish in clash.wishes],
            }
            for clash in found.clashes
        ],
    }


def _wish_data(wish: Wish) -> Data:
    return {"kind": wish.kind, "name": wish.name}
