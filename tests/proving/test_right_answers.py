"""A right answer that does not pass, or belongs to no exercise, is seen; a course need not have any."""

import pytest

from gradecheck.course.course import load_course
from gradecheck.proving.right_answers import right_answers, strangers
from tests.changing import change
from tests.proving.planting import plant, proved


@pytest.mark.parametrize(
    ("file", "old", "new", "exercise", "words"),
    [
        (
            "ch01_powers/right_answers.py",
            "return number * number * number",
            "return number * number",
            "cube",
            "cube, `cube__product`, seed 0: a right answer should pass, but it ",
        ),
        (
            "ch01_powers/right_answers.py",
            "def cube__product",
            "def cubes__product",
            "cube",
            "cube: right_answers.py has 1 for it; two that are written differently are needed",
        ),
    ],
)
def test_broken_promise_is_seen(tiny, file, old, new, exercise, words):
    plant(tiny, file, old, new)
    found = proved(tiny, exercise)
    assert [line for line in found if words in line], found


def test_right_answer_of_no_exercise_is_seen(tiny):
    change(tiny / "solutions/ch01_powers/right_answers.py", "def cube__product", "def cubes__product")
    (broken,) = strangers(load_course(tiny).chapters[0])
    assert str(broken) == "ch01_powers, `cubes__product`: this right answer belongs to no exercise of it."


def test_course_without_right_answers_is_proved_without_them(tiny):
    (tiny / "solutions/ch01_powers/right_answers.py").unlink()
    assert right_answers(load_course(tiny).chapters[0]) is None
    assert proved(tiny, "cube") == []
