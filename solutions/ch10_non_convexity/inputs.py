"""Inputs of chapter 10: the cases that answers are checked with."""

import numpy as np

from gradecheck import Probe


def draw_product_points(rng):
    """Middling, negative and large weights, noisy targets, integers, integer weights; m is never 2."""
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
    for last in (1.0, -1.0):  # exactly tol times the largest: counts as zero; a little more does not
        yield {"H": np.diag([4.0, last]), "tol": 0.25}
        yield {"H": np.diag([4.0, 1.0625 * last]), "tol": 0.25}
        yield {"H": np.diag([-4.0, last]), "tol": 0.25}
        yield {"H": np.array([[last]])}
    yield {"H": np.zeros((1, 1))}
    yield {"H": np.diag([0.0, 0.0, -2.0])}
    yield {"H": np.array([[0.0, 1.0], [1.0, 0.0]])}  # zeros on the diagonal, and a saddle
    yield {"H": np.array([[2, -2], [-2, 2]])}  # all entries add up to 0
    for sign in (1, -1):  # the trace is larger than every curvature, and yet a saddle
        yield {"H": sign * with_eigenvalues(rng, sizes(3) * [4, 4, -0.5])}


def _line_above_its_chord(rng, size):
    """A straight line whose values, rounded, lie above the chord by more than size * 1e-17."""
    while True:
        c0, c1 = rng.uniform(1.0, 2.0, size=2) * size
        u, v, t = (float(value) for value in rng.uniform(0.2, 0.8, size=3))
        on_chord = t * (c1 * u + c0) + (1 - t) * (c1 * v + c0)
        if c1 * (t * u + (1 - t) * v) + c0 > on_chord:
            return {"f": Probe("polynomial", {"coefficients": np.array([c0, c1])}), "u": u, "v": v, "t": t}


def draw_chords(rng):
    """Convex functions, a saddle, a cubic that curves both ways, and straight lines with their rounding."""

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
    for slacks in (1.3, 0.75):  # above the chord by a little more than the slack, and by a little less
        t, most = share(), 2.0 + 0.25 * a
        dent = slacks * 1e-10 * most / (t * (1 - t) * (a + b) ** 2)
        bent = Probe("polynomial", {"coefficients": np.array([2.0, 0.25, -dent])})
        yield {"f": bent, "u": a, "v": -b, "t": t}
    # Here the slack is about 1e-4, from the end that is large: the first, the second, or a negative one.
    for ends, size in (((0.0, a), 1e6), ((a, 0.0), 1e6), ((0.0, b), -1e6)):
        steep = Probe("polynomial", {"coefficients": np.array([0.5, size, -1e-6])})
        yield {"f": steep, "u": ends[0], "v": ends[1], "t": share()}


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
    W1, W2 = rng.normal(size=(3, 2)), rng.normal(size=(2, 3))
    yield {"W1": W1, "b1": np.array([0.0, 1.5, -1.5]), "W2": W2, "order": np.arange(3)}  # as they were
    yield {"W1": W1[:1], "b1": np.array([0.5]), "W2": W2[:, :1], "order": np.array([0])}


def draw_hidden_sizes(rng):
    """No hidden layer, one, several; factorials, or only their product, too long for floats and 64 bits."""
    yield {"hidden_sizes": [int(rng.integers(3, 6))]}
    yield {"hidden_sizes": [int(n) for n in rng.integers(2, 6, size=3)]}
    yield {"hidden_sizes": []}
    yield {"hidden_sizes": [1]}
    yield {"hidden_sizes": [2, 1, 1]}
    yield {"hidden_sizes": [170, 171]}  # the last factorial that a float can hold, and the next
    yield {"hidden_sizes": [4, int(rng.integers(5, 8))]}
    yield {"hidden_sizes": [int(n) for n in rng.integers(14, 19, size=2)]}
    yield {"hidden_sizes": [int(rng.integers(22, 30))]}
    yield {"hidden_sizes": [int(rng.integers(60, 90)), 1, int(rng.integers(40, 60))]}


def draw_directions(rng):
    """Wide, tall and square layers, rows of zeros in either, very short rows, integers."""
    for n, n_prev in ((4, 3), (2, 5), (4, 4)):
        W = rng.normal(size=(n, n_prev)) * rng.uniform(0.2, 4.0, size=(n, 1))
        yield {"direction": rng.normal(size=(n, n_prev)), "W": W}
    direction, W = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
    direction[1], W[3] = 0.0, 0.0
    yield {"direction": direction, "W": W}
    # One entry of a row is 0, a row adds up to 0, a whole column is 0: no row of these is a row of zeros.
    nearly = np.array([[0.0, 2.0, -1.0], [1.0, -1.0, 0.0], [0.0, 0.0, 3.0]])
    yield {"direction": nearly, "W": rng.normal(size=(3, 3))}
    yield {"direction": rng.normal(size=(3, 3)), "W": nearly}
    yield {"direction": rng.normal(size=(2, 3)), "W": np.zeros((2, 3), dtype=int)}
    yield {"direction": np.array([[1, -1], [0, 2]]), "W": rng.normal(size=(2, 2))}
    yield {"direction": rng.normal(size=(3, 2)) * 1e-20, "W": rng.normal(size=(3, 2)) * 20.0}
    yield {
        "direction": rng.integers(1, 5, size=(3, 4)),
        "W": rng.integers(1, 5, size=(3, 4)) * [[1], [-2], [3]],
    }


def draw_slices(rng):
    """Curved losses in one and two axes, points out of order on both sides, integers."""
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
    sizes = {"weights": rng.uniform(1, 2, size=(2, 3)), "frequencies": rng.uniform(1, 2, size=(2, 3))}
    strict = Probe("sum_of_sines_of_one_shape", sizes)  # takes an array of the shape of w and no other
    yield {"loss": strict, "w": rng.normal(size=(2, 3)), "direction": rng.normal(size=(2, 3)), "ts": ts[:5]}
    yield {"loss": bowl, "w": np.zeros(3), "direction": np.array([0.0, 1.0, -1.0]), "ts": np.array([0.0])}
