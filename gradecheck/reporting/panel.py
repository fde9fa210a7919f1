"""One exercise -> the panel of a notebook; the templates that it shares with the page of a whole report."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from gradecheck.diagnosing.finding import Entry, Finding
from gradecheck.internal_error import please_tell
from gradecheck.reporting.error_map import Picture, picture_of
from gradecheck.reporting.message import entry_lines
from gradecheck.verdict.report import ExerciseReport, Verdict
from gradecheck.wording.counted import counted
from gradecheck.wording.safe_text import printable
from gradecheck.wording.values import index_of, tell_apart

_TEMPLATES = Path(__file__).with_name("templates")


def render_panel(
    exercise: ExerciseReport,
    unlocked: str = "",
    footer: str = "",
    circumstances: str = "",
    details: str = "",
) -> str:
    """Write the verdict on one exercise as a fragment that fits any notebook, light or dark.

    Parameters
    ----------
    exercise : ExerciseReport
        The verdict.
    unlocked : str
        What an answer that passed leads to.
    footer : str
        A last line: how the same inputs are drawn again.
    circumstances : str
        Where the answer ran, folded away behind the last line.
    details : str
        The traceback of a checker error, folded away.

    Returns
    -------
    str
        A ``div`` with its own scoped styles.
    """
    template = environment().get_template("panel.html.j2")
    return template.render(
        exercise=exercise, unlocked=unlocked, footer=footer, circumstances=circumstances, details=details
    )


def render_problem(sentence: str) -> str:
    """Write a sentence as a panel, where there was no exercise to check."""
    return environment().get_template("problem.html.j2").render(sentence=sentence)


@cache
def environment() -> jinja2.Environment:
    """The templates; everything that is put into them is escaped and stripped of control characters."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: printable(value) if type(value) is str else value,
        trim_blocks=True,
    )
    environment.globals.update(
        counted=counted, please_tell=please_tell, css=source("panel.css"), Verdict=Verdict
    )
    environment.filters.update(
        prose=_prose,
        facts=_facts,
        folded=_folded,
        index=index_of,
        pair=_pair,
        picture=_picture,
        shape=_shape,
    )
    return environment


def source(name: str) -> str:
    """A style sheet as it is: styles are no templates."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _prose(text: str) -> Markup:
    """A sentence of ours or of an author, escaped, with `code` between backquotes set as code."""
    pieces = printable(text).split("`")
    if len(pieces) % 2 == 0:  # an unpaired backquote: leave all of them as they are
        return escape("`".join(pieces))
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if number % 2 else piece
        for number, piece in enumerate(pieces)
    )


def _facts(finding: Finding) -> list[tuple[str, str | Markup]]:
    """The facts, label and text: sentences of ours as prose, and what Python said as it is."""
    facts = [
        (fact.label.value, fact.text if fact.label.is_quoted else _prose(fact.text)) for fact in finding.facts
    ]
    if finding.call:
        facts += [("warning", finding.call.warning)] * bool(finding.call.warning)
        facts += [("it printed", finding.call.printed)] * bool(finding.call.printed)
    return facts


def _folded(finding: Finding) -> list[tuple[str, Markup]]:
    """The facts about wrong entries, which the table and the picture show already, in words."""
    if finding.different is None:
        return []
    return [(label, _prose(text)) for label, text in entry_lines(finding.output or "", finding.different)]


def _shape(shape: tuple[int, ...]) -> str:
    return str(tuple(int(n) for n in shape))


def _picture(finding: Finding) -> Picture | None:
    different = finding.different
    return picture_of(different.mask, different.worst[0].where) if different else None


def _pair(entry: Entry) -> tuple[str, str]:
    """Both values as the message shows them."""
    return tell_apart(entry.yours, entry.expected)
