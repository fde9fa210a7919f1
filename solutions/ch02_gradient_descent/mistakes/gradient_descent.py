"""Known mistakes of `gradient_descent`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _descent(part, grad_fn, w0, eta, n_steps):
    """The descent, in the parts that may be wrong."""
    points = [part("stored", np.array(w0, dtype=float), w0=w0)]
    slope_at_start = grad_fn(points[0].copy())
    for t in range(n_steps):
        w = points[-1].astype(float)
        grad = part("slope", grad_fn(w.copy()), slope_at_start=slope_at_start)
        rate = part("rate", eta, t=t)
        new = part("point", w - rate * grad, w=w, rate=rate, grad=grad, grad_fn=grad_fn)
        points.append(part("stored", new, w0=w0))
    return np.array(part("points", points, grad_fn=grad_fn, eta=eta, n_steps=n_steps))


@mistake_in(_descent, "point")
def uphill(w, rate, grad):
    """Yours climbs, because already the first step goes uphill."""
    return w + rate * grad


@mistake_in(_descent, "slope")
def gradient_of_the_start(slope_at_start):
    """All steps of yours are the same: the gradient is the one at the start. The ground changes under your
    feet; ask again at every point.
    """
    return slope_at_start


@mistake_in(_descent, "slope")
def of_length_eta(slope):
    """All steps of yours have the length eta. Take the gradient as it is."""
    return slope / np.linalg.norm(slope)


@mistake_in(_descent, "rate")
def rate_shrinks(rate, t):
    """Your steps get shorter than they should from the second on: the learning rate stays what it is."""
    return rate / (t + 1)


@mistake_in(_descent, "point")
def one_after_another(w, rate, grad_fn):
    """All coordinates but the first use a gradient at a point that is already half moved. All of them step
    from the same point.
    """
    w = w.copy()
    for i in range(len(w)):
        w[i] -= rate * grad_fn(w.copy())[i]
    return w


@mistake_in(_descent, "points")
def start_left_out(points, grad_fn, eta):
    """Yours is one step ahead: row 0 must be the start."""
    return [*points[1:], points[-1] - eta * grad_fn(points[-1].astype(float))]


@mistake_in(_descent, "points")
def one_step_too_few(points, n_steps):
    """The last row of yours was never filled: count the steps, and the rows."""
    return [*points[:-1], np.zeros_like(points[-1])] if n_steps > 0 else points


@mistake_in(_descent, "points")
def one_array_for_all(points):
    """All rows of yours are equal to the last point: the list holds one array many times, and it was changed
    in place.
    """
    return [points[-1]] * len(points)


@mistake_in(_descent, "points")
def stops_by_itself(points, grad_fn):
    """Yours has fewer rows where the gradient is tiny, because it stops by itself. Here it should take as
    many steps as it is told; when to stop is a separate question.
    """
    near = [t for t, w in enumerate(points) if np.linalg.norm(grad_fn(w.astype(float))) < 1e-6]
    return points[: near[0] + 1] if near else points


@mistake_in(_descent, "points")
def last_point_first(points):
    """Your points come in the wrong order: the start comes first."""
    return points[::-1]


@mistake_in(_descent, "stored")
def cut_to_whole_numbers(stored, w0):
    """From a start of integers, yours stores the points as integers, and every step is cut off."""
    return stored.astype(w0.dtype)
