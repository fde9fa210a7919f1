"""Chapter 1. Directional derivatives: slopes, gradients, and the steepest way down."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, GradientOf, Mistake, Probe, Tolerance, switched_mistakes

# A difference quotient loses eps |f| / (2 h) by itself: about 1e-10 for |f| = 10 at h = 1e-5. The forward
# difference at the same h is wrong by h/2 |f''|, a thousand times this floor and more.
QUOTIENT = Tolerance(relative=1e-9, absolute=1e-9)


# --- Slopes by measuring ---------------------------------------------------------------------------------


def numerical_derivative(f, x, h=1e-5):
    r"""Slope of `f` at `x` by the central difference, one step of `h` to either side.

    Parameters
    ----------
    f : callable
        A function of one number; ``f(x)`` is a float.
    x : float
        The point.
    h : float, optional
        Length of the step, above 0.

    Returns
    -------
    derivative : float
        ``(f(x + h) - f(x - h)) / (2 h)``. It misses the true slope by about ``h**2 |f'''| / 6`` (the end of
        Taylor's series) and ``eps |f| / (2 h)`` (rounding, eps = 2.2e-16).

    Source: Press et al., Numerical Recipes (3rd ed., 2007), sec. 5.7.
    """
    return float((f(x + h) - f(x - h)) / (2 * h))


def draw_curves(rng):
    """Curved functions, so that no one-sided quotient is right; large steps, so that it shows."""

    def draw(low, high):
        return float(rng.uniform(low, high))

    cubic = Probe("polynomial", {"coefficients": rng.uniform(0.3, 0.9, size=4)})
    wave = Probe("sine", {"amplitude": draw(1.0, 2.0), "frequency": draw(0.8, 1.6), "phase": draw(0.3, 1.2)})
    growth = Probe("exponential", {"scale": draw(0.5, 1.5), "rate": draw(0.6, 1.2)})
    yield {"f": cubic, "x": draw(0.3, 1.2), "h": draw(0.2, 0.5)}
    yield {"f": wave, "x": draw(-1.0, 1.0), "h": draw(0.2, 0.5)}
    yield {"f": growth, "x": draw(-1.2, -0.3), "h": draw(0.1, 0.2)}
    yield {"f": wave, "x": int(rng.integers(2, 6)), "h": 0.25}
    yield {"f": growth, "x": draw(-1.0, 1.0)}
    yield {"f": wave, "x": draw(-1.0, 1.0)}


def forward_difference(f, x, h=1e-5):
    """Looks to the right only."""
    return (f(x + h) - f(x)) / h


def backward_difference(f, x, h=1e-5):
    """Looks to the left only."""
    return (f(x) - f(x - h)) / h


def divided_by_h(f, x, h=1e-5):
    """The two points are 2h apart, not h."""
    return (f(x + h) - f(x - h)) / h


def parentheses_above_lost(f, x, h=1e-5):
    """Only the second value is divided."""
    return f(x + h) - f(x - h) / (2 * h)


def parentheses_below_lost(f, x, h=1e-5):
    """Divides by 2 and multiplies by h."""
    return (f(x + h) - f(x - h)) / 2 * h


def sides_swapped(f, x, h=1e-5):
    """Left value minus right value."""
    return (f(x - h) - f(x + h)) / (2 * h)


def half_a_step_each(f, x, h=1e-5):
    """Steps of h/2: a good quotient, but of another step."""
    return (f(x + h / 2) - f(x - h / 2)) / h


def own_step(f, x, h=1e-5):
    """The argument h is not used."""
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def numerical_gradient(f, w, h=1e-5):
    r"""Gradient of `f` at `w` by central differences, one coordinate at a time.

    Parameters
    ----------
    f : callable
        A function of an array of the shape of `w`; ``f(w)`` is a float.
    w : ndarray, any shape with at least one axis
        The point, of floats or of whole numbers. It holds the same numbers afterwards, to the last bit.
    h : float, optional
        Length of the step, above 0.

    Returns
    -------
    gradient : ndarray of float, shape of `w`
        ``gradient[i] = (f(w + h e_i) - f(w - h e_i)) / (2 h)``; ``e_i`` is 1 at index i and 0 elsewhere.
        It takes two values of `f` per entry of `w`.

    Source: Press et al., Numerical Recipes (3rd ed., 2007), sec. 5.7, for each coordinate.
    """
    w = np.array(w, dtype=float)  # a copy of floats: a step would be cut off in an array of whole numbers
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def draw_landscapes(rng):
    """One, two and three axes, a square array, whole numbers; coupled, so that a step left behind shows."""
    yield {"f": _coupled_quadratic(rng, 3), "w": rng.normal(size=3), "h": float(rng.uniform(0.2, 0.5))}
    waves = {"weights": rng.uniform(0.5, 1.5, size=(2, 3)), "frequencies": rng.uniform(0.6, 1.4, size=(2, 3))}
    yield {"f": Probe("sum_of_sines", waves), "w": rng.uniform(0.3, 1.2, size=(2, 3)), "h": 0.3}
    yield {"f": _smooth_maximum(rng, 4), "w": rng.normal(size=(2, 2)), "h": float(rng.uniform(0.2, 0.5))}
    whole = rng.integers(2, 6, size=4) * np.array([1, -1, 1, -1])
    yield {"f": _coupled_quadratic(rng, 4), "w": whole, "h": 0.25}
    yield {"f": _coupled_quadratic(rng, 6), "w": rng.normal(size=(2, 1, 3)), "h": 0.125}
    yield {"f": _smooth_maximum(rng, 6), "w": rng.normal(size=(3, 2))}


def _coupled_quadratic(rng, n):
    """A quadratic whose curvature along every axis is at least 1, so that one-sided quotients are wrong."""
    A = rng.normal(size=(n, n)) * 0.3
    A[np.diag_indices(n)] = rng.uniform(1.0, 2.0, size=n)
    return Probe("quadratic_form", {"A": A, "b": rng.normal(size=n), "c": float(rng.normal())})


def _smooth_maximum(rng, n):
    """Log sum exp of n + 1 planes: curved everywhere, no coordinate by itself."""
    return Probe("log_sum_exp", {"A": rng.normal(size=(n + 1, n)) * 0.7, "b": rng.normal(size=n + 1) * 0.5})


def wrong_quotients(switches, f, w, h=1e-5):
    """Difference quotients of all coordinates with the mistakes in `switches`; with none they are right."""
    points = np.array(w, dtype=w.dtype if "step_cut_off" in switches else float)
    gradient = np.zeros(w.shape, dtype=w.dtype if "result_cut_off" in switches else float)
    back = 0.0 if "one_side_only" in switches else h
    run = h if switches & {"one_side_only", "divided_by_h"} else 2 * h
    for index in np.ndindex(w.shape):
        above, below = points.copy(), points.copy()
        above[index] += h
        below[index] -= back
        gradient[index] = (f(above) - f(below)) / run
    return gradient


def all_coordinates_at_once(f, w, h=1e-5):
    """Every entry is the same number: the slope along (1, 1, ..., 1)."""
    return np.full(w.shape, (f(w + h) - f(w - h)) / (2 * h))


def whole_rows_at_once(f, w, h=1e-5):
    """`for i in range(len(w))` goes through the rows of an array, not through its entries."""
    gradient = np.zeros(w.shape)
    for i in range(len(w)):
        step = np.zeros(w.shape)
        step[i] = h
        gradient[i] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def step_left_behind(f, w, h=1e-5):
    """Coordinates that were measured stay where the last step put them."""
    point, gradient = np.array(w, dtype=float), np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        point[index] = w[index] + h
        above = f(point.copy())
        point[index] = w[index] - h
        gradient[index] = (above - f(point.copy())) / (2 * h)
    return gradient


# --- Slopes along directions -----------------------------------------------------------------------------


def directional_derivative(grad, v):
    r"""Slope of a cost along the direction `v`, from its gradient.

    Parameters
    ----------
    grad : ndarray, shape (n,)
        Gradient of the cost at the point.
    v : ndarray, shape (n,)
        The direction, of any length but 0, however short or long. Only where it points matters.

    Returns
    -------
    slope : float
        Change of the cost per unit of length along `v`: ``grad . v / ||v||``.

    Raises
    ------
    ValueError
        If every entry of `v` is 0: there is no direction.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.1, eq. (1).
    """
    length = np.linalg.norm(v)
    if length == 0:
        raise ValueError("v has length 0, so it points nowhere; give a direction.")
    return float(np.dot(grad, v) / length)


def draw_directions(rng):
    """Short, tiny, long, unit and whole-numbered directions, up and down the slope, and one nearly across."""
    v = rng.uniform(1.0, 3.0, size=2)
    yield {"grad": 3.0 * _gradient_beside(rng, v), "v": v}
    grad = rng.normal(size=5)
    yield {"grad": grad, "v": -grad + 0.3 * rng.normal(size=5)}
    unit = rng.normal(size=3)
    for v in (
        unit / np.linalg.norm(unit),
        rng.normal(size=4) * 1e3,
        rng.normal(size=3) * 1e-9,
        rng.normal(size=4) * 1e-17,  # below every usual threshold
        rng.integers(1, 5, size=3) * np.array([1, -1, 1]),
    ):
        yield {"grad": _gradient_beside(rng, v), "v": v}
    grad = rng.normal(size=2)
    yield {"grad": grad, "v": np.array([-grad[1], grad[0]]) + 0.1 * grad}


def _gradient_beside(rng, v):
    """A random gradient whose slope along v is no small difference of large numbers, so that float32 does."""
    grad, unit = rng.normal(size=v.size), v / np.linalg.norm(v)
    return grad + np.copysign(0.7, grad @ unit) * unit


def draw_zero_directions(rng):
    """No direction at all, of floats and of whole numbers: ValueError."""
    yield {"grad": rng.normal(size=3), "v": np.zeros(3)}
    yield {"grad": rng.normal(size=2), "v": np.zeros(2, dtype=int)}


@np.errstate(invalid="ignore")  # 0/0 is one of the mistakes
def wrong_slope(switches, grad, v):
    """The slope with the mistakes in `switches`; with none it is right."""
    if "zero_not_refused" not in switches and not np.any(v):
        raise ValueError("v has length 0")
    divisors = {
        "not_normalised": 1.0,
        "divided_by_squared_length": v @ v,
        "divided_by_sum": np.abs(v).sum(),
        "cosine_only": np.linalg.norm(grad) * np.linalg.norm(v),
        "gradient_normalised": np.linalg.norm(grad),
    }
    divisor = next((divisors[name] for name in divisors if name in switches), np.linalg.norm(v))
    rise = abs(grad @ v) if "sign_lost" in switches else grad @ v
    return float(rise / divisor)


def steepest_descent_direction(grad):
    r"""Unit direction along which a cost falls fastest, from its gradient.

    Parameters
    ----------
    grad : ndarray, any shape with at least one axis
        Gradient of the cost at the point.

    Returns
    -------
    direction : ndarray of float, shape of `grad`
        ``-grad / ||grad||``; its length, the root of the sum of the squares of all entries, is 1, however
        short `grad` is. Where the gradient is exactly zero no direction is steepest: then zeros.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.1, eq. (2); Boyd and
    Vandenberghe, Convex Optimization (2004), sec. 9.4.
    """
    grad = np.asarray(grad, dtype=float)
    length = np.linalg.norm(grad)
    if length == 0:
        return np.zeros_like(grad)
    return -grad / length


def draw_gradients(rng):
    """One, two and three axes, whole numbers, two very short ones, and none at all."""
    yield {"grad": rng.normal(size=2) * 4.0}
    yield {"grad": rng.normal(size=(3, 4))}
    yield {"grad": rng.integers(1, 6, size=5) * np.array([1, -1, 1, -1, 1])}
    yield {"grad": rng.normal(size=(2, 2, 3)) * 0.5}
    yield {"grad": rng.normal(size=4) * 1e-9}
    yield {"grad": rng.normal(size=3) * 1e-17}  # below every usual threshold
    yield {"grad": np.zeros((2, 3))}


@np.errstate(invalid="ignore")  # 0/0 is one of the mistakes
def wrong_direction(switches, grad):
    """The steepest direction with the mistakes in `switches`; with none it is right."""
    length = np.linalg.norm(grad)
    divisors = {
        "length_kept": 1.0,
        "length_by_sum": np.abs(grad).sum(),
        "squared_length": length**2,
        "each_row_by_itself": np.linalg.norm(grad, axis=-1, keepdims=True),
        "small_number_added": length + 1e-8,
    }
    divisor = np.asarray(next((divisors[name] for name in divisors if name in switches), length))
    if "zero_by_zero" not in switches:
        divisor = np.where(divisor == 0, 1.0, divisor)
    if "short_taken_for_zero" in switches and length < 1e-12:
        return np.zeros(grad.shape)
    uphill = np.sign(grad).astype(float) if "signs_only" in switches else grad / divisor
    return uphill if "uphill" in switches else -uphill


# --- Gradients by formula --------------------------------------------------------------------------------


def bowl(w):
    """The bowl ``C = w_1^2 + ... + w_n^2`` at `w`, shape (n,): a float."""
    return float(np.sum(np.square(w, dtype=float)))


def bowl_gradient(w):
    r"""Gradient of the bowl ``C = w_1^2 + w_2^2 + ... + w_n^2``.

    Parameters
    ----------
    w : ndarray, shape (n,)
        The point; n is 1 or more. For n = 2 this is ``C = x^2 + y^2``.

    Returns
    -------
    gradient : ndarray, shape (n,)
        The n partial derivatives of C at `w`.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, figure 1.
    """
    return 2.0 * w


def draw_bowl_points(rng):
    """From one dimension to six, whole numbers, and far from the bottom."""
    yield {"w": rng.normal(size=2)}
    yield {"w": rng.normal(size=1) * 3.0}
    yield {"w": rng.normal(size=6)}
    yield {"w": rng.integers(2, 6, size=3) * np.array([1, -1, 1])}
    yield {"w": rng.normal(size=4) * 100.0}


def two_lost(w):
    """Half of the gradient."""
    return 1.0 * w


def downhill(w):
    """The direction of descent, not the gradient."""
    return -2.0 * w


def terms_of_the_bowl(w):
    """The squares themselves, not their derivatives."""
    return np.square(w, dtype=float)


def first_two_only(w):
    """Thinks of x and y only."""
    return 2.0 * w * (np.arange(w.size) < 2)


def partials_summed(w):
    """Every entry is the sum of all partial derivatives."""
    return np.full(w.shape, 2.0 * w.sum())


def quadratic(A, b, w):
    """The quadratic ``C = 1/2 w . A w - b . w``: a float."""
    return float(0.5 * w @ A @ w - b @ w)


def quadratic_gradient(A, b, w):
    r"""Gradient with respect to `w` of the quadratic ``C = 1/2 w . A w - b . w``.

    Parameters
    ----------
    A : ndarray, shape (n, n)
        Any square matrix, symmetric or not.
    b : ndarray, shape (n,)
        The linear part.
    w : ndarray, shape (n,)
        The point.

    Returns
    -------
    gradient : ndarray, shape (n,)
        The n partial derivatives of C at `w`.

    Source: Deisenroth, Faisal and Ong, Mathematics for Machine Learning (2020), sec. 5.5, eq. (5.107).
    """
    return 0.5 * (A + A.T) @ w - b


def draw_quadratics(rng):
    """Matrices that are far from symmetric, one that is symmetric, whole numbers; nonzero b and w."""
    yield {"A": rng.normal(size=(2, 2)), "b": rng.normal(size=2), "w": rng.normal(size=2)}
    yield {"A": rng.normal(size=(4, 4)), "b": rng.normal(size=4), "w": rng.normal(size=4)}
    half = rng.normal(size=(3, 3))
    yield {"A": half + half.T, "b": rng.normal(size=3), "w": rng.normal(size=3)}
    upper = np.triu(rng.integers(1, 5, size=(3, 3)))
    yield {"A": upper, "b": rng.integers(1, 4, size=3), "w": rng.integers(1, 4, size=3)}
    yield {"A": rng.normal(size=(5, 5)) * 30.0, "b": rng.normal(size=5), "w": rng.normal(size=5) * 0.1}


def symmetric_assumed(A, b, w):
    """Right for a symmetric A only."""
    return A @ w - b


def transposed_alone(A, b, w):
    """The other half of the same mistake."""
    return A.T @ w - b


def half_lost(A, b, w):
    """The 1/2 of the cost is gone."""
    return (A + A.T) @ w - b


def half_kept_once(A, b, w):
    """Only one of the two w's is differentiated."""
    return 0.5 * A @ w - b


def linear_part_lost(A, b, w):
    """No b."""
    return 0.5 * (A + A.T) @ w


def linear_part_added(A, b, w):
    """The sign of b."""
    return 0.5 * (A + A.T) @ w + b


# --- The cards -------------------------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=numerical_derivative,
        inputs=draw_curves,
        points=1,
        tolerance=QUOTIENT,
        hints=(
            "A slope is rise over run. You go from x - h to x + h: how long is that run?",
            "Parentheses around the whole rise and the whole run: Python divides before it subtracts.",
        ),
        mistakes=(
            Mistake(
                forward_difference,
                "Yours compares x + h with x itself, so it looks to the right only. The central difference"
                " looks as far to the left.",
            ),
            Mistake(
                backward_difference,
                "Yours compares x with x - h, so it looks to the left only. The central difference looks"
                " as far to the right.",
            ),
            Mistake(divided_by_h, "Yours is exactly twice ours: how far apart are x + h and x - h?"),
            Mistake(
                parentheses_above_lost,
                "In yours only the second value of f is divided. Python divides before it subtracts: which"
                " parentheses are missing?",
            ),
            Mistake(
                parentheses_below_lost,
                "Yours divides by 2 and then multiplies by h: `a / 2 * h` is (a / 2) times h. Put"
                " parentheses around the whole run.",
            ),
            Mistake(sides_swapped, "Yours has the opposite sign: a rising curve must get a positive slope."),
            Mistake(
                half_a_step_each,
                "Yours is a central difference with half the step: here each side goes a whole h away from"
                " x.",
            ),
            Mistake(
                own_step,
                "Yours is nearly the true slope, whatever h is: the argument h is not used.",
            ),
        ),
    ),
    Exercise(
        reference=numerical_gradient,
        inputs=draw_landscapes,
        points=3,
        tolerance=QUOTIENT,
        hints=(
            "For each entry of w ask: how does f change when this entry alone moves by h up and by h down?",
            "`np.ndindex(w.shape)` goes through all indices of an array of any shape, one tuple at a time.",
            "Step in a copy of w made of floats: an array of whole numbers stores 3 + 0.25 as 3.",
        ),
        mistakes=(
            *switched_mistakes(
                wrong_quotients,
                {
                    "one_side_only": "Yours compares each step up with w itself, so it looks to one side"
                    " only. The central difference steps down too.",
                    "divided_by_h": "Yours is exactly twice ours: how far apart are the two points?",
                    "step_cut_off": "Right for floats, wrong for an array of whole numbers: the step is"
                    " stored in a copy that can hold whole numbers only, so it is cut off. Make the copy"
                    " one of floats.",
                    "result_cut_off": "Right for floats, but for an array of whole numbers your gradient is"
                    " stored in whole numbers. `np.zeros_like(w)` takes over the type of w.",
                },
            ),
            Mistake(
                all_coordinates_at_once,
                "Yours moves all entries of w together, so every entry of the answer is the slope along"
                " (1, 1, ..., 1). Move one entry at a time.",
            ),
            Mistake(
                whole_rows_at_once,
                "Right for one axis. With more, yours moves a whole row together: `range(len(w))` counts"
                " rows, and each entry needs a step of its own.",
            ),
            Mistake(
                step_left_behind,
                "Your first entry is right and later ones are not: each entry must go back to its old"
                " value before the next one moves.",
            ),
        ),
    ),
    Exercise(
        reference=directional_derivative,
        inputs=draw_directions,
        refuses=draw_zero_directions,
        points=2,
        hints=(
            "A direction of twice the length is still the same direction: the slope must not change.",
            "Which v has no direction? Only the one of length exactly 0: a short v is as good as a long one.",
        ),
        mistakes=switched_mistakes(
            wrong_slope,
            {
                "not_normalised": "Yours is ours times the length of v. That is the rate of change per unit"
                " of v, not the slope: only the direction of v may count.",
                "divided_by_squared_length": "Yours is ours divided by the length of v once more: v . v is"
                " the squared length.",
                "divided_by_sum": "Yours measures v by the sum of its magnitudes. The length of a vector is"
                " the root of the sum of squares.",
                "cosine_only": "Yours lies between -1 and 1: it is the cosine of the angle. The gradient"
                " must keep its length, because a steep hill has a steep slope.",
                "gradient_normalised": "Yours divides by the length of the gradient. Which of the two is a"
                " direction?",
                "sign_lost": "Yours is never negative, but along a direction that leads downhill the slope"
                " is.",
                "zero_not_refused": "A v of zeros points nowhere, and yet yours gives it a slope. Raise the"
                " ValueError that the docstring promises.",
            },
        ),
    ),
    Exercise(
        reference=steepest_descent_direction,
        inputs=draw_gradients,
        points=2,
        hints=(
            "The gradient points up as steeply as possible. Turn it round, then make its length 1.",
            "The length of an array of any shape is the root of the sum of the squares of all its entries.",
            "Only a gradient of length exactly 0 needs a case of its own; one of length 1e-9 points too.",
        ),
        mistakes=switched_mistakes(
            wrong_direction,
            {
                "uphill": "Yours points uphill: following it the cost grows as fast as it can.",
                "length_kept": "Yours points the right way, but its length is that of the gradient; it must"
                " be 1.",
                "signs_only": "Every entry of yours is -1, 0 or 1. A coordinate along which the cost hardly"
                " changes should hardly take part.",
                "length_by_sum": "In yours the magnitudes sum to 1. The length of a vector is the root of"
                " the sum of squares.",
                "squared_length": "Yours is divided by the squared length: take the root.",
                "each_row_by_itself": "In yours every row has length 1. The whole array is one direction"
                " and has one length.",
                "small_number_added": "Yours is too short, badly so for a tiny gradient: the small number"
                " added to the length changes every answer. Treat the gradient that is exactly zero by"
                " itself.",
                "short_taken_for_zero": "Right for a gradient of ordinary length, but a very short one is"
                " taken for zero. Even that one has a direction: compare its length with exactly 0.",
                "zero_by_zero": "For a gradient of zeros yours divides 0 by 0 and gets nan. The docstring"
                " says what to return there.",
            },
        ),
    ),
    Exercise(
        reference=bowl_gradient,
        inputs=draw_bowl_points,
        points=1,
        gradient=GradientOf(cost=bowl, wrt=("w",)),
        hints=(
            "Only one term of the sum contains w_3. What is its derivative with respect to w_3?",
            "d/du of u^2 is 2u, for each entry by itself. NumPy does all entries in one line.",
        ),
        mistakes=(
            Mistake(two_lost, "Yours is exactly half of ours: the 2 that falls from the square is missing."),
            Mistake(
                downhill,
                "Yours points downhill. The gradient points uphill; the minus sign belongs to descent.",
            ),
            Mistake(terms_of_the_bowl, "Yours has the terms of the cost. Take the derivative of each."),
            Mistake(
                first_two_only,
                "Your first two entries are right and the others are 0: the bowl has a square for every"
                " entry of w.",
            ),
            Mistake(
                partials_summed,
                "Every entry of yours is the same: the partial derivatives were added up. Keep them apart,"
                " one an entry.",
            ),
        ),
    ),
    Exercise(
        reference=quadratic_gradient,
        inputs=draw_quadratics,
        points=3,
        gradient=GradientOf(cost=quadratic, wrt=("w",)),
        hints=(
            "Write out 1/2 w . A w for n = 2. How often does w_1 occur, and with which entries of A?",
            "Replace w by w + t v and collect what stands with t: one term has A, one has A transposed.",
        ),
        mistakes=(
            Mistake(
                symmetric_assumed,
                "Yours is right where A is symmetric only. w stands on both sides of A: what does the left"
                " one give?",
            ),
            Mistake(
                transposed_alone,
                "Yours is right where A is symmetric only. w stands on both sides of A: what does the"
                " right one give?",
            ),
            Mistake(
                half_lost, "The quadratic part of yours is twice ours: where did the 1/2 of the cost go?"
            ),
            Mistake(
                half_kept_once,
                "Yours differentiates one of the two w's only: the product rule has two terms, and neither"
                " may be lost.",
            ),
            Mistake(linear_part_lost, "Yours is ours without the linear part: the cost also has - b . w."),
            Mistake(
                linear_part_added, "Yours has the opposite sign in the linear part: look at it in the cost."
            ),
        ),
    ),
)
