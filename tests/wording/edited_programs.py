"""For every small edit: a program with the mistake that it undoes, and what a learner reads of it.

The same two programs serve both sentences of an edit: written by a learner where the other one is right, and
the other way round, where the edit of the right one gives the learner's answers.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from gradecheck.comparing.answers import Answers
from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.nearest_program import Hunt
from gradecheck.diagnosing.reference_variants import kind_of_mistake
from gradecheck.diagnosing.repair import located
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from gradecheck.worker.search import run_search
from tests.answering import answers
from tests.worker.written import written

#: Edit, the body with the mistake, and the body without.
PROGRAMS: dict[str, tuple[str, str]] = {
    "sign_flipped": ("return np.exp(a + b)", "return np.exp(a - b)"),
    "operands_swapped": ("return np.exp(a / b)", "return np.exp(b / a)"),
    "axis_changed": ("return M.mean(axis=1)", "return M.mean(axis=0)"),
    "keepdims_changed": ("return M.sum(axis=1)", "return M.sum(axis=1, keepdims=True)"),
    "comparison_changed": ("return np.where(M > 1, M, 0.0)", "return np.where(M < 1, M, 0.0)"),
    "transposed": (
        "S = np.exp(M.T @ M * a)\n    return S @ M.T",
        "S = np.exp(M.T @ M * a)\n    return S.T @ M.T",
    ),
    "function_exchanged": ("return np.sin(a)", "return np.cos(a)"),
    "operand_dropped": ("return np.exp(a) * b", "return np.exp(a)"),
    "division_by_examples": ("return M.T @ M @ a", "return M.T @ M @ a / len(M)"),
    "as_floats": (
        "z = np.arange(len(a))\n    z[:] = 4 * a\n    return z",
        "z = np.arange(len(a)).astype(float, copy=False)\n    z[:] = 4 * a\n    return z",
    ),
    "parentheses": ("return np.exp(a - b / 2)", "return np.exp((a - b) / 2)"),
    "number_changed": ("return a ** 3", "return a ** 2"),
    "flag_changed": (
        "return np.array(sorted(a, reverse=True)) * b",
        "return np.array(sorted(a, reverse=False)) * b",
    ),
    "operator_exchanged": ("return a // b", "return a / b"),
    "call_dropped": ("return np.exp(np.round(a))", "return np.exp(a)"),
    "range_changed": (
        "return sum(a ** i for i in range(t))",
        "return sum(a ** i for i in range(1, t))",
    ),
    "index_changed": ("return M[t]", "return M[t - 1]"),
    "squared": ("return np.exp(a) + b", "return np.exp(a) + b ** 2"),
    "counted_from_another_number": ("return np.exp(a) / t", "return np.exp(a) / (t + 1)"),
    "order_of_steps": ("return np.mean(M, axis=0) ** 2", "return np.mean(M ** 2, axis=0)"),
    "complement": ("return np.exp(a) / b", "return np.exp(a) / (1 - b)"),
    "outputs_swapped": ("return np.exp(a), np.exp(b)", "return np.exp(b), np.exp(a)"),
    "another_function": ("return np.tanh(a)", "return bent(a)"),
    "another_variable": ("return np.exp(a) / a", "return np.exp(a) / b"),
    "length_for_number": ("return np.exp(a) / t", "return np.exp(a) / len(M)"),
    "shape_restored": ("return M.T @ M @ a", "return (M.T @ M @ a).reshape(K.shape)"),
    "dtype_of_floats": (
        "z = np.zeros_like(K)\n    z[:] = K / 3\n    return z",
        "z = np.zeros_like(K, dtype=float)\n    z[:] = K / 3\n    return z",
    ),
    "negated": ("return np.exp(a)", "return -np.exp(a)"),
    "scaled": ("return np.exp(a)", "return np.exp(a) / 2"),
    "multiplication_by_examples": ("return np.exp(a)", "return np.exp(a) * len(a)"),
    "slope_multiplied": ("return t * a", "return t * (a * (b * (1 - b)))"),
    "operand_added": ("return M @ a", "return M @ a + t"),
    "call_added": ("return a * np.exp(b)", "return np.log(a) * np.exp(b)"),
    "ends_the_loop": (
        (
            "z = np.zeros(len(a))\n    for row in M:\n        if row.max() > 1.8:\n            break\n"
            "        z = z + row ** 2\n    return z"
        ),
        "z = np.zeros(len(a))\n    for row in M:\n        z = z + row ** 2\n    return z",
    ),
    "treated_apart": (
        "return np.exp(a) if t < 3 else np.cos(b)",
        "return np.exp(a) if True else np.cos(b)",
    ),
    "augmented": (
        "z = np.zeros(len(a))\n    for row in M:\n        z = row\n    return z",
        "z = np.zeros(len(a))\n    for row in M:\n        z += row\n    return z",
    ),
    "new_value_for_changed": (
        "z = a\n    z *= np.exp(b - M.mean(axis=0))\n    return z - a ** 2",
        "z = a\n    z = z * np.exp(b - M.mean(axis=0))\n    return z - a ** 2",
    ),
    "out_of_the_loop": (
        "z = 0\n    for row in M:\n        z = z + row\n        return z",
        "z = 0\n    for row in M:\n        z = z + row\n    return z",
    ),
    "argument_copied": (
        "K[0] = b[0]\n    return K / 3",
        "K = np.array(K, dtype=float)\n    K[0] = b[0]\n    return K / 3",
    ),
    "kept": (
        "z = np.exp(a)\n    z - b.mean()\n    return z",
        "z = np.exp(a)\n    z = z - b.mean()\n    return z",
    ),
    "set_back": (
        (
            "z, k = 0.0, 0\n    for row in M:\n        for v in row:\n            k = k + v\n"
            "        z = z + k ** 2 * b\n    return z"
        ),
        (
            "z, k = 0.0, 0\n    for row in M:\n        for v in row:\n            k = k + v\n"
            "        z = z + k ** 2 * b\n        k = 0\n    return z"
        ),
    ),
    "dropped": ("z = np.exp(a)\n    z /= b.max()\n    return z", "z = np.exp(a)\n    return z"),
    "exchanged": (
        "z = np.exp(a)\n    a = a + b\n    return z * a",
        "a = a + b\n    z = np.exp(a)\n    return z * a",
    ),
}
HEAD = """def bent(x):
    return x / (1 + x)
