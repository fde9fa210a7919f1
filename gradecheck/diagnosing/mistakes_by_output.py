"""Two known mistakes at once, each in outputs of its own: a bias without its mean beside turned weights.

In: all answers of an exercise. Out: the sentences of the two, if each wrong output is
as one of them gives it, and none of the two would have spoiled another output as well: its sentence may
speak of all that it spoils ("both of yours").
"""

from __future__ import annotations

from collections.abc import Sequence

from gradecheck.comparing.answers import Answers
from gradecheck.comparing.comparison import Comparison
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.known_mistakes import same_answer
from gradecheck.diagnosing.scaled_mistakes import (
    MISFITS,
    OursOn,
    mistaken_answers,
    parts_by_name,
    right_answers,
)
from gradecheck.wording.sentences import together


def mistakes_by_output(answers: Answers) -> str:
    """What explains each wrong output of every case by a mistake, two mistakes in all; empty if nothing does.

    Parameters
    ----------
    answers : Answers
        All outcomes; every case has returned something.
    """
    exercise = answers.plan.exercise
    if len(exercise.outputs) < 2 or not exercise.repeated:
        return ""
    right = _outputs_given(right_answers(answers), answers.cases, exercise.outputs)
    wrong = [name for name in exercise.outputs if name not in right]
    given = [
        (m, names)
        for m in exercise.mistakes
        if (names := _outputs_given(mistaken_answers(answers, m), answers.cases, exercise.outputs))
        and _spoiled(answers, m) <= names
    ]
    chosen = [_narrowest([(m, names) for m, names in given if name in names], right) for name in wrong]
    if len(wrong) < 2 or None in chosen:
        return ""
    found = list(dict.fromkeys(mistake.sentence for mistake in chosen if mistake is not None))
    return together(found) if len(found) == 2 else ""


def _spoiled(answers: Answers, mistake: Mistake) -> frozenset[str]:
    """The outputs that a mistake makes wrong on some case; all of them where it does not answer."""
    ours, theirs = right_answers(answers), mistaken_answers(answers, mistake)
    outputs = answers.plan.exercise.outputs
    spoiled: set[str] = set()
    for case in answers.cases:
        try:
            right, wrong = parts_by_name(ours(case), outputs), parts_by_name(theirs(case), outputs)
        except MISFITS:
            return frozenset(outputs)
        if right is None or wrong is None:
            return frozenset(outputs)
        spoiled |= {name for name in outputs if not same_answer(wrong[name], right[name])}
    return frozenset(spoiled)


def _narrowest(fitting: Sequence[tuple[Mistake, frozenset[str]]], right: frozenset[str]) -> Mistake | None:
    """The mistake that gives the most of the learner's outputs and of the right ones; None where two do."""
    ranked = sorted(fitting, key=lambda pair: -len(pair[1] | right))
    if not ranked or (len(ranked) > 1 and len(ranked[0][1] | right) == len(ranked[1][1] | right)):
        return None
    return ranked[0][0]


def _outputs_given(ours: OursOn, cases: Sequence[Comparison], outputs: Sequence[str]) -> frozenset[str]:
    """The outputs that are the learner's on every case."""
    same = set(outputs)
    for case in cases:
        yours = parts_by_name(case.outcome.value, outputs)
        try:
            theirs = parts_by_name(ours(case), outputs)
        except MISFITS:
            return frozenset()
        if yours is None or theirs is None:
            return frozenset()
        same = {name for name in same if same_answer(yours[name], theirs[name])}
        if not same:
            break
    return frozenset(same)
