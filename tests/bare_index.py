"""A reader of index files, written from docs/index-format.md alone: nothing of licet is in it."""

from __future__ import annotations

import hashlib
import json
import zlib
from fractions import Fraction
from typing import Any

Number = Fraction | str  # or "unlimited"


def members(text: str) -> set[int]:
    """The things in a set."""
    bits = int(text, 16)
    return {number for number in range(bits.bit_length()) if bits >> number & 1}


class Reader:
    """Answers about combinations: items by their numbers, with how many of each are held."""

    def __init__(self, data: bytes) -> None:
        assert data[:8] == bytes.fromhex("896c696365740d0a")
        assert data[32:64] == hashlib.sha256(data[:32] + data[64:]).digest()
        assert int.from_bytes(data[10:12], "big") <= 1
        assert int.from_bytes(data[24:32], "big") == len(data) - 64
        content = zlib.decompress(data[64:])
        assert len(content) == int.from_bytes(data[16:24], "big")
        self.read: dict[str, Any] = json.loads(content)
        self.items: list[str] = self.read["plans"] + self.read["addons"]
        self.most: dict[int, int | None] = dict.fromkeys(range(len(self.items)), 1)
        self.most.update(dict(self.read["most"]))

    def answer(self, held: dict[str, int]) -> tuple[set[int], set[int], set[int]] | None:
        """The features, the levels and the amounts that it has; None where it is illegal."""
        numbers = {self.items.index(name): number for name, number in held.items()}
        over = {item for item, number in numbers.items() if (self.most[item] or number) < number}
        if self.read["kind"] == "listed":
            for items, answer in self.read["combinations"]:
                if members(items) == numbers.keys() and not over:
                    features, reached, sources = map(members, self.read["answers"][answer])
                    return features, reached, sources
            return None
        true: list[bool] = []
        for kind, least, items, nodes in self.read["nodes"]:
            parts = [item in numbers for item in members(items)] + [true[node] for node in nodes]
            true.append(
                {
                    "any": any(parts),
                    "all": all(parts),
                    "count": sum(parts) >= least,
                    "not": not parts[0] if parts else False,
                    "over": bool(members(items) & over),
                }[kind]
            )
        if any(true[node] for node in self.read["never"]):
            return None
        granted: set[int] = set()
        for item in numbers:
            granted |= members(self.read["gives"][item])
            for node, features in self.read["sometimes"][item]:
                granted |= members(features) if true[node] else set()
        replaces = {better: members(lesser) for better, lesser in self.read["replaces"]}
        outdone: set[int] = set()
        open_ = list(granted)
        while open_:
            new = replaces.get(open_.pop(), set()) - outdone
            outdone |= new
            open_ += new
        counts = ({at for at, row in enumerate(self.read[key]) if true[row[-1]]} for key in ("reached", "sources"))
        return granted - outdone, *counts  # type: ignore[return-value]

    def entitled(self, held: dict[str, int]) -> set[str]:
        """The names of the features."""
        answer = self.answer(held)
        return set() if answer is None else {self.read["features"][number] for number in answer[0]}

    def level(self, held: dict[str, int], feature: str) -> str | None:
        """The level of a feature."""
        answer, number = self.answer(held), self.read["features"].index(feature)
        if answer is None or number not in answer[0]:
            return None
        ranks = [self.read["reached"][at][1] for at in answer[1] if self.read["reached"][at][0] == number]
        names = dict(self.read["levels"]).get(number)
        return names[max(ranks) - 1] if ranks and names else None

    def limit(self, held: dict[str, int], name: str) -> Number | None:
        """How much it has of a limit."""
        answer = self.answer(held)
        if answer is None:
            return None
        (number,) = (at for at, row in enumerate(self.read["limits"]) if row[0] == name)
        set_to: list[Number] = []
        added: list[Number] = []
        for at in answer[2]:
            limit, item, amount, adds, *_ = self.read["sources"][at]
            if limit == number:
                text = self.read["amounts"][amount]
                value: Number = text if text == "unlimited" else Fraction(text)
                if adds:
                    added.append(value if isinstance(value, str) else value * held[self.items[item]])
                else:
                    set_to.append(value)
        if not set_to and not added:
            return None
        several = self.read["limits"][number][3]
        plain = [value for value in set_to if not isinstance(value, str)]
        if several == "smallest" and plain:
            together: list[Number] = [min(plain)]
        elif several == "largest" and set_to and len(plain) == len(set_to):
            together = [max(plain)]
        else:
            together = set_to if several == "total" or not set_to else ["unlimited"]
        every = together + added
        if "unlimited" in every:
            return "unlimited"
        return sum((value for value in every if not isinstance(value, str)), Fraction(0))
