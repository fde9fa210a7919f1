"""Chapter 2. Gradient descent: many small steps against the gradient, and how large a step may be."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, Mistake, Probe, switched_mistakes

# --- Steps -----------------------------------------------------------------------------------------------


def gradient_step(w, grad, eta):
    r"""One step of gradient descent.

    Parameters
    ----------
    w : ndarray, any shape
        The point, of floats or of whole numbers.
    grad : ndarray, shape of `w`
        Gradient of the cost at `w`.
    eta : float
        Learning rate, above 0.

    Returns
    -------
    w_new : ndarray of float, shape of `w`
        The point after the step, ``w - eta grad``: a new array.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, eq. (3).
    """
    return w - eta * grad


def draw_steps(rng):
    """One, two and three axes, whole numbers, rates from tiny to above 1."""
    yield {"w": rng.normal(size=3), "grad": rng.normal(size=3), "eta": float(rng.uniform(0.1, 0.4))}
    yield {"w": rng.normal(size=(2, 4)), "grad": rng.normal(size=(2, 4)) * 5.0, "eta": 0.03}
    signs = np.array([1, -1, 1, -1])
    yield {"w": rng.integers(2, 7, size=4) * signs, "grad": rng.integers(1, 5, size=4) * signs, "eta": 0.125}
    yield {"w": rng.normal(size=(2, 1, 3)), "grad": rng.normal(size=(2, 1, 3)), "eta": 2.5}
    yield {"w": rng.normal(size=2) * 100.0, "grad": rng.normal(size=2) * 1e-3, "eta": 30.0}


def wrong_step(switches, w, grad, eta):
    """The step with the mistakes in `switches`; with none it is right."""
    if "of_length_eta" in switches:
        grad = grad / np.linalg.norm(grad)
    if "signs_only" in switches:
        grad = np.sign(grad).astype(float)
    if "rate_forgotten" in switches:
        eta = 1.0
    if "divided_by_rate" in switches:
        eta = 1.0 / eta
    change = eta * grad if "uphill" in switches else -eta * grad
    if "rate_times_everything" in switches:
        return eta * w + change
    new = change if "change_alone" in switches else w + change
    return new.astype(np.asarray(w).dtype) if "cut_to_whole_numbers" in switches else new


def gradient_descent(grad_fn, w0, eta, n_steps):
    r"""All points of gradient descent with one learning rate, from the start to the last.

    Parameters
    ----------
    grad_fn : callable
        The gradient: ``grad_fn(w)`` is an array of shape (n,) for `w` of shape (n,).
    w0 : ndarray, shape (n,)
        Where the descent starts, of floats or of whole numbers.
    eta : float
        Learning rate, above 0.
    n_steps : int
        How many steps, 0 or more.

    Returns
    -------
    trajectory : ndarray of float, shape (n_steps + 1, n)
        Row t is the point after t steps, so row 0 is `w0`. The gradient is asked for once a step.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.1, eq. (3).
    """
    trajectory = np.empty((n_steps + 1, len(w0)))
    trajectory[0] = w0
    for t in range(n_steps):
        trajectory[t + 1] = gradient_step(trajectory[t], grad_fn(trajectory[t].copy()), eta)
    return trajectory


def valley_matrix(rng, curvatures):
    """A symmetric matrix with these eigenvalues, turned so that no eigenvector is near an axis."""
    n = len(curvatures)
    axes = np.eye(n)
    for i in range(n - 1):  # a turn of 25 to 65 degrees in each plane of two neighbouring coordinates
        angle = np.radians(rng.uniform(25, 65))
        turn = np.eye(n)
        turn[i : i + 2, i : i + 2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
        axes = axes @ turn
    matrix = axes @ np.diag(curvatures) @ axes.T
    return (matrix + matrix.T) / 2


def draw_descents(rng):
    """Coupled quadratics, one cost that is none; whole numbers; near and far; one step and none."""
    start = np.array([1.0, -1.0, 1.0, -1.0])
    for curvatures, eta, n_steps in (((0.5, 2.0), 0.4, 5), ((0.3, 1.0, 3.0), 0.25, 7)):
        n = len(curvatures)
        slope = Probe("affine", {"A": valley_matrix(rng, curvatures), "b": rng.uniform(0.5, 1.5, size=n)})
        w0 = start[:n] * rng.uniform(1.5, 3.0, size=n)
        yield {"grad_fn": slope, "w0": w0, "eta": eta, "n_steps": n_steps}
    slope = Probe("affine", {"A": valley_matrix(rng, (0.6, 1.0, 2.0)), "b": rng.uniform(0.5, 1.5, size=3)})
    w0 = rng.integers(2, 6, size=3) * np.array([1, -1, 1])
    yield {"grad_fn": slope, "w0": w0, "eta": 0.3, "n_steps": 4}
    parameters = {"A": rng.normal(size=(5, 4)) * 0.6, "b": rng.normal(size=5)}
    curved = Probe("log_cosh_gradient", parameters)
    yield {"grad_fn": curved, "w0": start * 2.0 + rng.normal(size=4) * 0.3, "eta": 0.2, "n_steps": 6}
    for scale in (1e-9, 1e5):  # a gradient below every threshold of a stop, and one above every clip
        bowl = Probe("affine", {"A": valley_matrix(rng, (0.6, 1.0, 2.0)), "b": np.zeros(3)})
        w0 = start[:3] * rng.uniform(1.0, 2.0, size=3) * scale
        yield {"grad_fn": bowl, "w0": w0, "eta": 0.3, "n_steps": 4}
    yield {"grad_fn": slope, "w0": rng.normal(size=3), "eta": 0.3, "n_steps": 1}
    yield {"grad_fn": slope, "w0": rng.normal(size=3), "eta": 0.3, "n_steps": 0}


def one_after_another(grad_fn, w, eta):
    """Each coordinate steps with the gradient at the point that the coordinates before it have left."""
    w = w.copy()
    for i in range(len(w)):
        w[i] -= eta * grad_fn(w.copy())[i]
    return w


def wrong_descent(switches, grad_fn, w0, eta, n_steps):
    """The descent with the mistakes in `switches`; with none it is right."""
    dtype = w0.dtype if "cut_to_whole_numbers" in switches else float
    points = [np.array(w0, dtype=dtype)]
    slope_at_start = grad_fn(points[0].copy())
    for t in range(n_steps):
        w = points[-1].astype(float)
        grad = slope_at_start if "gradient_of_the_start" in switches else grad_fn(w.copy())
        if "of_length_eta" in switches:
            grad = grad / np.linalg.norm(grad)
        rate = eta / (t + 1) if "rate_shrinks" in switches else eta
        new = w + rate * grad if "uphill" in switches else w - rate * grad
        if "one_after_another" in switches:
            new = one_after_another(grad_fn, w, rate)
        points.append(new.astype(dtype))
    if "start_left_out" in switches:
        points = [*points[1:], points[-1] - eta * grad_fn(points[-1].astype(float))]
    if "stops_by_itself" in switches:
        near = [t for t, w in enumerate(points) if np.linalg.norm(grad_fn(w.astype(float))) < 1e-6]
        points = points[: near[0] + 1] if near else points
    if "one_step_too_few" in switches and n_steps > 0:
        points[-1] = np.zeros_like(points[-1])
    if "one_array_for_all" in switches:
        points = [points[-1]] * len(points)
    if "last_point_first" in switches:
        points.reverse()
    return np.array(points)


# --- The largest rate ------------------------------------------------------------------------------------


def largest_stable_rate(H):
    r"""Learning rate below which gradient descent on a quadratic converges from every start.

    Parameters
    ----------
    H : ndarray, shape (n, n)
        Hessian of the quadratic: symmetric, all eigenvalues above 0.

    Returns
    -------
    eta_max : float
        ``2 / lambda_max``, with lambda_max the largest eigenvalue of `H`. Every smaller rate above 0
        converges, every larger one diverges from almost every start.

    Source: Goh, Why Momentum Really Works, Distill (2017); Nocedal and Wright, Numerical Optimization (2nd
    ed., 2006), sec. 3.3, for steepest descent on quadratics.
    """
    return float(2.0 / np.linalg.eigvalsh(H)[-1])


def draw_hessians(rng):
    """From one dimension to five, whole numbers, tiny and huge curvatures, one that is diagonal."""
    yield {"H": valley_matrix(rng, rng.uniform(1.0, 2.0, size=2) * np.array([1.0, 8.0]))}
    yield {"H": valley_matrix(rng, rng.uniform(0.5, 1.0, size=4) * np.array([1.0, 3.0, 9.0, 20.0]))}
    yield {"H": np.diag(np.array([3.0, 50.0, 0.2]) * rng.uniform(0.8, 1.2))}  # neither first nor last
    yield {"H": np.array([[float(rng.uniform(0.1, 9.0))]])}
    a, b = (int(i) for i in rng.integers(2, 6, size=2))
    yield {"H": np.array([[a + b, b], [b, 2 * b]])}
    yield {"H": valley_matrix(rng, rng.uniform(0.5, 1.0, size=5) * np.logspace(-9, -6, 5))}
    yield {"H": valley_matrix(rng, rng.uniform(0.5, 1.0, size=3) * np.array([1e3, 1e4, 1e5]))}


def smallest_curvature(H):
    """The first eigenvalue of eigvalsh is the smallest."""
    return 2.0 / np.linalg.eigvalsh(H)[0]


def fastest_rate(H):
    """The rate at which the slowest and the stiffest direction shrink alike."""
    eigenvalues = np.linalg.eigvalsh(H)
    return 2.0 / (eigenvalues[0] + eigenvalues[-1])


def one_over_largest(H):
    """The rate that solves the stiffest direction in one step."""
    return 1.0 / np.linalg.eigvalsh(H)[-1]


def largest_curvature(H):
    """The eigenvalue itself."""
    return np.linalg.eigvalsh(H)[-1]


def first_of_the_unsorted(H):
    """np.linalg.eig and eigvals give the eigenvalues in no special order."""
    return 2.0 / np.linalg.eigvals(H)[0].real


def turned_over(H):
    """lambda_max / 2."""
    return np.linalg.eigvalsh(H)[-1] / 2.0


def largest_diagonal_entry(H):
    """As if the axes were the eigenvectors."""
    return 2.0 / np.diag(H).max()


def largest_row_sum(H):
    """A bound of the eigenvalues, but not one of them."""
    return 2.0 / np.abs(H).sum(axis=1).max()


def sum_of_curvatures(H):
    """The trace."""
    return 2.0 / np.trace(H)


def length_of_the_matrix(H):
    """np.linalg.norm(H) of a matrix is the root of the sum of squares."""
    return 2.0 / np.linalg.norm(H)


# --- When to stop ----------------------------------------------------------------------------------------


def has_converged(losses, patience, min_delta=0.0):
    r"""Whether the last losses bring no better one than those before.

    Parameters
    ----------
    losses : ndarray, shape (n,)
        The loss after every step so far, oldest first; n may be 0.
    patience : int
        How many of the last losses are given the chance to be better, 1 or more.
    min_delta : float, optional
        A loss counts as better only if it is lower than the best before by more than this; 0 or more.

    Returns
    -------
    converged : bool
        With `last` the last `patience` losses and `earlier` all before them: ``not (min(last) <
        min(earlier) - min_delta)``. False while `earlier` is empty.

    Raises
    ------
    ValueError
        If `patience` is below 1.

    Source: Intro to optimization in deep learning: Gradient Descent (blog post), section "Gradient
    Descent", which stops after 10 or 20 losses without improvement.
    """
    if patience < 1:
        raise ValueError(f"patience is {patience}; give a whole number of at least 1.")
    if len(losses) <= patience:
        return False
    last, earlier = losses[-patience:], losses[:-patience]
    return bool(not (min(last) < min(earlier) - min_delta))


#: Losses in eighths, patience, min_delta in eighths: each a situation that one of the mistakes misjudges.
SITUATIONS = (
    ((40, 32, 24, 16, 8), 2, 0),  # still falling
    ((40, 24, 16, 16, 16), 2, 0),  # level with the best before: not better
    ((40, 24, 16, 15, 14), 2, 4),  # better, but by less than min_delta
    ((40, 24, 16, 12, 12), 2, 4),  # better by exactly min_delta: not more
    ((40, 24, 16, 11, 12), 2, 4),  # better by more
    ((40, 8, 32, 24, 16), 2, 0),  # falling again, above the best before
    ((40, 32, 24, 8, 30), 3, 0),  # the best is in the window, not at its end
    ((40, 32, 24), 3, 0),  # nothing before the window
    ((40, 40), 5, 0),  # too short for the window
    ((), 1, 0),
    ((16, 40), 1, 0),
    ((40, 16), 1, 0),
    ((40, 16, 24, 24, 15), 3, 0),
    ((40, 30, 10, 20, 20, 20), 3, 0),  # the best is the first before the window
    ((40, 30, 20, 10, 20, 20), 3, 0),  # the best is the first inside the window
    ((20, 40, 40, 19, 40, 40, 40), 4, 0),
    ((80, 60, 50, 45), 2, 20),
    ((40, 32, 36, 8, 36), 3, 0),  # the best is in the middle of the window
    ((40, 8, 20, 12), 2, 0),  # a fall that beats nothing
    ((40, 24, 16, 18, 17), 2, 4),  # a little worse than the best before
    ((40, 39, 38, 37, 36, 35), 2, 4),  # no window gains more than min_delta, all together do
    ((40, 16, 24, 20, 22), 2, 0),
    ((40, 24, 16, 12, 16, 20), 3, 2),
)


def draw_histories(rng):
    """Losses that are multiples of 1/8, so that every difference is exact; falling, level, rising, noisy."""
    for losses, patience, min_delta in SITUATIONS:
        shift = int(rng.integers(1, 9))
        losses = (np.array(losses, dtype=float) + shift) / 8
        yield {"losses": losses, "patience": patience, "min_delta": min_delta / 8}
    for n in (6, 7, 8, 9, 10, 12):
        losses = rng.integers(8, 24, size=n) / 8
        yield {"losses": losses, "patience": int(rng.integers(1, n - 2)), "min_delta": 0.25}
        yield {"losses": losses, "patience": int(rng.integers(2, n - 2))}
    yield {"losses": rng.permutation([24, 16, 8]), "patience": 1, "min_delta": 2.0}


def draw_no_patience(rng):
    """A patience below 1: ValueError."""
    yield {"losses": rng.integers(8, 24, size=5) / 8, "patience": 0}
    yield {"losses": rng.integers(8, 24, size=5) / 8, "patience": -2, "min_delta": 0.5}


def steps_without_progress(losses, min_delta):
    """How many of the last losses are not below a best that moves only by more than `min_delta`."""
    best, count = np.inf, 0
    for loss in losses:
        progress = loss < best - min_delta
        best, count = (loss, 0) if progress else (best, count + 1)
    return count


def wrong_stop(switches, losses, patience, min_delta=0.0):
    """The rule with the mistakes in `switches`; with none it is right."""
    if patience < 1:
        if "patience_not_refused" not in switches:
            raise ValueError("patience is below 1")
        return len(losses) > 0
    window = patience
    if "window_one_longer" in switches:
        window = patience + 1
    if "window_one_shorter" in switches:
        window = max(patience - 1, 1)
    if len(losses) <= window:
        return bool("stops_at_once" in switches and len(losses) > 0)
    last, earlier = losses[-window:], losses[:-window]
    newest = last[-1] if "last_loss_only" in switches else last.min()
    newest = last.mean() if "mean_of_the_window" in switches else newest
    before = earlier[-1] if "only_the_loss_before" in switches else earlier.min()
    before = last[0] if "inside_the_window" in switches else before
    margin = 0.0 if "margin_ignored" in switches else min_delta
    margin = min_delta * before if "margin_as_a_fraction" in switches else margin
    limit = before + margin if "margin_added" in switches else before - margin
    better = newest <= limit if "level_counts_as_better" in switches else newest < limit
    if "change_either_way" in switches:
        better = abs(newest - before) > margin
    if "small_gains_added_up" in switches:
        better = steps_without_progress(losses, min_delta) < patience
    if "any_fall_is_progress" in switches:
        better = bool(np.any(np.diff(losses[-window - 1 :]) < -margin))
    return bool(better) if "upside_down" in switches else not better


# --- The cards -------------------------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=gradient_step,
        inputs=draw_steps,
        points=1,
        hints=(
            "The gradient points uphill. Which sign takes you down?",
            "The learning rate multiplies the gradient, and nothing else.",
        ),
        mistakes=switched_mistakes(
            wrong_step,
            {
                "uphill": "Yours goes uphill: the gradient points to where the cost grows.",
                "rate_forgotten": "Yours takes the whole gradient as its step: where is the learning rate?",
                "divided_by_rate": "Yours divides by the learning rate. A larger rate must give a longer"
                " step.",
                "of_length_eta": "Every step of yours has the length eta. The gradient must keep its own"
                " length, so that steps shrink as the ground gets flat.",
                "signs_only": "Yours moves every coordinate by the same amount: it uses the signs of the"
                " gradient and not its size.",
                "change_alone": "Yours is the change of w. The answer is the new point.",
                "rate_times_everything": "Yours multiplies w by the learning rate too. Only the gradient is"
                " scaled.",
                "cut_to_whole_numbers": "Right for floats, but for a point of whole numbers yours cuts off"
                " what stands behind the decimal point.",
            },
        ),
    ),
    Exercise(
        reference=gradient_descent,
        inputs=draw_descents,
        points=3,
        hints=(
            "Keep the start as row 0. Each step begins where the last one ended.",
            "Ask for the gradient at the newest point, once a step; all coordinates move together.",
            (
                "Make the array that holds the points of floats, whatever w0 is made of, and let every row be"
                " numbers of its own: a list that holds one array n times shows its last state n times."
            ),
        ),
        mistakes=switched_mistakes(
            wrong_descent,
            {
                "uphill": "Yours climbs: the first step already goes the wrong way.",
                "gradient_of_the_start": "All steps of yours are the same: the gradient is the one at the"
                " start. The ground changes under your feet; ask again at every point.",
                "of_length_eta": "All steps of yours have the length eta. Take the gradient as it is.",
                "rate_shrinks": "Your steps get shorter than they should from the second on: the learning"
                " rate stays what it is.",
                "one_after_another": "Your first coordinate is right, later ones are not: they use a gradient"
                " at a point that is already half moved. All coordinates step from the same point.",
                "start_left_out": "Yours is one step ahead: row 0 must be the start.",
                "one_step_too_few": "The last row of yours was never filled: count the steps, and the rows.",
                "one_array_for_all": "All rows of yours are equal to the last point: the list holds one array"
                " many times, and it was changed in place.",
                "stops_by_itself": "Yours has fewer rows where the gradient is tiny: it stops by itself. Here"
                " it takes as many steps as it is told; when to stop is a question of its own.",
                "last_point_first": "Yours has the right points in the wrong order: the start comes first.",
                "cut_to_whole_numbers": "Right for floats, but from a start of whole numbers your points are"
                " stored in whole numbers and every step is cut off.",
            },
        ),
    ),
    Exercise(
        reference=largest_stable_rate,
        inputs=draw_hessians,
        points=2,
        hints=(
            (
                "Along each eigenvector the error is multiplied by the same number in every step. When is its"
                " size below 1, for all of them?"
            ),
            (
                "The stiffest direction decides. `np.linalg.eigvalsh` gives the eigenvalues of a symmetric"
                " matrix in increasing order."
            ),
        ),
        mistakes=(
            Mistake(
                smallest_curvature,
                "Yours uses the smallest eigenvalue. At that rate the stiffest direction explodes.",
            ),
            Mistake(
                fastest_rate,
                "Yours is the rate that converges fastest. It is safe, but the question is for the largest"
                " that is.",
            ),
            Mistake(
                one_over_largest,
                "Yours is exactly half of ours: there the stiffest direction lands on the minimum in one"
                " step. It may overshoot, as long as it comes back closer.",
            ),
            Mistake(
                largest_curvature,
                "Yours is the largest curvature itself. The more curved the cost, the smaller the rate.",
            ),
            Mistake(
                first_of_the_unsorted,
                "Yours takes the first of the eigenvalues as `np.linalg.eig` gives them. They come in no"
                " special order, so the first is the largest only by luck.",
            ),
            Mistake(turned_over, "Yours is one over ours: the fraction stands on its head."),
            Mistake(
                largest_diagonal_entry,
                "Yours takes the largest entry of the diagonal. That is the largest curvature along an axis;"
                " a direction between the axes can be more curved.",
            ),
            Mistake(
                largest_row_sum,
                "Yours uses the largest row sum. No eigenvalue exceeds it, so your rate is safe, but smaller"
                " than it need be.",
            ),
            Mistake(
                sum_of_curvatures,
                "Yours uses the trace, which is the sum of all eigenvalues. Only the largest counts.",
            ),
            Mistake(
                length_of_the_matrix,
                "Yours uses the root of the sum of the squared entries, what `np.linalg.norm` gives for a"
                " matrix unless told otherwise. That mixes all eigenvalues; only the largest counts.",
            ),
        ),
    ),
    Exercise(
        reference=has_converged,
        inputs=draw_histories,
        refuses=draw_no_patience,
        points=2,
        hints=(
            (
                "Cut the losses in two: the last `patience` of them, and all before. Compare the best with"
                " the best."
            ),
            "While there is nothing before the window, nothing can be said: go on.",
            "Level is not better, and better by exactly min_delta is not enough.",
        ),
        mistakes=switched_mistakes(
            wrong_stop,
            {
                "upside_down": "Yours says yes where we say no, and no where we say yes.",
                "last_loss_only": "Yours looks at the newest loss only. A better one anywhere in the window"
                " is progress.",
                "only_the_loss_before": "Yours compares with the loss just before the window. The best of all"
                " earlier ones is what must be beaten.",
                "inside_the_window": "Yours compares the losses in the window with one another. Compare them"
                " with those before it.",
                "mean_of_the_window": "Yours takes the mean of the window. One better loss in it is enough.",
                "any_fall_is_progress": "Yours takes any fall from one loss to the next for progress. A loss"
                " that bounces up and down falls every other step and gets nowhere.",
                "change_either_way": "Yours takes a change in either direction for progress. A loss that got"
                " worse is none: mind the sign of the difference.",
                "small_gains_added_up": "Yours lets small gains add up until together they beat min_delta."
                " Compare the best of the window with the best of all before it.",
                "margin_ignored": "Yours is right without min_delta: a gain that small should not count.",
                "margin_added": "In yours min_delta has the wrong sign: it makes it easier to count as"
                " better, and should make it harder.",
                "margin_as_a_fraction": "Yours takes min_delta as a fraction of the loss. It has the units of"
                " the loss.",
                "level_counts_as_better": "Yours counts a loss that is level with the limit as better. Only a"
                " lower one is.",
                "window_one_longer": "Your window holds one loss too many.",
                "window_one_shorter": "Your window holds one loss too few.",
                "stops_at_once": "Yours says yes before there is anything to compare with.",
                "patience_not_refused": "With a patience below 1 there is no window, and yet yours answers."
                " Raise the ValueError that the docstring promises.",
            },
        ),
    ),
)
