"""Random directions from which no wrong entry can hide, at the price of one pass over the parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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

    def slopes(self, gradient: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """For each tensor ``sum g v`` and about the root of ``sum (g v)^2``; NaN or inf where an entry is."""
        found = np.zeros((2, len(gradient)))
        with np.errstate(all="ignore"):
            for k, (tensor, factors) in enumerate(zip(gradient, self.factors, strict=True)):
                if k in self.own:
                    parts = tensor.reshape(-1) * self.own[k]
                    found[:, k] = parts.sum(), norm(parts)
                    continue
                square = 0.0
                for chunk, factor in zip(_chunks(tensor), factors, strict=True):
                    found[0, k] += factor * (chunk @ self.pool[: chunk.size])
                    square += factor * factor * (chunk @ chunk)
                found[1, k] = np.sqrt(square)
                if not 1e-150 < found[1, k] < 1e150:
                    found[:, k] = self._slopes_without_overflow(k, tensor)
        return found[0], found[1]

    def _slopes_without_overflow(self, k: int, tensor: np.ndarray) -> tuple[float, float]:
        parts = tensor * self.along(k, tensor.shape)
        return float(parts.sum()), norm(parts)

    def moved(self, arrays: Sequence[np.ndarray], distance: float) -> tuple[np.ndarray, ...]:
        """New arrays at ``array + distance * v``."""
        buffer = np.empty(POOL)
        results = empty_arrays([tensor.shape for tensor in arrays])
        for k, (tensor, factors) in enumerate(zip(arrays, self.factors, strict=True)):
            result = results[k]
            if k in self.own:
                np.add(tensor, (distance * self.own[k]).reshape(tensor.shape), out=result)
                continue
            for chunk, out, factor in zip(_chunks(tensor), _chunks(result), factors, strict=True):
                step = np.multiply(self.pool[: chunk.size], factor * distance, out=buffer[: chunk.size])
                np.add(chunk, step, out=out)
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
    sizes = [int(np.prod(shape)) for shape in shapes]
    parts = np.split(np.empty(sum(sizes)), np.cumsum(sizes)[:-1])
    return tuple(part.reshape(shape) for part, shape in zip(parts, shapes, strict=True))


def draw_direction(rng: np.random.Generator, arrays: Sequence[np.ndarray]) -> Direction:
    """Draw a direction for these tensors."""
    pool = _signed(rng, 0.75, 1.25, min(POOL, max(a.size for a in arrays)))
    factors, own = [], {}
    for k, array in enumerate(arrays):
        factors.append(_signed(rng, 0.67, 1.2, -(-array.size // POOL)) * typical_size(array))
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


def _chunks(tensor: np.ndarray) -> list[np.ndarray]:
    flat = tensor.reshape(-1)
    return [flat[i : i + POOL] for i in range(0, flat.size, POOL)]
