"""An edit is believed where a wrong value becomes a right one by it, and not where it spoils a right one."""

import numpy as np
import pytest

from gradecheck.diagnosing.edit_evidence import RightPrints, Standing, evidence
from gradecheck.worker.edit_traces import AROUND, EDITED, ELSEWHERE, WITHIN, print_of

X = np.array([[1.5, 2.5], [3.5, 5.0]])
RIGHT = RightPrints([{"a": [X], "b": [7.5, 8.5], "c": [0.75]}], [2])


def told(*values):
    return [[print_of(value) for value in values]]


@pytest.mark.parametrize(
    ("values", "standing"),
    [
        ((X,), Standing.RIGHT),
        ((X.ravel(),), Standing.RIGHT),
        ((7.5, 8.5), Standing.RIGHT),
        ((8.5, 7.5), Standing.SINGLE),
        ((X.T,), Standing.NEAR),
        ((-7.5, -8.5), Standing.NEAR),
        ((X / 2,), Standing.NEAR),
        ((7.5, 9.5), Standing.WRONG),
        ((X + 1,), Standing.WRONG),
        ((1, 0), Standing.OPEN),
        ((True,), Standing.OPEN),
        ((), Standing.OPEN),
        ((np.sin,), Standing.OPEN),
    ],
)
def test_values_stand_as_right_computations_make_them(values, standing):
    assert RIGHT.standing(told(*values)) is standing


W, R, O = told(2.25), told(0.75), told(1)  # noqa: E741


def test_wrong_value_of_a_statement_that_becomes_right_speaks_for_an_edit():
    found = evidence("negated", [[EDITED, O, O], [AROUND, W, R]], RIGHT)
    assert (found.mends, found.is_meant, found.spoils, found.gained) == (True, True, False, 1)


def test_right_value_that_becomes_another_speaks_against_it():
    assert evidence("negated", [[EDITED, R, told(-0.75)]], RIGHT).spoils
    assert evidence("negated", [[EDITED, W, R], [ELSEWHERE, R, W]], RIGHT).spoils
    assert not evidence("negated", [[EDITED, R, W], [AROUND, W, R]], RIGHT).spoils  # the statement is right


def test_edit_of_a_right_value_that_leaves_it_right_mends_nothing_there():
    found = evidence("negated", [[EDITED, R, told(8.5)], [ELSEWHERE, W, R]], RIGHT)
    assert (found.mends, found.is_open) == (False, False)


def test_edited_expression_that_no_right_computation_has_is_not_what_is_meant():
    assert not evidence("sign_flipped", [[EDITED, O, W], [AROUND, W, R]], RIGHT).is_meant
    assert evidence("sign_flipped", [[EDITED, O, R], [AROUND, W, R]], RIGHT).is_meant


@pytest.mark.parametrize(("between", "is_meant"), [(W, False), (R, True)])
def test_two_steps_in_another_order_need_a_right_value_between_them(between, is_meant):
    trace = [[EDITED, W, R], [WITHIN, W, between]]
    assert evidence("order_of_steps", trace, RIGHT).is_meant is is_meant
    assert evidence("negated", trace, RIGHT).is_meant


def test_condition_is_believed_by_what_becomes_right_after_it():
    assert evidence("comparison_changed", [[EDITED, O, O], [ELSEWHERE, W, R]], RIGHT).mends
    assert not evidence("comparison_changed", [[EDITED, O, O], [ELSEWHERE, W, told(9.5)]], RIGHT).mends


@pytest.mark.parametrize(
    "forged", [["x"], [[1, 2, 3]], [[EDITED, "R", R]], [[EDITED, R]], [[EDITED, [1], R]]]
)
def test_trace_that_is_none_says_nothing(forged):
    found = evidence("negated", forged, RIGHT)
    assert (found.mends, found.spoils, found.gained) == (False, False, 0)
