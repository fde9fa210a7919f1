"""An exercise under proof: the seeds, and a broken promise as a sentence."""

from gradecheck.course.course import load_course
from gradecheck.proving.subject import BrokenPromise, Subject
from tests.folders import REPOSITORY, TINY_COURSE


def test_broken_promise_says_who_what_was_tried_and_the_seed():
    broken = BrokenPromise("cube", "it passes.", 3, "square_instead")
    assert str(broken) == "cube, `square_instead`, seed 3: it passes."
    assert str(BrokenPromise("cube", "no hint.")) == "cube: no hint."


def test_exercise_that_takes_seconds_is_tried_on_one_seed():
    assert Subject(load_course(REPOSITORY), "train", 20).seeds == range(1)
    assert Subject(load_course(TINY_COURSE), "cube", 20).seeds == range(20)


def test_questions_of_a_seed_are_prepared_once():
    subject = Subject(load_course(TINY_COURSE), "cube", 2)
    assert subject.prepared(1) is subject.prepared(1)
    assert subject.prepared(1) is not subject.prepared(0)


def test_own_cost_of_a_learner_is_the_reference():
    subject = Subject(load_course(TINY_COURSE), "line_gradient", 1)
    assert subject.finding(subject.card.reference, 0) is None
    assert subject.answers(subject.card.reference, 0).costs
