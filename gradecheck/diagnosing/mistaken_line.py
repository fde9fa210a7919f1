"""The line of a mistake, by what can be said of it: an edit that mends it, a value that is wrong, two edits.

In: a finding, the answers, and the way to ask the learner's functions again. Out: the finding, with its line
where there is one. What is found explains, and never changes a verdict.
"""

from __future__ import annotations

from collections.abc import Sequence

from gradecheck.comparing.answers import Answers
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.nearest_program import Ask, Hunt, is_quick
from gradecheck.diagnosing.repair import Repair, located
from gradecheck.diagnosing.wrong_value import WrongValue, with_wrong_values, wrong_values
from gradecheck.questions.prepared import PreparedExercise

#: Edits that can make up for a mistake on another line: alone they are believed only where a value is wrong.
MAKES_UP = frozenset(
    {"negated", "scaled", "squared", "operand_added", "call_added", "multiplication_by_examples"}
)
#: The part of the time after which the search for one edit makes room for the next.
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
    found = hunt.single()
    told = located(finding, found)
    edits = {told.edit} if told.edit else {repair.edit for repair in found}
    if told is not finding and not (may_send_values and edits <= MAKES_UP):
        return told
    if may_send_values:
        values = wrong_values(answers, fresh, ask, whole, fixed)
        told = located(finding, _on_the_lines_of(values, found))
        told = with_wrong_values(finding, values) if told is finding else told
    if told is finding and not found:
        hunt.budget = whole
        return located(finding, hunt.pair())
    return told


def _on_the_lines_of(values: Sequence[WrongValue], found: Sequence[Repair]) -> list[Repair]:
    """The edits on the one line whose value is wrong; the others make up for a mistake elsewhere."""
    lines = {value.where for value in values}
    return [repair for repair in found if lines == {repair.where}]
