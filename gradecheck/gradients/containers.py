"""The containers in which people keep parameters: taken apart, and put together again as the same type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, fields, is_dataclass
from dataclasses import replace as replaced
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Place:
    """Where the tensor with this number belongs."""

    number: int


@dataclass(frozen=True)
class Fixed:
    """What is no parameter, and stays as it is."""

    value: Any


@dataclass(frozen=True)
class Container:
    """A list, tuple, mapping or dataclass.

    Parameters
    ----------
    original : object
        The caller's own.
    keys : tuple
        Keys, positions or names of fields.
    items : tuple of Container, Place or Fixed
        What belongs there.
    """

    original: Any
    keys: tuple
    items: tuple[Container | Place | Fixed, ...] = ()

    @property
    def is_dataclass(self) -> bool:
        """Items are attributes."""
        return is_dataclass(self.original)

    @property
    def is_mapping(self) -> bool:
        """Items are found by key."""
        return isinstance(self.original, Mapping)


def open_container(value: Any) -> Container | None:
    """A container without its items; None if the value is none."""
    if isinstance(value, Mapping | list | tuple) or (is_dataclass(value) and not isinstance(value, type)):
        return Container(value, tuple(key for key, _ in items_of(value)))
    return None


def items_of(value: Any) -> list[tuple[Any, Any]]:
    """Keys and items, in order."""
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, list | tuple):
        return list(enumerate(value))
    return [(field.name, getattr(value, field.name)) for field in fields(value) if field.init]


def filled(skeleton: Container | Place | Fixed, leaves: Sequence[Any]) -> Any:
    """A new container of the same types, with other leaves."""
    if isinstance(skeleton, Place):
        return leaves[skeleton.number]
    if isinstance(skeleton, Fixed):
        return skeleton.value
    return _like(skeleton, [filled(item, leaves) for item in skeleton.items])


def holds(value: Any, skeleton: Container | Place | Fixed, leaves: Sequence[Any]) -> bool:
    """Whether these very leaves are in their places, in a container that `filled` has made."""
    if isinstance(skeleton, Place):
        leaf = leaves[skeleton.number]
        return value is leaf or (isinstance(leaf, int | float) and bool(np.array_equal(value, leaf)))
    if isinstance(skeleton, Fixed):
        return value is skeleton.value
    found = None if open_container(value) is None else dict(items_of(value))
    return (
        found is not None
        and found.keys() == set(skeleton.keys)
        and all(
            holds(found[key], item, leaves) for key, item in zip(skeleton.keys, skeleton.items, strict=True)
        )
    )


def _like(container: Container, items: list[Any]) -> Any:
    original, kind = container.original, type(container.original)
    if container.is_dataclass and not container.is_mapping:
        return replaced(original, **dict(zip(container.keys, items, strict=True)))
    if kind is dict:
        return dict(zip(container.keys, items, strict=True))
    if kind in (list, tuple):
        return kind(items)
    if hasattr(kind, "_fields"):  # a named tuple; an instance may answer to any name, from its items
        return kind(*items)
    if isinstance(original, Mapping):
        return _like_mapping(original, dict(zip(container.keys, items, strict=True)))
    if isinstance(original, list):
        made = copy(original)
        made[:] = items
        return made
    return kind(items)


def _like_mapping(original: Mapping, items: dict) -> Any:
    """A defaultdict keeps its default, a Bunch its attributes; what cannot be written to is made anew."""
    if hasattr(type(original), "__setitem__"):
        made: Any = copy(original)
        for key, item in items.items():
            made[key] = item
        return made
    return type(original)(items)  # type: ignore[call-arg]
