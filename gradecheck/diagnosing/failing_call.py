"""The call that shows what is wrong: what was given, what it printed, and what NumPy warned of there."""

from __future__ import annotations

import re
from dataclasses import replace

from gradecheck.comparing.comparison import Comparison
from gradecheck.course.exercise import Arguments
from gradecheck.diagnosing.finding import Argument, FailingCall, Finding
from gradecheck.wording.sentences import numpy_warns, warned_at
from gradecheck.wording.values import kind_and_values
from gradecheck.worker.outcome import Outcome, Raised


def with_call(finding: Finding, comparison: Comparison) -> Finding:
    """The finding with the call that shows it."""
    return replace(finding, call=failing_call(comparison.arguments, comparison.outcome))


def with_warning(finding: Finding, outcome: Outcome) -> Finding:
    """The finding with the first floating-point warning as its likely cause, if there was one."""
    if not outcome.warnings:
        return finding
    first = outcome.warnings[0]
    cell, line = position(first)
    call = replace(finding.call, warning="") if finding.call else None  # the cause says it
    return replace(finding, causes=(numpy_warns(first),), cell=cell, line=line, call=call)


def position(raised: Raised) -> tuple[int | None, int | None]:
    """Cell of the notebook and line in it (of a file: the line); None for what is not known."""
    found = re.match(r"(?:cell (\d+))?(?:, )?(?:line (\d+))?", raised.where)
    cell, line = found.groups() if found else (None, None)
    return (int(cell) if cell else None, int(line) if line else None)


def failing_call(arguments: Arguments, outcome: Outcome) -> FailingCall:
    """A call in words.

    Parameters
    ----------
    arguments : dict
        What was given, by name.
    outcome : Outcome
        What came of it.
    """
    told = tuple(Argument(name, *kind_and_values(value)) for name, value in arguments.items())
    first = outcome.warnings[0] if outcome.warnings else None
    return FailingCall(told, outcome.printed.rstrip(), warned_at(first) if first else "")
