"""The course that a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gradecheck.invocation import invocation

if TYPE_CHECKING:
    from gradecheck.course.course import Course


def chosen_course(asked: Path | None) -> Course:
    """The course that judges; a course around us that nobody has trusted is said not to."""
    from gradecheck.course.course import load_course

    folder, other = _found(asked)
    if other is not None:
        click.echo(
            f"note: the course in {folder} judges, not the one around here ({other}), since what is handed "
            f"in is never its own answer key. If {other} is yours, type `{invocation()} trust {other}`.",
            err=True,
        )
    return load_course(folder)


def authored_course(asked: Path | None) -> Course:
    """The course that an author works on.

    Raises
    ------
    UsageError
        There is a course around us that nobody has trusted, or none but the installed one: what an author
        asks for is never done to another course instead.
    """
    from gradecheck.course.course import load_course
    from gradecheck.course.discovery import PACKAGE
    from gradecheck.errors import UsageError

    folder, other = _found(asked)
    if other is not None:
        raise UsageError(
            f"you have not trusted the course around here, {other}, so none of its pages is run and nothing "
            f"is written. If it is yours, type `{invocation()} trust {other}`, or name it with --course."
        )
    if not asked and folder == PACKAGE / "_course":
        raise UsageError(
            "here is no course of yours, only the one that was installed. Run this inside the folder of your "
            "course, or name it with --course FOLDER."
        )
    return load_course(folder)


def exercises_asked(course: Course, only: tuple[str, ...], chapter: str | None) -> tuple[str, ...]:
    """Names of the exercises that --only and --chapter ask for; empty where neither is given.

    Raises
    ------
    UsageError
        Both are given, or the course has no such chapter.
    """
    if chapter and only:
        raise click.UsageError("--chapter and --only exclude each other. Give one of them.")
    if chapter is None:
        return only
    return tuple(exercise.name for exercise in course.find_chapter(chapter).exercises)


def _found(asked: Path | None) -> tuple[Path, Path | None]:
    """The course that is meant, and the one around us that does not count, if there is one."""
    from gradecheck.course.discovery import find_course, passed_over

    folder = find_course(Path.cwd(), asked)
    return folder, None if asked else passed_over(Path.cwd(), folder)
