"""Random programs with in-place changes, views and reused buffers: a right gradient, or none."""

import numpy as np
import pytest

from gradecheck.gradients.autodiff.true_gradient import CannotFollow, true_gradient
from gradecheck.questions.numeric_derivative import numeric_gradient

PROGRAMS = 300


def copy_of(a):
    return np.array(a)


def same(a):
    return np.asarray(a)


def buffer_filled(a, buffer, c):
    buffer[:] = np.arange(9.0).reshape(3, 3) * c
    return buffer * a


def buffer_moved(a, buffer):
    buffer += 1.0
    return a @ buffer


def row_stored(a, b):
    z = np.zeros_like(a)
    z[1] = b[0]
    return z + a


def rows_exchanged(a):
    x, y, z = a
    return np.array([x, z, y])


def added_in_place(a, c):
    a += c


def multiplied_in_place(a, b):
    a *= np.tanh(b)


def shifted_in_place(a):
    a -= a.max(axis=1, keepdims=True)


def row_replaced(a, b):
    a[0] = b[1]


def row_scaled_in_place(a, c):
    a[1] *= c


def part_replaced(a, c):
    a[a > 0.3] = c


#: What a program may do next: with two arrays that it has, a constant and a buffer. None: nothing new.
MOVES = (
    lambda a, b, c, buffer: a + b,
    lambda a, b, c, buffer: a * b,
    lambda a, b, c, buffer: np.tanh(a) @ b,
    lambda a, b, c, buffer: a.T,
    lambda a, b, c, buffer: a.reshape(3, 3),
    lambda a, b, c, buffer: np.maximum(a, b + c),
    lambda a, b, c, buffer: np.where(b > c, a, buffer),
    lambda a, b, c, buffer: a - a.mean(axis=0),
    lambda a, b, c, buffer: np.concatenate([a[:1], b[1:]]),
    lambda a, b, c, buffer: same(a),
    lambda a, b, c, buffer: copy_of(a),
    lambda a, b, c, buffer: np.stack([row * c for row in a]),
    lambda a, b, c, buffer: a[[0, 0, 2]],
    lambda a, b, c, buffer: np.linalg.norm(a, axis=0) + b,
    lambda a, b, c, buffer: np.einsum("ij,kj->ik", a, np.tanh(b)),
    lambda a, b, c, buffer: np.sort(a, axis=0) / (1 + b**2),
    lambda a, b, c, buffer: buffer_filled(a, buffer, c),
    lambda a, b, c, buffer: buffer_moved(a, buffer),
    lambda a, b, c, buffer: row_stored(a, b),
    lambda a, b, c, buffer: rows_exchanged(a),
    lambda a, b, c, buffer: added_in_place(a, c),
    lambda a, b, c, buffer: multiplied_in_place(a, b),
    lambda a, b, c, buffer: shifted_in_place(a),
    lambda a, b, c, buffer: row_replaced(a, b),
    lambda a, b, c, buffer: row_scaled_in_place(a, c),
    lambda a, b, c, buffer: part_replaced(a, c),
)


def program(seed):
    """A loss of a matrix (3, 3) that always makes the same random moves."""

    def loss(w):
        rng = np.random.default_rng(seed)
        arrays, buffer = [w * 1.0, np.sin(w)], rng.normal(size=(3, 3))
        for _ in range(rng.integers(3, 12)):
            a, b = (arrays[rng.integers(len(arrays))] for _ in range(2))
            made = MOVES[rng.integers(len(MOVES))](a, b, rng.normal(), buffer)
            arrays += [] if made is None else [made]
        total = sum(np.sum(np.sin(a)) * (i + 1) for i, a in enumerate(arrays))
        return float(total) if seed % 2 else total

    return loss


def outcome(seed):
    """``"right"``, ``"refused"`` or ``"wrong"``."""
    loss, w = program(seed), np.random.default_rng(seed + 10**6).normal(size=(3, 3))
    try:
        value, gradient = true_gradient(loss, w)
    except CannotFollow:
        return "refused"
    (numeric,), (error,) = numeric_gradient(lambda w: float(loss(np.array(w))), w)
    same_value = value == pytest.approx(float(loss(w.copy())), rel=1e-13)
    same_slopes = np.all(np.abs(gradient - numeric) <= error + 1e-12 * np.max(np.abs(numeric)))
    return "right" if same_value and same_slopes else "wrong"


@pytest.mark.slow
def test_random_program_is_followed_rightly_or_not_at_all():
    outcomes = {seed: outcome(seed) for seed in range(PROGRAMS)}

    assert [seed for seed, o in outcomes.items() if o == "wrong"] == []
    assert sum(o == "right" for o in outcomes.values()) > PROGRAMS / 3, "nearly all were refused"


def test_wrong_slope_in_a_program_would_be_seen(monkeypatch):
    """One rule that is off by a part in a thousand makes many programs wrong."""
    from gradecheck.gradients.autodiff.rules import RULES

    right = RULES[np.sin]
    monkeypatch.setitem(RULES, np.sin, (lambda *a: right[0](*a) * 1.001,))

    assert [outcome(seed) for seed in range(30)].count("wrong") > 10
