"""Every entry is compared with the true gradient, and the place of the wrong ones is put into words."""

import numpy as np
import pytest

from gradecheck.gradients.entrywise_comparison import compare_exactly, is_coarse, place_of, true_arrays
from gradecheck.gradients.model import Model
from gradecheck.gradients.tensors import read_tensors
from tests.gradients.network import Network, opaque

NET = Network()


def mask_of(*indices, shape=(6, 5)):
    mask = np.zeros(shape, dtype=bool)
    for index in indices:
        mask[index] = True
    return mask


@pytest.mark.parametrize(
    ("mask", "words"),
    [
        (mask_of(np.s_[:]), "in every entry"),
        (mask_of((2, 3)), "in one entry"),
        (mask_of(np.s_[2]), "in row 2"),
        (mask_of(np.s_[2, :2]), "in row 2 (2 of its 5 entries)"),
        (mask_of(np.s_[:, 4]), "in column 4"),
        (mask_of(np.s_[1:4, 2:4]), "in the block of rows 1 to 3 and columns 2 to 3"),
        (mask_of(np.s_[0], np.s_[5]), "in 2 of 6 rows"),
        (mask_of(np.s_[:, 0], np.s_[:, 3]), "in 2 of 5 columns"),
        (mask_of((0, 0), (3, 1), (5, 4)), "in 3 of 30 entries"),
        (mask_of(1, 2, shape=(5,)), "in 2 of 5 entries"),
    ],
)
def test_place_is_named_as_one_would_say_it(mask, words):
    assert place_of(mask) == words


def test_true_gradient_is_laid_beside_the_parameters():
    tensors = read_tensors(NET.parameters)
    right = true_arrays(Model(NET.loss, NET.gradient, tensors), tensors.arrays)

    for name, found in zip(tensors.names, right, strict=True):
        np.testing.assert_allclose(found, NET.gradient(NET.parameters)[name], rtol=1e-10, atol=1e-15)


def test_loss_that_cannot_be_followed_gives_the_reason():
    tensors = read_tensors(NET.parameters)

    assert isinstance(true_arrays(Model(opaque(NET.loss), NET.gradient, tensors), tensors.arrays), str)


@pytest.mark.parametrize("part", [1e-8, 1e-6, 1e-2])
def test_smallest_entry_is_compared_with_the_largest(part):
    right = [np.array([1.0, 1e-3])]
    verdict = compare_exactly(["w"], [np.ones(2)], [right[0] + [0, part]], right)[0]

    assert verdict.wrong
    assert verdict.entries[0].where == (1,)
    assert not compare_exactly(["w"], [np.ones(2)], [right[0] + [0, 1e-12]], right)[0].wrong


def test_nan_is_never_right():
    assert compare_exactly(["w"], [np.ones(2)], [np.array([np.nan, 1.0])], [np.ones(2)])[0].wrong


def test_tensor_whose_gradient_cancels_is_judged_by_the_others():
    """A bias in front of a normalisation has the gradient 0, computed as 1e-17."""
    yours, right = [np.ones(3), np.full(3, 1e-17)], [np.ones(3), np.full(3, -2e-17)]

    assert not any(t.wrong for t in compare_exactly(["W", "b"], [np.ones(3)] * 2, yours, right))


def test_rounding_of_everything_is_coarse_and_one_wrong_entry_is_not():
    right = [np.random.default_rng(0).normal(size=100)]
    rounded = [right[0].astype(np.float32).astype(float)]
    one = [right[0].copy()]
    one[0][3] *= 1 + 1e-7

    for yours, coarse in ((rounded, True), (one, False)):
        assert is_coarse(yours, right, compare_exactly(["w"], [np.ones(100)], yours, right)) is coarse
