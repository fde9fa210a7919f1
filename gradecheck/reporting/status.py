"""Course + Report -> what is done, what is next, and the command to type: a table with bars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.reporting.text import again
from gradecheck.verdict.report import ExerciseReport, Report, Verdict
from gradecheck.wording.safe_text import printable, printable_line

_NARROW = 64  # columns; with fewer there is no room for names and bars


@dataclass(frozen=True)
class Standing:
    """Where a learner stands in one chapter.

    Parameters
    ----------
    chapter : str
        Its name.
    points, max_points : int
        Reached, and in the whole chapter.
    state : str
        ``"done"``, ``"not started"``, or what is left in words.
    is_bonus : bool
        Whether its points are no part of the sum.
    """

    chapter: str
    points: int
    max_points: int
    state: str
    is_bonus: bool = False


def print_status(course: Course, report: Report, console: Console | None = None) -> None:
    """Print the table, the problems of files, and the next step.

    Parameters
    ----------
    course : Course
        The course with all its exercises.
    report : Report
        What was found in the learner's files.
    console : Console, optional
        Where to print; the terminal unless given.
    """
    console = console or Console(highlight=False)
    best = best_reports(report)
    console.print(f"{course.title} {course.version}", markup=False)
    console.print(_table([standing(chapter, best) for chapter in course.chapters], console.width < _NARROW))
    for submission in report.submissions:
        if submission.problem:
            text = f"{submission.problem.headline}: {printable_line(submission.problem.sentence)}"
            console.print(text, markup=False, soft_wrap=True)
    console.print(next_step(course, report), markup=False, soft_wrap=True)


def best_reports(report: Report) -> dict[str, tuple[str, ExerciseReport]]:
    """For each exercise that was found: the path and its report, the passed one where there are several."""
    best: dict[str, tuple[str, ExerciseReport]] = {}
    for submission in report.submissions:
        for exercise in submission.exercises:
            if exercise.name not in best or best[exercise.name][1].verdict is not Verdict.PASSED:
                best[exercise.name] = (submission.path, exercise)
    return best


def standing(chapter: Chapter, best: Mapping[str, tuple[str, ExerciseReport]]) -> Standing:
    """Points and state of one chapter."""
    found = [best[card.name][1] for card in chapter.exercises if card.name in best]
    reached = sum(report.points for report in found)
    left = [card for card in chapter.exercises if not _passed(card.name, best)]
    failed = sum(report.verdict is Verdict.FAILED for report in found)
    if not left:
        state = "done"
    elif not found or all(report.verdict is Verdict.NOT_ATTEMPTED for report in found):
        state = "not started"
    else:
        state = f"{len(left)} to go" + (f", {failed} failed" if failed else "")
    whole = sum(card.points for card in chapter.exercises)
    return Standing(chapter.name, reached, whole, state, chapter.is_bonus)


def next_step(course: Course, report: Report) -> str:
    """The first exercise of the course that has not passed, and what to type for it."""
    best = best_reports(report)
    for name, chapter in course.names.items():
        if _passed(name, best):
            continue
        if name not in best:
            return (
                f"next: `{name}`; get its notebook with: {report.command} start {chapter.name.split('_')[0]}"
            )
        path, found = best[name]
        act = "write" if found.verdict is Verdict.NOT_ATTEMPTED else "look again at"
        return printable(f"next: {act} `{name}`, then: {again(report.command, path, name)}")
    return "Everything is done: every exercise of the course has passed."


def _passed(name: str, best: Mapping[str, tuple[str, ExerciseReport]]) -> bool:
    return name in best and best[name][1].verdict is Verdict.PASSED


def _table(standings: list[Standing], is_narrow: bool) -> Table:
    """Rows of chapters, and the sum; on a narrow terminal without bars, and with the numbers of chapters."""
    table = Table(box=None, pad_edge=False, show_footer=True, header_style="", footer_style="bold")
    counting = [s for s in standings if not s.is_bonus]
    reached, whole = sum(s.points for s in counting), sum(s.max_points for s in counting)
    table.add_column("chapter", "together", no_wrap=True)
    if not is_narrow:
        table.add_column("", _bar(reached, whole))
    table.add_column("points", f"{reached} / {whole}", justify="right", no_wrap=True)
    table.add_column("")
    for s in standings:
        name, bar = (
            (s.chapter.split("_")[0], ()) if is_narrow else (s.chapter, (_bar(s.points, s.max_points),))
        )
        state = f"a bonus, {s.state}" if s.is_bonus else s.state
        table.add_row(name, *bar, f"{s.points} / {s.max_points}", Text(state))
    return table


def _bar(done: int, whole: int) -> ProgressBar:
    return ProgressBar(
        total=max(whole, 1), completed=done, width=12, complete_style="green", finished_style="green"
    )