def f(M, a, b, K, t):
    \'\'\'Numbers.

    Returns
    -------
{}    \'\'\'
    {}
"""
OUTPUT = "    {} : ndarray\n        Numbers.\n"


def drawn(rng):
    """Two cases of other sizes; everything is above 0, so that nothing is undefined."""
    for t, (m, n) in enumerate(((5, 3), (7, 4), (6, 2)), start=2):
        M, a, b = rng.uniform(0.3, 2, size=(m, n)), rng.uniform(0.3, 2, size=n), rng.uniform(0.2, 0.8, size=n)
        yield {"M": M, "a": a, "b": b, "K": rng.integers(4, 9, size=(n, 1)), "t": t}


def module_of(body: str) -> types.ModuleType:
    """A module in which `f` has this body, as if it were written in a cell."""
    outputs = "".join(OUTPUT.format(name) for name in ("pq" if ", np.exp(" in body else "z"))
    module = types.ModuleType("edited_program")
    written(HEAD.format(outputs, body), vars(module))
    return module


@contextmanager
def handed_in(learners: str, right: str) -> Iterator[tuple[Answers, types.ModuleType]]:
    """The answers of one program where the other one is right, and the module of the one handed in."""
    reference, answer = module_of(right), module_of(learners)
    sys.modules[reference.__name__] = reference  # where the text of a reference is looked for
    try:
        exercise = Exercise(reference.f, drawn, 1, hints=("Look.", "Look again."))
        yield answers(answer.f, exercise), answer
    finally:
        del sys.modules[reference.__name__]


@cache
def line_of(edit: str) -> str:
    """What the search for an edit says of the program with the mistake."""
    with handed_in(*PROGRAMS[edit]) as (asked, answer):
        hunt = Hunt(
            asked,
            prepare(asked.plan.exercise, 1),
            lambda call: run_search("f", vars(answer), call.search),
            Budget(5.0),
        )
        told = located(diagnose(asked)[0], hunt.single())
    return f"{message(told)} {told.fix}"


@cache
def kind_of(edit: str) -> str:
    """What is said of the program without the mistake, where the one with it is right."""
    wrong, right = PROGRAMS[edit]
    with handed_in(right, wrong) as (asked, _):
        module_of(wrong)  # the text of the last cell is the reference's
        return kind_of_mistake(asked)
