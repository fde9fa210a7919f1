"""For every kind of input: answers that are wrong on that kind alone, and some that are wrong elsewhere."""

from __future__ import annotations

from functools import partial

import numpy as np

from gradecheck.diagnosing.wrong_inputs import wrong_inputs
from tests.answering import answers, card

#: The words, an input of that kind, and one like it that is not.
INPUTS = {
    "begins with NaN": ([np.nan, 1.0], [1.0, np.nan]),
    "holds NaN": ([1.0, np.nan], [1.0, 2.0]),
    "holds an infinite number": ([1.0, np.inf], [1.0, 2.0]),
    "is empty": ([], [1.0, 2.0]),
    "is 0": (0.0, 0.5),
    "is 1": (1, 2),
    "is greater than 1": (2.5, 0.5),
    "is negative": (-1.5, 1.5),
    "holds nothing but 0": ([0.0, 0.0], [0.0, 1.0]),
    "holds a 0": ([0.0, 1.0], [2.0, 1.0]),
    "holds a negative number": ([-1.0, 2.0], [1.0, 2.0]),
    "holds whole numbers": ([1, 2], [1.0, 2.0]),
    "has one entry": ([1.5], [1.5, 2.5]),
    "has one row": ([[1.5, 2.5]], [[1.5, 2.5], [3.5, 4.5]]),
    "has one column": ([[1.5], [2.5]], [[1.5, 2.5], [3.5, 4.5]]),
    "has more than two rows": (np.full((3, 3), 1.5), np.full((2, 2), 1.5)),
    "has more than two columns": (np.full((2, 3), 1.5), np.full((2, 2), 1.5)),
    "has as many rows as columns": (np.full((2, 2), 1.5), np.full((1, 2), 1.5)),
    "has more rows than columns": (np.full((2, 1), 1.5), np.full((1, 1), 1.5)),
    "has fewer rows than columns": (np.full((1, 2), 1.5), np.full((1, 1), 1.5)),
    "has one-hot rows": ([[1.0, 0.0], [0.0, 1.0]], [[0.5, 0.5], [0.0, 1.0]]),
    "has rows that are not one-hot": ([[0.5, 0.5], [0.0, 1.0]], [[1.0, 0.0], [0.0, 1.0]]),
    "has two equal entries": ([1.5, 1.5], [1.5, 2.5]),
}
#: So many inputs of a kind, and so many others.
ALIKE, OTHERS = 3, 16


def number(K, n):
    """A number.

    Returns
    -------
    t : float
        That of the input.
    """
    return float(n) + 0.5


def wrong_on(words: str, *numbers: int) -> str:
    """What is told where the inputs of these numbers are answered wrong; the first ones are of the kind."""
    alike, other = (np.asarray(v) if isinstance(v, list) else v for v in INPUTS[words])

    def draw(rng):
        for n in range(ALIKE + OTHERS):
            yield {"K": alike if n < ALIKE else other, "n": str(n)}

    exercise = card(reference=number, inputs=draw, mistakes=(), gradient=None)
    return wrong_inputs(answers(lambda K, n: number(K, n) + (int(n) in numbers), exercise))


INPUT_KINDS = [
    (
        f"What your wrong answers have in common is the input: `K` {words}.",
        partial(wrong_on, words, 0, 1, 2),
        partial(wrong_on, words, 0, ALIKE),
    )
    for words in INPUTS
]
INPUT_KINDS += [
    (
        "`K` is 0. Yours is wrong on every input of that kind, and right on all 16 others.",
        partial(wrong_on, "is 0", 0, 1, 2),
        partial(wrong_on, "is 0", *range(ALIKE + OTHERS)),
    ),
    ("2 of the 3 inputs of that kind", partial(wrong_on, "is 0", 0, 1), partial(wrong_on, "is 0", 0, 1, 2)),
]
