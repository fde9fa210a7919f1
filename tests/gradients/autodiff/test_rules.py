"""Every rule against the numeric gradient, on shapes that are broadcast; no row of a table is left out."""

import numpy as np
import pytest

from gradecheck.gradients.autodiff.rules import RULES
from gradecheck.gradients.autodiff.true_gradient import FUNCTIONS, CannotFollow, true_gradient
from gradecheck.questions.numeric_derivative import numeric_gradient

RNG = np.random.default_rng(0)
M = RNG.normal(size=(4, 3))
N = RNG.normal(size=(3, 4))
SQUARE = RNG.normal(size=(3, 3)) + 3 * np.eye(3)
CUBE = RNG.normal(size=(2, 3, 4))
V = RNG.normal(size=3)

#: Where a ufunc of one argument is asked for, if not between -2 and 2.
ONE = {
    np.sqrt: (0.2, 3),
    np.cbrt: (0.2, 3),
    np.log: (0.2, 3),
    np.log2: (0.2, 3),
    np.log10: (0.2, 3),
    np.log1p: (-0.8, 3),
    np.arcsin: (-0.9, 0.9),
    np.arccos: (-0.9, 0.9),
    np.arctanh: (-0.9, 0.9),
    np.arccosh: (1.2, 3),
    np.reciprocal: (0.3, 3),
}
#: NumPy does not compute these for complex numbers, or not as a holomorphic function.
REAL_ONLY = {np.cbrt, np.conjugate, np.deg2rad, np.radians, np.rad2deg, np.degrees}
#: Pairs of shapes that broadcast against each other.
PAIRS = [((4, 3), (4, 3)), ((4, 3), (3,)), ((4, 1), (1, 3)), ((), (2, 3)), ((2, 3), ()), ((5, 1, 3), (4, 1))]
TWO_POSITIVE = {np.power, np.float_power, np.divide, np.hypot, np.arctan2}
MATMULS = [
    ((4, 3), (3, 2)), ((3,), (3,)), ((4, 3), (3,)), ((3,), (3, 4)), ((2, 4, 3), (2, 3, 5)),
    ((2, 4, 3), (3, 5)), ((4, 3), (2, 3, 5)), ((2, 1, 4, 3), (5, 3, 2)), ((3,), (2, 3, 4)), ((2, 4, 3), (3,)),
]  # fmt: skip


def assert_exact(loss, *point):
    """The traced gradient lies within the error of the numeric one, and the value is the loss's own."""
    value, gradients = true_gradient(loss, list(point))
    numeric, errors = numeric_gradient(loss, list(point))
    plain = float(loss([np.asarray(p, dtype=float) for p in point]))

    assert value == pytest.approx(plain, rel=1e-14, abs=1e-14)
    for ours, theirs, error in zip(gradients, numeric, errors, strict=True):
        assert np.shape(ours) == theirs.shape
        assert np.all(np.abs(ours - theirs) <= error + 1e-14)


def weighted(answer):
    """A scalar to which every entry of an answer contributes differently."""
    return np.sum(answer * np.cos(np.arange(float(np.size(answer)))).reshape(np.shape(answer)))


@pytest.mark.parametrize("ufunc", [u for u in RULES if u.nin == 1], ids=lambda u: u.__name__)
@pytest.mark.parametrize("shape", [(), (3,), (2, 3)], ids=str)
@pytest.mark.sampled(24)
def test_rule_of_one_argument_agrees_with_the_numeric_gradient(ufunc, shape):
    x = np.random.default_rng(1).uniform(*ONE.get(ufunc, (-2, 2)), size=shape)

    assert_exact(lambda p: weighted(ufunc(p[0])), x)


@pytest.mark.parametrize(
    "ufunc", [u for u in RULES if u.nin == 1 and u not in REAL_ONLY], ids=lambda u: u.__name__
)
def test_rule_of_one_argument_is_exact_to_the_last_digits(ufunc):
    """A complex step has no cancellation, so it shows errors that a real one would hide."""
    x = np.random.default_rng(2).uniform(*ONE.get(ufunc, (-2, 2)), size=50)
    _, slopes = true_gradient(lambda x: np.sum(ufunc(x)), x)

    expected = ufunc(x + 1e-20j).imag / 1e-20
    assert np.allclose(slopes, expected, rtol=4e-15, atol=1e-15)


