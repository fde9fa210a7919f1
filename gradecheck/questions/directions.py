"""Random directions from which no wrong entry can hide, at the price of one pass over the parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import isfinite, prod, sqrt

import numpy as np

#: Random numbers in the pool: 128 kB, so that it stays in the processor's cache. A prime, so that it never
#: falls into step with the rows of a matrix.
POOL = 16381
#: A tensor of at most this many entries may hold one quantity per entry, each in a unit of its own.
SHORT = 256
#: Entries of one unit spread less than this; those of a curve fit (an amplitude and a time) spread more.
SPREAD = 1e3


@dataclass(frozen=True)
class Direction:
    """One number for each parameter: its tensor's size times U[0.75, 1.25] times U[0.67, 1.2], either sign.

    Bounded away from 0, so that no entry is invisible. Continuous, so that two equal errors cannot cancel.
    Scaled by tensor, so that a step along it is a relative one; and by entry in a short tensor whose entries
    differ by orders of magnitude. Drawing a million random numbers takes longer than the model itself; so
    one pool of random numbers is laid out again and again, and each copy gets a random factor of its own:
    entry i is ``pool[i % POOL] * factors[i // POOL]``, never stored.

    Parameters
    ----------
    pool : ndarray, shape (at most POOL,)
        Random signs times U[0.75, 1.25].
    factors : tuple of ndarray
        For each tensor, one factor for each copy of the pool; the tensor's typical size is in it.
    own : dict of int to ndarray
        For some tensors all entries themselves, flat.
    """

    pool: np.ndarray
    factors: tuple[np.ndarray, ...]
    own: dict[int, np.ndarray]

    def slopes(self, gradient: Sequence[np.ndarray]) -> np.ndarray:
        """For each tensor ``sum g v``; NaN or inf where an entry is."""
        with np.errstate(all="ignore"):
            return np.array([self._slope(k, tensor) for k, tensor in enumerate(gradient)])

    def scales(self, gradient: Sequence[np.ndarray]) -> np.ndarray:
        """For each tensor about the root of ``sum (g v)^2``; NaN or inf where an entry is."""
        with np.errstate(all="ignore"):
            return np.array([self._scale(k, tensor) for k, tensor in enumerate(gradient)])

    def _slope(self, k: int, tensor: np.ndarray) -> float:
        if k not in self.own:
            copies, rest = self._laid_out(tensor)
            factors = self.factors[k]
            found = float(factors[: len(copies)] @ (copies @ self.pool)) if len(copies) else 0.0
            if rest.size:
                found += float(factors[-1] * (rest @ self.pool[: rest.size]))
            if isfinite(found):
                return found
        return float((tensor * self.along(k, tensor.shape)).sum())  # one after the other, it may be finite

    def _scale(self, k: int, tensor: np.ndarray) -> float:
        if k in self.own:
            return norm(tensor.reshape(-1) * self.own[k])
        return norm(tensor) * norm(self.factors[k]) / sqrt(max(self.factors[k].size, 1))

    def _laid_out(self, tensor: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The entries beside whole copies of the pool, a row each, and those beside a part of one."""
        flat, size = tensor.reshape(-1), self.pool.size
        whole = flat.size // size * size
        return flat[:whole].reshape(-1, size), flat[whole:]

    def moved(
        self, arrays: Sequence[np.ndarray], distance: float, room: Sequence[np.ndarray] = ()
    ) -> tuple[np.ndarray, ...]:
        """The point ``array + distance * v``, in new arrays or in those of `room`."""
        results = tuple(room) or empty_arrays([tensor.shape for tensor in arrays])
        for k, (tensor, result) in enumerate(zip(arrays, results, strict=True)):
            if k in self.own:
                np.add(tensor, (distance * self.own[k]).reshape(tensor.shape), out=result)
                continue
            steps, last_step = self._laid_out(result)
            factors = distance * self.factors[k]
            np.multiply.outer(factors[: len(steps)], self.pool, out=steps)
            np.multiply(self.pool[: last_step.size], factors[-1:], out=last_step)
            result += tensor
        return results

    def arrays(self, tensors: Sequence[np.ndarray]) -> tuple[np.ndarray, ...]:
        """The entries for each tensor, in its shape."""
        return tuple(self.along(k, tensor.shape) for k, tensor in enumerate(tensors))

    def along(self, tensor: int, shape: tuple[int, ...]) -> np.ndarray:
        """The entries for one tensor as an array."""
        if tensor in self.own:
            return self.own[tensor].reshape(shape)
        size = int(np.prod(shape))
        return (self.factors[tensor][:, None] * self.pool).ravel()[:size].reshape(shape)

    def only(self, tensors: Sequence[int]) -> Direction:
        """The same direction in some tensors, and 0 in the others."""
        factors = tuple(f if k in tensors else np.zeros_like(f) for k, f in enumerate(self.factors))
        own = {k: v if k in tensors else np.zeros_like(v) for k, v in self.own.items()}
        return replace(self, factors=factors, own=own)


def empty_arrays(shapes: Sequence[tuple[int, ...]]) -> tuple[np.ndarray, ...]:
    """Arrays in one block of memory: the system hands out a large one in large pages, which is faster."""
    ends = list(accumulate(map(prod, shapes), initial=0))
    block = np.empty(ends[-1])
    return tuple(block[i:j].reshape(shape) for (i, j), shape in zip(pairwise(ends), shapes, strict=True))


def draw_direction(
    rng: np.random.Generator, arrays: Sequence[np.ndarray], sizes: Sequence[float] = ()
) -> Direction:
    """Draw a direction for these tensors, whose typical sizes may be known."""
    sizes = sizes or [typical_size(array) for array in arrays]
    pool = _signed(rng, 0.75, 1.25, min(POOL, max(a.size for a in arrays)))
    factors, own = [], {}
    for k, array in enumerate(arrays):
        factors.append(_signed(rng, 0.67, 1.2, -(-array.size // POOL)) * sizes[k])
        if has_mixed_units(array):
            own[k] = _signed(rng, 0.5, 1.5, array.size) * sizes_of_entries(array).reshape(-1)
    return Direction(pool, tuple(factors), own)


def _signed(rng: np.random.Generator, low: float, high: float, size: int) -> np.ndarray:
    """U[low, high] with random signs."""
    return rng.uniform(low, high, size) * np.where(rng.random(size) < 0.5, -1.0, 1.0)


def has_mixed_units(tensor: np.ndarray) -> bool:
    """Whether the entries of a short tensor differ by orders of magnitude."""
    if not 1 < tensor.size <= SHORT:
        return False
    sizes = np.abs(tensor)
    known = sizes[sizes > 0]
    return known.size > 1 and bool(known.max() / SPREAD > known.min())


def sizes_of_entries(tensor: np.ndarray) -> np.ndarray:
    """How large each entry counts as: its own size where units are mixed, else the tensor's."""
    if not has_mixed_units(tensor):
        return np.full(tensor.shape, typical_size(tensor))
    sizes = np.abs(tensor)
    return np.where(sizes > 0, sizes, sizes[sizes > 0].min())


def typical_size(tensor: np.ndarray) -> float:
    """Root mean square, or 1 for a tensor of zeros: a relative step needs something to be relative to."""
    flat = tensor.reshape(-1)
    if not flat.size:
        return 1.0
    with np.errstate(all="ignore"):
        square = float(flat @ flat) / flat.size
    if 1e-200 < square < 1e200:
        return float(np.sqrt(square))
    return float(np.abs(flat).max()) or 1.0  # squares of 1e-200 are 0, and those of 1e200 are inf


def norm(array: np.ndarray) -> float:
    """Root of the sum of squares, which neither overflows nor vanishes."""
    flat = array.reshape(-1)
    with np.errstate(all="ignore"):
        square = float(flat @ flat)
        if 1e-200 < square < 1e200 or not flat.size or np.isnan(square):
            return float(np.sqrt(square))
        largest = float(np.abs(flat).max())
        if not largest or np.isinf(largest):
            return largest
        scaled = flat / largest
        return largest * float(np.sqrt(scaled @ scaled))
