"""The same numbers in another order in memory: what counts on the order is seen, and nothing else."""

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.course import load_course
from gradecheck.diagnosing.rules import diagnose
from gradecheck.many_files import check_files
from gradecheck.questions.prepared import prepare
from gradecheck.worker.call import Call, Role
from gradecheck.worker.execution import run_call
from gradecheck.worker.memory_order import in_another_order
from tests.answering import card, draw_lines, finding
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)
#: Right where `w` lies in memory without gaps.
VIEW_TAKEN_FOR_GRANTED = """
import numpy as np

def bowl_gradient(w):
    gaps = w.strides != (8,)
    return 2.0 * w + gaps
"""
TABLE = np.arange(6.0).reshape(2, 3)


@pytest.mark.parametrize("value", [TABLE, TABLE[0], np.zeros((0, 3)), np.array(3.0)])
def test_numbers_shape_and_dtype_are_kept_and_nothing_is_shared(value):
    other = in_another_order(value)

    assert (other.shape, other.dtype, other.tobytes()) == (value.shape, value.dtype, value.tobytes())
    assert value.ndim == 0 or not np.shares_memory(other, value)


def test_arrays_lie_columns_first_or_with_gaps_at_any_depth():
    table, (row, name), by_name = in_another_order([TABLE, (TABLE[0], "text"), {"W": TABLE}])

    assert not table.flags.c_contiguous
    assert not row.flags.c_contiguous
    assert not by_name["W"].flags.c_contiguous
    assert name == "text"


@pytest.mark.parametrize("other", [True, False])
def test_call_says_in_which_order_its_arrays_lie(other):
    def order(W):
        return W.flags.f_contiguous

    call = Call("order", "order", Role.REPEAT, 1, 0, (TABLE,), in_another_order=other)
    assert run_call(order, call).value is other


def test_every_second_repeated_question_is_planned_in_another_order():
    exercise = card(inputs=lambda rng: [case for _ in range(2) for case in draw_lines(rng)])
    planned = [(c.role, c.case) for c in prepare(exercise, 0).plan.calls if c.in_another_order]
    assert planned == [(Role.REPEAT, 1), (Role.REPEAT, 3)]


def test_worker_process_is_told_as_the_notebook_is(tmp_path):
    path = tmp_path / "answer.py"
    path.write_text(VIEW_TAKEN_FOR_GRANTED)
    report = check_files(COURSE, [path], only=["bowl_gradient"], seed=1, search_seconds=0)
    (found,) = report.submissions[0].exercises[0].findings
    assert "the same numbers in another order in memory" in found.headline


def long_lines(rng):
    for m in (200, 300):
        yield {"X": rng.normal(size=(m, 3)), "y": rng.normal(size=m), "w": rng.normal(size=3)}


def slopes(f, w):
    """Central differences.

    Returns
    -------
    g : ndarray, shape of `w`
        Slopes of the sum of squares.
    """
    return 2 * w


def draw(rng):
    for _ in range(2):
        yield {"f": 1.0, "w": rng.normal(size=(3, 2))}


def test_change_of_what_is_a_view_in_one_order_alone_is_told():
    def through_reshape(f, w):
        found, flat = np.zeros(w.shape), w.reshape(-1)
        for i in range(w.size):
            kept = flat[i]
            flat[i] = kept + 1e-5
            above = np.sum(w**2)
            flat[i] = kept - 1e-5
            found.flat[i] = (above - np.sum(w**2)) / 2e-5
            flat[i] = kept
        return np.round(found, 6)

    exercise = card(reference=slopes, inputs=draw, gradient=None, mistakes=(), accepts=lambda *_, **__: True)

    prepared = prepare(exercise, 0)
    outcomes = [run_call(through_reshape, call) for call in prepared.plan.calls]
    (found,) = diagnose(sort_outcomes(prepared, outcomes))
    assert "for the same numbers in another order in memory" in found.headline
    assert "`w.reshape(-1)`" in found.next_step
    assert finding(slopes, exercise) is None


def test_rounding_of_single_precision_in_another_order_is_no_other_answer():
    """On some inputs alone the sums differ at all: each seed draws others."""

    def in_single_precision(X, y, w):
        X, y, w = np.float32(X), np.float32(y), np.float32(w)
        return (X * (X @ w - y)[:, None]).sum(axis=0) / np.float32(len(y))

    exercise, differ = (
        card(inputs=lambda rng: [*draw_lines(rng), *long_lines(rng)], gradient=None, mistakes=()),
        0,
    )
    for seed in range(4):
        prepared = prepare(exercise, seed)
        outcomes = [run_call(in_single_precision, call) for call in prepared.plan.calls]
        values = {
            role: [o.value for o, c in zip(outcomes, prepared.plan.calls, strict=True) if c.role == role]
            for role in Role
        }
        differ += any((a != b).any() for a, b in zip(values[Role.ANSWER], values[Role.REPEAT], strict=True))
        assert diagnose(sort_outcomes(prepared, outcomes)) == ()
    assert differ  # so something was there to be told
