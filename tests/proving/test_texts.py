"""A task without shapes, and hints that tell, are seen."""

import pytest

from tests.proving.planting import CUBE, LINES, plant, proved


@pytest.mark.parametrize(
    ("file", "old", "new", "exercise", "words"),
    [
        (
            LINES,
            "    w : ndarray, shape (n,)\n        Weights.\n\n    Returns\n    -------\n    cost",
            "    Returns\n    -------\n    cost",
            "line_cost",
            "line_cost: the docstring has no entry for the parameter `w`.",
        ),
        (
            LINES,
            "    dw : ndarray, shape (n,)",
            "    dw : ndarray",
            "line_gradient",
            "line_gradient: the docstring gives `dw` no shape: `dw : ndarray`.",
        ),
        (
            "ch01_powers/cards.py",
            '"Multiply the square once more."',
            '"Write `np.asarray(x)**3` and return it."',
            "cube",
            "cube: this contains a line of the reference: 'Write `np.asarray(x)**3` and return it.'",
        ),
        (
            "ch01_powers/cards.py",
            '"Multiply the square once more."',
            '"Multiply the square once more"',
            "cube",
            "cube: this is no whole sentence: 'Multiply the square once more'",
        ),
        (
            "ch01_powers/cards.py",
            ', "Multiply the square once more."',
            ",",
            "cube",
            "cube: a card needs two hints or more, from gentle to plain.",
        ),
        (
            CUBE,
            "The third power of a negative number is negative; yours never is.",
            "Yours has two factors; a third power has three.",
            "cube",
            "cube: two hints or mistakes have this sentence: 'Yours has two factors;",
        ),
    ],
)
def test_broken_promise_is_seen(tiny, file, old, new, exercise, words):
    plant(tiny, file, old, new)
    found = proved(tiny, exercise)
    assert [line for line in found if words in line], found
