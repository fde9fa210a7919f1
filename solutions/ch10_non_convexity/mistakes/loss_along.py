"""Known mistakes of `loss_along`; each docstring is what the learner reads."""

import numpy as np

from ..references import loss_along


def slice_normalised(loss, w, direction, ts):
    """Yours gives the direction the length 1. It is used as it is, because its length is part of the
    question.
    """
    return loss_along(loss, w, direction / np.linalg.norm(direction), ts)


def slice_accumulated(loss, w, direction, ts):
    """In yours each step starts where the last one ended, but every point is measured from w."""
    return loss_along(loss, w, direction, np.cumsum(ts))


def slice_backwards(loss, w, direction, ts):
    """Yours moves against the direction."""
    return loss_along(loss, w, -np.asarray(direction), ts)


def slice_between(loss, w, direction, ts):
    """Yours goes from w to `direction` as if it were a point. It is a vector that begins at w."""
    return np.array([loss((1 - t) * w + t * direction) for t in ts])


def slice_without_start(loss, w, direction, ts):
    """Yours goes through the origin. The line starts at w."""
    return loss_along(loss, np.zeros_like(w), direction, ts)


def slice_of_differences(loss, w, direction, ts):
    """Yours subtracts the loss at w, but the losses themselves are the answer."""
    return loss_along(loss, w, direction, ts) - loss(w)


def slice_sorted(loss, w, direction, ts):
    """Yours has the right losses in another order. The entries of `ts` need not be sorted."""
    return loss_along(loss, w, direction, np.sort(ts))


def slice_on_a_grid(loss, w, direction, ts):
    """Yours uses a grid of its own between the outermost points, but the points are given by `ts`."""
    return loss_along(loss, w, direction, np.linspace(np.min(ts), np.max(ts), len(ts)))