@pytest.mark.parametrize(
    "ufunc", [u for u in RULES if u.nin == 2 and u is not np.matmul], ids=lambda u: u.__name__
)
@pytest.mark.parametrize("shapes", PAIRS, ids=str)
@pytest.mark.sampled(15)
def test_rule_of_two_arguments_sums_over_what_was_broadcast(ufunc, shapes):
    rng = np.random.default_rng(3)
    low = 0.3 if ufunc in TWO_POSITIVE else -2.0
    x, y = (rng.uniform(low, 2.0, size=shape) for shape in shapes)

    assert_exact(lambda p: weighted(ufunc(p[0], p[1])), x, y)
    assert_exact(lambda p: weighted(ufunc(p[0], y)), x)
    assert_exact(lambda p: weighted(ufunc(x, p[0])), y)
    assert_exact(lambda p: weighted(ufunc(p[0], 1.5)) + weighted(ufunc(2, p[0])), np.abs(x) + 0.1)


@pytest.mark.parametrize("shapes", MATMULS, ids=str)
def test_matrix_product_of_any_shapes(shapes):
    rng = np.random.default_rng(4)
    x, y = (rng.normal(size=shape) for shape in shapes)

    assert_exact(lambda p: weighted(p[0] @ p[1]), x, y)
    assert_exact(
        lambda p: (
            weighted(np.swapaxes(p[0], 0, -1).T @ p[1].T.T)
            if x.ndim == y.ndim == 2
            else weighted(p[0] @ p[1])
        ),
        x,
        y,
    )


def test_power_with_exponent_zero_has_slope_zero_even_at_zero():
    _, slopes = true_gradient(
        lambda x: np.sum(x**0) + np.sum(x ** np.array([0, 1, 2])), np.array([0.0, 0.0, 3.0])
    )

    assert slopes.tolist() == [0.0, 1.0, 6.0]


def test_gradient_comes_in_the_memory_order_of_the_parameter():
    """Transposing a million entries takes as long as computing them."""
    W = np.ones((5, 4))
    _, gradient = true_gradient(lambda W: np.sum((M.T[:, :4] @ W.T) ** 2), W)

    assert gradient.flags.c_contiguous


