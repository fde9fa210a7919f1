"""Right answers to the exercises of chapter 2, written in other ways than the reference."""

import math

import numpy as np


def gradient_step__copy_then_subtract(point, slope, rate):
    new = np.array(point, dtype=float)
    new -= rate * slope
    return new


def gradient_step__nested_lists(w, grad, eta):
    return np.subtract(w, np.multiply(eta, grad)).tolist()


def gradient_step__entry_by_entry(w, grad, eta):
    new = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        new[index] = w[index] + (-eta) * grad[index]
    return new


def gradient_descent__list_of_points(grad_fn, w0, eta, n_steps):
    points = [w0]
    for _ in range(n_steps):
        points.append(points[-1] - eta * grad_fn(points[-1]))
    return np.array(points).tolist()


def gradient_descent__one_point_copied(gradient, start, rate, steps):
    w = start.astype(float)
    history = [w.copy()]
    for _ in range(steps):
        w -= rate * gradient(w)
        history.append(w.copy())
    return np.stack(history)


def gradient_descent__recursion(grad_fn, w0, eta, n_steps):
    here = np.array(w0, dtype=float)[None]
    if n_steps == 0:
        return here
    rest = gradient_descent__recursion(grad_fn, here[0] - eta * grad_fn(here[0]), eta, n_steps - 1)
    return np.concatenate([here, rest])


def gradient_descent__grows_row_by_row(grad_fn, w0, eta, n_steps):
    w = w0
    trajectory = w0[None].astype(float)
    for _ in range(n_steps):
        w = w - eta * grad_fn(w)
        trajectory = np.vstack([trajectory, w])
    return trajectory


def largest_stable_rate__power_iteration(H):
    q = np.ones(len(H)) + 0.1 * np.arange(len(H))
    for _ in range(1000):
        q = H @ q
        q = q / np.linalg.norm(q)
    return 2 / (q @ H @ q)


def largest_stable_rate__singular_value(H):
    return 2 / np.linalg.norm(H, 2)


def largest_stable_rate__eigenvalues_unsorted(H):
    return 2.0 / max(np.linalg.eigvals(H).real)


def largest_stable_rate__scalar_array(H):
    values, _ = np.linalg.eigh(H)
    return np.array(1.0 / (values.max() / 2))


def has_converged__best_of_each(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be 1 or more")
    losses = list(losses)
    split = len(losses) - patience
    if split <= 0:
        return False
    return min(losses[split:]) >= min(losses[:split]) - min_delta


def has_converged__loop(history, patience, min_delta=0.0):
    if not patience >= 1:
        raise ValueError
    best, count = math.inf, 0
    for number, loss in enumerate(history):
        in_window = number >= len(history) - patience
        if in_window and number == count:
            return False  # nothing came before the window
        if in_window and loss < best - min_delta:
            return False
        if not in_window:
            best = min(best, loss)
            count = -1
    return count == -1


def has_converged__nobody_beats_the_best(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience is below 1")
    if len(losses) <= patience:
        return False
    best = np.min(losses[:-patience])
    return not any(loss < best - min_delta for loss in losses[-patience:])


def has_converged__numpy_bool(losses, patience, min_delta=0.0):
    if patience <= 0:
        raise ValueError("no window")
    if np.size(losses) <= patience:
        return np.False_
    return ~np.any(losses[-patience:] < np.min(losses[:-patience]) - min_delta)
