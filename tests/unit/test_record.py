from __future__ import annotations

import copy
import pickle

import pytest

from licet.record import record


@record
class Point:
    """A point."""

    x: int
    y: int = 0

    @property
    def both(self) -> tuple[int, int]:
        return self.x, self.y


@record
class Other:
    x: int
    y: int = 0


@record
class Nothing:
    pass


def test_it_takes_its_fields_in_order_or_by_name() -> None:
    assert Point(1).both == (1, 0)
    assert Point(1, 2) == Point(y=2, x=1)
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, 2, 3)  # type: ignore[call-arg]


def test_equality_and_hash_are_by_class_and_fields() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert hash(Point(1, 2)) == hash(Point(1, 2))
    assert Point(1, 2) != Point(2, 1)
    assert Point(1, 2) != Other(1, 2)
    assert len({Point(1, 2), Other(1, 2), Point(1, 2)}) == 2
    assert Nothing() == Nothing()


def test_it_stays_as_it_is() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match="frozen"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del point.x
    with pytest.raises(AttributeError):
        point.z = 2  # type: ignore[attr-defined]


def test_it_reads_well_matches_and_survives_a_copy() -> None:
    point = Point(1, 2)
    assert repr(point) == "Point(x=1, y=2)"
    match point:
        case Point(x, y):
            assert (x, y) == (1, 2)
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point
