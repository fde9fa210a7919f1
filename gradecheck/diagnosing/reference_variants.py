"""Small edits of the reference that give exactly the learner's answers: the kind of the mistake.

In: the answers of one exercise. Out: a sentence, or nothing. Of the reference nothing is shown but the
kind of the edit, and what the learner wrote in the place of something right.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Sequence

import numpy as np

from gradecheck.comparing.answers import Answers, Question, questions
from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.believed_repairs import believed
from gradecheck.diagnosing.known_mistakes import SAME_ANSWER, SAME_EXACT_ANSWER, same_answer
from gradecheck.diagnosing.repair import MAKES_UP, Repair
from gradecheck.questions.condition import answer_of, flatten
from gradecheck.worker.call import Search
from gradecheck.worker.condition_edits import CONDITION_EDITS
from gradecheck.worker.edits import EXPRESSION_EDITS
from gradecheck.worker.outcome import Status
from gradecheck.worker.search import run_search
from gradecheck.worker.statement_edits import STATEMENT_EDITS

SECONDS = 0.6
EACH_SECONDS = 0.02
MOST_CONFIRMED = 40
_PHRASES = {row[0]: row[3] for row in (*CONDITION_EDITS, *EXPRESSION_EDITS, *STATEMENT_EDITS)}
#: The same where what was edited has a name that only the reference knows.
_WITHOUT_NAMES = {
    "complement": "with one value and one minus it exchanged",
    "another_variable": "with one variable in the place of another",
}


def kind_of_mistake(answers: Answers, seconds: float = SECONDS) -> str:
    """What edit of the right formula the learner's answers are those of, as a sentence; empty if of none."""
    asked = [q for q in questions(answers) if q.outcome.status == Status.RETURNED]
    wrong = next((q for q in asked if q.wrong), None)
    if wrong is None or len(asked) < len(answers.cases) or not _tells_something(asked):
        return ""
    part = SAME_ANSWER if answers.plan.exercise.tolerance.conditioned else SAME_EXACT_ANSWER
    right = answer_of(answers.plan.exercise.reference, wrong.arguments)
    if same_answer(wrong.outcome.value, right, part):
        return ""  # what is wrong is no value: an edit that changes nothing would explain it
    numbers = [row[0] for row in _rows(answers, [wrong], None, seconds) if _agree([wrong], row[6], part)]
    if not 0 < len(numbers) <= MOST_CONFIRMED:
        return ""
    rows = [row for row in _rows(answers, asked, frozenset(numbers), seconds) if _agree(asked, row[6], part)]
    cases = [dict(zip(answers.cases[0].arguments, q.arguments, strict=True)) for q in asked if q.wrong]
    repairs = believed([Repair(*row[:6]) for row in rows], cases)
    kinds = sorted(dict.fromkeys(repair.edit for repair in repairs), key=MAKES_UP.__contains__)
    if not kinds:
        return ""
    edited = next(repair for repair in repairs if repair.edit == kinds[0])
    return f"Your answers are exactly those of the right formula {phrase_of(edited, answers.plan.exercise)}."


def phrase_of(edited: Repair, exercise: Exercise) -> str:
    """What was edited in the reference, with no name in it but those of the exercise's parameters.

    Parameters
    ----------
    edited : Repair
        An edit of the reference, or of a function that it calls.
    exercise : Exercise
        Whose reference it is.
    """
    if edited.edit in _WITHOUT_NAMES:
        names = {node.id for node in ast.walk(ast.parse(edited.after)) if isinstance(node, ast.Name)}
        if not (names <= {*exercise.parameters} and _is_in_it(edited, exercise)):
            return _WITHOUT_NAMES[edited.edit]
    return _PHRASES[edited.edit].format(after=edited.after)


def _is_in_it(edited: Repair, exercise: Exercise) -> bool:
    """Whether the reference itself is edited: in a function that it calls, the same name is another thing."""
    lines, first = inspect.getsourcelines(exercise.reference)
    return edited.line is not None and first <= edited.line < first + len(lines)


def _tells_something(asked: Sequence[Question]) -> bool:
    """Whether the wrong answers have several finite values: many formulas give NaN, or zero, everywhere."""
    values = [leaf for q in asked if q.wrong for leaf in flatten(q.outcome.value)]
    numbers = [np.ravel(leaf) for leaf in values if isinstance(leaf, np.ndarray) and leaf.dtype != object]
    found = np.concatenate(numbers) if numbers else np.empty(0)
    return np.unique(found[np.isfinite(found) & (found != 0)]).size > 1


def _rows(
    answers: Answers, asked: Sequence[Question], numbers: frozenset[int] | None, seconds: float
) -> list[list]:
    reference = answers.plan.exercise.reference
    namespace = vars(sys.modules[reference.__module__])
    each = EACH_SECONDS * len(asked)
    search = Search(tuple(q.arguments for q in asked), seconds, each, numbers)
    return run_search(reference.__name__, namespace, search).value  # type: ignore[return-value]


def _agree(asked: Sequence[Question], values: Sequence[object], part: float) -> bool:
    return all(same_answer(q.outcome.value, v, part) for q, v in zip(asked, values, strict=True))
