"""Known mistakes of `relative_error`; each docstring is what the learner reads."""

import numpy as np


def _part(difference, size):
    """A quotient that is 0 where both are."""
    return 0.0 if size == 0 else float(difference / size)


def _farthest(a, b):
    return np.max(np.abs(np.subtract(a, b)))


def absolute_difference(a, b):
    """Yours is not divided by anything, so in other units it would be a different number."""
    return float(_farthest(a, b))


def measured_by_first(a, b):
    """Yours divides by the size of a alone, so it changes when a and b are exchanged."""
    return _part(_farthest(a, b), np.max(np.abs(a)) or np.max(np.abs(b)))


def measured_by_second(a, b):
    """Yours divides by the size of b alone, so it changes when a and b are exchanged."""
    return _part(_farthest(a, b), np.max(np.abs(b)) or np.max(np.abs(a)))


def measured_by_both(a, b):
    """Yours divides by the sum of both sizes, but the larger of the two is meant."""
    return _part(_farthest(a, b), np.max(np.abs(a)) + np.max(np.abs(b)))


def measured_by_smaller(a, b):
    """Yours divides by the smaller of the two sizes, but the larger is meant."""
    sizes = np.max(np.abs(a)), np.max(np.abs(b))
    return _part(_farthest(a, b), min(sizes) or max(sizes))


def entry_by_entry(a, b):
    """Yours divides entry by entry, so a tiny entry decides. Take both maxima over the whole array first."""
    sizes = np.maximum(np.abs(a), np.abs(b))
    return float(np.max(np.abs(np.subtract(a, b)) / np.where(sizes == 0, 1, sizes)))


def lengths_of_vectors(a, b):
    """Yours uses Euclidean norms, which one wrong entry among a million would hardly change. Use the
    largest entries.
    """
    size = max(np.linalg.norm(np.ravel(a)), np.linalg.norm(np.ravel(b)))
    return _part(np.linalg.norm(np.ravel(np.subtract(a, b))), size)


def mean_difference(a, b):
    """Your numerator is the mean difference, but the largest is meant."""
    return _part(np.mean(np.abs(np.subtract(a, b))), max(np.max(np.abs(a)), np.max(np.abs(b))))


def difference_with_sign(a, b):
    """Yours misses the differences where b is larger than a. Take magnitudes in the numerator."""
    return _part(np.max(np.subtract(a, b)), max(np.max(np.abs(a)), np.max(np.abs(b))))


@np.errstate(invalid="ignore", divide="ignore")
def size_with_sign(a, b):
    """Yours goes wrong where the entries are negative. Take magnitudes in the denominator."""
    return _part(_farthest(a, b), max(np.max(a), np.max(b)))


def small_number_below(a, b):
    """Yours adds a small number to the denominator. It is not small compared with tiny gradients, which
    then look right.
    """
    return float(_farthest(a, b) / (max(np.max(np.abs(a)), np.max(np.abs(b))) + 1e-8))


@np.errstate(invalid="ignore")
def zero_by_zero(a, b):
    """Yours divides 0 by 0 where all entries are 0."""
    return float(np.float64(_farthest(a, b)) / max(np.max(np.abs(a)), np.max(np.abs(b))))


def sizes_compared(a, b):
    """Yours is the difference of the two largest entries. Subtract first, entry by entry."""
    first, second = np.max(np.abs(a)), np.max(np.abs(b))
    return _part(abs(first - second), max(first, second))


def measured_at_farthest(a, b):
    """Yours takes the scale from the entry that differs most. Take the largest entry of all."""
    a, b = np.ravel(a), np.ravel(b)
    at = int(np.argmax(np.abs(np.subtract(a, b))))
    return _part(_farthest(a, b), max(abs(a[at]), abs(b[at])))
