"""The content of an index as bytes: the same content gives the same bytes."""

from __future__ import annotations

import json
from typing import Any

from licet.runtime.amounts import Amount
from licet.runtime.circuit import KINDS
from licet.runtime.content import Content, Listed


def encode(content: Content) -> bytes:
    """The JSON of the content, as docs/index-format.md says."""
    items = {name: number for number, name in enumerate(content.items)}
    amounts: dict[str, int] = {}
    sources = [
        [each.limit, each.item, amounts.setdefault(_text(each.amount), len(amounts)), each.adds]
        for each in content.sources
    ]
    reached = [[each.feature, each.rank] for each in content.reached]
    rules = content.rules
    said: dict[str, Any] = {
        "catalogue": content.catalogue,
        "version": content.version,
        "hash": content.hash,
        "on": content.on,
        "since": content.since,
        "kind": "listed" if isinstance(rules, Listed) else "parts",
        "plans": content.plans,
        "addons": content.addons,
        "most": sorted(content.most.items()),
        "families": [
            [name, family.kind, [items[tier] for tier in family.tiers]] for name, family in content.families.items()
        ],
        "bundles": content.bundles,
        "features": content.features,
        "levels": sorted(content.levels.items()),
        "limits": content.limits,
        "amounts": list(amounts),
    }
    if isinstance(rules, Listed):
        said |= {
            "reached": reached,
            "sources": sources,
            "answers": [[f"{bits:x}" for bits in answer] for answer in rules.answers],
            "combinations": [[f"{held:x}", answer] for held, answer in rules.combinations.items()],
        }
    else:
        said |= {
            "reached": [[*row, node] for row, node in zip(reached, rules.reached, strict=True)],
            "sources": [[*row, node] for row, node in zip(sources, rules.sources, strict=True)],
            "nodes": [[KINDS[node.kind], node.least, f"{node.items:x}", node.parts] for node in rules.nodes],
            "never": rules.never,
            "gives": [f"{features:x}" for features in rules.gives],
            "sometimes": [[[node, f"{features:x}"] for node, features in each] for each in rules.sometimes],
            "replaces": [[better, f"{lesser:x}"] for better, lesser in rules.replaces.items()],
        }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _text(amount: Amount) -> str:
    return "unlimited" if repr(amount) == "unlimited" else f"{amount:f}"
