"""Right answers in other ways are found beside the reference, and a course without them has the reference."""

from gradecheck.course.right_answers import right_answers_of, right_programs
from solutions.ch06_backpropagation import EXERCISES
from tests.answering import card


def test_right_answers_stand_behind_the_reference():
    exercise = next(e for e in EXERCISES if e.name == "hidden_error")
    programs = right_programs(exercise)
    assert programs[0] is exercise.reference
    assert len(programs) > 2
    assert all(p.__name__.startswith("hidden_error__") for p in programs[1:])


def test_card_without_a_chapter_has_its_reference_alone():
    exercise = card()
    assert right_programs(exercise) == [exercise.reference]


def test_package_without_the_file_has_none():
    assert right_answers_of("tests") is None
    assert right_answers_of("json.decoder") is None
