"""The line of a mistake, by what can be said of it: an edit that mends it, a value that is wrong, two edits.

In: a finding, the answers, and the way to ask the learner's functions again. Out: the finding, with its line
where there is one. What is found explains, and never changes a verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gradecheck.comparing.answers import Answers
from gradecheck.diagnosing.argument_reads import unpacks_in_order
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.nearest_program import Ask, Hunt, is_quick
from gradecheck.diagnosing.partial_repairs import partly_located
from gradecheck.diagnosing.places import with_told
from gradecheck.diagnosing.reference_variants import kind_of_mistake
from gradecheck.diagnosing.related_outputs import outputs_one_by_one, related_outputs
from gradecheck.diagnosing.repair import MAKES_UP, Repair, located
from gradecheck.diagnosing.value_trace import wrong_values
from gradecheck.diagnosing.weighed_repairs import weighed
from gradecheck.diagnosing.wrong_inputs import wrong_inputs
from gradecheck.diagnosing.wrong_value import (
    WrongValue,
    is_plain,
    with_last_wrong_value,
    with_wrong_values,
)
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.wording import sentences

#: Edits that can be made on any line of a linear formula, so that one line alone says where the mistake is.
FACTORS = frozenset({"negated", "scaled", "multiplication_by_examples"})
#: Seconds for the kind of the mistake, where no time is left.
KIND_SECONDS = 0.4
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
    whole = Budget(seconds)
    values: tuple[WrongValue, ...] = ()
    told = finding
    if is_quick(answers):
        told, values = _searched(finding, answers, fresh, ask, whole, fixed, may_send_values)
    is_bare = bool(values) and not finding.causes and not told.edit and not is_plain(values)
    is_of_two = bool(told.causes) and all(map(sentences.is_of_two, told.causes))
    if is_of_two and (sentence := kind_of_mistake(answers, KIND_SECONDS)):
        return replace(told, causes=(sentence,), mistake=None)  # one mistake in the right formula is enough
    if not told.causes or is_bare:
        told = _with_kind(told, answers, max(whole.left, KIND_SECONDS))
    return told if told.causes else with_last_wrong_value(told, values)


def _searched(
    finding: Finding,
    answers: Answers,
    fresh: PreparedExercise,
    ask: Ask,
    whole: Budget,
    fixed: frozenset[str],
    may_send_values: bool,
) -> tuple[Finding, tuple[WrongValue, ...]]:
    """The finding by edits, by values, by two edits; and the values that were found wrong."""
    seconds = whole.left * (EDIT_PART if may_send_values else 1.0)
    hunt = Hunt(answers, fresh, ask, Budget(seconds), fixed)
    every = [repair for repair in hunt.single() if not _is_read(repair, answers)]
    best = weighed(hunt, every)
    found = list(best.repairs)
    told = located(finding, found)
    edits = {told.edit} if told.edit else {repair.edit for repair in found}
    is_doubtful = any(repair.is_one_way for repair in found) or edits <= MAKES_UP
    if told is not finding and not (may_send_values and is_doubtful and not best.are_sure):
        return told, ()
    values = wrong_values(answers, fresh, ask, whole, fixed) if may_send_values else ()
    if values:
        told = located(finding, _on_the_lines_of(values, found))
        return (with_wrong_values(finding, values) if told is finding else told), values
    if found and all(repair.is_one_way for repair in found):
        return located(finding, found), ()
    if edits <= FACTORS and told.line is not None and told is not finding:
        return told, ()  # a factor that makes up for another could be put on that line too
    if not every:
        hunt.budget = whole
        pair = hunt.pair()
        return (located(finding, pair) if pair else partly_located(finding, hunt, answers)), ()
    return finding, ()


def _is_read(repair: Repair, answers: Answers) -> bool:
    """Whether entries are exchanged where they are only read, in their own order: it makes up for a use."""
    parameters = answers.plan.exercise.parameters
    return repair.edit == "outputs_swapped" and unpacks_in_order(repair.before, parameters)


def _with_kind(finding: Finding, answers: Answers, seconds: float) -> Finding:
    """The finding with how its outputs differ, or whose formula's they are; then its line is a fact."""
    sentence = (
        related_outputs(answers)
        or kind_of_mistake(answers, seconds)
        or outputs_one_by_one(answers)
        or wrong_inputs(answers)
    )
    if not sentence:
        return finding
    known = replace(finding, causes=(sentence,))
    return with_told(known, finding.causes) if finding.causes else known


def _on_the_lines_of(values: Sequence[WrongValue], found: Sequence[Repair]) -> list[Repair]:
    """The edits on the one line whose value is wrong; the others make up for a mistake elsewhere.

    Where it can be said how a value differs, that says more than an edit that is only one way.
    """
    lines = {value.where for value in values}
    on_it = [repair for repair in found if lines == {repair.where}]
    return [repair for repair in on_it if not (repair.is_one_way and is_plain(values))]
