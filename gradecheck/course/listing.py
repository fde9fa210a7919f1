"""Course -> its chapters, exercises and points as text."""

from __future__ import annotations

from gradecheck.course.course import Course


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
    lines += [
        "",
        f"{len(course.chapters)} chapters, {len(cards)} exercises, {points(sum(c.points for c in cards))}",
    ]
    return "\n".join(lines) + "\n"


def points(number: int) -> str:
    """``"1 point"``, ``"2 points"``."""
    return f"{number:2d} point" + ("s" if number != 1 else "")
