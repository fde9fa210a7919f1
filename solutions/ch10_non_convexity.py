"""Chapter 10. Non-convexity: saddles, valleys and symmetry, and how to look at a loss surface."""

from __future__ import annotations

import math

import numpy as np

from gradecheck import EXACT, Exercise, GradientOf, Mistake, OwnCost, Probe, switched_mistakes

# --- The smallest network: one hidden neuron, no bend ------------------------------------------------------


def product_loss(w, x, y):
    r"""Quadratic cost of the smallest network with a hidden neuron, ``y_hat = w1 w2 x``.

    Parameters
    ----------
    w : ndarray, shape (2,)
        The two weights, w1 and w2.
    x : ndarray, shape (m,)
        Inputs, one number an example.
    y : ndarray, shape (m,)
        Targets.

    Returns
    -------
    C : float
        ``1 / (2 m) * sum of (y - w1 w2 x) ** 2``.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), sec. 8.2.2; Saxe, McClelland & Ganguli
    (2014), sec. 1.
    """
    return float(np.mean((y - w[0] * w[1] * x) ** 2) / 2)


def product_loss_gradient(w, x, y):
    r"""Gradient of `product_loss` with respect to the two weights.

    Parameters
    ----------
    w : ndarray, shape (2,)
        The two weights, w1 and w2.
    x : ndarray, shape (m,)
        Inputs, one number an example.
    y : ndarray, shape (m,)
        Targets.

    Returns
    -------
    gradient : ndarray, shape (2,)
        The derivative of the cost by w1, then by w2.

    Source: Saxe, McClelland & Ganguli (2014), sec. 1, for one input.
    """
    by_product = np.mean((w[0] * w[1] * x - y) * x)
    return np.array([by_product * w[1], by_product * w[0]])


def product_loss_hessian(w, x, y):
    r"""Hessian of `product_loss`: all second derivatives with respect to the two weights.

    Parameters
    ----------
    w : ndarray, shape (2,)
        The two weights, w1 and w2.
    x : ndarray, shape (m,)
        Inputs, one number an example.
    y : ndarray, shape (m,)
        Targets.

    Returns
    -------
    H : ndarray, shape (2, 2)
        ``H[i, j]`` is the second derivative of the cost by weight i and weight j. It is symmetric.

    Source: Deisenroth, Faisal & Ong, Mathematics for Machine Learning (2020), sec. 5.7.
    """
    w1, w2 = w
    S, q = np.mean(x * x), np.mean(x * y)
    mixed = 2 * S * w1 * w2 - q
    return np.array([[S * w2**2, mixed], [mixed, S * w1**2]])


def draw_product_points(rng):
    """Middling, negative and large weights, noisy targets, whole numbers, whole weights; m is never 2."""
    for m, scale in ((5, 1.0), (7, 3.0), (3, 0.4)):
        x = rng.normal(size=m) + 0.5
        w = rng.choice((-1.0, 1.0), size=2) * rng.uniform(0.4, 1.6, size=2) * scale
        yield {"w": w, "x": x, "y": rng.uniform(0.8, 2.0) * x + rng.normal(size=m) * 0.3}
    signs = rng.permutation([-1, 1])
    yield {
        "w": rng.permutation([2, 3]) * signs,
        "x": rng.integers(1, 5, size=4),
        "y": rng.integers(1, 9, size=4),
    }
    yield {"w": rng.integers(1, 4, size=2) * signs, "x": rng.normal(size=6) + 0.5, "y": rng.normal(size=6)}
    yield {"w": rng.uniform(0.5, 2.0, size=2), "x": rng.uniform(0.5, 2.0, size=1), "y": rng.normal(size=1)}


def draw_product_curvatures(rng):
    """The points of `draw_product_points`, and the origin, where the diagonal is 0 and the rest is not."""
    yield from draw_product_points(rng)
    x = rng.uniform(0.5, 1.5, size=6)
    yield {"w": np.zeros(2), "x": x, "y": 2.0 * x + rng.normal(size=6) * 0.2}


def arguments_of_product_loss(w, x, y):
    """What the learner's own `product_loss` takes."""
    return w, x, y


def loss_summed(w, x, y):
    """A sum over the examples."""
    return float(np.sum((y - w[0] * w[1] * x) ** 2) / 2)


def loss_without_half(w, x, y):
    """The mean squared error without its 1/2."""
    return float(np.mean((y - w[0] * w[1] * x) ** 2))


def loss_of_sum_of_weights(w, x, y):
    """The weights are added; in a chain of two neurons they are multiplied."""
    return float(np.mean((y - (w[0] + w[1]) * x) ** 2) / 2)


def loss_square_of_mean(w, x, y):
    """First the mean, then the square."""
    return float(np.mean(y - w[0] * w[1] * x) ** 2 / 2)


def loss_divided_by_squared_length(w, x, y):
    """A mean of a mean, as in source 004, where the divisor is the squared length of a grid."""
    return float(np.sum((y - w[0] * w[1] * x) ** 2) / (2 * len(x) ** 2))


def loss_distance(w, x, y):
    """The distance instead of its square."""
    return float(np.mean(np.abs(y - w[0] * w[1] * x)) / 2)


def loss_with_one_weight(w, x, y):
    """The second weight is left out."""
    return float(np.mean((y - w[0] * x) ** 2) / 2)


def product_gradient_with(switches, w, x, y):
    """The gradient with the mistakes in `switches`; with none it is right."""
    residual = w[0] * w[1] * x - y
    if "difference_squared" in switches:
        residual = residual**2
    by_example = residual if "input_lost" in switches else residual * x
    total = np.sum(by_example) if "summed" in switches else np.mean(by_example)
    factors = np.array([w[1], w[0]], dtype=float)
    if "own_weight" in switches:
        factors = factors[::-1]
    if "inner_derivative_lost" in switches:
        factors = np.ones(2)
    if "both_by_first_weight" in switches:
        factors = np.full(2, factors[0])
    factor = (2 if "doubled" in switches else 1) * (-1 if "downhill" in switches else 1)
    return factor * total * factors


