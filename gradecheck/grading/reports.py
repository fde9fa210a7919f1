"""The files of a class beside its journal: which there are, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gradecheck.atomic_files import write_atomically
from gradecheck.errors import UsageError
from gradecheck.grading import feedback, grades_csv, gradescope, moodle_feedback, summary
from gradecheck.grading.folders import folder_name
from gradecheck.grading.results import ClassResults

JOURNAL = "results.jsonl"
LEARNERS = "learners"


def reports(results: ClassResults) -> Iterator[tuple[str, str | bytes]]:
    """Path below the folder of the results, and content, of each file."""
    yield "grades.csv", grades_csv.render(results)
    yield "junit.xml", feedback.render_junit(results)
    yield "summary.html", summary.render(results)
    pages = []
    for learner in results.learners:
        folder = f"{LEARNERS}/{folder_name(learner.who)}"
        pages.append((learner, feedback.render(results, learner)))
        yield f"{folder}/feedback.html", pages[-1][1]
        yield f"{folder}/results.json", gradescope.render(results, learner)
    archive = moodle_feedback.render(pages)
    if archive:
        yield "moodle_feedback.zip", archive


def write_reports(results: ClassResults, folder: Path) -> None:
    """Write every report, each whole or not at all.

    Raises
    ------
    UsageError
        If one cannot be written.
    """
    for name, content in reports(results):
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, content)
        except (OSError, UsageError) as error:
            why = str(error).removesuffix(" Give another place.").removesuffix(".")
            raise UsageError(
                f"{why if name in why else f'{path}: {why}'}. Everybody is graded, and the journal has it: "
                "make room, then the same command with --resume writes the reports and grades nobody again."
            ) from None
