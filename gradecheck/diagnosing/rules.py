"""Answers to findings: ordered rules, and the first that explains wins.

In: all answers of one exercise beside the reference's. Out: findings; none where everything is right.
"""

from __future__ import annotations

from collections.abc import Callable

from gradecheck.comparing.answers import Answers
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.given_generator import chance_of_another_source
from gradecheck.diagnosing.side_conditions import (
    changed_arguments,
    not_refused,
    not_the_same_twice,
    reused_memory,
    shared_memory,
    warned,
    written_into_integers,
)
from gradecheck.diagnosing.unfinished import did_not_finish
from gradecheck.diagnosing.wrong_answer import wrong_answer

#: To add a rule, write a function and put it where it should win.
RULES: tuple[Callable[[Answers], Finding | None], ...] = (
    written_into_integers,
    did_not_finish,
    wrong_answer,
    not_refused,
    changed_arguments,
    chance_of_another_source,
    not_the_same_twice,
    shared_memory,
    reused_memory,
    warned,
)


def diagnose(answers: Answers) -> tuple[Finding, ...]:
    """What is wrong with the answers of one exercise.

    Parameters
    ----------
    answers : Answers
        All outcomes, sorted.

    Returns
    -------
    findings : tuple of Finding
        That of the first rule that explains; empty where everything is right.
    """
    return next(((finding,) for rule in RULES if (finding := rule(answers)) is not None), ())
