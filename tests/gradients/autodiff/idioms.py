"""Losses as people write them in plain NumPy: those that can be followed, and those that must be refused.

Each takes a matrix ``w`` of shape (4, 3) without ties and returns one number.
"""

import math

import numpy as np

DATA = np.linspace(-1.0, 2.0, 20).reshape(5, 4)  # (examples, inputs)
LABELS = np.array([0, 2, 1, 1, 0])
ONE_HOT = np.eye(3)[LABELS]


def softmax_shifted(w):
    Z = DATA @ w
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = e / e.sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(5), LABELS]))


def log_sum_exp(w):
    Z = DATA @ w
    top = np.max(Z, axis=1)
    return np.sum(top + np.log(np.sum(np.exp(Z - top[:, None]), axis=1)))


def masked_relu(w):
    Z = DATA @ w
    return np.sum((Z * (Z > 0)) ** 2)


def mask_assigned(w):
    Z = DATA @ w
    Z[Z < 0] = 0.0
    return np.sum(Z**2)


def in_place_steps(w):
    Z = DATA @ w
    Z -= Z.mean(axis=0)
    Z /= 3.0
    Z *= Z
    return Z.sum()


def two_names_for_one_array(w):
    Z = np.sin(w)
    A = Z
    A += 1.0
    return np.sum(Z * Z)


def rows_in_a_loop(w):
    total = 0.0
    for x, y in zip(DATA, ONE_HOT, strict=True):
        a = 1.0 / (1.0 + np.exp(-(x @ w)))
        total += np.sum((a - y) ** 2) / 2
    return total / len(DATA)


def numbers_in_loops(w):
    total = 0.0
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            total += (i + 1) * w[i, j] ** 2 * (j + 2)
    return total


def list_of_losses(w):
    losses = []
    for x, y in zip(DATA, ONE_HOT, strict=True):
        losses.append(np.sum((x @ w - y) ** 2))
    return np.mean(losses)


def nielsen_cross_entropy(w):
    a = 1.0 / (1.0 + np.exp(-(DATA @ w)))
    return np.sum(np.nan_to_num(-ONE_HOT * np.log(a) - (1 - ONE_HOT) * np.log(1 - a)))


def wanted_scores_moved(w):
    Z = DATA @ w
    Z[np.arange(5), LABELS] -= 1.0
    return np.sum(Z**2)


def prints_itself(w):
    cost = np.sum(w**2)
    text = f"cost {cost:.3f} of {w}"
    return cost * len(text[:1])


def array_of_losses(w):
    return np.array([np.sum(np.tanh(x @ w)) for x in DATA]).var()


def stored_row_by_row(w):
    A = np.zeros_like(w)
    for i in range(len(w)):
        A[i] = w[i] ** 2 * (i + 1)
    return np.sum(A * w)


def sigmoid_by_sign(w):
    z = np.asarray(w, dtype=float)
    small = np.exp(-np.abs(z))
    return np.sum(np.where(z >= 0, 1.0, small) / (1.0 + small))


def flat_parameters(w):
    theta = w.ravel()
    W, b = theta[:9].reshape(3, 3), theta[9:]
    return np.sum(np.tanh(DATA[:, :3] @ W.T + b) ** 2)


def reused_buffer(w):
    buffer, total = np.zeros(4), 0.0
    for x in DATA:
        buffer[:] = x  # the constant changes after it was used
        total = total + np.sum((buffer @ w) ** 2)
    return total


def stored_in_plain_array(w):
    out = np.zeros(4)
    for i in range(4):
        out[i] = np.sum(w[i] ** 2)
    return np.sum(out)


def sampled_polynomial(w):
    return sum(np.sum(w**k) / math.factorial(k) for k in range(5))


