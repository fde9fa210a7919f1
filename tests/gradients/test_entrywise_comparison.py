"""Every entry is compared with the true gradient, and the place of the wrong ones is put into words."""

import numpy as np
import pytest

from gradecheck.gradients.entrywise_comparison import (
    allowed_differences,
    compare_entries,
    is_coarse,
    is_coarse_as_far_as_seen,
)


def compared(yours, right, parameters=None, roundings=None):
    parameters = [np.ones(t.shape) for t in right] if parameters is None else parameters
    allowed = allowed_differences(parameters, right, roundings, 1e-16)
    return compare_entries([f"w{k}" for k in range(len(right))], yours, right, allowed)


@pytest.mark.parametrize("part", [1e-8, 1e-6, 1e-2])
def test_smallest_entry_is_compared_with_the_largest(part):
    right = [np.array([1.0, 1e-3])]
    verdict = compared([right[0] + [0, part]], right)[0]

    assert verdict.wrong
    assert verdict.entries[0].where == (1,)
    assert not compared([right[0] + [0, 1e-12]], right)[0].wrong


@pytest.mark.parametrize("roundings", [None, [np.full(3, 1e-20)]])
def test_entry_in_a_unit_of_its_own_is_not_hidden_by_a_larger_unit(roundings):
    """The slope with respect to 1e-6 is steep, and says nothing of the digits of others."""
    point, right = [np.array([1e-6, 0.1, 1.0])], [np.array([2e6, 3.0, 0.5])]
    allowed = allowed_differences(point, right, roundings, 2.0**-23)

    for part, wrong in ((1e-3, True), (1e-7, False)):
        yours = [right[0] * (1 + part * np.array([0, 0, 1]))]
        assert compare_entries(["w"], yours, right, allowed)[0].wrong is wrong


def test_nan_is_never_right():
    assert compared([np.array([np.nan, 1.0])], [np.ones(2)])[0].wrong


def test_tensor_whose_gradient_cancels_is_judged_by_the_others():
    """A bias in front of a normalization has the gradient 0, computed as 1e-17."""
    yours, right = [np.ones(3), np.full(3, 1e-17)], [np.ones(3), np.full(3, -2e-17)]

    tiny = [np.full(3, 1e-17)] * 2

    assert not any(t.wrong for t in compared(yours, right, roundings=tiny))


def test_rounding_of_everything_is_coarse_and_one_wrong_entry_is_not():
    right = [np.random.default_rng(0).normal(size=100)]
    rounded = [right[0].astype(np.float32).astype(float)]
    one = [right[0].copy()]
    one[0][3] *= 1 + 1e-7

    for yours, coarse in ((rounded, True), (one, False)):
        assert is_coarse([np.ones(100)], yours, right, compared(yours, right), has_single=False) is coarse


def test_single_precision_of_the_data_may_reach_one_tensor_alone():
    right = [np.random.default_rng(0).normal(size=3), np.ones(97)]
    rounded, one = ([right[0].copy(), right[1]] for _ in range(2))
    rounded[0] = rounded[0].astype(np.float32).astype(float)
    one[1] = np.where(np.arange(97) == 5, 1 + 1e-7, 1.0)
    sizes = [np.ones(3), np.ones(97)]

    for yours, coarse in ((rounded, True), (one, False)):
        tensors = compared(yours, right)
        assert is_coarse(sizes, yours, right, tensors, has_single=True) is coarse
        assert not is_coarse(sizes, yours, right, tensors, has_single=False)


def test_one_rounding_is_coarse_where_the_other_entries_could_not_show_it():
    """The true gradient was measured: two entries of a hundred are known well, and both are off by 1e-7."""
    right = [np.random.default_rng(0).normal(size=100)]
    yours = [right[0] * (1 + 1e-7)]
    allowed = [np.full(100, 1e-3)]
    allowed[0][[3, 8]] = 1e-12
    mask = np.abs(yours[0] - right[0]) > allowed[0]
    tensors = compare_entries(["w"], yours, right, allowed)
    assert mask.sum() == 2

    assert is_coarse_as_far_as_seen([np.ones(100)], yours, right, tensors, allowed)
    assert not is_coarse([np.ones(100)], yours, right, tensors, has_single=False)
    assert not is_coarse_as_far_as_seen([np.ones(100)], yours, right, tensors, [np.full(100, 1e-12)])


def test_small_entry_of_a_vector_in_mixed_units_is_compared_with_itself():
    """An amplitude of 1e6 and a time of 1e-3: slopes 1e-9 and 1e9."""
    parameters, right = [np.array([1e6, 1e-3])], [np.array([2e-9, 3e9])]

    assert compared([right[0] * [1.01, 1]], right, parameters)[0].mask.tolist() == [True, False]
    assert not compared([right[0] * [1 + 1e-12, 1]], right, parameters)[0].wrong


def test_rounding_that_was_measured_widens_what_is_allowed():
    right = [np.array([1.0, 1e-7])]
    yours = [right[0] + [0, 5e-13]]

    assert compared(yours, right)[0].wrong
    assert not compared(yours, right, roundings=[np.array([1e-16, 1e-16])])[0].wrong
    assert compared([right[0] + [0, 1e-2]], right, roundings=[np.array([1.0, 1.0])])[0].wrong
