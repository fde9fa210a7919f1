"""An exercise is prepared once in a run, and a card that contradicts itself costs its exercise alone."""

from types import SimpleNamespace

from gradecheck.questions.prepared_course import CasesAhead, PreparedCourse
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


def test_cases_drawn_ahead_are_those_of_the_next_check_and_of_no_other():
    ahead = CasesAhead(course_of(line_gradient=card())[0])
    first = ahead.take("line_gradient")
    ahead.draw("line_gradient")
    ahead.draw("line_gradient")
    second, third = ahead.take("line_gradient"), ahead.take("line_gradient")
    assert len({first.seed, second.seed, third.seed}) == 3


def test_drawing_ahead_is_all_the_work_of_the_next_check():
    drawn = []

    def counted(name):
        whole = card()
        return card(inputs=lambda rng: drawn.append(name) or whole.inputs(rng))

    ahead = CasesAhead(course_of(line_gradient=counted("line_gradient"), other=counted("other"))[0])
    ahead.draw("line_gradient")
    assert drawn == ["line_gradient"]
    ahead.take("line_gradient").prepare("line_gradient")
    assert drawn == ["line_gradient"]
    ahead.draw("line_gradient")
    ahead.draw("other")  # cases are kept of the last exercise alone
    ahead.take("line_gradient").prepare("line_gradient")
    assert drawn == ["line_gradient", "line_gradient", "other", "line_gradient"]


def test_cases_stay_where_the_reference_answers_once():
    ahead = CasesAhead(course_of(slow=card(repeated=False), line_gradient=card())[0])
    first = ahead.take("slow")
    ahead.draw("slow")
    assert ahead.take("slow") is first
    assert ahead.take("line_gradient") is not first