def product_hessian_with(switches, w, x, y):
    """The Hessian with the mistakes in `switches`; with none it is right."""
    w1, w2 = w
    total = np.sum if "summed" in switches else np.mean
    S, q = total(x * x), total(x * y)
    mixed = 2 * S * w1 * w2 - q
    if "residual_constant" in switches:
        mixed = S * w1 * w2 - q
    if "residual_lost" in switches:
        mixed = S * w1 * w2
    if "mixed_zero" in switches:
        mixed = 0.0
    if "mixed_sign" in switches:
        mixed = -mixed
    diagonal = [S * w1**2, S * w2**2] if "diagonal_exchanged" in switches else [S * w2**2, S * w1**2]
    below = 0.0 if "upper_half_only" in switches else mixed
    H = np.array([[diagonal[0], mixed], [below, diagonal[1]]])
    return 2 * H if "doubled" in switches else H


# --- What the curvature says about a critical point ---------------------------------------------------------


def classify_critical_point(H, tol=1e-8):
    r"""What the Hessian says about a point where the gradient is zero.

    Parameters
    ----------
    H : ndarray, shape (n, n)
        The Hessian there, symmetric; n is 1 or more.
    tol : float, optional
        An eigenvalue counts as zero if its magnitude is at most `tol` times the largest magnitude.

    Returns
    -------
    kind : str
        ``"saddle"`` if there are eigenvalues of both signs, with zeros or without; ``"minimum"`` if all are
        positive, ``"maximum"`` if all are negative; ``"inconclusive"`` if there are zeros beside one sign, or
        if H is zero.

    Source: Boyd & Vandenberghe, Convex Optimization (2004), appendix A.4; Goodfellow, Bengio & Courville
    (2016), sec. 4.3.1.
    """
    eigenvalues = np.linalg.eigvalsh(np.asarray(H, dtype=float))
    cut = tol * np.max(np.abs(eigenvalues))
    positive, negative = np.sum(eigenvalues > cut), np.sum(eigenvalues < -cut)
    if positive and negative:
        return "saddle"
    if positive == len(eigenvalues):
        return "minimum"
    return "maximum" if negative == len(eigenvalues) else "inconclusive"


def with_eigenvalues(rng, eigenvalues):
    """A symmetric matrix with these eigenvalues, in axes turned by chance."""
    axes, _ = np.linalg.qr(rng.normal(size=(len(eigenvalues), len(eigenvalues))))
    H = (axes * np.asarray(eigenvalues, dtype=float)) @ axes.T
    return (H + H.T) / 2


#: A zero as computations leave it, but large enough that no rounding changes its sign.
ZERO = 1e-12


def draw_hessians(rng):
    """Every outcome several times, in one to five dimensions, and the traps of each shortcut."""

    def sizes(n):
        return rng.uniform(0.5, 3.0, size=n)

    yield {"H": with_eigenvalues(rng, sizes(2))}
    yield {"H": with_eigenvalues(rng, -sizes(2))}
    yield {"H": with_eigenvalues(rng, sizes(2) * [1, -1])}
    yield {"H": with_eigenvalues(rng, sizes(3) * [4, -1, -1])}  # positive determinant and trace
    yield {"H": with_eigenvalues(rng, -sizes(3))}
    yield {"H": with_eigenvalues(rng, -sizes(4))}
    yield {"H": with_eigenvalues(rng, np.append(sizes(4), ZERO))}
    yield {"H": with_eigenvalues(rng, np.append(-sizes(2), -ZERO))}
    yield {"H": with_eigenvalues(rng, np.append(sizes(3) * [1, 1, -1], ZERO))}
    yield {"H": np.zeros((3, 3))}
    yield {"H": np.diag([0, int(rng.integers(1, 5))])}
    yield {"H": np.array([[2, 5], [5, 3]]) * int(rng.integers(1, 4))}  # positive diagonal, yet a saddle
    yield {"H": with_eigenvalues(rng, sizes(3) * 1e-11)}
    yield {"H": with_eigenvalues(rng, np.append(sizes(2), ZERO)) * 1e10}
    yield {"H": -rng.uniform(1.0, 2.0, size=(1, 1))}
    yield {"H": with_eigenvalues(rng, np.append(sizes(2), 0.03)), "tol": 0.25}
    yield {"H": with_eigenvalues(rng, np.append(sizes(2), 0.03)), "tol": 1e-4}
    yield {"H": with_eigenvalues(rng, [-1e6, -3e5, rng.uniform(1e-4, 1e-3)])}
    size = rng.uniform(1.0, 2.0)  # the largest curvature, then the length of H, then its entries: three cuts
    yield {"H": with_eigenvalues(rng, [size, size, size, 0.3 * size]), "tol": 0.2}
    yield {"H": np.array([[0.575, 0.425], [0.425, 0.575]]) * size, "tol": 0.2}


def judged_by_determinant(H, tol=1e-8):
    """The test for two dimensions, used in all."""
    d, first = np.linalg.det(H), H[0, 0]
    if abs(d) <= tol * max(1.0, np.max(np.abs(H))) ** len(H):
        return "inconclusive"
    return "saddle" if d < 0 else "minimum" if first > 0 else "maximum"


def judged_by_diagonal(H, tol=1e-8):
    """The curvatures along the axes instead of the eigenvalues."""
    return classify_critical_point(np.diag(np.diag(H)), tol)


def judged_by_trace(H, tol=1e-8):
    """The sum of the eigenvalues."""
    trace = np.trace(H)
    return "inconclusive" if trace == 0 else "minimum" if trace > 0 else "maximum"


def zeros_overlooked(H, tol=1e-8):
    """Zero eigenvalues are dropped before the signs are compared."""
    kind = classify_critical_point(H, tol)
    if kind != "inconclusive":
        return kind
    return "maximum" if np.trace(H) < 0 else "minimum"


