"""Numbers that are right and stand in the wrong places: where they belong is told, if all of them fit."""

import numpy as np
import pytest

from gradecheck.gradients.error_patterns import likely_cause
from gradecheck.gradients.wrong_tensors import Case, Cases

RNG = np.random.default_rng(0)
SQUARE, PAIR, CUBE, ROWS = (RNG.normal(size=s) for s in ((4, 4), (2, 3), (4, 3, 2), (6, 2)))


def said_of(*pairs):
    wrong = [
        Case(name, np.ones(right.shape), np.asarray(yours, dtype=float), right=right)
        for name, yours, right in pairs
    ]
    return likely_cause(Cases(wrong, wrong))[0]


@pytest.mark.parametrize(
    ("yours", "right", "words"),
    [
        (SQUARE.T, SQUARE, "transposed matrix for `W`: rows and columns are exchanged"),
        (SQUARE[::-1], SQUARE, "in the opposite order along axis 0 of `W`: is a loop through time"),
        (SQUARE[:, ::-1], SQUARE, "in the opposite order along axis 1 of `W`"),
        (PAIR[::-1], PAIR, "The two parts along axis 0 of `W` are exchanged."),
        (CUBE[:, :, ::-1], CUBE, "The two parts along axis 2 of `W` are exchanged."),
        (CUBE[:, ::-1, ::-1], CUBE, "turned around in its last two axes for `W`: a convolution where"),
        (CUBE.transpose(2, 0, 1).reshape(4, 3, 2), CUBE, "another order: `W` in the order (2, 0, 1)"),
        (ROWS[[2, 3, 0, 1, 4, 5]], ROWS, "of `W`: 2 to 3 should be at 0 to 1, 0 to 1 should be at 2 to 3"),
    ],
)
def test_where_the_numbers_belong_is_told(yours, right, words):
    assert words in said_of(("W", yours, right))


def test_gradients_of_two_tensors_that_are_exchanged_are_told():
    other = RNG.normal(size=(4, 4))
    found = said_of(("W", other, SQUARE), ("V", SQUARE, other))

    assert found.startswith("The gradient of `W` is in the place of `V`; the gradient of `V` is in the place")


@pytest.mark.parametrize("edit", [lambda a: a[::-1] * 1.01, lambda a: a[[0, 0, 1, 1]], lambda a: a.T + 1e-3])
def test_numbers_that_do_not_all_fit_are_no_rearrangement(edit):
    found = said_of(("W", edit(SQUARE), SQUARE))

    assert not any(words in found for words in ("order", "exchanged", "should be at", "transposed"))
