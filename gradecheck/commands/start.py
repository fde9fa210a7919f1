"""`gradecheck start`: copies of the exercise notebooks to work on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gradecheck.commands.choosing import chosen_course
from gradecheck.invocation import as_invoked, invocation

if TYPE_CHECKING:
    from gradecheck.course.course import Course


@click.command(short_help="Copy exercise notebooks to work on.")
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where the copies are; work unless given, and here where a notebook of the course is already.",
)
@click.option("--restore", is_flag=True, help="Bring cells back that were deleted from a copy.")
@click.pass_obj
def start(asked: Path | None, chapters: tuple[str, ...], into: Path | None, restore: bool) -> int:
    """Copy exercise notebooks to work on; answers in an older copy are carried over.

    Nothing that you wrote is lost: where a copy changes, the one before is kept beside it.
    """
    from gradecheck.notebooks.starting import start as copy_notebooks

    course = chosen_course(asked)
    for line in copy_notebooks(course, chapters, into or _work_folder(course), restore):
        click.echo(as_invoked(line, invocation(asked)))
    return 0


def _work_folder(course: Course) -> Path:
    """The current folder where somebody works in it already; else the folder work in it."""
    from gradecheck.submission.paths import WORK_FOLDERS, has_notebooks

    here = Path.cwd()
    is_the_courses = here in (course.folder / "exercises", course.folder / "solutions")
    works_here = not is_the_courses and has_notebooks(here, [each.notebook.name for each in course.chapters])
    return Path() if works_here else WORK_FOLDERS[0]
