"""Known mistakes of `loss_along`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in

from ..references import loss_along


def _slice(part, loss, w, direction, ts):
    """The losses along a line, in the parts that may be wrong."""
    along = part("direction", direction, w=w)
    losses = loss_along(loss, part("start", w), along, part("ts", ts))
    return part("losses", losses, loss=loss, w=w)


@mistake_in(_slice, "direction")
def slice_normalised(direction):
    """Yours gives the direction the length 1. It is used as it is, because its length is part of the
    question.
    """
    return direction / np.linalg.norm(direction)


@mistake_in(_slice, "ts")
def slice_accumulated(ts):
    """In yours each step starts where the last one ended, but every point is measured from w."""
    return np.cumsum(ts)


@mistake_in(_slice, "direction")
def slice_backwards(direction):
    """Yours moves against the direction."""
    return -np.asarray(direction)


@mistake_in(_slice, "direction")
def slice_between(direction, w):
    """Yours goes from w to `direction` as if it were a point. It is a vector that begins at w."""
    return direction - np.asarray(w)


@mistake_in(_slice, "start")
def slice_without_start(start):
    """Yours goes through the origin. The line starts at w."""
    return np.zeros_like(start)


@mistake_in(_slice, "losses")
def slice_of_differences(losses, loss, w):
    """Yours subtracts the loss at w, but the losses themselves are the answer."""
    return losses - loss(w)


@mistake_in(_slice, "ts")
def slice_sorted(ts):
    """Yours has the right losses in another order. The entries of `ts` need not be sorted."""
    return np.sort(ts)


@mistake_in(_slice, "ts")
def slice_on_a_grid(ts):
    """Yours uses a grid of its own between the outermost points, but the points are given by `ts`."""
    return np.linspace(np.min(ts), np.max(ts), len(ts))
