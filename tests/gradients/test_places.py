"""The place of wrong entries is named as one would say it."""

import numpy as np
import pytest

from gradecheck.gradients.places import place_of


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
        (mask_of(1, 2, shape=(5,)), "in entries 1 to 2"),
        (mask_of(np.s_[2:4]), "in rows 2 to 3"),
        (~mask_of(np.s_[5]), "in every entry but row 5"),
        (mask_of(np.s_[2:4], shape=(8,)), "in entries 2 to 3"),
        (mask_of(np.s_[:, 1], shape=(4, 3, 2, 2)), "in [:, 1, :, :]"),
        (mask_of(np.s_[1:3], shape=(5, 3, 2)), "in [1:3, :, :]"),
        (~mask_of(np.s_[0], shape=(5, 3, 2)), "in every entry but [0, :, :]"),
        (mask_of(np.s_[0:2, :, 1], shape=(5, 3, 2)), "in [:, :, 1] (6 of its 15 entries)"),
        (
            mask_of(np.s_[0:2, 1:3], shape=(5, 4, 2)),
            "in the block of indices 0 to 1 of axis 0 and indices 1 to 2",
        ),
        (mask_of(np.s_[0], np.s_[3], shape=(5, 3, 2)), "in 2 of 5 indices of axis 0"),
    ],
)
def test_place_is_named_as_one_would_say_it(mask, words):
    assert place_of(mask).startswith(words)