def zeros_always_inconclusive(H, tol=1e-8):
    """Any zero eigenvalue ends the matter, even beside both signs."""
    sizes = np.abs(np.linalg.eigvalsh(H))
    return "inconclusive" if np.any(sizes <= tol * np.max(sizes)) else classify_critical_point(H, tol)


def _judged(eigenvalues, cut):
    positive, negative = np.sum(eigenvalues > cut), np.sum(eigenvalues < -cut)
    if positive and negative:
        return "saddle"
    if positive == len(eigenvalues):
        return "minimum"
    return "maximum" if negative == len(eigenvalues) else "inconclusive"


def absolute_cut(H, tol=1e-8):
    """The tolerance is not measured against the largest eigenvalue."""
    return _judged(np.linalg.eigvalsh(H), tol)


def no_cut(H, tol=1e-8):
    """Only an eigenvalue of exactly 0 counts as zero."""
    return _judged(np.linalg.eigvalsh(H), 0.0)


def own_cut(H, tol=1e-8):
    """The argument `tol` is not used."""
    return classify_critical_point(H)


def cut_by_largest_signed(H, tol=1e-8):
    """The largest eigenvalue instead of the largest magnitude."""
    eigenvalues = np.linalg.eigvalsh(H)
    return _judged(eigenvalues, abs(tol * np.max(eigenvalues)))


def cut_by_length(H, tol=1e-8):
    """The length of the whole matrix instead of the largest magnitude."""
    return _judged(np.linalg.eigvalsh(H), tol * np.linalg.norm(H))


def cut_by_entries(H, tol=1e-8):
    """The largest entry instead of the largest eigenvalue."""
    return _judged(np.linalg.eigvalsh(H), tol * np.max(np.abs(H)))


def names_exchanged(H, tol=1e-8):
    """Positive curvature taken for a summit."""
    return classify_critical_point(-np.asarray(H), tol)


def never_a_maximum(H, tol=1e-8):
    """Looks at the smallest eigenvalue only: any negative one means saddle."""
    eigenvalues = np.linalg.eigvalsh(H)
    kind = classify_critical_point(H, tol)
    return "saddle" if eigenvalues[0] < 0 and kind == "maximum" else kind


# --- Convexity ----------------------------------------------------------------------------------------------


def violates_convexity(f, u, v, t):
    r"""Whether `f` lies above its chord between `u` and `v`, at one place of the chord.

    Parameters
    ----------
    f : callable
        The function; ``f(w)`` is a float.
    u : ndarray, any shape, or float
        One end of the chord.
    v : ndarray, shape of `u`, or float
        The other end.
    t : float
        Share of `u`, from 0 to 1: the place is ``t u + (1 - t) v``.

    Returns
    -------
    violated : bool
        True if f there is larger than ``t f(u) + (1 - t) f(v)`` by more than rounding: by more than
        ``1e-10 max(1, |f(u)|, |f(v)|)``. One True proves that f is not convex; one False proves nothing.

    Source: Boyd & Vandenberghe, Convex Optimization (2004), sec. 3.1.1, eq. (3.1).
    """
    at_u, at_v = f(u), f(v)
    slack = 1e-10 * max(1.0, abs(at_u), abs(at_v))
    return bool(f(t * u + (1 - t) * v) > t * at_u + (1 - t) * at_v + slack)


def _line_above_its_chord(rng, size):
    """A straight line whose values, rounded, lie above the chord by more than size * 1e-17."""
    while True:
        c0, c1 = rng.uniform(1.0, 2.0, size=2) * size
        u, v, t = (float(value) for value in rng.uniform(0.2, 0.8, size=3))
        on_chord = t * (c1 * u + c0) + (1 - t) * (c1 * v + c0)
        if c1 * (t * u + (1 - t) * v) + c0 > on_chord:
            return {"f": Probe("polynomial", {"coefficients": np.array([c0, c1])}), "u": u, "v": v, "t": t}


def draw_chords(rng):
    """Convex functions, a saddle, a cubic that bends both ways, and straight lines with their rounding."""

    def share():
        return float(rng.uniform(0.25, 0.4))

    half = rng.normal(size=(3, 3))
    bowl = Probe("quadratic_form", {"A": half @ half.T + np.eye(3), "b": rng.normal(size=3), "c": 0.5})
    yield {"f": bowl, "u": rng.normal(size=3), "v": rng.normal(size=3), "t": share()}
    soft = Probe("log_sum_exp", {"A": rng.normal(size=(4, 2)), "b": rng.normal(size=4)})
    yield {"f": soft, "u": rng.normal(size=2) * 3, "v": rng.normal(size=2) * 3, "t": 1 - share()}
    product = Probe("quadratic_form", {"A": np.array([[0.0, 1.0], [1.0, 0.0]]), "b": np.zeros(2), "c": 0.0})
    a, b = (float(value) for value in rng.uniform(0.8, 1.6, size=2))
    yield {"f": product, "u": np.array([a, -b]), "v": np.array([-a, b]), "t": share()}
    yield {"f": product, "u": np.array([a, b]), "v": np.array([-a, -b]), "t": share()}
    yield {
        "f": product,
        "u": rng.integers(2, 6, size=2) * [1, -1],
        "v": rng.integers(2, 6, size=2) * [-1, 1],
        "t": 0.5,
    }
    cubic = Probe("polynomial", {"coefficients": np.array([0.0, 0.0, 0.0, float(rng.uniform(0.5, 1.5))])})
    for v, t in ((0.9 * a, 0.3), (0.9 * a, 0.8), (1.1 * a, 0.7), (1.1 * a, 0.2)):
        yield {"f": cubic, "u": -a, "v": v, "t": t}
    growth = Probe("exponential", {"scale": float(rng.uniform(0.5, 1.5)), "rate": 1.2})
    yield {"f": growth, "u": -a, "v": 1.0 + b, "t": share()}
    decay = Probe("exponential", {"scale": -float(rng.uniform(0.5, 1.5)), "rate": 1.2})
    yield {"f": decay, "u": 1.0 + b, "v": -a, "t": 1 - share()}
    yield {"f": decay, "u": 1.0 + b, "v": -a, "t": float(rng.integers(0, 2))}  # an end of the chord
    flat = Probe("linear", {"a": rng.integers(1, 5, size=3), "c": 2})
    yield {"f": flat, "u": rng.integers(-3, 4, size=3), "v": rng.integers(-3, 4, size=3), "t": 0.5}
    yield _line_above_its_chord(rng, 1.0)
    yield _line_above_its_chord(rng, 1e9)
    for dent in (1e-6, 2e-9, 1e-11):  # the slack is about 2e-10: the last dent is rounding
        hardly = Probe("polynomial", {"coefficients": np.array([1.5, float(rng.uniform(0.1, 0.3)), -dent])})
        yield {"f": hardly, "u": a, "v": -b, "t": share()}
    # Here the slack is about 1e-4, from the end that is large: the first, the second, or a negative one.
    for ends, size in (((0.0, a), 1e6), ((a, 0.0), 1e6), ((0.0, b), -1e6)):
        steep = Probe("polynomial", {"coefficients": np.array([0.5, size, -1e-6])})
        yield {"f": steep, "u": ends[0], "v": ends[1], "t": share()}


