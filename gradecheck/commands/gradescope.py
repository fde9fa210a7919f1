"""`gradecheck gradescope`: an autograder for Gradescope, as the archive that is uploaded there."""

from __future__ import annotations

from pathlib import Path

import click

from gradecheck.commands.choosing import chosen_course, exercises_asked
from gradecheck.commands.options import CHAPTER, MEMORY, ONLY, SEED, TIMEOUT, UNPROTECTED


@click.command(short_help="Make an autograder for Gradescope.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("autograder.zip"),
    show_default=True,
    metavar="FILE",
    help="Where the archive is written.",
)
@ONLY
@CHAPTER
@SEED
@TIMEOUT
@MEMORY
@UNPROTECTED
@click.pass_obj
def gradescope(
    asked: Path | None,
    out: Path,
    only: tuple[str, ...],
    chapter: str | None,
    seed: int | None,
    timeout: float,
    memory: int,
    unprotected: bool,
) -> int:
    """Make an autograder for Gradescope: the archive that you upload for a programming assignment.

    It holds this gradecheck and the course, and asks the exercises that you name. Each submission is judged
    as `gradecheck grade` judges it, in the sandbox, and on fresh cases unless you give a --seed.
    """
    from gradecheck.atomic_files import write_atomically
    from gradecheck.grading.autograder_zip import Assignment, render
    from gradecheck.wording.counted import counted

    course = chosen_course(asked)
    names = exercises_asked(course, only, chapter)
    if not names:
        raise click.UsageError(
            "What does the assignment ask? Give --chapter CHAPTER, or --only NAME once for each exercise: "
            "Gradescope wants to know how many points there are before anybody hands in."
        )
    archive = render(course, Assignment(names, seed, timeout, memory, unprotected))
    write_atomically(out, archive)
    points = sum(course.find(name)[1].points for name in names)
    click.echo(
        f"{out} is written ({len(archive) / 1e6:.1f} MB): {counted(len(names), 'exercise')}, "
        f"{counted(points, 'point')}. In Gradescope, give the assignment {points} autograder points, upload "
        "the file under Configure Autograder, and try it there with a submission of your own."
    )
    return 0
