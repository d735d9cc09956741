"""Lines on logarithmic axes, as SVG written by hand: the same figures give the same file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 380, 300
LEFT, RIGHT, TOP, BOTTOM = 56, 100, 34, 44
COLOURS = ("#1f6f8b", "#c8553d", "#588157", "#7b4b94")
INK, GRID = "#444", "#ddd"


class Line(NamedTuple):
    """A name, and points."""

    name: str
    points: Sequence[tuple[float, float]]


class Panel(NamedTuple):
    """One pair of axes."""

    title: str
    x: str
    y: str
    lines: Sequence[Line]


def draw(panels: Sequence[Panel]) -> str:
    """Panels, two in a row."""
    rows = (len(panels) + 1) // 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {rows * HEIGHT}" '
        f'width="{2 * WIDTH}" height="{rows * HEIGHT}" font-family="sans-serif" font-size="11">',
        f'<rect width="{2 * WIDTH}" height="{rows * HEIGHT}" fill="#fff"/>',
    ]
    for number, panel in enumerate(panels):
        parts.append(f'<g transform="translate({number % 2 * WIDTH},{number // 2 * HEIGHT})">')
        parts += _panel(panel)
        parts.append("</g>")
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(panel: Panel) -> list[str]:
    lines = [line._replace(points=[(x, y) for x, y in line.points if y > 0]) for line in panel.lines]
    points = [point for line in lines for point in line.points]
    parts = [f'<text x="{LEFT}" y="20" font-size="13" fill="{INK}">{panel.title}</text>']
    if not points:
        return parts
    x, y = _Axis([a for a, _ in points], LEFT, WIDTH - RIGHT), _Axis([b for _, b in points], HEIGHT - BOTTOM, TOP)
    for tick in x.ticks():
        at = x(tick)
        parts.append(f'<line x1="{at}" x2="{at}" y1="{TOP}" y2="{HEIGHT - BOTTOM}" stroke="{GRID}"/>')
        parts.append(
            f'<text x="{at}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle" fill="{INK}">{_short(tick)}</text>'
        )
    for tick in y.ticks():
        at = y(tick)
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at}" y2="{at}" stroke="{GRID}"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{at + 4}" text-anchor="end" fill="{INK}">{_short(tick)}</text>')
    middle = (LEFT + WIDTH - RIGHT) // 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle" fill="{INK}">{panel.x}</text>')
    taken: list[float] = []
    coloured = [(colour, line) for colour, line in zip(COLOURS, lines, strict=False) if line.points]
    for colour, line in sorted(coloured, key=lambda each: y(each[1].points[-1][1])):
        way = " ".join(f"{x(a)},{y(b)}" for a, b in line.points)
        parts.append(f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x(a)}" cy="{y(b)}" r="3" fill="{colour}"/>' for a, b in line.points]
        # The name stands at the end of its line, below those that stand there already.
        end = y(line.points[-1][1]) + 4
        while any(abs(end - other) < 13 for other in taken):
            end += 1
        taken.append(end)
        parts.append(f'<text x="{x(line.points[-1][0]) + 8}" y="{end:g}" fill="{colour}">{line.name}</text>')
    return parts


class _Axis:
    """Values to places, by their logarithms; the ends are powers of ten."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.low, self.high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        self.high = max(self.high, self.low + 1)
        self.start, self.end = start, end

    def __call__(self, value: float) -> float:
        part = (math.log10(value) - self.low) / (self.high - self.low)
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"
