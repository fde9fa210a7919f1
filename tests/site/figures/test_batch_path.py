"""The figure `batch_path` computes what the reference functions compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import BatchPath
from solutions import ch03_loss_functions as ch03
from solutions import ch04_stochastic_gradient_descent as ch04
from tests.site.mounting import EXACT, compute, mount


def test_epoch_of_the_figure_equals_the_reference(page):
    """The same order of the examples, the same path: also with a short last batch."""
    mount(page, BatchPath)
    points = np.array(page.evaluate("liveFigures.modules.batch_path.POINTS"))
    X, Y = points[:, :1], points[:, 1:]
    for seed, batch_size in enumerate((1, 4, 5, 12)):
        order = np.random.default_rng(seed).permutation(len(X))
        start = np.array([[-0.8]]), np.array([2.3])
        W, b = ch04.sgd_epoch(X, Y, *start, 0.15, batch_size, np.random.default_rng(seed))

        arguments = (points.tolist(), [-0.8, 2.3], 0.15, batch_size, order.tolist())
        walk = compute(page, BatchPath, "sgdEpoch", *arguments)

        assert len(walk) == len(ch04.minibatches(len(X), batch_size, np.random.default_rng(seed)))
        assert_allclose(walk[-1], [W[0, 0], b[0]], **EXACT)
        dW, db = ch04.minibatch_gradients(X, Y, *start, order)
        found = compute(page, BatchPath, "gradient", points.tolist(), [-0.8, 2.3])
        assert_allclose(found, [dW[0, 0], db[0]], **EXACT)


def test_lowest_point_of_the_path_is_the_line_of_least_squares(page):
    mount(page, BatchPath)
    points = np.array(page.evaluate("liveFigures.modules.batch_path.POINTS"))
    W, b = ch03.fit_linear(points[:, :1], points[:, 1:])

    assert_allclose(compute(page, BatchPath, "lowest", points.tolist()), [W[0, 0], b[0]], rtol=1e-12)


def test_every_epoch_of_the_figure_uses_every_example_once(page):
    mount(page, BatchPath)

    orders = compute(page, BatchPath, "orders", 12, 20, 3)

    assert [sorted(order) for order in orders] == [list(range(12))] * 20
    assert len({tuple(order) for order in orders}) == 20


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({}, "keeps wandering"),
        ({"batch": 12}, "no chance is left"),
        ({"batch": 12, "epochs": 1}, "epoch the cost"),
        ({"eta": 1.2}, "runs away"),
    ],
)
def test_path_is_judged_in_words(page, state, words):
    shown = mount(page, BatchPath, **state)

    assert words in shown.locator(".lf-live .lf-sentence").text_content()


def test_exploding_path_leaves_the_read_outs_in_their_place(page):
    """Numbers of thirty digits become powers of ten, and no row is wider than the figure."""
    shown = mount(page, BatchPath, eta=1.2, batch=1, epochs=8)
    outs = shown.locator(".lf-live .lf-readouts")

    assert int(outs.locator("sup").first.text_content()) > 6  # the power of ten
    assert outs.evaluate("(it) => it.scrollWidth <= it.clientWidth + 1")