def convexity_held(f, u, v, t):
    """Answers whether the chord lies above, which is the opposite question."""
    return not violates_convexity(f, u, v, t)


def middle_only(f, u, v, t):
    """Looks at the middle of the chord, whatever t is."""
    return violates_convexity(f, u, v, 0.5)


def weights_exchanged(f, u, v, t):
    """The values get the shares of the other end."""
    return bool(f(t * u + (1 - t) * v) > (1 - t) * f(u) + t * f(v) + 1e-10 * max(1, abs(f(u)), abs(f(v))))


def other_place(f, u, v, t):
    """The share t is given to v, consistently: another place of the same chord."""
    return violates_convexity(f, u, v, 1 - t)


def above_both_ends(f, u, v, t):
    """Compares with the higher end instead of the chord."""
    top = max(f(u), f(v))
    return bool(f(t * u + (1 - t) * v) > top + 1e-10 * max(1, abs(f(u)), abs(f(v))))


def anywhere_on_the_chord(f, u, v, t):
    """Searches the whole chord."""
    return any(violates_convexity(f, u, v, s) for s in np.linspace(0, 1, 41))


def rounding_counts(f, u, v, t):
    """No slack for rounding."""
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v))


def slack_not_scaled(f, u, v, t):
    """A slack of 1e-10 for values of any size."""
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v) + 1e-10)


def slack_by_first_end(f, u, v, t):
    """The slack is measured at one end only."""
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v) + 1e-10 * max(1, abs(f(u))))


def slack_with_its_sign(f, u, v, t):
    """Large negative values are taken for small ones."""
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v) + 1e-10 * max(1, f(u), f(v)))


def touching_counts(f, u, v, t):
    """>= instead of >: a straight line, or an end of the chord, is called a violation."""
    slack = 1e-10 * max(1, abs(f(u)), abs(f(v)))
    return bool(f(t * u + (1 - t) * v) >= t * f(u) + (1 - t) * f(v) - slack)


def slack_too_wide(f, u, v, t):
    """The tolerance of `np.isclose`, which forgives a part in a hundred thousand."""
    there, chord = f(t * u + (1 - t) * v), t * f(u) + (1 - t) * f(v)
    return bool(there > chord and not np.isclose(there, chord))


# --- Symmetry -----------------------------------------------------------------------------------------------


def permute_hidden_units(W1, b1, W2, order):
    r"""The same network with its hidden neurons in another order.

    Parameters
    ----------
    W1 : ndarray, shape (h, n_prev)
        Weights into the hidden layer.
    b1 : ndarray, shape (h,)
        Biases of the hidden layer.
    W2 : ndarray, shape (n_next, h)
        Weights out of the hidden layer.
    order : ndarray of int, shape (h,)
        Each of 0, ..., h - 1 once: new neuron i is old neuron ``order[i]``.

    Returns
    -------
    W1 : ndarray, shape (h, n_prev)
        Weights into the layer in its new order.
    b1 : ndarray, shape (h,)
        Biases in the new order.
    W2 : ndarray, shape (n_next, h)
        Weights out of the layer such that the network computes what it did before.

    Source: Hecht-Nielsen (1990), "On the algebraic structure of feedforward network weight spaces".
    """
    return W1[order], b1[order], W2[:, order]


def draw_hidden_layers(rng):
    """Orders that are not their own inverse; wide, narrow and square matrices."""
    for h, n_prev, n_next in ((4, 4, 4), (5, 3, 2), (3, 4, 5), (6, 2, 1)):
        turned = np.append(np.roll(np.arange(3), int(rng.integers(1, 3))), np.arange(3, h))
        names = rng.permutation(h)
        order = np.empty(h, dtype=int)
        order[names] = names[turned]  # a cycle of three among neurons drawn by chance
        yield {
            "W1": rng.normal(size=(h, n_prev)),
            "b1": rng.normal(size=h) + 0.5,
            "W2": rng.normal(size=(n_next, h)),
            "order": order,
        }


def second_matrix_kept(W1, b1, W2, order):
    """The next layer still expects the old order."""
    return W1[order], b1[order], W2.copy()


def first_layer_kept(W1, b1, W2, order):
    """Only the next layer is told of the new order."""
    return W1.copy(), b1.copy(), W2[:, order]


def biases_kept(W1, b1, W2, order):
    """The biases stay where they were."""
    return W1[order], b1.copy(), W2[:, order]


def order_inverted(W1, b1, W2, order):
    """New neuron order[i] is old neuron i: the network is the same, the order is the inverse one."""
    back = np.argsort(order)
    return W1[back], b1[back], W2[:, back]


def second_matrix_inverted(W1, b1, W2, order):
    """The columns are moved by the inverse order."""
    return W1[order], b1[order], W2[:, np.argsort(order)]


