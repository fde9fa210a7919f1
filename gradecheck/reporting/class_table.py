"""Report of a class -> a table, learner by exercise, that fits the terminal; the most frequent mistakes."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from gradecheck.reporting.text import COLORS, header, passed_over
from gradecheck.verdict.frequency import Frequency, frequencies
from gradecheck.verdict.learners import Learner, exercises_of, learners
from gradecheck.verdict.report import Report, Verdict
from gradecheck.wording.counted import counted
from gradecheck.wording.safe_text import columns, printable, printable_line

SIGNS = {
    Verdict.PASSED: "+",
    Verdict.FAILED: "x",
    Verdict.NOT_ATTEMPTED: ".",
    Verdict.NOT_CHECKED: "~",
    Verdict.CHECKER_ERROR: "!",
}
_NAME = 28  # a longer name is cut
_SHORT_NAME = 10  # on a narrow terminal
_MISTAKES = 3  # of each exercise


def render(report: Report, color: bool = False, width: int | None = None) -> str:
    """Write the report of a class as text.

    Parameters
    ----------
    report : Report
        What a run found; its submissions name their learners.
    color : bool
        Color the verdicts with terminal escapes.
    width : int, optional
        Columns of the terminal; as the terminal says unless given.

    Returns
    -------
    str
        Lines, the last one ended; none of the table is longer than `width`.
    """
    width = max(width or shutil.get_terminal_size().columns, 30)
    exercises = exercises_of(report)
    table = _Table(learners(report), exercises, width, color)
    parts = [header(report), "\n\n".join(table.blocks())]
    parts += ["\n".join(_exercises(frequencies(report, list(exercises)), width))]
    parts += filter(None, [_unread(report), passed_over(report), _end(report, width)])
    return "\n\n".join(parts) + "\n"


class _Table:
    """The signs of all learners, in as many blocks as the width makes necessary.

    Parameters
    ----------
    rows : sequence of Learner
        The class.
    exercises : dict of str to int
        Names and points.
    width : int
        Columns of the terminal.
    color : bool
        Whether signs are colored.
    """

    def __init__(self, rows: Sequence[Learner], exercises: dict[str, int], width: int, color: bool) -> None:
        self._rows = rows
        self._exercises = exercises
        self._color = color
        longest = max((columns(printable_line(row.name)) for row in rows), default=0)
        self._name = min(max(longest, len("passed")), _NAME if width >= 60 else _SHORT_NAME)
        self._cell = max(len(str(len(rows))), len(str(len(exercises)))) + 1
        whole = sum(exercises.values())
        self._sum = 2 * len(str(whole)) + 3
        room = width - self._name - self._sum - 2
        self._in_block = max(1, room // self._cell)

    def blocks(self) -> Iterator[str]:
        """A table for as many exercises as fit beside each other."""
        names = list(self._exercises)
        for start in range(0, max(len(names), 1), self._in_block):
            part = names[start : start + self._in_block]
            last = start + self._in_block >= len(names)
            yield "\n".join(self._lines(part, start + 1, last))

    def _lines(self, names: Sequence[str], first: int, last: bool) -> Iterator[str]:
        numbers = "".join(str(first + n).rjust(self._cell) for n in range(len(names)))
        yield f"{' ' * self._name}{numbers}" + ("  " + "points".rjust(self._sum) if last else "")
        for row in self._rows:
            signs = "".join(self._sign(row, name) for name in names)
            yield f"{_fitted(printable_line(row.name), self._name)}{signs}".rstrip() + (
                "  " + self._points(row) if last else ""
            )
        passed = "".join(str(self._passed(name)).rjust(self._cell) for name in names)
        yield f"{'passed'.ljust(self._name)}{passed}" + ("  " + self._mean() if last else "")

    def _sign(self, row: Learner, name: str) -> str:
        found = row.best.get(name)
        if found is None:
            unread = SIGNS[Verdict.CHECKER_ERROR] if row.is_lost else "?"
            return " " * (self._cell - 1) + (unread if row.problems and not row.best else " ")
        sign = SIGNS[found.verdict]
        if self._color:
            import click

            sign = click.style(sign, fg=COLORS[found.verdict])
        return " " * (self._cell - 1) + sign

    def _points(self, row: Learner) -> str:
        if row.problems and not row.best and not row.is_lost:
            return "unread".rjust(self._sum)
        return f"{row.points} / {row.max_points(self._exercises)}".rjust(self._sum)

    def _passed(self, name: str) -> int:
        return sum(name in row.best and row.best[name].verdict is Verdict.PASSED for row in self._rows)

    def _mean(self) -> str:
        read = [row.points for row in self._rows if row.best]
        return f"mean {sum(read) / len(read):.1f}".rjust(self._sum) if read else ""


def _exercises(found: Sequence[Frequency], width: int) -> Iterator[str]:
    """The exercise behind each number, and what went wrong in it most often."""
    signs = ", ".join(f"{sign} {verdict.words}" for verdict, sign in SIGNS.items())
    yield from textwrap.wrap(f"{signs}, ? not read", width)
    digits = len(str(len(found)))
    for number, frequency in enumerate(found, start=1):
        counts = ", ".join(f"{frequency.verdicts[v]} {v.words}" for v in Verdict if frequency.verdicts[v])
        yield from _wrapped(f"{number:{digits}d}  {frequency.exercise}: {counts}", digits + 2, width)
        for count, mistake in frequency.mistakes[:_MISTAKES]:
            yield from _wrapped(f"{' ' * (digits + 2)}{count} x  {printable(mistake)}", digits + 7, width)
        more = frequency.mistakes[_MISTAKES:]
        if more:
            yield f"{' ' * (digits + 2)}{sum(count for count, _ in more)} with other mistakes"


def _wrapped(text: str, indent: int, width: int) -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=" " * indent, break_on_hyphens=False)


def _unread(report: Report) -> str:
    problems = [s.problem for s in report.submissions if s.problem]
    parts = []
    for headline in dict.fromkeys(problem.headline for problem in problems):
        of_kind = [problem for problem in problems if problem.headline == headline]
        lines = [f"  {printable_line(problem.sentence)}" for problem in of_kind]
        parts.append("\n".join([f"{headline}:", *lines]))
    return "\n\n".join(parts)


def _end(report: Report, width: int) -> str:
    files = f"{counted(len(report.submissions), 'file')} of {counted(len(learners(report)), 'learner')}."
    return "\n".join(
        textwrap.wrap(f"{files} Every message: --verbose, or a page with contents: --html FILE.", width)
    )


def _fitted(name: str, width: int) -> str:
    """The name in exactly so many columns; a longer one loses its end to two dots."""
    if columns(name) > width:
        while columns(name) > width - 2:
            name = name[:-1]
        name += ".."
    return name + " " * (width - columns(name))
