"""What has passed in this notebook so far: which answers, and so what comes next.

A check sees one answer. Which others have passed is remembered as long as the notebook runs, and counts only
while the notebook still holds the very function that passed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from gradecheck.course.course import Course
from gradecheck.wording.progress import chapter_done, chapter_so_far


def after_check(
    course: Course,
    name: str,
    function: Callable[..., object],
    answers: Mapping[str, object],
    has_passed: bool,
) -> str:
    """Remember the verdict on an answer, and say what a passed one has unlocked.

    Parameters
    ----------
    course : Course
        Whose exercise it answers.
    name : str
        Name of the exercise.
    function : callable
        The answer.
    answers : mapping of str to object
        The functions that the notebook holds now.
    has_passed : bool
        Whether it passed just now.

    Returns
    -------
    str
        One sentence or two; empty where the answer has not passed.
    """
    passed = _passed(course)
    passed.pop(name, None)
    if not has_passed:
        return ""
    passed[name] = function
    names = [card.name for card in course.names[name].exercises]
    return what_comes_next(
        course, name, {n for n in names if n in passed and (n == name or answers.get(n) is passed[n])}
    )


def what_comes_next(course: Course, name: str, passed: Collection[str]) -> str:
    """Say how far a chapter is, and what comes next.

    Parameters
    ----------
    course : Course
        Whose chapter it is.
    name : str
        Name of the exercise that has passed just now.
    passed : collection of str
        Names of the exercises that have passed, this one among them.

    Returns
    -------
    str
        One sentence or two.
    """
    chapter = course.names[name]
    names = [card.name for card in chapter.exercises]
    done = {n for n in names if n in passed}
    if len(done) < len(names):
        after = names[names.index(name) + 1 :] + names
        return chapter_so_far(len(done), len(names), next(n for n in after if n not in done))
    following = course.chapters[course.chapters.index(chapter) + 1 :]
    if not following:
        return chapter_done(chapter.number, chapter.reached, "")
    begins_bonus = following[0].is_bonus and not chapter.is_bonus
    return chapter_done(chapter.number, chapter.reached, following[0].title, is_bonus=begins_bonus)


@lru_cache(maxsize=2)
def _passed(course: Course) -> dict[str, object]:
    """The answers that passed, by name: one memory for each course, as long as the notebook runs."""
    return {}


def forget() -> None:
    """Start anew, as after a restart of the notebook."""
    _passed.cache_clear()