def second_matrix_by_rows(W1, b1, W2, order):
    """Rows of the second matrix are moved where there are as many; else it stays."""
    return W1[order], b1[order], W2[order] if len(W2) == len(order) else W2.copy()


def first_matrix_by_columns(W1, b1, W2, order):
    """The inputs are exchanged instead of the neurons, where there are as many."""
    return W1[:, order] if W1.shape[1] == len(order) else W1.copy(), b1[order], W2[:, order]


def nothing_moved(W1, b1, W2, order):
    """The same network, in its old order."""
    return W1.copy(), b1.copy(), W2.copy()


def rows_reversed(W1, b1, W2, order):
    """Turned round, whatever the order."""
    return W1[::-1].copy(), b1[::-1].copy(), W2[:, ::-1].copy()


def count_hidden_permutations(hidden_sizes):
    r"""In how many orders the hidden neurons of a network can stand without changing what it computes.

    Parameters
    ----------
    hidden_sizes : list of int
        Number of neurons of each hidden layer, each 1 or more; an empty list if there is none.

    Returns
    -------
    count : int
        The product of the factorials of the sizes. Exact however large: all its digits are right.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), sec. 8.2.2.
    """
    return math.prod(math.factorial(n) for n in hidden_sizes)


def draw_hidden_sizes(rng):
    """No hidden layer, one, several; factorials, or only their product, too long for floats and 64 bits."""
    yield {"hidden_sizes": [int(rng.integers(3, 6))]}
    yield {"hidden_sizes": [int(n) for n in rng.integers(2, 6, size=3)]}
    yield {"hidden_sizes": []}
    yield {"hidden_sizes": [4, int(rng.integers(5, 8))]}
    yield {"hidden_sizes": [int(n) for n in rng.integers(14, 19, size=2)]}
    yield {"hidden_sizes": [int(rng.integers(22, 30))]}
    yield {"hidden_sizes": [int(rng.integers(60, 90)), 1, int(rng.integers(40, 60))]}


def factorials_added(hidden_sizes):
    """A sum where a product belongs."""
    return sum(math.factorial(n) for n in hidden_sizes)


def factorial_of_sum(hidden_sizes):
    """As if neurons could move from layer to layer."""
    return math.factorial(sum(hidden_sizes))


def sizes_multiplied(hidden_sizes):
    """No factorials."""
    return math.prod(hidden_sizes)


def signs_counted_too(hidden_sizes):
    """The sign flips of tanh networks as well."""
    return math.prod(2**n * math.factorial(n) for n in hidden_sizes)


def first_layer_only(hidden_sizes):
    """Only one of the hidden layers."""
    return math.factorial(hidden_sizes[0]) if hidden_sizes else 1


def counted_in_floats(hidden_sizes):
    """Right up to 15 digits, then rounded."""
    return int(math.prod(float(math.factorial(n)) for n in hidden_sizes))


def counted_in_64_bits(hidden_sizes):
    """Whole numbers of NumPy, which start again from the negative end."""
    exact = count_hidden_permutations(hidden_sizes)
    return (exact + 2**63) % 2**64 - 2**63


def multiplied_in_64_bits(hidden_sizes):
    """Each factorial is right, and `np.prod` multiplies those that fit into 64 bits in 64 bits."""
    fits = all(math.factorial(n) < 2**63 for n in hidden_sizes)
    return counted_in_64_bits(hidden_sizes) if fits else count_hidden_permutations(hidden_sizes)


def powers_for_factorials(hidden_sizes):
    """Powers, n to the n: the same neuron may be chosen twice."""
    return math.prod(n**n for n in hidden_sizes)


# --- Looking at a loss surface ------------------------------------------------------------------------------


def filter_normalize(direction, W):
    r"""A direction whose rows are as long as the rows of the weights.

    Parameters
    ----------
    direction : ndarray, shape (n, n_prev)
        A direction in the space of the weights of one layer.
    W : ndarray, shape (n, n_prev)
        The weights there; row j belongs to neuron j.

    Returns
    -------
    normalized : ndarray of float, shape (n, n_prev)
        Row j points as row j of `direction` does and is as long as row j of `W`. A row of zeros in either
        gives a row of zeros.

    Source: Li et al. (2018), "Visualizing the loss landscape of neural nets", sec. 4.
    """
    lengths = np.linalg.norm(direction, axis=1, keepdims=True)
    wanted = np.linalg.norm(W, axis=1, keepdims=True)
    return direction / np.where(lengths == 0, 1.0, lengths) * wanted


def draw_directions(rng):
    """Wide, tall and square layers, rows of zeros in either, very short rows, whole numbers."""
    for n, n_prev in ((4, 3), (2, 5), (4, 4)):
        W = rng.normal(size=(n, n_prev)) * rng.uniform(0.2, 4.0, size=(n, 1))
        yield {"direction": rng.normal(size=(n, n_prev)), "W": W}
    direction, W = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
    direction[1], W[3] = 0.0, 0.0
    yield {"direction": direction, "W": W}
    yield {"direction": rng.normal(size=(3, 2)) * 1e-20, "W": rng.normal(size=(3, 2)) * 20.0}
    yield {
        "direction": rng.integers(1, 5, size=(3, 4)),
        "W": rng.integers(1, 5, size=(3, 4)) * [[1], [-2], [3]],
    }


@np.errstate(invalid="ignore", divide="ignore")  # 0/0 is one of the mistakes
def filter_normalize_with(switches, direction, W):
    """The direction with the mistakes in `switches`; with none it is right."""
    axis = {"axis": 0 if "columns" in switches else 1, "keepdims": True}

    def size(array):
        if "sum_of_magnitudes" in switches:
            return np.abs(array).sum(**axis)
        squares = np.sum(np.square(array, dtype=float), **axis)
        return squares if "root_lost" in switches else np.sqrt(squares)

    lengths, wanted = size(direction), size(W)
    if "whole_layer" in switches:
        lengths, wanted = np.sqrt(np.sum(lengths**2)), np.sqrt(np.sum(wanted**2))
    if "unit_rows" in switches:
        wanted = 1.0
    if "not_divided" in switches:
        lengths = np.ones_like(lengths)
    if "small_number_added" in switches:
        return direction * (wanted / (lengths + 1e-10))
    if "small_length_floored" in switches:
        lengths = np.maximum(lengths, 1e-12)
    if "zero_by_zero" not in switches:
        lengths = np.where(lengths == 0, 1.0, lengths)
    return direction / lengths * wanted


