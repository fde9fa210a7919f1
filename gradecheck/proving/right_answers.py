"""Right answers that are written differently pass: those in `right_answers.py`, where a chapter has it."""

from __future__ import annotations

from collections.abc import Iterator

from gradecheck.course.chapter import Chapter
from gradecheck.course.right_answers import right_answers_of
from gradecheck.proving.subject import BrokenPromise, Function, Subject

#: A right answer is tried on so many seeds.
SEEDS = 5


def right_answers_pass(subject: Subject) -> Iterator[BrokenPromise]:
    """The functions `<exercise>__<how>` of the chapter pass, and there are two or more."""
    found = right_answers(subject.chapter)
    if found is None:
        return
    own = {name: function for name, function in found.items() if name.split("__")[0] == subject.card.name}
    if len(own) < 2:
        yield subject.broken(
            f"right_answers.py has {len(own)} for it; two that are written differently are needed, called "
            f"`{subject.card.name}__<how>`."
        )
    for name, function in own.items():
        for seed in subject.seeds[:SEEDS]:
            problem = subject.finding(function, seed)
            if problem is not None:
                yield subject.broken(f"a right answer should pass, but it {problem.what}.", seed, name)
                break


def strangers(chapter: Chapter) -> Iterator[BrokenPromise]:
    """Right answers that belong to no exercise of the chapter."""
    names = {card.name for card in chapter.exercises}
    for name in right_answers(chapter) or ():
        if name.split("__")[0] not in names:
            yield BrokenPromise(chapter.name, "this right answer belongs to no exercise of it.", None, name)


def right_answers(chapter: Chapter) -> dict[str, Function] | None:
    """The right answers of a chapter by name; None where it has no file of them."""
    return right_answers_of(chapter.module.__name__)
