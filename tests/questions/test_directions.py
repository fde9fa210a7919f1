"""No wrong entry can hide from a direction, and directions are what their slopes say."""

import numpy as np
import pytest

from gradecheck.questions.directions import POOL, draw_direction, typical_size

RNG = np.random.default_rng(0)
TENSORS = [RNG.normal(size=(150, 301)), RNG.normal(size=7), np.zeros(5), np.array(2.0), np.empty((0, 3))]


def entries(direction, tensors):
    return [direction.along(k, t.shape) for k, t in enumerate(tensors)]


def test_no_entry_is_near_zero_and_none_is_far_out():
    direction = draw_direction(np.random.default_rng(1), TENSORS)

    for tensor, v in zip(TENSORS[:4], entries(direction, TENSORS), strict=False):
        assert 0.5 * typical_size(tensor) <= np.abs(v).min()
        assert np.abs(v).max() <= 1.51 * typical_size(tensor)


def test_copies_of_the_pool_do_not_repeat():
    """Equal errors a whole pool apart would cancel, or two tensors would, if factors were signs alone."""
    v = draw_direction(np.random.default_rng(1), TENSORS).along(0, TENSORS[0].shape).ravel()

    assert len(np.unique(np.abs(v[:POOL] / v[POOL : 2 * POOL]).round(12))) == 1
    assert not np.isclose(abs(v[0] / v[POOL]), 1)
    assert abs(np.sign(v).mean()) < 0.1


def test_slope_is_the_sum_over_all_entries():
    direction = draw_direction(np.random.default_rng(2), TENSORS)
    gradient = [np.random.default_rng(3).normal(size=t.shape) for t in TENSORS]

    slopes, scales = direction.slopes(gradient), direction.scales(gradient)

    for k, (g, v) in enumerate(zip(gradient, entries(direction, TENSORS), strict=True)):
        assert slopes[k] == pytest.approx(np.sum(g * v), abs=1e-9)
        assert scales[k] ** 2 == pytest.approx(np.sum((g * v) ** 2), rel=0.5, abs=1e-12)


def test_moving_is_along_the_entries_and_leaves_the_point_alone():
    before = [t.copy() for t in TENSORS]
    direction = draw_direction(np.random.default_rng(2), TENSORS)

    moved = direction.moved(TENSORS, 0.25)

    for t, b, m, v in zip(TENSORS, before, moved, entries(direction, TENSORS), strict=True):
        np.testing.assert_allclose(m, t + 0.25 * v, rtol=1e-14, atol=1e-14)
        np.testing.assert_array_equal(t, b)


def test_moving_into_room_fills_all_of_it():
    direction = draw_direction(np.random.default_rng(2), TENSORS)
    room = [np.full(t.shape, np.nan) for t in TENSORS]

    moved = direction.moved(TENSORS, 0.25, room)

    for a, b, r in zip(moved, direction.moved(TENSORS, 0.25), room, strict=True):
        assert a is r
        np.testing.assert_array_equal(a, b)


def test_sizes_that_are_known_give_the_same_direction():
    sizes = [typical_size(t) for t in TENSORS]
    first, second = (draw_direction(np.random.default_rng(5), TENSORS, known) for known in ((), sizes))

    np.testing.assert_array_equal(first.factors[0], second.factors[0])


@pytest.mark.parametrize("size", [1e-300, 1e-160, 1e160, 1e300])
def test_slopes_and_scales_survive_numbers_whose_squares_do_not(size):
    gradient = [np.full(t.shape, size) for t in TENSORS]
    direction = draw_direction(np.random.default_rng(2), TENSORS)
    expected = np.sum(gradient[0] * direction.along(0, TENSORS[0].shape))

    assert direction.slopes(gradient)[0] == pytest.approx(expected, rel=1e-9)
    assert direction.scales(gradient)[0] == pytest.approx(size * 45150**0.5, rel=0.5)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_one_entry_that_is_not_finite_shows_in_the_slope(bad):
    gradient = [np.zeros(t.shape) for t in TENSORS]
    gradient[0][149, 300] = bad

    direction = draw_direction(np.random.default_rng(2), TENSORS)

    assert not np.isfinite(direction.slopes(gradient)[0])
    assert not np.isfinite(direction.scales(gradient)[0])


@pytest.mark.parametrize("scale", [1e-250, 1e-30, 1.0, 1e30, 1e250])
def test_typical_size_survives_squares_that_do_not(scale):
    assert typical_size(np.array([3.0, -4.0]) * scale) == pytest.approx(3.5 * scale, rel=0.2)


def test_direction_is_drawn_from_the_generator_alone():
    first, second = (draw_direction(np.random.default_rng(5), TENSORS) for _ in range(2))

    np.testing.assert_array_equal(first.along(0, TENSORS[0].shape), second.along(0, TENSORS[0].shape))
