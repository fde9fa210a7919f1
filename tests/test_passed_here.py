"""What a passed answer unlocks: how far its chapter is, what comes next, and what a whole chapter means."""

import pytest

from gradecheck.course.course import load_course
from gradecheck.passed_here import after_check, forget
from tests.folders import REPOSITORY, TINY_COURSE

COURSE = load_course(TINY_COURSE)  # chapter 1 has `cube` and `mean_slope`


def cube(x):
    return x**3


def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


@pytest.fixture(autouse=True)
def fresh_notebook():
    forget()


def checked(function, answers, has_passed=True, name=None):
    name = name or function.__name__
    return after_check(COURSE, name, function, {**answers, name: function}, has_passed)


def test_passed_answer_says_how_far_the_chapter_is_and_what_comes_next():
    assert checked(cube, {}) == "1 of 2 in this chapter; next: `mean_slope`."
    assert checked(cube, {}) == "1 of 2 in this chapter; next: `mean_slope`."


def test_what_comes_next_may_lie_before():
    assert checked(mean_slope, {}) == "1 of 2 in this chapter; next: `cube`."


def test_failed_answer_unlocks_nothing_and_counts_no_longer():
    checked(cube, {})

    assert checked(cube, {}, has_passed=False) == ""
    assert checked(mean_slope, {"cube": cube}) == "1 of 2 in this chapter; next: `cube`."


def test_answer_that_the_notebook_has_replaced_since_counts_no_longer():
    checked(cube, {})

    assert checked(mean_slope, {"cube": lambda x: x}) == "1 of 2 in this chapter; next: `cube`."


def test_last_answer_before_a_bonus_says_that_the_course_is_done(monkeypatch):
    monkeypatch.setitem(vars(COURSE.chapters[1]), "is_bonus", True)
    checked(cube, {})

    told = checked(mean_slope, {"cube": cube})

    assert told == "Chapter 1 is done. The course is done. There is a bonus: Lines."


def test_last_answer_of_a_chapter_says_what_is_reached_and_which_chapter_is_next(monkeypatch):
    checked(cube, {})
    assert checked(mean_slope, {"cube": cube}) == "Chapter 1 is done. Next: Lines."

    monkeypatch.setitem(vars(COURSE.chapters[0]), "reached", "You can find a mean slope.")
    told = "Chapter 1 is done. You can find a mean slope. Next: Lines."
    assert checked(mean_slope, {"cube": cube}) == told


def test_last_chapter_has_none_after_it():
    names = [card.name for card in COURSE.chapters[-1].exercises]
    answers = {name: object() for name in names}

    told = [after_check(COURSE, name, answers[name], answers, has_passed=True) for name in names]

    assert told[-1] == "Chapter 2 is done. That was the last chapter."


@pytest.mark.parametrize("chapter", load_course(REPOSITORY).chapters, ids=lambda chapter: chapter.name)
def test_every_chapter_of_the_course_says_what_is_reached(chapter):
    assert chapter.reached.startswith("You ")
    assert chapter.reached.endswith(".")
