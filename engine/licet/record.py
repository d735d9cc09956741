"""Frozen, slotted classes of plain data, made in a thirtieth of the time that `dataclasses` takes.

licet has some eighty of them, and a command line that starts in a tenth of a second: see docs/decisions. Type checkers
read `record` as they read a frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, TypeVar, cast, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """The class with an `__init__` of its annotated fields, in their order, and equality, hash and text by them.

    A default is a constant written after the field. An instance never changes; setting or deleting a field raises
    AttributeError. `match` sees the fields in order.
    """
    names = tuple(vars(cls).get("__annotations__", ()))
    defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}
    body = {key: value for key, value in vars(cls).items() if key not in (*names, "__dict__", "__weakref__")}
    fields: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def __init__(self: Any, *values: Any, **named: Any) -> None:
        # Made on first use: most runs make objects of few of the classes.
        made.__init__ = _initializer(made, names, defaults)
        self.__init__(*values, **named)

    def __eq__(self: Any, other: object) -> Any:
        return fields(self) == fields(other) if type(other) is made else NotImplemented

    def __hash__(self: Any) -> int:
        return hash((made, fields(self)))

    def __repr__(self: Any) -> str:
        return f"{made.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def __reduce__(self: Any) -> tuple[Any, ...]:
        return made, tuple(getattr(self, name) for name in names)

    own = {"__init__": __init__, "__eq__": __eq__, "__hash__": __hash__, "__repr__": __repr__, "__reduce__": __reduce__}
    body = own | body | {"__slots__": names, "__match_args__": names, "__setattr__": _frozen, "__delattr__": _frozen}
    made: Any = type(cls)(cls.__name__, cls.__bases__, body)  # type: ignore[misc]
    return cast(type[T], made)


def changed(thing: T, **fields: Any) -> T:
    """The same record with other values in some of its fields."""
    names: tuple[str, ...] = type(thing).__match_args__  # type: ignore[attr-defined]
    return type(thing)(**{name: getattr(thing, name) for name in names} | fields)


def _initializer(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    """`__init__` for these fields. Compiling one for each class would take most of a short run: those with as many fields
    share their code, under other names."""
    values = tuple(defaults[name] for name in names if name in defaults)
    if names[len(names) - len(values) :] != tuple(name for name in names if name in defaults):
        raise TypeError(f"a field without a default follows one with a default in {cls.__qualname__}")
    if len(names) not in _codes:
        scope: dict[str, Any] = {}
        numbers = range(len(names))
        lines = "".join(f"\n    set_{number}(self, field_{number})" for number in numbers) or "\n    pass"
        exec(f"def __init__(self{''.join(f', field_{number}' for number in numbers)}):{lines}", scope)
        _codes[len(names)] = scope["__init__"].__code__
    code = _codes[len(names)].replace(co_varnames=("self", *names))
    setters = {f"set_{number}": vars(cls)[name].__set__ for number, name in enumerate(names)}
    return FunctionType(code, setters, "__init__", values)


_codes: dict[int, CodeType] = {}


def _frozen(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__} is frozen: {name} stays as it is")
