"""Course -> its chapters, exercises and points as text."""

from __future__ import annotations

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
        lines += ["", f"{chapter.name}: {chapter.title}"]
        lines += [f"  {card.name.ljust(width)}  {points(card.points)}" for card in chapter.exercises]
        lines += [f"  {'together'.ljust(width)}  {points(sum(card.points for card in chapter.exercises))}"]
    cards = [card for _, card in course.places.values()]
    chapters, exercises = counted(len(course.chapters), "chapter"), counted(len(cards), "exercise")
    lines += ["", f"{chapters}, {exercises}, {counted(sum(card.points for card in cards), 'point')}"]
    return "\n".join(lines) + "\n"


def points(number: int) -> str:
    """``" 1 point"``, ``"12 points"``: one below another."""
    return counted(number, "point").rjust(len("12 point" if number == 1 else "12 points"))
