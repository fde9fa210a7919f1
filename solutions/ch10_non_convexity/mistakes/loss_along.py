"""Known mistakes of `loss_along`; each docstring is what the learner reads."""

import numpy as np

from ..references import loss_along


def slice_normalised(loss, w, direction, ts):
    """Yours makes the direction one long. It is used as it is: its length is part of the question."""
    return loss_along(loss, w, direction / np.linalg.norm(direction), ts)


def slice_accumulated(loss, w, direction, ts):
    """In yours each step starts where the last one ended. Every place is measured from w."""
    return loss_along(loss, w, direction, np.cumsum(ts))


def slice_backwards(loss, w, direction, ts):
    """Yours walks against the direction."""
    return loss_along(loss, w, -np.asarray(direction), ts)


def slice_between(loss, w, direction, ts):
    """Yours goes from w to `direction` as if it were a point. It is an arrow that starts at w."""
    return np.array([loss((1 - t) * w + t * direction) for t in ts])


def slice_without_start(loss, w, direction, ts):
    """Yours goes through the origin: where is w?"""
    return loss_along(loss, np.zeros_like(w), direction, ts)


def slice_of_differences(loss, w, direction, ts):
    """Yours subtracts the loss at w. The losses themselves are asked for."""
    return loss_along(loss, w, direction, ts) - loss(w)


def slice_sorted(loss, w, direction, ts):
    """Yours has the right losses in another order: `ts` need not be sorted."""
    return loss_along(loss, w, direction, np.sort(ts))


def slice_on_a_grid(loss, w, direction, ts):
    """Yours draws a grid of its own between the outermost places. The places are given: `ts`."""
    return loss_along(loss, w, direction, np.linspace(np.min(ts), np.max(ts), len(ts)))
