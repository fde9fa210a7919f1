"""The figure `decision_line` computes what the reference functions compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import DecisionLine
from solutions import ch05_neural_networks as ch05
from tests.site.mounting import EXACT, compute, mount


def test_neuron_equals_the_reference(page):
    mount(page, DecisionLine)
    rng = np.random.default_rng(2)
    for scale in (1, 10, 300):
        w, b, x = scale * rng.normal(size=2), float(scale * rng.normal()), rng.normal(size=2)

        found = compute(page, DecisionLine, "neuronOutput", w.tolist(), b, x.tolist())

        _, A = ch05.layer_forward(x[None], w[None], np.array([b]))
        assert_allclose(found, A[0, 0], **EXACT)


@pytest.mark.parametrize(
    ("task", "w1", "w2", "b", "right"),
    [("and", 10, 10, -15, 4), ("or", 10, 10, -5, 4), ("xor", 10, 10, -5, 3), ("eight", 10, 6, -9, 8)],
)
def test_points_are_told_apart_as_the_line_says(page, task, w1, w2, b, right):
    shown = mount(page, DecisionLine, task=task, w1=w1, w2=w2, b=b)

    count = 8 if task == "eight" else 4
    assert f"{right} of {count}" in shown.locator(".lf-live .lf-readouts").text_content()


def test_no_line_solves_xor_in_the_figure(page):
    """All weights the sliders reach, in steps of one: never four of four."""
    mount(page, DecisionLine)
    best = page.evaluate("""
      () => {
        const { TASKS, isRight } = liveFigures.modules.decision_line;
        const range = Array.from({ length: 25 }, (_, i) => i - 12);
        const right = (w1, w2, b) => TASKS.xor.filter((point) => isRight([w1, w2], b, point)).length;
        return Math.max(...range.flatMap((w1) => range.flatMap((w2) => range.map((b) => right(w1, w2, b)))));
      }
    """)

    assert best == 3