FOLLOWED = {
    f.__name__: f
    for f in (
        softmax_shifted, log_sum_exp, masked_relu, mask_assigned, in_place_steps, two_names_for_one_array,
        rows_in_a_loop, numbers_in_loops, list_of_losses, nielsen_cross_entropy, wanted_scores_moved,
        prints_itself, array_of_losses, stored_row_by_row, sigmoid_by_sign,
        flat_parameters, reused_buffer, sampled_polynomial, stored_in_plain_array,
    )
} | {
    "maximum": lambda w: np.sum(np.maximum(0, w) ** 2),
    "minimum": lambda w: np.sum(np.minimum(w, 0.3) * w),
    "where": lambda w: np.sum(np.where(w > 0, w, 0.1 * w) ** 2),
    "mask": lambda w: np.sum(w[w > 0] ** 2),
    "clip": lambda w: np.sum(np.clip(w, -0.5, 0.5) * w),
    "clip_as_method": lambda w: (w.clip(-0.5, 0.5) * w).sum(),
    "sort": lambda w: np.sum(np.sort(w, axis=None) * np.arange(12)),
    "argmax_gather": lambda w: np.sum(w[np.arange(4), np.argmax(w, axis=1)] ** 2),
    "ptp": lambda w: np.sum(np.ptp(w, axis=0)),
    "median": lambda w: np.median(w) * np.sum(w),
    "abs": lambda w: np.sum(np.abs(w)),
    "python_abs": lambda w: sum(abs(x) for x in w.ravel()),
    "norm": lambda w: np.linalg.norm(w) + np.linalg.norm(w, axis=1).sum() + np.linalg.norm(w[0], 1),
    "vdot": lambda w: np.vdot(w, w[::-1]),
    "conjugate": lambda w: np.sum(np.conj(w) * w.conj() * w.conjugate()),
    "real": lambda w: np.sum(np.real(w) * w.real),
    "variance": lambda w: np.var(w, axis=0).sum() + w.var(ddof=1),
    "standard_deviation": lambda w: np.std(w, axis=1).sum() + w.std(),
    "sign": lambda w: np.sum(np.sign(w) * w),
    "softplus": lambda w: np.sum(np.log1p(np.exp(-np.abs(w))) + np.maximum(w, 0)),
    "logaddexp": lambda w: np.sum(np.logaddexp(0, w)),
    "heaviside": lambda w: np.sum(np.heaviside(w, 0.5) * w),
    "hypot": lambda w: np.sum(np.hypot(w, 1.0)),
    "astype_float": lambda w: np.sum(w.astype(float) ** 2),
    "float64": lambda w: np.float64(np.sum(w**2)),
    "float_in_between": lambda w: float(np.sum(w)) * np.sum(w**2),
    "float_changed_after": lambda w: float(np.sum(w**2)) / 2,
    "float_twice": lambda w: float(np.sum(w) * float(w[0, 0])),
    "float_logged": lambda w: (float(w[0, 0]), np.sum(w))[1],
    "floats_added": lambda w: float(np.sum(np.tanh(w))) + 0.1 * float(np.sum(w**2)) + 1e6,
    "float_in_a_matrix": lambda w: np.sum(w @ np.diag([1.0, float(w[0, 0]), 2.0])),
    "float_largest": lambda w: max(float(np.sum(w**2)), 0.0) + max(float(np.sum(w)) - 100.0, 0.0),
    "float_at_the_end": lambda w: float(np.sum(w**2)),
    "item_at_the_end": lambda w: np.mean(w**2).item() / 2,
    "array_of_float": lambda w: np.sum(np.array(w, dtype=float) ** 3),
    "einsum": lambda w: np.einsum("xi,ij,xj->", DATA, w, ONE_HOT) ** 2,
    "outer": lambda w: np.sum(np.outer(w[:, 0], w[:, 1]) * DATA[:4]),
    "tensordot": lambda w: np.sum(np.tensordot(DATA, w, axes=(1, 0)) ** 2),
    "stack": lambda w: np.sum(np.stack([w[0], w[1]]) @ w[:3]),
    "concatenate": lambda w: np.sum(np.concatenate([w, np.ones((4, 1))], axis=1) @ np.arange(4.0)),
    "column_of_ones": lambda w: np.sum(np.c_[DATA, np.ones(5)][:, :4] @ w),
    "product": lambda w: np.prod(w[0]) + np.sum(np.prod(w, axis=1)),
    "cumulative_sum": lambda w: np.sum(np.cumsum(w, axis=0) ** 2),
    "triangle": lambda w: np.sum(np.tril(w[:3]) ** 2),
    "trace": lambda w: np.trace(w[:3] @ w[1:]),
    "solve": lambda w: np.sum(np.linalg.solve(w[:3] + 3 * np.eye(3), w[3])),
    "determinant": lambda w: np.linalg.det(w[:3] + 3 * np.eye(3)),
    "add_reduce": lambda w: np.add.reduce(w * w).sum(),
    "builtin_sum_and_max": lambda w: sum(w.ravel()) * max(w.ravel()),
    "power_of_parameters": lambda w: np.sum(2.0**w) + np.sum(np.exp(w) ** w),
    "transposed_chain": lambda w: np.sum((w.T @ w) ** 2),
    "broadcast_bias": lambda w: np.sum((DATA @ w + w[0]) ** 2),
    "tile_and_repeat": lambda w: np.sum(np.tile(w[0], (2, 2)) ** 2) + np.sum(np.repeat(w, 2, axis=0) ** 3),
}  # fmt: skip


def many_stored_in_plain_array(w):
    out = np.zeros(12)
    for i, x in enumerate(w.ravel()):
        out[i] = x**2
    return np.sum(out)


def added_to_plain_array(w):
    out = np.zeros((4, 3))
    out += w**2
    return np.sum(out)


def in_place_below_a_view(w):
    Z = np.sin(w)
    row = Z[0]
    Z += 1.0
    return np.sum(Z) * np.sum(row)


def changed_through_views(w):
    A = np.empty((2, 4, 3))
    A[0], A[1] = w, 2.0
    flat, turned = A.reshape(-1), A[0].T
    flat[3:7] *= 3.0
    turned[1] += np.sum(w)
    A[1, 2, :] = np.cos(w[0])
    return np.sum(flat**2) + np.sum(turned[:, 0])


def hidden_states(w):
    h = np.zeros((6, 3))
    for t in range(1, 6):
        h[t] = np.tanh(DATA[t - 1] @ w + 0.5 * h[t - 1])
    return np.sum(h[1:] ** 2)


