"""An exercise is prepared once in a run, and a card that contradicts itself costs its exercise alone."""

from types import SimpleNamespace

from gradecheck.questions.prepared_course import PreparedCourse
from tests.answering import card


def course_of(**cards):
    """A course of one chapter, and the names that were looked for in it."""
    asked = []

    def find(name):
        asked.append(name)
        return "ch01_lines", cards[name]

    return SimpleNamespace(find=find), asked


def no_cases(rng):
    raise KeyError("slope")


def test_exercise_is_prepared_when_it_is_first_asked_and_then_kept():
    course, asked = course_of(line_gradient=card())
    prepared = PreparedCourse(course, 3)
    assert asked == []
    first, again = prepared.prepare("line_gradient"), prepared.prepare("line_gradient")
    assert first is again
    assert asked == ["line_gradient"]
    assert (first.chapter, first.fault) == ("ch01_lines", None)


def test_seed_draws_the_cases():
    def drawn(seed):
        preparation = PreparedCourse(course_of(line_gradient=card())[0], seed).prepare("line_gradient")
        return preparation.prepared.plan.cases[0]["w"].tolist()

    assert drawn(3) == drawn(3) != drawn(4)


def test_card_that_contradicts_itself_has_its_fault_and_the_others_are_prepared():
    prepared = PreparedCourse(course_of(broken=card(inputs=no_cases), whole=card())[0], 3)
    broken, whole = prepared.prepare("broken"), prepared.prepare("whole")
    assert broken.prepared is None
    assert "slope" in str(broken.fault)
    assert whole.prepared is not None
