"""Report -> text for a terminal, the log of a run, or the `repr` of an inline check."""

from __future__ import annotations

import os
import shlex
import subprocess
import textwrap
from collections import Counter

from gradecheck.internal_error import please_tell
from gradecheck.invocation import as_invoked
from gradecheck.reporting.message import message
from gradecheck.verdict.learners import counting
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Verdict
from gradecheck.wording.safe_text import printable, printable_line

COLORS = {
    Verdict.PASSED: "green",
    Verdict.FAILED: "red",
    Verdict.NOT_ATTEMPTED: "bright_black",
    Verdict.NOT_CHECKED: "yellow",
    Verdict.CHECKER_ERROR: "magenta",
}
_WORD_WIDTH = max(len(verdict.words) for verdict in Verdict)


def render(report: Report, color: bool = False, hints: bool = False) -> str:
    """Write a report as text.

    Parameters
    ----------
    report : Report
        What a run found.
    color : bool
        Color the verdicts with terminal escapes.
    hints : bool
        Print the hints of what has not passed, all of them.

    Returns
    -------
    str
        Lines, the last one ended.
    """
    parts = [header(report)]
    parts += [_submission(s, color, hints) for s in report.submissions]
    parts += filter(None, [passed_over(report), _summary(report, hints)])
    return as_invoked("\n\n".join(parts) + "\n", report.command)


def render_exercise(exercise: ExerciseReport) -> str:
    """Write the verdict on one exercise as text, without colors and without a last line end."""
    word = exercise.verdict.words
    points = f" ({exercise.points} / {exercise.max_points} points)" if exercise.max_points else ""
    lines = [f"{exercise.name}: {word}{points}", *_details(exercise, "  ")]
    return "\n".join(lines)


def again(command: str, path: str, name: str, seed: int | None = None) -> str:
    """The command that checks one exercise again, with the same cases where a seed is given."""
    words = ["check", path, "--only", name]
    words += [] if seed is None else ["--seed", str(seed)]
    return f"{command} {shlex.join(words) if os.name == 'posix' else subprocess.list2cmdline(words)}"


def header(report: Report) -> str:
    """Versions, seed and protective layers."""
    lines = [f"gradecheck {report.gradecheck} | {report.course} | seed {report.seed}"]
    lines += [f"course: pages {report.course.digest} in {report.course.folder}"]
    if report.isolation:
        lines += [f"isolation: {', '.join(report.isolation)}"]
    lines += [f"with: {report.environment}"]
    return printable("\n".join(lines))


def passed_over(report: Report) -> str:
    """What was not checked, by reason; empty where there is nothing of the kind."""
    names: dict[str, list[str]] = {}
    for found in report.passed_over:
        names.setdefault(found.reason, []).append(found.path)
    told = (f"{', '.join(paths)}: {_of_several(reason, paths)}" for reason, paths in names.items())
    lines = [f"  {printable_line(sentence)}" for sentence in told]
    return "\n".join(["not checked:", *lines]) if lines else ""


def _of_several(reason: str, paths: list[str]) -> str:
    return reason if len(paths) == 1 else f"each {reason}"


def _submission(submission: SubmissionReport, color: bool, hints: bool) -> str:
    """One file: its notes, a line per exercise with what was found, its points."""
    title = printable_line(submission.path + (f" ({submission.learner})" if submission.learner else ""))
    if submission.problem:
        return f"{title}\n  {submission.problem.headline}: {printable_line(submission.problem.reason)}"
    lines = [title]
    lines += [_indented(f"note: {note}", "  ") for note in submission.notes]
    width = max((len(e.name) for e in submission.exercises), default=0)
    for exercise in submission.exercises:
        lines += [_line(exercise, width, color), *_details(exercise, " " * 6)]
        lines += _hints(exercise, " " * 6) if hints else []
    lines += [f"  {_count(submission)}"] if submission.exercises else []
    lines += [f"  {printable(submission.reached)}"] if submission.reached else []
    return "\n".join(lines)


