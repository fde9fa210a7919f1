"""Finding -> the text of it: a sentence, then a line for each fact, with the labels in a column.

The terminal, the logs, JUnit and the key `message` of JSON all show this text; the page and the panel show
the facts of the same finding in places of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from gradecheck.diagnosing.finding import FailingCall, Finding, MarkedLine, WrongEntries
from gradecheck.wording.differences import how_much_is_wrong, worst_entry
from gradecheck.wording.safe_text import columns
from gradecheck.wording.values import index_of

LABEL_WIDTH = 13  # no label is longer; a test holds it


def message(finding: Finding) -> str:
    """The whole text for a learner.

    Parameters
    ----------
    finding : Finding
        What was found.

    Returns
    -------
    str
        Several lines without a last line end; the first is a sentence of its own.
    """
    return "\n".join([finding.headline, *(_line(label, text) for label, text in labelled_lines(finding))])


def labelled_lines(finding: Finding) -> Iterator[tuple[str, str]]:
    """Label and text of each fact: where, how much, what supports it, likely cause, next step, the call."""
    if finding.different is not None:
        yield from entry_lines(finding.output or "", finding.different)
    for fact in finding.facts:
        yield fact.label.value, fact.text
    if finding.call and finding.call.warning:
        yield "warning", finding.call.warning
    for sentence in finding.evidence:
        yield "evidence", sentence
    if finding.likely_cause:
        yield "likely cause", finding.likely_cause
    for number, sentence in enumerate(finding.candidates):
        yield "one of these" if number == 0 else "", sentence
    if finding.marked:
        yield "code", marked_line(finding.marked)
    if finding.next_step:
        yield "next step", finding.next_step
    if finding.call is not None:
        yield from call_lines(finding.call)


def marked_line(line: MarkedLine) -> str:
    """The line with its number, and carets under the part that is off."""
    shown = f"{line.number} | {line.before}"
    return f"{shown}{line.code}{line.after}\n{' ' * columns(shown)}{'^' * columns(line.code)}"


def call_lines(call: FailingCall) -> Iterator[tuple[str, str]]:
    """What was given to the call that shows it, an argument a line, and what it printed."""
    width = max((len(argument.name) for argument in call.arguments), default=0)
    for number, argument in enumerate(call.arguments):
        told = f"{argument.name:<{width}}  {argument.kind}"
        if "\n" in argument.values:
            told += f"\n{argument.values}".replace("\n", "\n" + " " * (width + 2))
        elif argument.values:
            told += f"  {argument.values}"
        yield "input" if number == 0 else "", told
    if call.printed:
        yield "it printed", call.printed


def entry_lines(output: str, different: WrongEntries) -> Iterator[tuple[str, str]]:
    """The worst entry, and how much is wrong."""
    worst = different.worst[0]
    name = output + index_of(worst.where)
    yield "worst entry", worst_entry(name, worst.yours, worst.expected, different.allowed)
    yield (
        "wrong",
        how_much_is_wrong(different.entries, different.shape, different.inputs, different.right_outputs),
    )


def _line(label: str, text: str) -> str:
    """A label and its text, whose further lines go below its first."""
    return f"  {label:<{LABEL_WIDTH}} " + text.replace("\n", "\n" + " " * (LABEL_WIDTH + 3))
