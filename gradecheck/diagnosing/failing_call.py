"""The call that shows what is wrong: what was given, what it printed, and what NumPy warned of there."""

from __future__ import annotations

from dataclasses import replace

from gradecheck.comparing.comparison import Comparison
from gradecheck.course.exercise import Arguments
from gradecheck.diagnosing.finding import Argument, FailingCall, Finding
from gradecheck.wording.sentences import warned_at
from gradecheck.wording.values import kind_and_values
from gradecheck.worker.outcome import Outcome


def with_call(finding: Finding, comparison: Comparison) -> Finding:
    """The finding with the call that shows it."""
    return replace(finding, call=failing_call(comparison.arguments, comparison.outcome))


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
