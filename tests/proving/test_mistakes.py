"""A known mistake that passes, hides behind another, or does not refuse, is seen."""

import pytest

from tests.changing import change
from tests.proving.planting import CUBE, plant, proved

WITHOUT_THE_HALF = "return 2.0 * line_cost(X, Y, w)"


@pytest.mark.parametrize(
    ("file", "old", "new", "exercise", "words"),
    [
        (
            "ch02_lines/mistakes/line_cost.py",
            WITHOUT_THE_HALF,
            "return line_cost(X, Y, w)",
            "line_cost",
            "line_cost, `without_the_half`, seed 0: the mistake passes: draw inputs on which it differs",
        ),
        (
            CUBE,
            "return np.abs(np.asarray(x) ** 3)",
            "return np.asarray(x) ** 2",
            "cube",
            "cube, `sign_is_lost`, seed 0: `square_instead` and `sign_is_lost` give the same answers",
        ),
        (
            CUBE,
            "return np.asarray(x) ** 2",
            "raise RuntimeError('never right')",
            "cube",
            "cube: mistakes are named: could not be tried, RuntimeError: never right",
        ),
        (
            "ch01_powers/cards.py",
            "inputs=inputs.draw_numbers,",
            "inputs=inputs.draw_numbers,\n        refuses=lambda rng: [{'x': 'three'}],",
            "cube",
            "cube, seed 0: the reference does not pass its own check",
        ),
    ],
)
def test_broken_promise_is_seen(tiny, file, old, new, exercise, words):
    plant(tiny, file, old, new)
    found = proved(tiny, exercise)
    assert [line for line in found if words in line], found


def test_mistake_that_does_not_refuse_is_seen(tiny):
    change(
        tiny / "solutions/ch01_powers/references.py",
        "    return np.asarray(x) ** 3",
        '    if np.size(x) == 0:\n        raise ValueError("x is empty")\n    return np.asarray(x) ** 3',
    )
    change(
        tiny / "solutions/ch01_powers/cards.py",
        "inputs=inputs.draw_numbers,",
        "inputs=inputs.draw_numbers,\n        refuses=lambda rng: [{'x': []}],",
    )
    found = proved(tiny, "cube")
    words = (
        "cube, `square_instead`, seed 0: the mistake answers what `refuses` draws: begin it with the refusal"
    )
    assert [line for line in found if line.startswith(words)], found


def test_pairs_that_are_taken_for_something_else_are_seen(tiny):
    """Twice and half cancel, and so do four times and a quarter; half of four times is twice."""
    path = tiny / "solutions/ch02_lines/mistakes/line_gradient.py"
    change(path, "return len(Y) * gradient", "return 0.5 * gradient")
    with path.open("a") as file:
        for name, factor in (("fourfold", 4.0), ("quarter", 0.25)):
            file.write(
                f'\n\n@mistake_in(_gradient, "gradient")\ndef {name}(gradient):\n'
                f'    """Yours is {factor} times ours."""\n    return {factor} * gradient\n'
            )
    found = proved(tiny, "line_gradient")
    assert [
        line
        for line in found
        if "of 10 pairs of mistakes are not named" in line
        and "`gradient_without_the_half` and `gradient_summed`" in line
    ], found
