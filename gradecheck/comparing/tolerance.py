"""How much the answer to an exercise may differ: the one place where that is decided.

In: what the card asks for (`gradecheck.course.exercise.Tolerance`), both arrays, and how far the expected one
moves when the inputs move by their rounding (`gradecheck.questions.condition` measures it). Out: the largest
difference that passes.

float32 is the smallest precision that is judged. An answer in float32 passes where it is right to the digits
that float32 has, unless these cannot tell it from a wrong one: where the card promises all digits of float64,
where an infinity is expected, and where the expected numbers are too small or large for float32. It then
fails with `dtype`, and the sentence says which of the three it is. Anything coarser fails so everywhere.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from gradecheck.course.exercise import Tolerance

#: A right answer may collect this many rounding-sized changes of its inputs on its way.
NUDGES_ALLOWED = 16.0
#: However badly a problem is conditioned, a mistake of this relative size is still seen.
LARGEST_FLOOR = 1e-7
#: Rounding errors that an answer computed in single precision may show, relative to the scale.
SINGLE_PRECISION_ROUNDINGS = 64.0
_SINGLE_EPS = float(np.finfo(np.float32).eps)
_DOUBLE_EPS = float(np.finfo(np.float64).eps)


def is_too_coarse(dtype: np.dtype) -> bool:
    """Whether numbers of this dtype are rounded so much that mistakes would hide behind it: below float32.

    In float16, 64 roundings are 6 % of the answer, and many a mistake is smaller.
    """
    return _eps(dtype) > _SINGLE_EPS


def needs_double(tolerance: Tolerance, yours: np.ndarray, expected: np.ndarray) -> bool:
    """Whether an answer that is right in single precision may still be wrong, to a question in double.

    It may where the page promises all digits of double precision, and where an infinity is expected: every
    number beyond 3.4e38 becomes one in float32, and so a finite answer, which is wrong, would look right.

    Parameters
    ----------
    tolerance : Tolerance
        What the card asks for.
    yours, expected : ndarray
        Both answers, of the same shape.
    """
    if not is_single(yours.dtype) or is_single(expected.dtype) or expected.dtype.kind not in "fc":
        return False
    promised = not tolerance.conditioned and tolerance.relative < SINGLE_PRECISION_ROUNDINGS * _SINGLE_EPS
    return promised or bool(np.isinf(expected).any())


def is_lost_in_rounding(yours: np.ndarray, expected: np.ndarray) -> bool:
    """Whether single precision is all that is wrong: the expected numbers are too small or large for it.

    Parameters
    ----------
    yours, expected : ndarray
        The entries that differ.
    """
    if not is_single(yours.dtype) or is_single(expected.dtype) or expected.dtype.kind not in "fc":
        return False
    with np.errstate(all="ignore"):
        return bool(np.array_equal(yours, expected.astype(yours.dtype)))


def is_single(dtype: np.dtype) -> bool:
    """Whether numbers of this dtype are judged as single precision: float32, complex64."""
    return _eps(dtype) > _DOUBLE_EPS


@lru_cache
def _eps(dtype: np.dtype) -> float:
    """Spacing of the numbers at 1; 0 for whole numbers, which have no rounding."""
    return float(np.finfo(dtype).eps) if dtype.kind in "fc" else 0.0


def allowed_difference(
    tolerance: Tolerance, yours: np.ndarray, expected: np.ndarray, moved: float = 0.0
) -> float:
    """Largest difference that passes: relative to the scale of the whole array, with its floor.

    Parameters
    ----------
    tolerance : Tolerance
        What the card asks for.
    yours, expected : ndarray
        Both answers, of the same shape.
    moved : float
        How far the expected answer moves when the inputs move by their rounding; 0 where it was not measured.

    Returns
    -------
    allowed : float
        In the units of the answer; 0 for whole numbers and truth values, which have no rounding.
    """
    if expected.dtype.kind not in "fc":
        return 0.0
    magnitudes = np.asarray(np.abs(expected))
    scale = float(magnitudes.max(where=np.isfinite(magnitudes), initial=0.0))
    relative = tolerance.relative
    if is_single(yours.dtype) or is_single(expected.dtype):
        relative = max(relative, SINGLE_PRECISION_ROUNDINGS * _SINGLE_EPS)
    floor = min(NUDGES_ALLOWED * moved, LARGEST_FLOOR * max(scale, 1.0))
    return relative * scale + tolerance.absolute + floor