def _line(exercise: ExerciseReport, width: int, color: bool) -> str:
    """Verdict, name and points, in columns."""
    word = exercise.verdict.words.ljust(_WORD_WIDTH)
    if color:
        import click  # here, not above: a check inside a notebook prints without it

        word = click.style(word, fg=COLORS[exercise.verdict])
    return f"  {word}  {exercise.name.ljust(width)}  {exercise.points} / {exercise.max_points}"


def _details(exercise: ExerciseReport, indent: str) -> list[str]:
    """The note and the messages of the findings."""
    details = [exercise.note] if exercise.note else []
    if exercise.verdict is Verdict.CHECKER_ERROR:
        details += [f"This is our fault, not yours; it costs no points. {please_tell()}"]
    details += [message(finding) for finding in exercise.findings]
    if exercise.findings and exercise.section:
        details += [f"in the book: {exercise.section}"]
    return [_indented(text, indent) for text in details]


def _hints(exercise: ExerciseReport, indent: str) -> list[str]:
    """The hints that a panel folds, numbered as there; the last one may be a change of the learner's line."""
    hints = exercise.open_hints
    return [_indented(f"hint {n} of {len(hints)}: {hint}", indent) for n, hint in enumerate(hints, start=1)]


def _indented(text: str, indent: str) -> str:
    """Every line of `text`, indented, without trailing space."""
    lines = printable(text).rstrip().splitlines()
    return "\n".join(textwrap.indent(line.rstrip(), indent) for line in lines)


def _count(submission: SubmissionReport) -> str:
    """Points, and how many exercises have each verdict."""
    found = Counter(e.verdict for e in submission.exercises)
    each = ", ".join(f"{found[verdict]} {verdict.words}" for verdict in Verdict if found[verdict])
    return f"{submission.points} / {submission.max_points} points: {each}"


_ONCE = "; an exercise that is answered in several of them counts once, the best answer"


def _summary(report: Report, hints: bool) -> str:
    """The whole in one line where there are several files, what to do next, and how to see the hints."""
    lines = []
    if len(report.submissions) > 1:
        counted = [exercise for _, exercise in counting(report)]
        points = f"{sum(e.points for e in counted)} / {sum(e.max_points for e in counted)} points"
        several = len(counted) < sum(len(s.exercises) for s in report.submissions)
        lines += [f"all files: {points}{_ONCE if several else ''}"]
    lines += [_next_step(report)]
    if not hints and any(e.open_hints for s in report.submissions for e in s.exercises):
        lines += ["hints: add --hints; a notebook and the page of --html FILE open them one by one"]
    return "\n".join(lines)


def _next_step(report: Report) -> str:
    """One sentence or one command: the first thing that is worth doing now."""
    if any(s.problem and not s.problem.is_ours for s in report.submissions):
        return "next: see to the file that could not be read, then check again"
    for verdict, step in (
        (Verdict.FAILED, "change `{name}`, then: {same}"),
        (Verdict.NOT_ATTEMPTED, "write `{name}`, then: {fresh}"),
        (Verdict.NOT_CHECKED, "put right what `{name}` calls, then: {fresh}"),
    ):
        first = next(((path, e.name) for path, e in counting(report) if e.verdict is verdict), None)
        if first:
            path, name = first
            same = again(report.command, path, name, report.seed)
            fresh = again(report.command, path, name)
            return printable("next: " + step.format(name=name, same=same, fresh=fresh))
    ours = any(e.verdict is Verdict.CHECKER_ERROR for s in report.submissions for e in s.exercises)
    if ours or any(s.problem for s in report.submissions):
        return f"next: nothing for you to do. {please_tell()}"
    if not any(s.exercises for s in report.submissions):
        return (
            f"next: nothing was checked; name another notebook, or type `{report.command} start` to get one"
        )
    return f"next: everything here passed; `{report.command} status` shows what is left in the course"
