"""Report -> one HTML page; one exercise -> the panel of a notebook. Both share one template."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from gradecheck.diagnosing.finding import Entry, Finding
from gradecheck.internal_error import please_tell
from gradecheck.reporting.error_map import Picture, picture_of
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Verdict
from gradecheck.wording.safe_text import printable
from gradecheck.wording.words import show_both

LABEL_END = 15  # where `message.build_finding` ends the column of labels


def render(report: Report) -> str:
    """Write a report as one self-contained HTML page without scripts and without external requests.

    Parameters
    ----------
    report : Report
        What a run found.

    Returns
    -------
    str
        An HTML document that is readable on a phone, in light and dark, and on paper.
    """
    return (
        environment().get_template("report.html.j2").render(report=report, report_css=_source("report.css"))
    )


def render_panel(exercise: ExerciseReport, footer: str = "", details: str = "") -> str:
    """Write the verdict on one exercise as a fragment that fits any notebook, light or dark.

    Parameters
    ----------
    exercise : ExerciseReport
        The verdict.
    footer : str
        A last line: seed and isolation.
    details : str
        The traceback of a checker error, folded away.

    Returns
    -------
    str
        A ``div`` with its own scoped styles.
    """
    template = environment().get_template("panel.html.j2")
    return template.render(exercise=exercise, footer=footer, details=details)


def render_problem(sentence: str) -> str:
    """Write a sentence as a panel, where there was no exercise to check."""
    return environment().get_template("problem.html.j2").render(sentence=sentence)


@cache
def environment() -> jinja2.Environment:
    """The templates; everything that is put into them is escaped and stripped of control characters."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: printable(value) if type(value) is str else value,
        trim_blocks=True,
    )
    environment.globals.update(please_tell=please_tell, css=_read(environment, "panel.css"))
    environment.filters.update(
        prose=_prose,
        facts=_facts,
        counts=_counts,
        index=_index,
        pair=_pair,
        percent=_percent,
        picture=_picture,
        reason=_reason,
        shape=_shape,
    )
    environment.tests["telling"] = _is_telling
    return environment


def _source(name: str) -> str:
    return _read(environment(), name)


def _read(environment: jinja2.Environment, name: str) -> str:
    """A style sheet as it is: styles are no templates."""
    return environment.loader.get_source(environment, name)[0]


def _is_telling(exercise: ExerciseReport) -> bool:
    """There is more to say than the verdict."""
    return bool(exercise.findings or exercise.note) or exercise.verdict is Verdict.CHECKER_ERROR


def _prose(text: str) -> Markup:
    """A sentence of ours or of an author, escaped, with `code` between backquotes set as code."""
    pieces = printable(text).split("`")
    if len(pieces) % 2 == 0:  # an unpaired backquote: leave all of them as they are
        return escape("`".join(pieces))
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if number % 2 else piece
        for number, piece in enumerate(pieces)
    )


def _facts(finding: Finding) -> list[tuple[str, str]]:
    """The aligned lines of the message, label and text, without what the page shows in places of its own."""
    shown = {finding.likely_cause, *finding.candidates, *finding.evidence}
    facts: list[tuple[str, str]] = []
    for line in finding.message.removeprefix(finding.headline).strip("\n").splitlines():
        label, text = line[:LABEL_END].strip(), line[LABEL_END:].strip()
        if label and line.startswith("  "):
            facts.append((label, text))
        elif facts:  # a further line of the text above
            facts[-1] = (facts[-1][0], f"{facts[-1][1]}\n{line.strip()}")
        else:
            facts.append(("", line.strip()))
    return [(label, text) for label, text in facts if text and not shown.issuperset(text.split("\n"))]


def _counts(submission: SubmissionReport) -> list[tuple[Verdict, int]]:
    """How many exercises have each verdict, in the order of the verdicts."""
    found = Counter(e.verdict for e in submission.exercises)
    return [(verdict, found[verdict]) for verdict in Verdict if found[verdict]]


def _percent(submission: SubmissionReport) -> int:
    return round(100 * submission.points / submission.max_points) if submission.max_points else 0


def _index(where: tuple[int, ...]) -> str:
    """``[0][2]``, as in the message; nothing for a scalar."""
    return "".join(f"[{i}]" for i in where)


def _reason(submission: SubmissionReport) -> str:
    """The problem without the path, which stands above it."""
    return (submission.problem or "").removeprefix(f"{submission.path}: ")


def _shape(shape: tuple[int, ...]) -> str:
    return str(tuple(int(n) for n in shape))


def _picture(finding: Finding) -> Picture | None:
    return picture_of(finding.wrong, finding.where)


def _pair(entry: Entry) -> tuple[str, str]:
    """Both values as the message shows them."""
    return show_both(entry.yours, entry.expected)
