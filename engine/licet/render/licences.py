"""The licences of a selection, in words and as data."""

from __future__ import annotations

from typing import Any

from licet.answers.licences import Licences
from licet.model.definition import Definition, Language
from licet.render import titles


def text(definition: Definition, found: Licences, language: Language) -> str:
    """For each owner: the user plan, the site licences, the user licences, and what no source says."""
    name = titles.selection(definition, found.selection.parts, language)
    lines = [name if found.verdict.legal else f"{name} is illegal; its licences would be:"]
    for each in found.carriers:
        lines += ["", f"{each.owner}"]
        lines.append(f"  user plan  {', '.join(each.codes) or 'none stands for this selection'}")
        lines.append(f"  site       {', '.join(each.site) or 'none'}")
        lines.append(f"  user       {', '.join(each.user) or 'none'}")
        lines += [f"  needs      {name}: {', '.join(others)}" for name, others in each.needs.items()]
        lines += [f"  not known  {title.get(language, definition.source_language)}" for title in each.not_known]
    return "\n".join(lines)


def data(definition: Definition, found: Licences, language: Language) -> dict[str, Any]:
    """The same as plain data, with how far each feature reaches."""
    return {
        "selection": list(found.selection.parts),
        "title": titles.selection(definition, found.selection.parts, language),
        "legal": found.verdict.legal,
        "owners": [
            {
                "owner": each.owner,
                "codes": list(each.codes),
                "site": list(each.site),
                "user": list(each.user),
                "needs": {name: list(others) for name, others in each.needs.items()},
                "not_known": [title.get(language, definition.source_language) for title in each.not_known],
            }
            for each in found.carriers
        ],
        "grades": dict(found.grades),
    }
