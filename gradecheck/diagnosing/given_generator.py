"""Chance that does not come from the generator that is given.

In: all answers of an exercise. Out: a finding where the values are right, and a sentence where they are not.
"""

from __future__ import annotations

from gradecheck.comparing.answers import Answers
from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.failing_call import with_call
from gradecheck.diagnosing.finding import Fact, Finding, Label
from gradecheck.wording import sentences
from gradecheck.worker.call import Seed


def chance_of_another_source(answers: Answers) -> Finding | None:
    """The answer passes whatever chance it uses, but the page says which one it should use."""
    told = _told(answers)
    if told is None:
        return None
    headline, name = told
    finding = Finding(
        Cause.NOT_DETERMINISTIC,
        answers.plan.exercise.name,
        headline,
        (Fact(Label.REASON, sentences.another_seed(name)),),
        argument=name,
        next_step=sentences.draw_from(name),
    )
    return with_call(finding, answers.cases[0])


def given_generators(answers: Answers) -> list[int]:
    """Positions of the arguments that are generators: the same in all cases of an exercise."""
    return [at for at, value in enumerate(answers.cases[0].arguments.values()) if isinstance(value, Seed)]


def other_source_in_words(answers: Answers) -> str:
    """The same as the likely cause of a wrong answer; empty where the chance is the one that is given."""
    told = _told(answers)
    return sentences.without_the_generator(told[0]) if told else ""


def _told(answers: Answers) -> tuple[str, str] | None:
    """The headline, and the name of the generator that is given."""
    outcomes = [comparison.outcome for comparison in answers.cases]
    given = given_generators(answers)
    if not given:
        return None
    elsewhere = next((outcome.drawn_elsewhere for outcome in outcomes if outcome.drawn_elsewhere), "")
    for at in given:
        name = answers.plan.exercise.parameters[at]
        if elsewhere:
            return sentences.draws_elsewhere(elsewhere, name), name
        if all(at in outcome.undrawn for outcome in outcomes):  # on one alone nothing may be left to chance
            return sentences.draws_nothing(name), name
    return None
