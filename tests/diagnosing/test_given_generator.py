"""An answer that does not draw from the generator that it is given is told so, right or wrong."""

from dataclasses import replace

import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.given_generator import chance_of_another_source
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from tests.answering import answer
from tests.wording.situations import CHANCE, PLAIN


def answers(change, exercise=CHANCE):
    prepared = prepare(exercise, 0)
    calls = prepared.plan.calls
    return sort_outcomes(prepared, [change(c, answer(exercise.reference, c.arguments)) for c in calls])


def test_right_values_without_a_draw_are_refused_and_say_what_to_do():
    (finding,) = diagnose(answers(lambda call, o: replace(o, undrawn=(1,))))

    assert finding.cause is Cause.NOT_DETERMINISTIC
    assert finding.argument == "rng"
    assert "draws nothing from `rng`, which should be its only source of chance." in message(finding)
    assert "as in `rng.normal(...)` or `rng.permutation(...)`" in finding.next_step
    assert finding.call is not None


def test_case_in_which_nothing_is_left_to_chance_needs_no_draw():
    found = answers(lambda call, o: replace(o, undrawn=(1,) if call.case == 0 else ()))

    assert diagnose(found) == ()


@pytest.mark.parametrize("generator", ["np.random", "random"])
def test_generator_of_the_process_is_named_rather_than_the_one_that_is_not_used(generator):
    (finding,) = diagnose(answers(lambda call, o: replace(o, undrawn=(1,), drawn_elsewhere=generator)))

    assert finding.what == f"draws from `{generator}`, but `rng` should be its only source of chance."


def test_wrong_values_are_told_with_the_source_of_their_chance_as_the_cause():
    (finding,) = diagnose(answers(lambda call, o: replace(o, value=o.value + 1, undrawn=(1,))))

    assert finding.cause is Cause.VALUE
    assert finding.likely_cause.startswith("Yours draws nothing from `rng`")


def test_of_an_exercise_without_a_generator_nothing_is_said():
    assert chance_of_another_source(answers(lambda call, o: o, PLAIN)) is None