#: One or more calls for each function; all of an argument ``a``, which is M unless the row says otherwise.
CALLS = {
    np.sum: [
        lambda a: np.sum(a),
        lambda a: np.sum(a, 0),
        lambda a: a.sum(axis=(0, 1)),
        lambda a: a.sum(-1, keepdims=True),
    ],
    np.mean: [
        lambda a: np.mean(a),
        lambda a: a.mean(axis=0),
        lambda a: np.mean(a, axis=(0, 1), keepdims=True),
    ],
    np.average: [lambda a: np.average(a, axis=1), lambda a: np.average(a, weights=np.abs(M) + a**2, axis=0)],
    np.var: [
        lambda a: np.var(a),
        lambda a: a.var(axis=0, ddof=1),
        lambda a: np.var(a, axis=1, keepdims=True),
    ],
    np.std: [lambda a: np.std(a), lambda a: a.std(axis=0, ddof=1)],
    np.prod: [
        lambda a: np.prod(a),
        lambda a: a.prod(axis=0),
        lambda a: np.prod(a, axis=1, keepdims=True),
        lambda a: np.prod(a * np.array([0.0, 1.0, 2.0]), axis=1),
    ],
    np.cumsum: [lambda a: np.cumsum(a), lambda a: a.cumsum(axis=1)],
    np.diff: [lambda a: np.diff(a), lambda a: np.diff(a, n=2, axis=0)],
    np.maximum: [
        lambda a: np.maximum(a, 0.1),
        lambda a: np.maximum(V, a),
        lambda a: np.maximum(a, a[::-1] + 0.01),
    ],
    np.fmax: [lambda a: np.fmax(a, 0.1)],
    np.minimum: [lambda a: np.minimum(a, 0.1), lambda a: np.minimum(V, a)],
    np.fmin: [lambda a: np.fmin(a, 0.1)],
    np.absolute: [lambda a: np.abs(a), lambda a: abs(a)],
    np.fabs: [lambda a: np.fabs(a)],
    np.sign: [lambda a: np.sign(a) * a],
    np.floor: [lambda a: np.floor(a) * a],
    np.ceil: [lambda a: np.ceil(a) * a],
    np.trunc: [lambda a: np.trunc(a) * a],
    np.heaviside: [lambda a: np.heaviside(a, 0.5) * a],
    np.remainder: [lambda a: a % 0.7, lambda a: np.mod(3.0, a)],
    np.clip: [lambda a: np.clip(a, -0.5, 0.5), lambda a: a.clip(-0.5, None), lambda a: np.clip(a, None, V)],
    np.nan_to_num: [
        lambda a: np.nan_to_num(a),
        lambda a: np.nan_to_num(np.where(a > 0, a, np.nan), nan=2.0),
    ],
    np.where: [
        lambda a: np.where(a > 0, a**2, 3.0),
        lambda a: np.where(M > 0, 1.0, a),
        lambda a: np.where(a > 0, a, -a),
    ],
    np.max: [lambda a: np.max(a), lambda a: a.max(axis=0), lambda a: np.max(a, axis=(0, 1), keepdims=True)],
    np.min: [lambda a: np.min(a), lambda a: a.min(axis=1, keepdims=True)],
    np.amax: [lambda a: np.amax(a, axis=1)],
    np.amin: [lambda a: np.amin(a)],
    np.argmax: [lambda a: a[:, np.argmax(a, axis=1)], lambda a: a.ravel()[a.argmax()]],
    np.argmin: [lambda a: a[np.argmin(a, axis=0)]],
    np.ptp: [lambda a: np.ptp(a), lambda a: np.ptp(a, axis=0)],
    np.argsort: [lambda a: a[np.argsort(a[:, 0])], lambda a: a.ravel()[a.ravel().argsort()]],
    np.sort: [lambda a: np.sort(a), lambda a: np.sort(a, axis=0), lambda a: np.sort(a, axis=None)],
    np.median: [lambda a: np.median(a), lambda a: np.median(a, axis=0), lambda a: np.median(a, axis=1)],
    np.dot: [
        lambda a: np.dot(a, N),
        lambda a: a.dot(V),
        lambda a: np.dot(2.0, a),
        lambda a: np.dot(a[0], a[1]),
        lambda a: np.dot(N.T, np.reshape(a, (2, 3, 2))),
    ],
    np.inner: [lambda a: np.inner(a, V), lambda a: np.inner(M, a), lambda a: np.inner(a, 2.0)],
    np.outer: [lambda a: np.outer(a, V), lambda a: np.outer(V, a[0]), lambda a: np.multiply.outer(a[0], V)],
    np.vdot: [lambda a: np.vdot(a, M), lambda a: np.vdot(a, a)],
    np.tensordot: [
        lambda a: np.tensordot(a, N, 1),
        lambda a: np.tensordot(a, M, 2),
        lambda a: np.tensordot(CUBE, a, (2, 0)),
        lambda a: np.tensordot(CUBE, a, ((1, 2), (1, 0))),
    ],
    np.einsum: [
        lambda a: np.einsum("ij,jk->ik", a, N),
        lambda a: np.einsum("ij->j", a),
        lambda a: np.einsum("ij,ij", a, a),
        lambda a: np.einsum("ij->", a),
        lambda a: np.einsum("ij,kl->k", a, N),
        lambda a: np.einsum("ij,ji", a, N),
        lambda a: np.einsum("abc,cb,b->a", CUBE, a, V, optimize=True),
    ],
    np.linalg.norm: [
        lambda a: np.linalg.norm(a),
        lambda a: np.linalg.norm(a, axis=0),
        lambda a: np.linalg.norm(a, "fro"),
        lambda a: np.linalg.norm(a, axis=1, keepdims=True),
        lambda a: np.linalg.norm(a[0], 1),
        lambda a: np.linalg.norm(a, np.inf, axis=1),
        lambda a: np.linalg.norm(a[0], 2),
    ],
    np.linalg.inv: [lambda a: np.linalg.inv(a[:3] + 4 * np.eye(3))],
    np.linalg.solve: [
        lambda a: np.linalg.solve(a[:3] + 4 * np.eye(3), a[3]),
        lambda a: np.linalg.solve(SQUARE, a.T),
    ],
    np.linalg.det: [lambda a: np.linalg.det(a[:3])],
    np.trace: [lambda a: np.trace(a), lambda a: a.trace(offset=1)],
    np.reshape: [lambda a: np.reshape(a, (2, 6)), lambda a: a.reshape(6, -1), lambda a: a.reshape((12,))],
    np.ravel: [lambda a: np.ravel(a), lambda a: a.ravel(), lambda a: a.flatten()],
    np.transpose: [lambda a: a.T, lambda a: np.transpose(a), lambda a: a.reshape(2, 2, 3).transpose(1, 2, 0)],
    np.swapaxes: [lambda a: a.swapaxes(0, 1), lambda a: getattr(a, "mT", a.T)],
    np.moveaxis: [lambda a: np.moveaxis(a.reshape(2, 2, 3), 0, -1)],
    np.squeeze: [lambda a: np.squeeze(a[:1]), lambda a: a[:, :1].squeeze(axis=1)],
    np.expand_dims: [lambda a: np.expand_dims(a, 1), lambda a: a[:, None] * M],
    np.atleast_1d: [lambda a: np.atleast_1d(a[0, 0])],
    np.atleast_2d: [lambda a: np.atleast_2d(a[0])],
    np.broadcast_to: [lambda a: np.broadcast_to(a[0], (5, 3))],
    np.flip: [lambda a: np.flip(a), lambda a: np.flip(a, axis=0), lambda a: a[::-1, ::2]],
    np.roll: [lambda a: np.roll(a, 2), lambda a: np.roll(a, 1, axis=0), lambda a: np.roll(a, (1, 2), (0, 1))],
    np.take: [
        lambda a: np.take(a, [0, 0, 2], axis=1),
        lambda a: a.take([5, 5, 1]),
        lambda a: np.take(a, 1, axis=0),
    ],
    np.take_along_axis: [lambda a: np.take_along_axis(a, np.array([[0], [2], [2], [1]]), axis=1)],
    np.diagonal: [lambda a: a.diagonal(), lambda a: np.diagonal(a, offset=-1)],
    np.diag: [lambda a: np.diag(a), lambda a: np.diag(a[0]), lambda a: np.diag(a[0], 1)],
    np.tril: [lambda a: np.tril(a), lambda a: np.tril(a, -1)],
    np.triu: [lambda a: np.triu(a, 1)],
    np.repeat: [
        lambda a: np.repeat(a, 2),
        lambda a: a.repeat(2, axis=0),
        lambda a: np.repeat(a, [1, 0, 2], axis=1),
    ],
    np.tile: [lambda a: np.tile(a, 2), lambda a: np.tile(a, (2, 1, 3)), lambda a: np.tile(a[0], (2, 2))],
    np.concatenate: [
        lambda a: np.concatenate([a, M, a * 2]),
        lambda a: np.concatenate((a, a), axis=1),
        lambda a: np.concatenate([a, V], axis=None),
    ],
    np.stack: [
        lambda a: np.stack([a, M]),
        lambda a: np.stack([a[0], V, a[1]], axis=1),
        lambda a: np.stack(list(a[0])),
    ],
    np.vstack: [lambda a: np.vstack([a, V, a[0]])],
    np.hstack: [lambda a: np.hstack([a, M]), lambda a: np.hstack([a[0], V])],
    np.column_stack: [lambda a: np.column_stack([a[:, 0], M, a])],
    np.split: [lambda a: np.split(a, 2)[1], lambda a: np.split(a, [1, 3])[1] * np.split(a, [1, 3])[1]],
    np.array_split: [lambda a: np.array_split(a, 3)[0]],
    np.pad: [lambda a: np.pad(a, 1), lambda a: np.pad(a, ((0, 1), (2, 0)), constant_values=3.0)],
    np.copy: [lambda a: np.copy(a), lambda a: a.copy()],
    np.real: [lambda a: np.real(a)],
    np.zeros_like: [lambda a: np.zeros_like(a) + a],
    np.ones_like: [lambda a: np.ones_like(a) * a],
    np.empty_like: [lambda a: 0.0 * np.empty_like(a) + a],
    np.full_like: [lambda a: np.full_like(a, 2.0) * a],
    (np.add, "reduce"): [lambda a: np.add.reduce(a), lambda a: np.add.reduce(a, axis=None)],
    (np.logaddexp, "reduce"): [
        lambda a: np.logaddexp.reduce(a),
        lambda a: np.logaddexp.reduce(a, axis=1, keepdims=True),
        lambda a: np.logaddexp.reduce(a, axis=None),
    ],
    (np.multiply, "reduce"): [lambda a: np.multiply.reduce(a, axis=1)],
    (np.maximum, "reduce"): [lambda a: np.maximum.reduce(a)],
    (np.minimum, "reduce"): [lambda a: np.minimum.reduce(a, axis=1)],
    np.shape: [lambda a: a * np.shape(a)[0] * a.shape[1]],
    np.ndim: [lambda a: a * np.ndim(a) * a.ndim],
    np.size: [lambda a: a * np.size(a) * a.size * len(a)],
    np.allclose: [lambda a: a * np.allclose(a, M)],
    np.isclose: [lambda a: a * np.isclose(a, M)],
    np.iscomplexobj: [lambda a: a + np.iscomplexobj(a)],
    np.isrealobj: [lambda a: a * np.isrealobj(a)],
    np.result_type: [lambda a: a * np.zeros(3, np.result_type(a)).size],
    np.may_share_memory: [lambda a: a + np.may_share_memory(a, V)],
}


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(call, id=f"{getattr(f, '__name__', f)}-{i}", marks=[pytest.mark.slow] * (i > 0))
        for f, calls in CALLS.items()
        for i, call in enumerate(calls)
    ],
)
@pytest.mark.sampled(24)
def test_function_agrees_with_the_numeric_gradient(call):
    assert_exact(lambda p: weighted(np.sin(call(p[0]))), M)
    assert np.shape(call(M)) == np.shape(_answer(call))


