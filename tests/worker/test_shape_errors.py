"""Shapes that do not fit are told by the operands of the learner's own line; NumPy's words stay elsewhere."""

import ast
import sys

import numpy as np
import pytest

from gradecheck.worker import float_flags
from gradecheck.worker.exceptions import summarize_exception
from gradecheck.worker.reporting_code import compile_reporting
from gradecheck.worker.shape_errors import shapes_in_words

A, W, b, s = np.ones((5, 3)), np.ones((4, 3)), np.ones(4), 2.0
LAST = "the sizes 3 and 4 of the last axis are neither equal nor 1"


def in_place():
    total = np.zeros(3)
    total += A
    return total


def on_two_lines():
    return A[:, :2] @ (
        W
    )  # fmt: skip


def in_a_list():
    return [A @ each for each in (W,)]


#: From Python 3.12 on, a comprehension is part of its function, and its variable is gone when it has raised.
EACH = "each (4, 3)" if sys.version_info < (3, 12) else "each"


def said(function):
    with pytest.raises(ValueError) as caught:
        function()
    return shapes_in_words(caught.value, function)


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (lambda: A @ W, "A (5, 3) @ W (4, 3): inner sizes 3 and 4 differ"),
        (lambda: A @ s, "A (5, 3) @ s: s is a single number, and a matrix product takes arrays"),
        (lambda: A[:, 0] @ b, "A[:, 0] (5,) @ b (4,): inner sizes 5 and 4 differ"),
        (lambda: (A * 2) @ W, "(A * 2) (5, 3) @ W (4, 3): inner sizes 3 and 4 differ"),
        (lambda: np.tanh(A) @ W, "np.tanh(A) @ W (4, 3): inner sizes 3 and 4 differ"),
        (lambda: A @ W.T @ W.T, "(A @ W.T) (5, 4) @ W.T (3, 4): inner sizes 4 and 3 differ"),
        (lambda: np.dot(A, W) + 1, "dot of A (5, 3) and W (4, 3): inner sizes 3 and 4 differ"),
        (lambda: A.dot(W), "dot of A (5, 3) and W (4, 3): inner sizes 3 and 4 differ"),
        (lambda: np.matmul(A, W), "matmul of A (5, 3) and W (4, 3): inner sizes 3 and 4 differ"),
        (on_two_lines, "A[:, :2] (5, 2) @ W (4, 3): inner sizes 2 and 4 differ"),
        (in_a_list, f"A (5, 3) @ {EACH}: inner sizes 3 and 4 differ"),
        (lambda: A + b, f"A (5, 3) + b (4,): {LAST}"),
        (lambda: np.tanh(A) * b, f"np.tanh(A) (5, 3) * b (4,): {LAST}"),
        (lambda: A[:] > b, f"A[:] (5, 3) > b (4,): {LAST}"),
        (lambda: np.maximum(A, b), f"np.maximum(A, b), shapes (5, 3) and (4,): {LAST}"),
        (lambda: np.where(A > 0, b, 0), f"np.where(A > 0, b, 0), shapes (5, 3) and (4,): {LAST}"),
        (
            lambda: A - W,
            "A (5, 3) - W (4, 3): the sizes 5 and 4 of the second last axis are neither equal nor 1",
        ),
        (in_place, "total (3,) += A (5, 3): the result has shape (5, 3), which does not fit into total"),
    ],
)
def test_operands_and_the_sizes_that_differ_are_named(function, words):
    assert said(function) == words


@pytest.mark.parametrize(
    "function",
    [
        lambda: np.concatenate([A, W.T]),
        lambda: A.reshape(4, 4),
        lambda: int("A @ W"),
        lambda: np.linalg.solve(A, b),
        lambda: np.average(A, axis=0, weights=b),
        lambda: np.einsum("ij,jk->ik", A, W),
    ],
)
def test_other_complaints_keep_the_words_that_they_have(function):
    assert said(function) == ""


def test_operand_that_calls_something_is_not_computed_again():
    calls = []

    def weights():
        calls.append(1)
        return W

    with pytest.raises(ValueError, match="core dimension") as caught:
        A @ weights()
    assert shapes_in_words(caught.value, said) == "A (5, 3) @ weights(): inner sizes 3 and 4 differ"
    assert calls == [1]


def test_error_raised_inside_a_library_keeps_its_words():
    def inside():
        return A @ W

    with pytest.raises(ValueError, match="core dimension") as caught:
        inside()
    assert shapes_in_words(caught.value, compile("", "another file", "exec")) == ""


def test_learner_reads_the_sentence_in_the_place_of_numpys():
    def layer_forward(A_prev, W):
        return A_prev @ W

    with pytest.raises(ValueError, match="core dimension") as caught:
        layer_forward(A, W)
    raised = summarize_exception(caught.value, layer_forward)

    assert raised.message == "A_prev (5, 3) @ W (4, 3): inner sizes 3 and 4 differ"
    assert raised.line == "return A_prev @ W"


def test_same_words_where_operators_are_calls_that_listen(monkeypatch, tmp_path):
    """Without NumPy's flags, as in a page."""
    monkeypatch.setattr(float_flags, "machine_keeps_flags", lambda: False)
    path = tmp_path / "answer.py"
    path.write_text("def f(A_prev, W):\n    return A_prev @ W\n")
    namespace = {}
    exec(compile_reporting(ast.parse(path.read_text()), str(path), namespace), namespace)

    with pytest.raises(ValueError, match="mismatch") as caught:
        namespace["f"](np.ones((5, 3)), np.ones((4, 3)))
    words = shapes_in_words(caught.value, namespace["f"])
    assert words.startswith("A_prev (5, 3) @ W (4, 3): inner sizes 3 and 4 differ")