def loss_along(loss, w, direction, ts):
    r"""Values of a loss on the straight line through `w` along `direction`.

    Parameters
    ----------
    loss : callable
        The loss; ``loss(w)`` is a float.
    w : ndarray, any shape
        Where the line starts, of floats or of whole numbers.
    direction : ndarray, shape of `w`
        The direction, of any length: it is used as it is.
    ts : ndarray, shape (k,)
        How far to go, in multiples of `direction`; in any order.

    Returns
    -------
    losses : ndarray, shape (k,)
        ``losses[i]`` is the loss at ``w + ts[i] direction``.

    Source: Goodfellow, Vinyals & Saxe (2015), "Qualitatively characterizing neural network optimization
    problems", sec. 2.
    """
    return np.array([loss(w + t * direction) for t in ts])


def draw_slices(rng):
    """Curved losses in one and two axes, places out of order on both sides, whole numbers."""
    A = rng.normal(size=(3, 3))
    bowl = Probe("quadratic_form", {"A": A @ A.T + np.eye(3), "b": rng.normal(size=3), "c": 1.0})
    waves = Probe(
        "sum_of_sines", {"weights": rng.uniform(1, 2, size=6), "frequencies": rng.uniform(1, 2, size=6)}
    )
    soft = Probe("log_sum_exp", {"A": rng.normal(size=(4, 2)), "b": rng.normal(size=4)})
    ts = np.array([0.5, -1.0, 0.0, 2.0, 0.5, -0.25]) * rng.uniform(0.8, 1.2)
    yield {"loss": bowl, "w": rng.normal(size=3), "direction": rng.normal(size=3) * 2.0, "ts": ts}
    yield {"loss": waves, "w": rng.normal(size=(2, 3)), "direction": rng.normal(size=(2, 3)), "ts": ts[:4]}
    whole = rng.integers(1, 4, size=(2, 2)).astype(int)
    yield {"loss": soft, "w": whole[0], "direction": whole[1] * [1, -1], "ts": np.array([0.25, 0.75, -0.5])}
    yield {
        "loss": soft,
        "w": rng.normal(size=2),
        "direction": rng.normal(size=2),
        "ts": np.array([-1, 0, 2, 3]),
    }


def slice_normalised(loss, w, direction, ts):
    """The direction is made a unit vector first."""
    return loss_along(loss, w, direction / np.linalg.norm(direction), ts)


def slice_accumulated(loss, w, direction, ts):
    """Each step starts where the last one ended."""
    return loss_along(loss, w, direction, np.cumsum(ts))


def slice_backwards(loss, w, direction, ts):
    """Against the direction."""
    return loss_along(loss, w, -np.asarray(direction), ts)


def slice_between(loss, w, direction, ts):
    """From `w` to the point `direction`, as if it were the other end of a chord."""
    return np.array([loss((1 - t) * w + t * direction) for t in ts])


def slice_without_start(loss, w, direction, ts):
    """The line goes through the origin."""
    return loss_along(loss, np.zeros_like(w), direction, ts)


def slice_of_differences(loss, w, direction, ts):
    """How much the loss rises over its value at `w`."""
    return loss_along(loss, w, direction, ts) - loss(w)


def slice_sorted(loss, w, direction, ts):
    """The places are put in order, and the losses with them."""
    return loss_along(loss, w, direction, np.sort(ts))


def slice_on_a_grid(loss, w, direction, ts):
    """A grid from the first place to the last, as many points as asked for."""
    return loss_along(loss, w, direction, np.linspace(np.min(ts), np.max(ts), len(ts)))


