"""What a right value does not show is told: memory, changed arguments, chance, warnings, refusals."""

from dataclasses import replace

import numpy as np
import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing import side_conditions
from gradecheck.worker.outcome import Raised
from tests.answering import answers, card, line_gradient

SILENT = card(silent=True, mistakes=(), gradient=None)


def with_outcomes(given, **changes):
    """The answers, as if each call had had these side effects."""
    cases = tuple(replace(case, outcome=replace(case.outcome, **changes)) for case in given.cases)
    return replace(given, cases=cases)


@pytest.fixture
def right():
    return answers(line_gradient, SILENT)


@pytest.mark.parametrize(
    "rule",
    [
        side_conditions.not_refused,
        side_conditions.changed_arguments,
        side_conditions.written_into_integers,
        side_conditions.not_the_same_twice,
        side_conditions.shared_memory,
        side_conditions.warned,
    ],
)
def test_nothing_is_said_of_an_answer_without_side_effects(rule, right):
    assert rule(right) is None


def test_changed_argument_is_named_with_what_to_look_for(right):
    found = side_conditions.changed_arguments(with_outcomes(right, changed={1: np.zeros(5)}))
    assert (found.cause, found.argument) == (Cause.CHANGED_ARGUMENTS, "y")
    assert "`y`" in found.headline
    assert found.next_step


def test_memory_of_an_argument_is_told_unless_the_card_allows_it(right):
    found = side_conditions.shared_memory(with_outcomes(right, shared=(2,)))
    assert (found.cause, found.argument) == (Cause.CHANGED_ARGUMENTS, "w")
    allowed = answers(line_gradient, replace(SILENT, may_share=("w",)))
    assert side_conditions.shared_memory(with_outcomes(allowed, shared=(2,))) is None


def test_another_answer_to_the_same_question_is_chance(right):
    other = tuple(replace(again, value=again.value + 1) for again in right.repeats)
    found = side_conditions.not_the_same_twice(replace(right, repeats=other))
    assert found.cause is Cause.NOT_DETERMINISTIC


def test_warning_counts_only_where_the_card_promises_silence(right):
    warning = (Raised("RuntimeWarning", "overflow encountered in exp", "cell 3, line 2"),)
    found = side_conditions.warned(with_outcomes(right, warnings=warning))
    assert (found.cause, found.cell, found.line) == (Cause.WARNING, 3, 2)
    loud = answers(line_gradient, replace(SILENT, silent=False))
    assert side_conditions.warned(with_outcomes(loud, warnings=warning)) is None
