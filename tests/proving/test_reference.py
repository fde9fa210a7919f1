"""A reference that breaks its promises is seen."""

import pytest

from tests.proving.planting import LINES, plant, proved

DRAWN = 'yield {"X": rng.normal(size=(m, n)), "Y": 2.0 + rng.normal(size=m), "w": rng.normal(size=n)}'


@pytest.mark.parametrize(
    ("file", "old", "new", "exercise", "words"),
    [
        (
            LINES,
            "    return float(np.mean((X",
            "    w *= 1.5\n    return float(np.mean((X",
            "line_cost",
            "line_cost, seed 0: the reference does not pass its own check; it changes",
        ),
        (
            LINES,
            "return X.T @ residuals(X, Y, w) / len(Y)",
            "return X.T @ residuals(X, Y, w) / (len(Y) + 1e-4)",
            "line_gradient",
            "line_gradient, seed 0: case 0: the numeric gradient has ",
        ),
        (
            "ch02_lines/inputs.py",
            DRAWN,
            'yield {"X": np.ones((m, n)), "Y": np.ones(m), "w": np.arange(n) / 7}',
            "line_gradient",
            "every seed draws the same cases: `inputs` does not use its `rng`.",
        ),
        (
            "ch02_lines/inputs.py",
            DRAWN,
            'yield {"X": RNG.normal(size=(m, n)), "Y": 2.0 + RNG.normal(size=m), "w": RNG.normal(size=n)}',
            "line_cost",
            "the same seed draws other cases: `rng` must be the only source of chance.",
        ),
        (
            "ch01_powers/inputs.py",
            "size=(2, 3))}",
            "size=(2, 3)) * 0}\n    return",
            "cube",
            "cube, seed 0: every case has the same right answer, so a constant passes.",
        ),
        (
            "ch01_powers/cards.py",
            "tolerance=Tolerance(relative=1e-9, absolute=1e-12)",
            "tolerance=Tolerance(relative=1e-2, absolute=1e-2)",
            "mean_slope",
            "mean_slope, seed 0: an error of one part in a thousand in every number passes.",
        ),
    ],
)
def test_broken_promise_is_seen(tiny, file, old, new, exercise, words):
    plant(tiny, file, old, new)
    found = proved(tiny, exercise)
    assert [line for line in found if words in line], found
