"""Memory that belongs to two things at once: right today, wrong after the next in-place step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

import numpy as np

from gradecheck.gradients.tensors import Tensors

#: Effort of telling exactly whether two strided views have a byte in common.
EFFORT = 10_000


class Span(NamedTuple):
    """An array, and the addresses between which it lies.

    Parameters
    ----------
    low, high : int
        Of its first byte, and behind its last.
    number : int
        Which tensor.
    is_gradient : bool
        It is a gradient, and no parameter.
    array : ndarray
        The array.
    """

    low: int
    high: int
    number: int
    is_gradient: bool
    array: np.ndarray

    @classmethod
    def of(cls, array: np.ndarray, number: int, *, is_gradient: bool) -> Span:
        """The span of an array, whatever its strides are."""
        low = high = array.__array_interface__["data"][0]
        if array.flags.c_contiguous:
            return cls(low, low + array.nbytes, number, is_gradient, array)
        for size, stride in zip(array.shape, array.strides, strict=True):
            low += min(stride, 0) * (size - 1)
            high += max(stride, 0) * (size - 1)
        return cls(low, high + array.itemsize, number, is_gradient, array)


def shared_memory(tensors: Tensors, gradient: Sequence[np.ndarray]) -> list[str]:
    """Say which gradients share their memory with a parameter, the caller's own or ours, or with each other.

    Parameters
    ----------
    tensors : Tensors
        The parameters.
    gradient : sequence of ndarray
        As it was returned, an array for each of them.
    """
    own = [kind.example for kind in tensors.kinds]
    spans = [Span.of(a, k, is_gradient=True) for k, a in enumerate(gradient) if a.size]
    for arrays in (tensors.arrays, own):
        spans += [
            Span.of(a, k, is_gradient=False)
            for k, a in enumerate(arrays)
            if isinstance(a, np.ndarray) and a.size
        ]
    found = {_ordered(a, b) for a, b in _overlapping(spans) if _share(a.array, b.array)}
    return [_note(tensors.names, *pair) for pair in sorted(found)]


def _overlapping(spans: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Pairs with a gradient in them, in one pass over the addresses: comparing all pairs takes too long."""
    reaching: list[Span] = []
    for span in sorted(spans, key=lambda s: s.low):
        reaching = [other for other in reaching if other.high > span.low]
        for other in reaching:
            if span.is_gradient or other.is_gradient:
                yield span, other
        reaching.append(span)


def _share(a: np.ndarray, b: np.ndarray) -> bool:
    with suppress(np.exceptions.TooHardError):
        return np.shares_memory(a, b, max_work=EFFORT)  # type: ignore[arg-type]
    return False


def _ordered(a: Span, b: Span) -> tuple[int, bool, int]:
    """Number of a gradient, whether it shares with another one, and the number of what it shares with."""
    if a.is_gradient and b.is_gradient:
        return max(a.number, b.number), True, min(a.number, b.number)
    gradient, parameter = (a, b) if a.is_gradient else (b, a)
    return gradient.number, False, parameter.number


def _note(names: Sequence[str], gradient: int, with_another: bool, other: int) -> str:
    if with_another:
        return f"The gradients of `{names[other]}` and `{names[gradient]}` share their memory."
    return f"The gradient of `{names[gradient]}` shares its memory with the parameter `{names[other]}`."
