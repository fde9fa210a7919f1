"""Known mistakes of `find_wrong_parameters`; each docstring is what the learner reads."""

import numpy as np

from ...ch01_directional_derivatives import numerical_gradient
from ..references import find_wrong_parameters, relative_error
from . import gradient_is_right as _gradient_is_right


def _wrong_by(judge, loss, gradients, parameters):
    """The keys that `judge(f, grad, w)` calls wrong."""
    return [
        name
        for name, value in parameters.items()
        if not judge(lambda part, name=name: loss({**parameters, name: part}), gradients[name], value)
    ]


def right_ones_listed(loss, gradients, parameters):
    """Yours lists the parameters whose gradient is right."""
    wrong = find_wrong_parameters(loss, gradients, parameters)
    return [name for name in parameters if name not in wrong]


def first_one_only(loss, gradients, parameters):
    """Yours stops at the first wrong gradient, but there may be more."""
    return find_wrong_parameters(loss, gradients, parameters)[:1]


def in_order_of_the_alphabet(loss, gradients, parameters):
    """Yours has the right names in alphabetical order, but the order of `parameters` is asked for."""
    return sorted(find_wrong_parameters(loss, gradients, parameters))


def in_order_of_the_gradients(loss, gradients, parameters):
    """Yours has the right names in the order of `gradients`, but the order of `parameters` is asked for."""
    wrong = find_wrong_parameters(loss, gradients, parameters)
    return [name for name in gradients if name in wrong]


def from_the_last_to_the_first(loss, gradients, parameters):
    """Yours has the right names in reverse order."""
    return find_wrong_parameters(loss, gradients, parameters)[::-1]


def nan_overlooked(loss, gradients, parameters):
    """Yours overlooks NaN, because NaN is not above any tolerance."""
    return _wrong_by(_gradient_is_right.nan_is_right, loss, gradients, parameters)


def shapes_spread_out(loss, gradients, parameters):
    """Yours accepts a gradient that NumPy can broadcast to the shape of the parameter. Compare the shapes
    first.
    """
    return _wrong_by(_gradient_is_right.shape_spread_out, loss, gradients, parameters)


def shapes_by_count(loss, gradients, parameters):
    """Yours accepts the right numbers in another shape. Compare the shapes first."""
    return _wrong_by(_gradient_is_right.same_count_is_enough, loss, gradients, parameters)


def one_scale_for_all(loss, gradients, parameters):
    """Yours overlooks errors in a parameter whose gradient is small beside the others. Judge each
    parameter on the scale of its own gradient.
    """
    measured = {
        name: numerical_gradient(lambda part, name=name: loss({**parameters, name: part}), value)
        for name, value in parameters.items()
    }
    largest = max(np.abs(value).max() for value in measured.values())
    return [
        name
        for name in parameters
        if np.shape(gradients[name]) != measured[name].shape
        or not np.max(np.abs(gradients[name] - measured[name])) <= 1e-6 * largest
    ]


def sums_compared(loss, gradients, parameters):
    """Yours moves all entries of a parameter at once, so two errors of opposite sign cancel."""
    return _wrong_by(_gradient_is_right.along_ones_only, loss, gradients, parameters)


def tiny_entries_called_wrong(loss, gradients, parameters):
    """Yours calls right gradients wrong if they have a tiny entry. Take one relative error for each
    parameter and not for each entry.
    """
    return _wrong_by(_gradient_is_right.each_entry_for_itself, loss, gradients, parameters)


def units_of_the_gradient(loss, gradients, parameters):
    """Yours uses 1e-6 in the units of the gradient, so it overlooks errors where the gradient is small.
    Make the error relative.
    """
    return _wrong_by(_gradient_is_right.absolute_tolerance, loss, gradients, parameters)


def tolerances_of_allclose(loss, gradients, parameters):
    """Yours has the tolerances of np.allclose, which are wider than that of `gradient_is_right`."""
    return _wrong_by(_gradient_is_right.allclose_as_it_is, loss, gradients, parameters)


def paired_by_place(loss, gradients, parameters):
    """Yours pairs gradients and parameters by their position. Their order may differ, so take the
    gradient with the same key.
    """
    return find_wrong_parameters(loss, dict(zip(parameters, gradients.values(), strict=True)), parameters)


def whole_numbers_cut_off(loss, gradients, parameters):
    """Yours calls right gradients wrong where a parameter is an array of integers, because there the step
    is cut off.
    """
    return _wrong_by(_gradient_is_right.stepped_in_whole_numbers, loss, gradients, parameters)


def left_where_it_was_moved(loss, gradients, parameters):
    """Yours leaves a parameter a little moved, so all later parameters are measured at another point."""
    point = {name: np.array(value, dtype=float) for name, value in parameters.items()}
    wrong = []
    for name in parameters:
        measured = np.zeros(point[name].shape)
        for index in np.ndindex(measured.shape):
            point[name][index] += 1e-5
            above = loss(point)
            point[name][index] -= 2e-5
            measured[index] = (above - loss(point)) / 2e-5
        same_shape = np.shape(gradients[name]) == measured.shape
        if not (same_shape and relative_error(gradients[name], measured) <= 1e-6):
            wrong.append(name)
    return wrong
