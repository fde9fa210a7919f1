"""An answer that calls an earlier one is judged only where the earlier one is right."""

import pytest

from gradecheck.verdict.dependencies import after_earlier_ones, earlier_answers
from gradecheck.verdict.report import ExerciseReport, Verdict

FOUND = ExerciseReport("backprop", "ch06", Verdict.FAILED, 0, 4, seconds=1.5, hints=("Begin at the end.",))


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.FAILED, "is not right yet"),
        (Verdict.NOT_ATTEMPTED, "is not written yet"),
        (Verdict.NOT_CHECKED, "is not right yet"),
    ],
)
def test_answer_that_calls_a_wrong_one_is_not_checked_and_the_wrong_one_is_named(verdict, words):
    after = after_earlier_ones(FOUND, {"sigmoid": Verdict.PASSED, "hidden_error": verdict})
    assert after.verdict is Verdict.NOT_CHECKED
    assert after.note.startswith(f"It calls `hidden_error`, which {words}.")
    assert after.findings == ()
    assert (after.points, after.max_points) == (0, 4)
    assert after.hints == FOUND.hints


def test_first_of_several_wrong_ones_is_named():
    after = after_earlier_ones(FOUND, {"a": Verdict.NOT_ATTEMPTED, "b": Verdict.FAILED})
    assert "`a`" in after.note
    assert "`b`" not in after.note


def test_answer_that_calls_only_right_ones_keeps_its_verdict():
    assert after_earlier_ones(FOUND, {"sigmoid": Verdict.PASSED}) is FOUND
    assert after_earlier_ones(FOUND, {}) is FOUND


def test_earlier_answers_come_in_the_order_of_the_course_and_later_ones_do_not_count():
    order = ("a", "b", "c", "d")
    assert earlier_answers("c", {"d", "b", "a", "c"}, order) == ("a", "b")
    assert earlier_answers("a", {"b"}, order) == ()
