"""The line of a mistake, by what can be said of it: an edit that mends it, a value that is wrong, two edits.

In: a finding, the answers, and the way to ask the learner's functions again. Out: the finding, with its line
where there is one. What is found explains, and never changes a verdict.
"""

from __future__ import annotations

from gradecheck.comparing.answers import Answers
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.nearest_program import Ask, Hunt, is_quick
from gradecheck.diagnosing.repair import located
from gradecheck.diagnosing.wrong_value import with_wrong_values, wrong_values
from gradecheck.questions.prepared import PreparedExercise

#: The parts of the time after which the search for one edit, and for a value, make room for the next.
EDIT_PART = 0.6


def with_line(
    finding: Finding,
    answers: Answers,
    fresh: PreparedExercise,
    ask: Ask,
    seconds: float,
    fixed: frozenset[str] = frozenset(),
    may_send_values: bool = True,
) -> Finding:
    """The finding with the line that is wrong, where it can be told.

    Parameters
    ----------
    finding : Finding
        What is wrong.
    answers : Answers
        What was asked and answered.
    fresh : PreparedExercise
        The same exercise under another seed: whatever is told must hold there too.
    ask : callable
        Puts a call to the learner's functions, wherever they run.
    seconds : float
        Processor time for the search, in seconds.
    fixed : frozenset of str
        Functions that are right: the other answers of the course.
    may_send_values : bool
        Whether values of right computations may be put beside the learner's code. In a class they may not.
    """
    if not is_quick(answers):
        return finding
    whole = Budget(seconds)
    hunt = Hunt(answers, fresh, ask, Budget(seconds * EDIT_PART if may_send_values else seconds), fixed)
    told = located(finding, hunt.single())
    if told is not finding:
        return told
    if may_send_values:
        told = with_wrong_values(finding, wrong_values(answers, fresh, ask, whole, fixed))
        if told is not finding:
            return told
    hunt.budget = whole
    return located(finding, hunt.pair())