def one_hot_filled(w):
    Y = np.zeros((5, 3))
    Y[np.arange(5), LABELS] = 1.0
    P = 1 / (1 + np.exp(-(DATA @ w)))
    return -np.sum(Y * np.log(P)) - np.argmax(Y) * np.sum(P)


def scattered(w):
    out = np.zeros((3, 3))
    np.add.at(out, [0, 2, 2, 0], w)
    return np.sum(out**2)


def convolved_by_loops(w):
    out = np.zeros((4, 3))
    for i in range(4):
        for j in range(3):
            out[i, j] = np.sum(DATA[i : i + 2, j : j + 2] * w[:2, :2])
    return np.sum(np.maximum(out, 0.1) ** 2)


def numbers_of_the_math_module(w):
    total = 0.0
    for x in w.ravel():
        total += math.exp(x) / (1 + math.exp(x)) + math.log(2 + math.tanh(x)) + math.sqrt(x * x + 1)
    return total + math.log(8 + math.fsum(w.ravel()), 2)


def rows_doubled_in_a_loop(w):
    A = w * 1.0
    for row in A:
        row *= 2.0
    return np.sum(A**3)


for _more in (
    many_stored_in_plain_array, added_to_plain_array, in_place_below_a_view, changed_through_views,
    hidden_states, one_hot_filled, scattered, convolved_by_loops, numbers_of_the_math_module,
    rows_doubled_in_a_loop,
):  # fmt: skip
    FOLLOWED[_more.__name__] = _more
FOLLOWED |= {
    "out_argument": lambda w: np.sum(np.multiply(w, w, out=np.empty((4, 3)))),
    "math_exp": lambda w: math.exp(np.sum(w)),
    "math_fsum": lambda w: math.fsum(w.ravel()) ** 2,
}

CONSTANT = np.zeros(4)


def stored_in_a_constant(w):
    CONSTANT[:] = w[:, 0]
    return np.sum(CONSTANT)


def shown_more_than_once(w):
    A = np.broadcast_to(np.sum(w, axis=0), (4, 3))
    A += 1.0
    return np.sum(A)


def caught_and_replaced(w):
    try:
        return np.sum(w) + np.sum(np.abs(np.fft.fft(w)))
    except Exception:
        return np.sum(w)


def entry_assigned_twice(w):
    Z = np.sin(w)
    Z[[0, 0], [1, 1]] = np.sum(w), 2.0
    return np.sum(Z)


def parameter_changed_in_place(w):
    w *= 2.0
    return np.sum(w**2)


REFUSED = {
    f.__name__: f
    for f in (
        stored_in_a_constant, caught_and_replaced, shown_more_than_once,
        parameter_changed_in_place, entry_assigned_twice,
    )
} | {
    "float_squared": lambda w: float(np.sum(w)) ** 2,
    "float_rounded": lambda w: round(float(np.sum(w)), 2) + float(np.sum(w**2)),
    "float_in_a_branch": lambda w: float(np.sum(w)) if float(w[0, 0]) > 1.9 else float(w[0, 0] ** 2) / 2,
    "float_of_random": lambda w: float(np.sum(w)) + np.random.default_rng().normal(),
    "int": lambda w: np.sum(w) * int(w[0, 0] * 10),
    "single_precision": lambda w: np.sum(w.astype(np.float32) ** 2),
    "whole_numbers": lambda w: np.sum(np.asarray(w, dtype=int) * w),
    "complex_numbers": lambda w: np.abs(np.sum(np.exp(1j * w))),
    "fourier": lambda w: np.sum(np.abs(np.fft.fft(w[0]))),
    "eigenvalues": lambda w: np.max(np.linalg.eigvalsh(w[:3].T @ w[:3])),
    "where_argument": lambda w: np.sum(np.exp(w, where=np.ones((4, 3), bool))),
    "sum_with_initial": lambda w: np.sum(w, initial=1.0),
    "ufunc_at": lambda w: np.subtract.at(np.zeros(3), [0], w[0]) or np.sum(w),
    "interpolation": lambda w: np.interp(0.5, np.arange(4), w[:, 0]),
    "vectorize": lambda w: np.sum(np.vectorize(lambda x: x**2)(w)),
    "apply_along_axis": lambda w: np.sum(np.apply_along_axis(np.sum, 0, w)),
    "text": lambda w: float(f"{np.sum(w):.3f}"),
    "unknown_method": lambda w: w.searchsorted(0.5),
    "index_from_parameters": lambda w: np.arange(12.0)[w.astype(int)[0, 0]] * np.sum(w),
    "shape_not_scalar": lambda w: w**2,
    "two_numbers": lambda w: (np.sum(w), 1),
    "nothing": lambda w: None,
    "constant": lambda w: 3.0,
    "raises": lambda w: np.sum(w) + undefined_name,  # noqa: F821
    "shapes_that_do_not_fit": lambda w: np.sum(DATA @ w.T),
    "infinite_slope": lambda w: np.sum(np.sqrt(w * 0.0)),
    "lazy_function": lambda w: (x for x in w),
}  # fmt: skip
