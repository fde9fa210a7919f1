"""All calls are planned before any learner code runs."""

import numpy as np
import pytest

from gradecheck.errors import CardError
from gradecheck.questions.numeric_derivative import offsets
from gradecheck.questions.plan import as_sent, plan_calls, with_doubles
from tests.answering import card, draw_lines


def flat(plan):
    return [a for call in plan.calls for a in call.arguments]


def test_same_seed_gives_the_same_calls():
    first, second = plan_calls(card(), 3), plan_calls(card(), 3)

    for a, b in zip(flat(first), flat(second), strict=True):
        np.testing.assert_array_equal(a, b)


def test_another_seed_gives_other_inputs():
    assert not np.array_equal(flat(plan_calls(card(), 3))[0], flat(plan_calls(card(), 4))[0])


def test_answers_come_first_and_repeats_after_all_of_them():
    roles = [call.role for call in plan_calls(card(gradient=None), 0).calls]

    assert roles == ["answer", "answer", "repeat", "repeat"]


def test_own_cost_is_asked_at_two_step_sizes_and_beside_each_case():
    plan = plan_calls(card(), 0)

    assert [line.role for line in plan.lines] == ["answer", "jittered", "answer", "jittered"]
    points = [call.point for call in plan.calls if call.role == "cost"]
    assert points == list(range(len(offsets()) * len(plan.lines)))
    assert {call.function for call in plan.calls if call.role == "cost"} == {"line_cost"}


def test_jittered_answer_is_asked_where_the_jittered_line_passes():
    plan = plan_calls(card(), 0)
    jittered = next(call for call in plan.calls if call.role == "jittered")
    middle = next(
        call for call in plan.calls if call.role == "cost" and call.point == plan.lines[1].first_point
    )

    np.testing.assert_array_equal(jittered.arguments[2], middle.arguments[2])
    assert not np.array_equal(jittered.arguments[2], plan.cases[0]["w"])


def test_exercise_that_takes_seconds_is_asked_once():
    roles = {call.role for call in plan_calls(card(repeated=False, gradient=None), 0).calls}

    assert roles == {"answer"}


def test_case_with_arguments_in_another_order_is_the_authors_fault():
    def swapped(rng):
        for case in draw_lines(rng):
            yield {"y": case["y"], "X": case["X"], "w": case["w"]}

    with pytest.raises(CardError, match=r"line_gradient: case 0 .* reference takes \('X', 'y', 'w'\)"):
        plan_calls(card(inputs=swapped), 0)


def test_case_in_single_precision_is_asked_in_double_too():
    single = {"x": np.float32([0.1, 0.2]), "layers": [np.float32(0.5), 3], "n": 2}
    double = {"x": np.array([0.1, 0.2]), "n": 2}
    cases = with_doubles([single, double])
    assert len(cases) == 3
    assert cases[:2] == (single, double)
    assert cases[2]["x"].dtype == np.float64
    np.testing.assert_array_equal(cases[2]["x"], single["x"])
    assert cases[2]["layers"][0].dtype == np.float64
    assert cases[2]["n"] == 2


def test_float_of_numpy_is_a_float_wherever_the_answer_runs():
    sent = as_sent([np.float64(0.5), (np.float64(1.5), "text"), 3])
    assert sent == [0.5, (1.5, "text"), 3]
    assert type(sent[0]) is float
    assert type(sent[1][0]) is float


def test_exercises_of_one_run_draw_different_numbers():
    """What a learner sees of one exercise says nothing about the next."""

    def another(X, y, w):
        """Weights.

        Returns
        -------
        w : ndarray
            As they are.
        """
        return w * 1.0

    first, second = plan_calls(card(), 3), plan_calls(card(reference=another, gradient=None), 3)
    assert not np.array_equal(first.calls[0].arguments[0], second.calls[0].arguments[0])
