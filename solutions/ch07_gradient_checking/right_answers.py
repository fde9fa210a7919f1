"""Right answers to the exercises of chapter 7, written in other ways than the reference."""

import itertools

import numpy as np


def relative_error__stacked(a, b):
    a, b = np.atleast_1d(a).astype(float), np.atleast_1d(b).astype(float)
    size = np.abs(np.stack([a, b])).max()
    return np.abs(a - b).max() / size if size > 0 else 0.0


def relative_error__loop(a, b):
    largest = difference = 0.0
    for x, y in zip(np.ravel(a), np.ravel(b), strict=True):
        largest = max(largest, abs(float(x)), abs(float(y)))
        difference = max(difference, abs(float(x) - float(y)))
    if not difference:
        return 0.0
    return difference / largest


def relative_error__norms(first, second):
    gap = np.linalg.norm(np.ravel(first) - np.ravel(second), np.inf)
    size = np.maximum(np.linalg.norm(np.ravel(first), np.inf), np.linalg.norm(np.ravel(second), np.inf))
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(gap / size)


def directional_check__along_a_line(f, grad, w, v, h=1e-5):
    def line(t):
        return f(w + t * v)

    slope = (line(h) - line(-h)) / h / 2
    claim = np.vdot(grad, v)
    size = max(abs(slope), abs(claim))
    return abs(slope - claim) / size if size else 0


def directional_check__lists(f, gradient, point, direction, step=1e-5):
    pairs = zip(np.ravel(gradient).tolist(), np.ravel(direction).tolist(), strict=True)
    claimed = sum(g * d for g, d in pairs)
    up = f((np.asarray(point, dtype=float) + step * np.asarray(direction)).tolist())
    down = f((np.asarray(point, dtype=float) - step * np.asarray(direction)).tolist())
    return relative_error__loop(claimed, (up - down) / (2 * step))


def directional_check__both_slopes_of_a_unit_direction(f, grad, w, v, h=1e-5):
    length = np.linalg.norm(v) or 1.0
    claimed = np.dot(np.ravel(grad), np.ravel(v)) / length
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h * length)
    return relative_error__stacked(claimed, measured)


def gradient_is_right__entry_by_entry(f, grad, w, h=1e-5, tol=1e-6):
    grad = np.array(grad)
    if grad.shape != w.shape or np.isnan(grad).any():
        return False
    slopes = []
    for number in range(w.size):
        unit = np.zeros(w.size)
        unit[number] = h
        unit = unit.reshape(w.shape)
        slopes.append((f(w + unit) - f(w - unit)) / (2 * h))
    return relative_error__loop(grad, slopes) <= tol


def gradient_is_right__moved_in_place(f, grad, w, h=1e-5, tol=1e-6):
    if np.shape(grad) != np.shape(w) or not np.all(np.isfinite(grad)):
        return np.bool_(False)
    point, measured = w.astype(float), np.empty(w.shape)
    for where in itertools.product(*map(range, w.shape)):
        kept = point[where]
        point[where] = kept + h
        measured[where] = f(point)
        point[where] = kept - h
        measured[where] -= f(point)
        point[where] = kept
    measured /= 2 * h
    return np.abs(grad - measured).max() <= tol * max(np.abs(grad).max(), np.abs(measured).max())


def gradient_is_right__by_the_measured_size(f, grad, w, h=1e-5, tol=1e-6):
    if np.shape(grad) != np.shape(w):
        return False
    units = h * np.eye(np.size(w)).reshape(-1, *np.shape(w))
    measured = np.array([f(w + unit) - f(w - unit) for unit in units]).reshape(np.shape(w)) / (2 * h)
    return bool(np.all(np.abs(grad - measured) <= tol * np.max(np.abs(measured))))


def find_wrong_parameters__comprehension(loss, gradients, parameters):
    def right(name):
        return gradient_is_right__entry_by_entry(
            lambda value: loss(parameters | {name: value}), gradients[name], parameters[name]
        )

    return [name for name in parameters if not right(name)]


def find_wrong_parameters__copies_of_everything(loss, gradients, parameters):
    wrong = ()
    for name in parameters:

        def along(value, name=name):
            copies = {key: np.array(kept, dtype=float) for key, kept in parameters.items()}
            copies[name] = value
            return loss(copies)

        if not gradient_is_right__moved_in_place(along, gradients[name], np.asarray(parameters[name])):
            wrong += (name,)
    return wrong
