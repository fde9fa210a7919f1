"""Results of a class -> what a teacher reads when the run has ended, on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from statistics import median

from gradecheck.grading.mistakes import common_mistakes
from gradecheck.grading.results import ClassResults
from gradecheck.wording.counted import counted
from gradecheck.wording.safe_text import printable_line

_MISTAKES = 5
_UNREAD = 10
_WIDTH = 100


def render(results: ClassResults, folder: str) -> str:
    """Write the end of a run.

    Parameters
    ----------
    results : ClassResults
        What came of the class.
    folder : str
        Where the reports are.
    """
    lines = [*_figures(results), *_frequent(results), *_unread(results), *_where(folder)]
    return "".join(f"{printable_line(line)}\n" for line in lines)


def _figures(results: ClassResults) -> Iterator[str]:
    points = [learner.points(results.asked) for learner in results.learners]
    chapters = ", ".join(dict.fromkeys(each.chapter for each in results.asked)) or "nothing"
    asked = f"{counted(len(results.asked), 'exercise')}, {counted(results.max_points, 'point')}"
    yield from textwrap.wrap(f"asked: {chapters} ({asked})", _WIDTH)
    yield f"learners          {len(results.learners)}"
    yield f"all right         {sum(p == results.max_points for p in points) if results.max_points else 0}"
    yield f"median points     {median(points):g} of {results.max_points}"
    yield from textwrap.wrap(
        f"isolation         {'; '.join(results.header.isolation)}", _WIDTH, subsequent_indent=" " * 18
    )


def _frequent(results: ClassResults) -> Iterator[str]:
    mistakes = common_mistakes(results)[:_MISTAKES]
    if mistakes:
        yield "most frequent mistakes"
    for mistake in mistakes:
        text = f"{len(mistake.learners):4d} x  {mistake.exercise}: {mistake.sentence}"
        yield from textwrap.wrap(text, _WIDTH, subsequent_indent=" " * 8, break_on_hyphens=False)


def _unread(results: ClassResults) -> Iterator[str]:
    unread = [(each.who.name, problem) for each in results.learners for problem in each.problems]
    faults = [(each.who.name, name) for each in results.learners for name in each.faults(results.asked)]
    if unread:
        yield f"could not be read: {len(unread)}"
    for name, problem in unread[:_UNREAD]:
        yield from textwrap.wrap(f"  {name}: {problem}", _WIDTH, subsequent_indent="    ")
    if len(unread) > _UNREAD:
        yield f"  and {len(unread) - _UNREAD} more, which summary.html lists"
    if faults:
        yield "the checker itself failed, and a person should look (no points, and none taken from others)"
    for name, exercise in faults:
        yield f"  {name}: {exercise}"


def _where(folder: str) -> Iterator[str]:
    yield f"results           {folder}: summary.html to read first, grades.csv to upload"
