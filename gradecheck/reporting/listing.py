"""Course -> its chapters, exercises and points as text."""

from __future__ import annotations

from collections.abc import Sequence

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.wording.counted import counted


def render(course: Course) -> str:
    """Write the contents of a course as plain columns that read the same on a screen and in a pipe.

    Parameters
    ----------
    course : Course
        The course.

    Returns
    -------
    str
        Lines, the last one ended.
    """
    width = max((len(name) for name in course.places), default=0)
    lines = [f"{course.title} {course.version}"]
    for chapter in course.chapters:
        lines += ["", f"{chapter.name}: {chapter.title}" + (" (a bonus)" if chapter.is_bonus else "")]
        lines += [f"  {card.name.ljust(width)}  {points(card.points)}" for card in chapter.exercises]
        lines += [f"  {'together'.ljust(width)}  {points(sum(card.points for card in chapter.exercises))}"]
    bonus = [chapter for chapter in course.chapters if chapter.is_bonus]
    lines += ["", sums([chapter for chapter in course.chapters if chapter not in bonus])]
    lines += [f"as a bonus: {sums(bonus)}"] if bonus else []
    return "\n".join(lines) + "\n"


def sums(chapters: Sequence[Chapter]) -> str:
    """``"13 chapters, 74 exercises, 149 points"``."""
    cards = [card for chapter in chapters for card in chapter.exercises]
    whole = sum(card.points for card in cards)
    return (
        f"{counted(len(chapters), 'chapter')}, {counted(len(cards), 'exercise')}, {counted(whole, 'point')}"
    )


def points(number: int) -> str:
    """``" 1 point"``, ``"12 points"``: one below another."""
    return counted(number, "point").rjust(len("12 point" if number == 1 else "12 points"))
