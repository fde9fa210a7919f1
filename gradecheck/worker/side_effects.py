"""What a call did beside returning: the arguments that it changed, and the memory that its result shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy import ndarray

from .call import Probe, Seed
from .plain_values import UNCHANGEABLE, Foreign, TooLarge, container_of, plain, type_name

_SHARING_WORK = 100_000  # whether two strided arrays overlap can take exponential time to decide


def changed_arguments(planned: tuple, arguments: list) -> Iterator[tuple[int, object]]:
    """Positions and new values of the arguments that are not what they were."""
    for at, (before, after) in enumerate(zip(planned, arguments, strict=True)):
        if before is after or _is_as_before(before, after):
            continue  # nearly always
        if not isinstance(before, Probe | Seed):
            try:
                now = plain(after)
            except TooLarge:
                now = Foreign(type_name(after))
            if not is_identical(plain(before), now):
                yield at, now


def _is_as_before(before: Any, after: Any) -> bool:
    """Whether a built argument is as it was planned; False where only a copy of it can show that."""
    kind = type(before)
    if type(after) is not kind:
        return False
    if kind in UNCHANGEABLE or kind is ndarray:
        return before is after or is_identical(before, after)
    if kind is list or kind is tuple:
        return len(before) == len(after) and all(map(_is_as_before, before, after))
    if kind is dict:
        keys = list(after)
        return (
            set(map(type, keys)) <= {str}
            and list(before) == keys
            and all(_is_as_before(before[key], after[key]) for key in keys)
        )
    return False


def is_identical(a: Any, b: Any) -> bool:
    """Whether two plain values are the same in type, shape and every bit; a NaN is identical to itself."""
    if type(a) is not type(b):
        return False
    if isinstance(a, ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(is_identical, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(is_identical(a[key], b[key]) for key in a)
    return a == b or (a != a and b != b)


def shared_arguments(value: object, arguments: list) -> Iterator[int]:
    """Positions of the arguments with which a result shares memory, at any depth."""
    returned = _Memory(value)
    if returned.is_there:
        yield from (at for at, argument in enumerate(arguments) if returned.overlaps(_Memory(argument)))


class EarlierResult:
    """The memory of the last result of each function, kept so that nothing else can take its place."""

    def __init__(self) -> None:
        self._memory: dict[str, _Memory] = {}

    def is_in_the_way_of(self, function: str, value: object) -> bool:
        """Whether a new result lies in the memory of the last one, which it then has overwritten."""
        before, now = self._memory.get(function), _Memory(value)
        self._memory[function] = now
        return before is not None and now.overlaps(before)


class _Memory:
    """The arrays, and the containers that can be changed, in a value."""

    def __init__(self, value: object) -> None:
        self._arrays: list[object] = []
        self._containers: list[object] = []
        self._take(value, 0)

    def _take(self, value: Any, depth: int) -> None:
        if issubclass(type(value), ndarray):
            self._arrays.append(value)
        elif (container := container_of(type(value))) is not None and depth <= 16:
            if container is not tuple:
                self._containers.append(value)
            for item in dict.values(value) if container is dict else container.__iter__(value):
                self._take(item, depth + 1)

    @property
    def is_there(self) -> bool:
        """Whether there is any: a number has none."""
        return bool(self._arrays or self._containers)

    def overlaps(self, other: _Memory) -> bool:
        """Whether something of it is something of the other, or lies in the same place."""
        known = set(map(id, other._containers))
        return any(id(each) in known for each in self._containers) or any(
            _overlap(one, another) for one in self._arrays for another in other._arrays
        )


def _overlap(a: Any, b: Any) -> bool:
    if not np.may_share_memory(a, b):
        return False
    try:
        return np.shares_memory(a, b, max_work=_SHARING_WORK)  # type: ignore[arg-type]
    except np.exceptions.TooHardError:
        return True
