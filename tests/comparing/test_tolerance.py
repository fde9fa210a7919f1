"""How much an answer may differ."""

import numpy as np
import pytest

from gradecheck.comparing.tolerance import (
    LARGEST_FLOOR,
    NUDGES_ALLOWED,
    SINGLE_PRECISION_ROUNDINGS,
    allowed_difference,
    is_single,
    is_too_coarse,
)
from gradecheck.course.exercise import EXACT, Tolerance

VALUES = np.array([2.0, -4.0, np.inf, np.nan])


def test_difference_is_a_part_of_the_largest_finite_entry():
    assert allowed_difference(Tolerance(relative=1e-9), VALUES, VALUES) == pytest.approx(4e-9)


def test_absolute_part_is_added():
    assert allowed_difference(Tolerance(1e-9, absolute=1e-3), VALUES, VALUES) == pytest.approx(1e-3 + 4e-9)


@pytest.mark.parametrize("values", [np.array([1, 2]), np.array([True])])
def test_kinds_without_rounding_must_be_equal(values):
    assert allowed_difference(Tolerance(), values, values, moved=1.0) == 0.0


def test_answer_in_single_precision_may_show_its_rounding():
    single = np.array([2.0, -4.0], dtype=np.float32)
    rounding = SINGLE_PRECISION_ROUNDINGS * 2.0**-23 * 4
    assert allowed_difference(Tolerance(), single, VALUES[:2]) == pytest.approx(rounding)
    assert rounding < 1e-4  # seven digits of 4, with room for some sixty roundings


def test_condition_is_allowed_for_sixteen_times():
    assert NUDGES_ALLOWED == 16
    moved = allowed_difference(EXACT, VALUES, VALUES, moved=1e-12) - allowed_difference(EXACT, VALUES, VALUES)
    assert moved == pytest.approx(16e-12)


def test_no_condition_hides_a_mistake_of_one_part_in_a_million():
    """However far the answer moves, the floor ends at 1e-7 of the scale."""
    assert LARGEST_FLOOR == 1e-7
    assert allowed_difference(EXACT, VALUES, VALUES, moved=1e9) == pytest.approx(4e-7)


def test_answer_in_single_precision_of_a_case_in_single_precision_may_show_it_too():
    single = np.array([2.0, -4.0], dtype=np.float32)
    assert allowed_difference(Tolerance(), single, single) == pytest.approx(64 * 2.0**-23 * 4)


@pytest.mark.parametrize(
    ("dtype", "coarse", "single"),
    [
        (np.float16, True, True),
        (np.float32, False, True),
        (np.complex64, False, True),
        (np.float64, False, False),
        (np.complex128, False, False),
        (np.longdouble, False, False),
        (np.int8, False, False),
        (np.bool_, False, False),
    ],
)
def test_float32_is_the_smallest_precision_that_is_judged(dtype, coarse, single):
    assert is_too_coarse(np.dtype(dtype)) is coarse
    assert is_single(np.dtype(dtype)) is single