# --- The cards ----------------------------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=product_loss,
        inputs=draw_product_points,
        points=1,
        hints=(
            "The network multiplies x by w1, then by w2. What is its output for all examples at once?",
            "Half of the mean of the squared distances to the targets: the mean over the examples.",
        ),
        mistakes=(
            Mistake(loss_summed, "Yours is exactly m times ours: where did the mean over the examples go?"),
            Mistake(loss_without_half, "Yours is exactly twice ours: a quadratic cost carries a 1/2 here."),
            Mistake(
                loss_of_sum_of_weights,
                "Yours adds the two weights. The second neuron multiplies what the first one hands on.",
            ),
            Mistake(
                loss_square_of_mean,
                "Yours averages the errors first and squares after: errors of both signs cancel that way.",
            ),
            Mistake(
                loss_divided_by_squared_length,
                "Yours is ours divided by m once more: the number of examples divides once, not squared.",
            ),
            Mistake(loss_distance, "Yours averages the distances. Here their squares are averaged."),
            Mistake(loss_with_one_weight, "Yours does not depend on w2: there are two neurons in a row."),
        ),
    ),
    Exercise(
        reference=product_loss_gradient,
        inputs=draw_product_points,
        points=2,
        gradient=GradientOf(
            cost=product_loss, wrt=("w",), own_cost=OwnCost("product_loss", arguments_of_product_loss)
        ),
        hints=(
            "The loss depends on the weights through their product p only. Differentiate by p first.",
            "What is the derivative of p by w1? The other weight appears, not the same one.",
        ),
        mistakes=switched_mistakes(
            product_gradient_with,
            {
                "summed": "Yours is exactly m times ours: the loss is a mean, so its gradient is one too.",
                "doubled": "Yours is exactly twice ours: the 1/2 of the cost takes the 2 of the square away.",
                "downhill": "Yours is ours with the other sign: it points downhill. Is it output minus"
                " target?",
                "own_weight": "Yours has the entries exchanged: by w1, the product grows at the rate of the"
                " OTHER weight.",
                "inner_derivative_lost": "Both entries of yours are the derivative by the product. The chain"
                " rule has one more factor.",
                "both_by_first_weight": "Both entries of yours are the derivative by w1: the second weight"
                " has its own.",
                "input_lost": "In yours x does not appear as a factor: the output grows with the"
                " product at the"
                " rate x.",
                "difference_squared": "In yours the difference is still squared: differentiate the square.",
            },
        ),
    ),
    Exercise(
        reference=product_loss_hessian,
        inputs=draw_product_curvatures,
        points=3,
        hints=(
            "Write the loss with p = w1 w2: only the means of x x and of x y are needed.",
            "Differentiate the gradient once more. By w1, its first entry changes through p alone.",
            "By w2, the first entry is a product of two things that both depend on w2: product rule.",
        ),
        mistakes=switched_mistakes(
            product_hessian_with,
            {
                "summed": "Yours is exactly m times ours: the loss is a mean, so its Hessian is one too.",
                "doubled": "Yours is exactly twice ours: where did the 1/2 of the cost go?",
                "diagonal_exchanged": "Your diagonal is exchanged: along w1 the loss is a parabola whose"
                " steepness is set by the other weight.",
                "mixed_zero": "Yours is 0 off the diagonal: but the slope along w1 changes when w2 does.",
                "mixed_sign": "Your diagonal is right, the rest has the other sign.",
                "residual_constant": "Off the diagonal one term of the product rule is missing: the residual"
                " changes with the weights too.",
                "residual_lost": "Off the diagonal yours has only the product of first derivatives of the"
                " output. The output itself is curved: its mixed derivative is not 0.",
                "upper_half_only": "Yours is not symmetric: a mixed derivative is the same in either order.",
            },
        ),
    ),
    Exercise(
        reference=classify_critical_point,
        inputs=draw_hessians,
        points=3,
        hints=(
            "Which numbers of a symmetric matrix are its curvatures along axes of their own?",
            "Count the eigenvalues that are clearly positive and those that are clearly negative.",
            "Measure `tol` against the largest magnitude among the eigenvalues. For H = 0 nothing is clear.",
        ),
        mistakes=(
            Mistake(
                judged_by_determinant,
                "Yours agrees with the test by determinant. It works in two dimensions; in three, two"
                " negative"
                " curvatures multiply to a positive number.",
            ),
            Mistake(
                judged_by_diagonal,
                "Yours looks at the diagonal: the curvatures along the axes. Between the axes it may"
                " curve the"
                " other way.",
            ),
            Mistake(
                judged_by_trace,
                "Yours goes by the trace, the sum of the curvatures: a large one hides a small one of"
                " the other"
                " sign.",
            ),
            Mistake(
                zeros_overlooked,
                "Yours calls it a minimum or a maximum though one curvature is zero: along that axis higher"
                " derivatives decide, and the Hessian does not know them.",
            ),
            Mistake(
                zeros_always_inconclusive,
                "Up along one axis and down along another is a saddle, whatever the third one does.",
            ),
            Mistake(
                absolute_cut,
                "Yours compares eigenvalues with `tol` itself. The same surface in other units would be"
                " judged"
                " differently: measure against the largest magnitude.",
            ),
            Mistake(
                no_cut,
                "Yours calls an eigenvalue zero only if it is exactly 0. A computed zero comes out as some"
                " 1e-16, with either sign.",
            ),
            Mistake(own_cut, "Yours is right for the usual `tol` only: the argument is not used."),
            Mistake(
                cut_by_largest_signed,
                "Yours measures `tol` against the largest eigenvalue. The one with the largest"
                " magnitude may be"
                " negative.",
            ),
            Mistake(
                cut_by_length,
                "Yours measures `tol` against the length of the whole matrix. Measure it against the largest"
                " magnitude among the eigenvalues.",
            ),
            Mistake(
                cut_by_entries,
                "Yours measures `tol` against the entries of H. They depend on the axes; its eigenvalues do"
                " not.",
            ),
            Mistake(
                names_exchanged,
                "Yours exchanges minimum and maximum: positive curvature bends upwards, like a bowl.",
            ),
            Mistake(
                never_a_maximum,
                "Yours takes any negative curvature for a saddle. If all are negative, it is something else.",
            ),
        ),
    ),
    Exercise(
        reference=violates_convexity,
        inputs=draw_chords,
        points=2,
        hints=(
            "Draw it: the two ends, the chord between them, and the place on it that t chooses.",
            "Height of the function at the place, height of the chord above the place: which is larger?",
            "Straight lines touch their chords, up to rounding. The docstring says how much to allow.",
        ),
        mistakes=(
            Mistake(
                convexity_held,
                "Yours answers the opposite question: True means that f lies ABOVE its chord there.",
            ),
            Mistake(
                middle_only,
                "Yours looks at the middle of the chord. The place is chosen by t: t u + (1 - t) v.",
            ),
            Mistake(
                weights_exchanged,
                "In yours the place and the height of the chord do not belong together: u has the share t in"
                " both.",
            ),
            Mistake(other_place, "Yours gives v the share t. Here it is u that has it."),
            Mistake(
                above_both_ends,
                "Yours compares with the higher end. A convex function stays below the chord itself.",
            ),
            Mistake(
                anywhere_on_the_chord,
                "Yours searches the whole chord. The question is about one place, the one that t chooses.",
            ),
            Mistake(
                rounding_counts,
                "Yours calls a straight line non-convex where rounding lifts it above its chord: allow"
                " for the"
                " slack of the docstring.",
            ),
            Mistake(
                slack_not_scaled,
                "Yours allows the same slack for every function. Values of a thousand million are"
                " rounded much"
                " more coarsely: scale it.",
            ),
            Mistake(
                slack_by_first_end,
                "Your slack is measured at one end of the chord. The other one may be larger.",
            ),
            Mistake(
                slack_with_its_sign,
                "Your slack takes large negative values for small ones: their magnitude counts.",
            ),
            Mistake(
                touching_counts,
                "Yours counts touching the chord as a violation. A straight line touches it everywhere and is"
                " convex.",
            ),
            Mistake(
                slack_too_wide,
                "Yours forgives too much: a dent of a millionth is still a dent. The docstring names"
                " the slack.",
            ),
        ),
    ),
    Exercise(
        reference=permute_hidden_units,
        inputs=draw_hidden_layers,
        points=2,
        hints=(
            "Which row of W1 and which entry of b1 belong to hidden neuron 2? And which part of W2?",
            "W2 has a COLUMN for each hidden neuron: what the next layer listens to.",
            "`order` names old neurons, and an array can be indexed with an array of indices.",
        ),
        mistakes=(
            Mistake(
                second_matrix_kept,
                "Your W2 is unchanged: the next layer now listens to the wrong neurons, and the network"
                " computes something else.",
            ),
            Mistake(
                first_layer_kept,
                "Yours moves W2 alone: the next layer expects the new order, and the neurons stand in the"
                " old one.",
            ),
            Mistake(
                biases_kept,
                "Your biases stayed where they were: each belongs to its neuron and moves with it.",
            ),
            Mistake(
                order_inverted,
                "Yours is the same network, but in the inverse order: new neuron i is old neuron order[i],"
                " not the other way round.",
            ),
            Mistake(
                second_matrix_inverted,
                "Your W2 is moved by the inverse order: its columns must follow the neurons.",
            ),
            Mistake(
                second_matrix_by_rows,
                "In W2 you move rows. Rows are the neurons of the next layer; who sends is counted by"
                " columns.",
            ),
            Mistake(
                first_matrix_by_columns,
                "In W1 you move columns: those are the inputs. Each hidden neuron is a row.",
            ),
            Mistake(nothing_moved, "Yours gives everything back in the old order."),
            Mistake(rows_reversed, "Yours turns everything round, whatever `order` says."),
        ),
    ),
    Exercise(
        reference=count_hidden_permutations,
        inputs=draw_hidden_sizes,
        points=1,
        tolerance=EXACT,
        hints=(
            "Three neurons in one layer: write down all their orders and count.",
            "Each order of one layer goes with each order of another. Python's own int never overflows.",
        ),
        mistakes=(
            Mistake(
                factorials_added, "Yours adds up. Each order of one layer goes with EACH order of the others."
            ),
            Mistake(
                factorial_of_sum,
                "Yours lets neurons move from layer to layer. They may change places inside a layer only.",
            ),
            Mistake(sizes_multiplied, "Yours multiplies the sizes. How many orders have three neurons?"),
            Mistake(
                signs_counted_too,
                "Yours counts flips of sign as well. Here only the order of the neurons counts.",
            ),
            Mistake(first_layer_only, "Yours counts one layer. Every hidden layer has its own orders."),
            Mistake(
                counted_in_floats,
                "Right up to 15 digits, then rounded: somewhere there is a float, perhaps from NumPy or"
                " a gamma"
                " function.",
            ),
            Mistake(
                counted_in_64_bits,
                "Yours ran out of 64 bits, as NumPy's whole numbers do without a word. Use Python's own.",
            ),
            Mistake(
                multiplied_in_64_bits,
                "Your factorials are right and their product ran out of 64 bits, as with `np.prod`. Multiply"
                " with Python's own whole numbers.",
            ),
            Mistake(
                powers_for_factorials,
                "Yours lets the same neuron be chosen twice: after the first choice one fewer is left.",
            ),
        ),
    ),
    Exercise(
        reference=filter_normalize,
        inputs=draw_directions,
        points=2,
        hints=(
            "First make each row of the direction one long, then as long as the row of W.",
            "Lengths of rows: `np.linalg.norm` knows an axis, and `keepdims` keeps them in a column.",
            "A row of zeros has no direction: whatever you divide it by, it must stay zeros.",
        ),
        mistakes=switched_mistakes(
            filter_normalize_with,
            {
                "whole_layer": "Yours gives the whole layer the length of W. Here every row gets its own.",
                "columns": "Yours scales columns. What flows into one neuron is a row.",
                "unit_rows": "In yours every row has length 1: it must be as long as the row of W.",
                "not_divided": "Yours multiplies by the lengths of W but never divides by those of the"
                " direction.",
                "root_lost": "Yours uses squared lengths: take the root of the sum of squares.",
                "sum_of_magnitudes": "Yours measures rows by the sum of magnitudes, not by their"
                " Euclidean length.",
                "zero_by_zero": "For a row of zeros yours divides 0 by 0 and gets nan. The docstring"
                " says what"
                " belongs there.",
                "small_length_floored": "Yours never divides by less than a small number, so a tiny row comes"
                " out too short. Only a row of zeros is special.",
                "small_number_added": "Yours is too short where the direction is tiny: a small number"
                " added to"
                " the length changes every row. Treat rows of zeros by themselves.",
            },
        ),
    ),
    Exercise(
        reference=loss_along,
        inputs=draw_slices,
        points=1,
        hints=(
            "Every place is computed from w itself, not from the place before.",
            "One value of the loss for each entry of `ts`, in the order of `ts`.",
        ),
        mistakes=(
            Mistake(
                slice_normalised,
                "Yours makes the direction one long. It is used as it is: its length is part of the"
                " question.",
            ),
            Mistake(
                slice_accumulated,
                "In yours each step starts where the last one ended. Every place is measured from w.",
            ),
            Mistake(slice_backwards, "Yours walks against the direction."),
            Mistake(
                slice_between,
                "Yours goes from w to `direction` as if it were a point. It is an arrow that starts at w.",
            ),
            Mistake(slice_without_start, "Yours goes through the origin: where is w?"),
            Mistake(
                slice_of_differences, "Yours subtracts the loss at w. The losses themselves are asked for."
            ),
            Mistake(slice_sorted, "Yours has the right losses in another order: `ts` need not be sorted."),
            Mistake(
                slice_on_a_grid,
                "Yours draws a grid of its own between the outermost places. The places are given: `ts`.",
            ),
        ),
    ),
)
