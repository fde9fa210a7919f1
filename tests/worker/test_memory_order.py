"""The same numbers in another order in memory: what counts on the order is seen, and nothing else."""

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.worker.call import Call, Role
from gradecheck.worker.execution import run_call
from gradecheck.worker.memory_order import in_another_order
from tests.answering import card, finding

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


@pytest.mark.parametrize(
    ("role", "case", "columns_first"),
    [(Role.REPEAT, 1, True), (Role.REPEAT, 2, False), (Role.ANSWER, 1, False)],
)
def test_every_second_repeated_question_has_arrays_in_another_order(role, case, columns_first):
    def order(W):
        return W.flags.f_contiguous

    assert run_call(order, Call("order", "order", role, case, 0, (TABLE,))).value is columns_first


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
