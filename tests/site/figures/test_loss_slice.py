"""The figure `loss_slice` computes what the reference functions compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import LossSlice
from solutions import ch08_cross_entropy as ch08
from solutions import ch10_non_convexity as ch10
from solutions import ch13_capstone_digits as ch13
from tests.site.mounting import compute, mount


def parts_of_the_slice(page):
    """Networks by name, inputs and labels, as the page holds them."""
    it = page.evaluate(
        "(({ NETWORKS, INPUTS, WANTED }) => [NETWORKS, INPUTS, WANTED])(liveFigures.modules.loss_slice)"
    )
    networks = {
        name: [[np.array(part) for part in net[key]] for key in ("weights", "biases")]
        for name, net in it[0].items()
    }
    return networks, np.array(it[1]), np.array(it[2])


def test_slice_of_the_figure_equals_the_reference(page):
    """Both networks, both rulers: loss and share read right at some places of two directions."""
    mount(page, LossSlice)
    networks, X, labels = parts_of_the_slice(page)
    Y = ch08.one_hot(labels, 10)
    for seed in (1, 7):
        drawn = [np.array(D) for D in compute(page, LossSlice, "drawDirection", seed)]
        for name, (weights, biases) in networks.items():
            normalised = [ch10.filter_normalize(D, W) for D, W in zip(drawn, weights, strict=True)]
            for D, W, expected in zip(drawn, weights, normalised, strict=True):
                found = compute(page, LossSlice, "filterNormalize", D.tolist(), W.tolist())
                assert_allclose(found, expected, rtol=1e-12, atol=1e-15)
            for ruler, direction in (("raw", drawn), ("filter", normalised)):
                for t in (-1.1, 0, 0.4):
                    moved = [W + t * D for W, D in zip(weights, direction, strict=True)]
                    found = compute(page, LossSlice, "measure", name, ruler, seed, t)

                    loss, _, _ = ch13.loss_and_gradients(moved, biases, X, Y, 0.0, len(X))
                    assert found["loss"] == pytest.approx(loss, rel=1e-10)
                    assert found["right"] == np.mean(ch13.predict(moved, biases, X) == labels)


def test_row_of_zeros_stays_a_row_of_zeros_in_the_slice(page):
    mount(page, LossSlice)

    assert compute(page, LossSlice, "filterNormalize", [[0, 0], [3, 4]], [[1, 1], [0, 2]]) == [
        [0, 0],
        [1.2, 1.6],
    ]
    assert compute(page, LossSlice, "filterNormalize", [[3, 4]], [[0, 0]]) == [[0, 0]]


def test_images_and_networks_of_the_slice_are_those_of_the_chapter(page):
    mount(page, LossSlice)
    networks, X, labels = parts_of_the_slice(page)
    images, all_labels, _, _ = ch13.read_digits()

    assert_allclose(X, images[: len(X)])
    assert labels.tolist() == all_labels[: len(X)].tolist()
    right = {
        name: np.mean(ch13.predict(*net, images[1100:]) == all_labels[1100:])
        for name, net in networks.items()
    }
    assert right["free"] > 0.93 > 0.91 > right["strong"]


def test_directions_of_the_slice_are_normal_and_can_be_repeated(page):
    mount(page, LossSlice)
    first, second = (compute(page, LossSlice, "drawDirection", seed) for seed in (1, 2))
    numbers = np.concatenate([np.ravel(D) for D in first])

    assert [np.shape(D) for D in first] == [(30, 64), (10, 30)]
    assert_allclose([numbers.mean(), numbers.std()], [0, 1], atol=0.06)
    assert first == compute(page, LossSlice, "drawDirection", 1)
    assert first != second


def test_valley_ends_where_the_loss_meets_the_rim(page):
    mount(page, LossSlice)
    points = [{"t": t, "loss": loss} for t, loss in [(-2, 9), (-1, 2), (0, 1), (1, 1.5), (2, 3.5)]]

    found = compute(page, LossSlice, "valley", points, 1.5)

    assert found["level"] == 2.5
    assert_allclose([found["from"], found["to"], found["width"]], [-1 - 0.5 / 7, 1.5, 2.5 + 0.5 / 7])


def test_wider_valley_depends_on_the_ruler_and_on_the_rim(page):
    """How often the network without a penalty lies in the wider valley, in the ten directions."""
    mount(page, LossSlice)
    script = """
    ([ruler, rim]) => {
      const { byWidth, LAST_DIRECTION } = liveFigures.modules.loss_slice;
      const seeds = Array.from({ length: LAST_DIRECTION }, (_, i) => i + 1);
      return seeds.filter((seed) => byWidth(ruler, seed, rim)[0] === "free").length;
    }
    """
    count = {
        (ruler, rim): page.evaluate(script, [ruler, rim])
        for ruler in ("raw", "filter")
        for rim in (0.04, 0.4)
    }

    assert count == {("raw", 0.04): 10, ("raw", 0.4): 10, ("filter", 0.04): 10, ("filter", 0.4): 0}
    assert 0 < page.evaluate(script, ["filter", 0.12]) < 10


def test_no_valley_leaves_its_slice(page):
    """At the highest rim every valley ends where both ends can be seen: no width is a mere bound."""
    mount(page, LossSlice)
    ends = page.evaluate("""
      () => {
        const { slice, valley } = liveFigures.modules.loss_slice;
        const valleys = ["free", "strong"].flatMap((name) => ["raw", "filter"].flatMap((ruler) =>
          Array.from({ length: 10 }, (_, i) => valley(slice(name, ruler, i + 1), 0.5))));
        return valleys.flatMap(({ from, to }) => [-from, to]);
      }
    """)

    assert max(ends) < 1.19


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({}, "Along raw directions, with a rim of 0.40, the network without a penalty"),
        (
            {"ruler": "filter"},
            "Along filter-normalized directions, with a rim of 0.40, the network with the strong penalty",
        ),
        ({"ruler": "filter", "rim": 0.04, "direction": 10}, "in 10 of the 10 directions"),
    ],
)
def test_wider_valley_is_named(page, state, words):
    shown = mount(page, LossSlice, **state)

    assert words in shown.locator(".lf-live .lf-sentence").text_content()
