"""Random directions from which no wrong entry can hide, at the price of one pass over the parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: Random numbers in the pool: 128 kB, so that it stays in the processor's cache. A prime, so that it never
#: falls into step with the rows of a matrix.
POOL = 16381


@dataclass(frozen=True)
class Direction:
    """One number for each parameter: its tensor's size times U[0.75, 1.25] times U[0.67, 1.2], either sign.

    Bounded away from 0, so that no entry is invisible. Continuous, so that two equal errors cannot cancel.
    Scaled by tensor, so that a step along it is a relative one. Drawing a million random numbers takes longer
    than the model itself; so one pool of random numbers is laid out again and again, and each copy gets a
    random factor of its own: entry i is ``pool[i % POOL] * factors[i // POOL]``, never stored.

    Parameters
    ----------
    pool : ndarray, shape (at most POOL,)
        Random signs times U[0.75, 1.25].
    factors : tuple of ndarray
        For each tensor, one factor for each copy of the pool; the tensor's typical size is in it.
    """

    pool: np.ndarray
    factors: tuple[np.ndarray, ...]

    def slopes(self, gradient: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """For each tensor ``sum g v`` and about ``sum (g v)^2``; both are NaN or inf where an entry is."""
        found = np.zeros((2, len(gradient)))
        with np.errstate(all="ignore"):
            for k, (tensor, factors) in enumerate(zip(gradient, self.factors, strict=True)):
                for chunk, factor in zip(_chunks(tensor), factors, strict=True):
                    found[0, k] += factor * (chunk @ self.pool[: chunk.size])
                    found[1, k] += factor * factor * (chunk @ chunk)
        return found[0], found[1]

    def moved(self, arrays: Sequence[np.ndarray], distance: float) -> tuple[np.ndarray, ...]:
        """New arrays at ``array + distance * v``."""
        buffer = np.empty(POOL)
        results = []
        for tensor, factors in zip(arrays, self.factors, strict=True):
            result = np.empty(tensor.shape)
            for chunk, out, factor in zip(_chunks(tensor), _chunks(result), factors, strict=True):
                step = np.multiply(self.pool[: chunk.size], factor * distance, out=buffer[: chunk.size])
                np.add(chunk, step, out=out)
            results.append(result)
        return tuple(results)

    def arrays(self, tensors: Sequence[np.ndarray]) -> tuple[np.ndarray, ...]:
        """The entries for each tensor, in its shape."""
        return tuple(self.along(k, tensor.shape) for k, tensor in enumerate(tensors))

    def along(self, tensor: int, shape: tuple[int, ...]) -> np.ndarray:
        """The entries for one tensor as an array."""
        size = int(np.prod(shape))
        return (self.factors[tensor][:, None] * self.pool).ravel()[:size].reshape(shape)


def draw_direction(rng: np.random.Generator, arrays: Sequence[np.ndarray]) -> Direction:
    """Draw a direction for these tensors."""
    pool = _signed(rng, 0.75, 1.25, min(POOL, max(a.size for a in arrays)))
    factors = tuple(_signed(rng, 0.67, 1.2, -(-a.size // POOL)) * typical_size(a) for a in arrays)
    return Direction(pool, factors)


def _signed(rng: np.random.Generator, low: float, high: float, size: int) -> np.ndarray:
    """U[low, high] with random signs."""
    return rng.uniform(low, high, size) * np.where(rng.random(size) < 0.5, -1.0, 1.0)


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


def _chunks(tensor: np.ndarray) -> list[np.ndarray]:
    flat = tensor.reshape(-1)
    return [flat[i : i + POOL] for i in range(0, flat.size, POOL)]
