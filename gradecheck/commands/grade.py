"""`gradecheck grade`: a class, in a sandbox, with a journal and reports."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gradecheck.commands.choosing import chosen_course, exercises_asked
from gradecheck.commands.options import (
    CHAPTER,
    GRADE_JOBS,
    MEMORY,
    ONLY,
    SEED,
    TIMEOUT,
    UNPROTECTED,
    processors,
)

if TYPE_CHECKING:
    from gradecheck.course.course import Course
    from gradecheck.grading.class_run import Order
    from gradecheck.grading.results import ClassResults
    from gradecheck.submission.class_folder import ClassFolder


@click.command(short_help="Grade a class: safe, fast, and never lost.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Where the results go."
)
@ONLY
@CHAPTER
@SEED
@GRADE_JOBS
@click.option(
    "--cluster",
    default="",
    metavar="ADDRESS",
    help="Grade on the workers of this scheduler of Dask; they and their threads decide how many at a time.",
)
@click.option("--resume", is_flag=True, help="Go on where a run was stopped; what has ended is kept.")
@TIMEOUT
@MEMORY
@UNPROTECTED
@click.option("--plan", is_flag=True, help="List who was found and which file counts; run nothing.")
@click.option("--anonymous", is_flag=True, help="Leave names out of all reports; the journal keeps them.")
@click.option(
    "--learner",
    metavar="NAME",
    help="Everything in FOLDER was handed in by this one learner, instead of by a class.",
)
@click.pass_obj
def grade(
    asked: Path | None,
    folder: Path,
    out: Path | None,
    timeout: float,
    memory: int,
    plan: bool,
    only: tuple[str, ...],
    chapter: str | None,
    learner: str | None,
    **more: object,
) -> int:
    """Grade the submissions in FOLDER, as a learning platform exports them.

    One folder, file or archive for each learner; the names that Moodle, Canvas, Gradescope, Google
    Classroom, GitHub Classroom and nbgrader give are understood. In DIR: summary.html to read first,
    grades.csv to upload, junit.xml, and for each learner feedback.html and a results.json for Gradescope.

    Exit code 0 when everybody was graded, whatever the marks are; 2 when something could not be read; 3 when
    the checker itself failed.
    """
    import tempfile

    from gradecheck.running.guard import Guard
    from gradecheck.submission.class_folder import read_class

    if out is None and not plan:
        raise click.UsageError("--out DIR is missing: the folder in which the results are written.")
    with tempfile.TemporaryDirectory(prefix="gradecheck-class-") as unpacked, Guard(None, unpacked):
        found = read_class(folder, Path(unpacked), learner)
        if plan or out is None:
            from gradecheck.grading.plan import render

            click.echo(render(found), nl=False)
            return 0
        from gradecheck.grading.class_run import Order
        from gradecheck.running.run import Limits

        limits = Limits(total_seconds=timeout, cpu_seconds=math.ceil(timeout) + 1, memory=memory * 2**20)
        course = chosen_course(asked)
        names = exercises_asked(course, only, chapter)
        order = Order(folder, out, names, limits=limits, **{**more, "jobs": more["jobs"] or processors()})  # type: ignore[arg-type]
        return _exit_code(_graded(course, found, order))


def _graded(course: Course, found: ClassFolder, order: Order) -> ClassResults:
    """Grade, and say on the console what came of it."""
    from gradecheck.grading.class_run import grade_class
    from gradecheck.grading.closing import render
    from gradecheck.reporting.progress_bar import ProgressBar

    try:
        with ProgressBar() as bar:
            results = grade_class(course, found, order, bar)
    except KeyboardInterrupt:
        click.echo("What has ended is kept; the same command with --resume goes on.", err=True)
        raise
    click.echo(render(results, str(order.out)), nl=False)
    return results


def _exit_code(results: ClassResults) -> int:
    if any(learner.problems for learner in results.learners):
        return 2
    return 3 if any(learner.faults(results.asked) for learner in results.learners) else 0