def _answer(call):
    """What the call gives for a traced array."""
    kept = []
    true_gradient(lambda a: kept.append(call(a)) or np.sum(a), M)
    return kept[0]


def test_every_function_that_is_followed_stands_in_the_table_of_calls():
    assert FUNCTIONS.keys() - CALLS.keys() == set()
    assert CALLS.keys() - FUNCTIONS.keys() == set()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda a: np.sum(a, dtype=np.float32), "float32"),
        (lambda a: np.sum(a, 0, None, np.empty(3)), "np.sum with these arguments"),
        (lambda a: np.max(a, 0, np.empty(3)), "np.max with these arguments"),
        (lambda a: np.var(a, 0, None, np.empty(3)), "np.var with these arguments"),
        (lambda a: np.heaviside(0.0, a), "np.heaviside with a computed value at 0"),
        (lambda a: np.exp(a, casting="unsafe"), "np.exp with casting="),
        (lambda a: a[: a[0, 0]], r"int\(\)"),
        (lambda a: a @ np.ones((3, 3), np.complex64), "type ndarray"),
        (lambda a: np.prod(a, axis=(0, 1)), "np.prod over several axes"),
        (lambda a: np.prod(a, keepdims=True), "keepdims"),
        (lambda a: np.average(a, axis=0, weights=[1, 2, 3, 4]), "weights of another shape"),
        (lambda a: np.median(a, keepdims=True), "keepdims"),
        (lambda a: np.einsum("ii->i", a[:3]), "np.einsum of a diagonal, as in ii"),
        (lambda a: np.einsum("...j->...", a), "ellipsis"),
        (lambda a: np.linalg.norm(a, 2), r"np.linalg.norm with ord=2 of 2 axes"),
        (lambda a: np.linalg.solve(np.stack([SQUARE, SQUARE]), np.stack([a.T, a.T])), "several systems"),
        (lambda a: np.diagonal(a[None]), "more than two axes"),
        (lambda a: np.reshape(a, 12, order="F"), "order 'F'"),
        (lambda a: np.pad(a, 1, mode="edge"), "mode='edge'"),
        (lambda a: np.floor(a * 0.0), "np.floor of a whole number"),
        (lambda a: np.round(a, 1), "np.round"),
        (lambda a: np.maximum.accumulate(a), "np.maximum.accumulate"),
        (lambda a: np.frompyfunc(lambda x: x, 1, 1)(a), "<lambda>"),
        (lambda a: np.asarray(a, dtype=object), "object"),
        (lambda a: np.array(a, ndmin=3), "np.array with ndmin"),
        (lambda a: a + np.ma.masked_array(M), "MaskedArray"),
        (lambda a: a + "text", "type str"),
    ],
)  # fmt: skip
@pytest.mark.sampled(7)
def test_what_a_rule_does_not_cover_is_refused_by_name(call, words):
    with pytest.raises(CannotFollow, match=words):
        true_gradient(lambda a: np.sum(call(a)), M)
