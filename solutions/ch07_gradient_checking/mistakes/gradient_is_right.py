"""Known mistakes of `gradient_is_right`; each docstring is what the learner reads."""

import numpy as np

from ...ch01_directional_derivatives import numerical_gradient
from ..references import directional_check, gradient_is_right, relative_error
from . import relative_error as _relative_error


def _measured(f, grad, w, h):
    """The measured gradient where the shapes agree, else None."""
    return numerical_gradient(f, w, h) if np.shape(grad) == np.shape(w) else None


def wrong_is_right(f, grad, w, h=1e-5, tol=1e-6):
    """Yours says yes where the answer is no, and no where it is yes."""
    return not gradient_is_right(f, grad, w, h, tol)


def absolute_tolerance(f, grad, w, h=1e-5, tol=1e-6):
    """Yours uses tol in the units of the gradient, so it accepts every tiny gradient and refuses right
    gradients that are steep. Use the relative error.
    """
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(np.max(np.abs(grad - measured)) <= tol)


def each_entry_for_itself(f, grad, w, h=1e-5, tol=1e-6):
    """Yours refuses right gradients that have a tiny entry, whose measured slope is all rounding. Take
    one relative error for the whole array.
    """
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(_relative_error.entry_by_entry(grad, measured) <= tol)


def along_ones_only(f, grad, w, h=1e-5, tol=1e-6):
    """Yours moves all entries at once, so two errors of opposite sign cancel. Move one entry at a time."""
    if np.shape(grad) != np.shape(w):
        return False
    return bool(directional_check(f, grad, w, np.ones(np.shape(w)), h) <= tol)


def nan_is_right(f, grad, w, h=1e-5, tol=1e-6):
    """Yours accepts NaN, because NaN is not above tol. It is not below tol either."""
    measured = _measured(f, grad, w, h)
    return measured is not None and not relative_error(grad, measured) > tol


def shape_spread_out(f, grad, w, h=1e-5, tol=1e-6):
    """Yours accepts another shape if NumPy can broadcast one array over the other. Compare the shapes
    first.
    """
    try:
        return bool(relative_error(grad, numerical_gradient(f, w, h)) <= tol)
    except ValueError:
        return False


def claim_spread_out(f, grad, w, h=1e-5, tol=1e-6):
    """Yours accepts a gradient of fewer numbers than `w` has, which NumPy repeats until they fit. Compare
    the shapes first.
    """
    try:
        spread = np.broadcast_to(grad, np.shape(w))
    except ValueError:
        return False
    return bool(relative_error(spread, numerical_gradient(f, w, h)) <= tol)


def same_count_is_enough(f, grad, w, h=1e-5, tol=1e-6):
    """Yours accepts the right numbers in the wrong shape. Compare the shapes first."""
    if np.size(grad) != np.size(w):
        return False
    return bool(relative_error(np.ravel(grad), np.ravel(numerical_gradient(f, w, h))) <= tol)


def mean_error_judged(f, grad, w, h=1e-5, tol=1e-6):
    """Yours takes the mean of the errors, so one wrong entry among many gets lost."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(_relative_error.mean_difference(grad, measured) <= tol)


def euclidean_lengths_judged(f, grad, w, h=1e-5, tol=1e-6):
    """Yours compares Euclidean norms, which one wrong entry among many hardly changes. Use your
    `relative_error`.
    """
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(_relative_error.lengths_of_vectors(grad, measured) <= tol)


def nan_taken_for_zero(f, grad, w, h=1e-5, tol=1e-6):
    """Yours turns NaN into 0, which looks right where the slope is 0. NaN is never right."""
    return gradient_is_right(f, np.nan_to_num(grad), w, h, tol)


def first_axes_compared(f, grad, w, h=1e-5, tol=1e-6):
    """Yours compares only the lengths of the first axis, so a column passes for a vector. Compare the
    shapes.
    """
    return len(grad) == len(w) and shape_spread_out(f, grad, w, h, tol)


def own_tolerance(f, grad, w, h=1e-5, tol=1e-6):
    """Yours does not use tol."""
    return gradient_is_right(f, grad, w, h)


def own_step(f, grad, w, h=1e-5, tol=1e-6):
    """Yours does not use h."""
    return gradient_is_right(f, grad, w, tol=tol)


def judged_by_forward_difference(f, grad, w, h=1e-5, tol=1e-6):
    """Yours steps up only, so its own error is larger than the error that it should find."""
    if np.shape(grad) != np.shape(w):
        return False
    point = np.array(w, dtype=float)
    measured = np.zeros(point.shape)
    for index in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[index] = h
        measured[index] = (f(point + step) - f(point)) / h
    return bool(relative_error(grad, measured) <= tol)


def stepped_in_whole_numbers(f, grad, w, h=1e-5, tol=1e-6):
    """Yours refuses right gradients at points of integers, because there the step is cut off. Make a copy
    of floats.
    """
    if np.shape(grad) != np.shape(w):
        return False
    measured = np.zeros(np.shape(w))
    for index in np.ndindex(np.shape(w)):
        above, below = w.copy(), w.copy()
        above[index], below[index] = w[index] + h, w[index] - h
        measured[index] = (f(above) - f(below)) / (2 * h)
    return bool(relative_error(grad, measured) <= tol)


def allclose_as_it_is(f, grad, w, h=1e-5, tol=1e-6):
    """Yours has the tolerances of np.allclose. One of them is absolute, and neither of them is tol."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(np.allclose(grad, measured))


def lengths_judged(f, grad, w, h=1e-5, tol=1e-6):
    """Yours compares the largest entries of both arrays. Subtract first, entry by entry."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(_relative_error.sizes_compared(grad, measured) <= tol)


@np.errstate(invalid="ignore")
def flat_is_wrong(f, grad, w, h=1e-5, tol=1e-6):
    """Yours refuses a gradient of zeros where the function is flat."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(_relative_error.zero_by_zero(grad, measured) <= tol)
