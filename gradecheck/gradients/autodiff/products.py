"""How traced arrays are multiplied as vectors, matrices and tensors, and solved for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.recording import record
from gradecheck.gradients.autodiff.tape import Tape, each
from gradecheck.gradients.autodiff.traced import Traced


def _dot(tape: Tape, a: Any, b: Any) -> Any:
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return np.multiply(a, b)
    if np.ndim(b) <= 2:
        return np.matmul(a, b)
    return np.tensordot(a, b, axes=(-1, -2))


def _inner(tape: Tape, a: Any, b: Any) -> Any:
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return np.multiply(a, b)
    return np.tensordot(a, b, axes=(-1, -1))


def _outer(tape: Tape, a: Any, b: Any) -> Any:
    return np.multiply(np.reshape(a, (-1, 1)), np.reshape(b, (1, -1)))


def _vdot(tape: Tape, a: Any, b: Any) -> Any:
    return np.matmul(np.ravel(a), np.ravel(b))


def _tensordot(tape: Tape, a: Any, b: Any, axes: Any = 2) -> Any:
    """Both laid out as matrices, then multiplied."""
    if isinstance(axes, int):
        left, right = list(range(np.ndim(a) - axes, np.ndim(a))), list(range(axes))
    else:
        left, right = (list(x) if np.ndim(x) else [x] for x in axes)
    left, right = [i % np.ndim(a) for i in left], [i % np.ndim(b) for i in right]
    free_a = [i for i in range(np.ndim(a)) if i not in left]
    free_b = [i for i in range(np.ndim(b)) if i not in right]
    n = int(np.prod([np.shape(a)[i] for i in left]))
    rows = np.reshape(np.transpose(a, free_a + left), (-1, n))
    columns = np.reshape(np.transpose(b, right + free_b), (n, -1))
    shape = [np.shape(a)[i] for i in free_a] + [np.shape(b)[i] for i in free_b]
    return np.reshape(np.matmul(rows, columns), shape)


def _einsum(tape: Tape, subscripts: Any, *operands: Any, optimize: bool = False) -> Any:
    """The slope of an operand is an einsum too: the answer's letters and the other operands', to its own."""
    if not isinstance(subscripts, str) or "." in subscripts:
        tape.refuse("np.einsum with lists or an ellipsis")
    given, _, answer = subscripts.replace(" ", "").partition("->")
    terms = given.split(",")
    if "->" not in subscripts:
        answer = "".join(sorted(c for c in set(given) - {","} if given.count(c) == 1))
    for term, operand in zip(terms, operands, strict=True):
        if isinstance(operand, Traced) and len(set(term)) < len(term):
            tape.refuse(f"np.einsum of a diagonal, as in {term}")

    def pull(position: int, g: np.ndarray, _: Any, *values: np.ndarray) -> np.ndarray:
        wanted = terms[position]
        others = [i for i in range(len(terms)) if i != position]
        known = set(answer).union(*(terms[i] for i in others))
        reached = "".join(c for c in wanted if c in known)
        spec = ",".join([answer, *(terms[i] for i in others)]) + "->" + reached
        part = np.einsum(spec, g, *(values[i] for i in others), optimize=optimize)
        spread = [n if c in known else 1 for c, n in zip(wanted, values[position].shape, strict=True)]
        return np.broadcast_to(part.reshape(spread), values[position].shape)

    def multiply(*values: Any) -> np.ndarray:
        return np.einsum(f"{given}->{answer}", *values, optimize=optimize)[()]

    return record(tape, multiply, each(pull), operands, rounds=True, name="einsum")


def _norm(tape: Tape, x: Any, ord: Any = None, axis: Any = None, keepdims: bool = False) -> Any:
    size = 1 if axis is not None and np.ndim(axis) == 0 else len(axis) if axis is not None else x.ndim
    if ord is None or (ord == 2 and size == 1) or (ord == "fro" and size == 2):
        return np.sqrt(np.sum(x * x, axis=axis, keepdims=keepdims))
    if size == 1 and ord == 1:
        return np.sum(np.abs(x), axis=axis, keepdims=keepdims)
    if size == 1 and ord == np.inf:
        return np.max(np.abs(x), axis=axis, keepdims=keepdims)
    return tape.refuse(f"np.linalg.norm with ord={ord!r} of {size} axes")


def _trace(tape: Tape, a: Any, offset: int = 0) -> Any:
    return np.sum(np.diagonal(a, offset=offset), axis=-1)


def _inverse(tape: Tape, a: Any) -> Any:
    def pull(g: np.ndarray, answer: np.ndarray, x: np.ndarray) -> np.ndarray:
        turned = np.swapaxes(answer, -1, -2)
        return -(turned @ g @ turned)

    return record(tape, np.linalg.inv, (pull,), (a,), rounds=True)


def _solve(tape: Tape, a: Any, b: Any) -> Any:
    if np.ndim(a) != 2:
        tape.refuse("np.linalg.solve of several systems at once")

    def by_matrix(g: np.ndarray, answer: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        back = np.linalg.solve(x.T, g)
        return -np.outer(back, answer) if answer.ndim == 1 else -(back @ answer.T)

    pulls = (by_matrix, lambda g, answer, x, y: np.linalg.solve(x.T, g))
    return record(tape, np.linalg.solve, pulls, (a, b), rounds=True)


def _determinant(tape: Tape, a: Any) -> Any:
    def pull(g: np.ndarray, answer: np.ndarray, x: np.ndarray) -> np.ndarray:
        return (g * answer)[..., None, None] * np.swapaxes(np.linalg.inv(x), -1, -2)

    return record(tape, np.linalg.det, (pull,), (a,), rounds=True)


#: What answers each function.
PRODUCTS: dict[Any, Callable] = {
    np.dot: _dot,
    np.inner: _inner,
    np.outer: _outer,
    np.vdot: _vdot,
    np.tensordot: _tensordot,
    np.einsum: _einsum,
    np.linalg.norm: _norm,
    np.linalg.inv: _inverse,
    np.linalg.solve: _solve,
    np.linalg.det: _determinant,
    np.trace: _trace,
}
