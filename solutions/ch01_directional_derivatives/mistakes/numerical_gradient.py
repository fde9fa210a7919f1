"""Known mistakes of `numerical_gradient`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _quotients(part, f, w, h=1e-5):
    """Difference quotients of all coordinates, in the parts that may be wrong."""
    points = part("points", np.array(w, dtype=float), w=w)
    gradient = part("gradient", np.zeros(w.shape), w=w)
    back = part("back", h)
    run = part("run", h + back, h=h)
    for index in np.ndindex(w.shape):
        above, below = points.copy(), points.copy()
        above[index] += h
        below[index] -= back
        gradient[index] = (f(above) - f(below)) / run
    return gradient


@mistake_in(_quotients, "back")
def one_side_only():
    """Yours compares each step up with w itself, so it looks to one side only. The central difference steps
    down too.
    """
    return 0.0


@mistake_in(_quotients, "run")
def divided_by_h(h):
    """Yours is exactly twice ours: how far apart are the two points?"""
    return h


@mistake_in(_quotients, "points")
def step_cut_off(w):
    """For an array of integers, the step is stored in a copy that holds only integers, so it is cut off. Make
    the copy one of floats.
    """
    return w.copy()


@mistake_in(_quotients, "gradient")
def result_cut_off(w):
    """For an array of integers, yours stores the gradient in integers, because `np.zeros_like(w)` takes over
    the type of w.
    """
    return np.zeros_like(w)


def all_coordinates_at_once(f, w, h=1e-5):
    """Yours moves all entries of w together, so every entry of the answer is the slope along (1, 1, ..., 1).
    Move one entry at a time.
    """
    return np.full(w.shape, (f(w + h) - f(w - h)) / (2 * h))


def whole_rows_at_once(f, w, h=1e-5):
    """Yours is right for one axis. With more, it moves a whole row together: `range(len(w))` counts rows,
    and each entry needs a step of its own.
    """
    gradient = np.zeros(w.shape)
    for i in range(len(w)):
        step = np.zeros(w.shape)
        step[i] = h
        gradient[i] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def step_left_behind(f, w, h=1e-5):
    """Your first entry is right, and later ones are measured at a point that has been moved: each entry must
    go back to its old value before the next one moves.
    """
    point, gradient = np.array(w, dtype=float), np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        point[index] = w[index] + h
        above = f(point.copy())
        point[index] = w[index] - h
        gradient[index] = (above - f(point.copy())) / (2 * h)
    return gradient
