"""One of two mistakes: an edit that makes some of what is wrong right, and spoils nothing.

In: the search that has found no edit after which all is right, and the answers. Out: the edits that make one
of several outputs right on every input, or an output right on several inputs, and what was seen of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from gradecheck.comparing.answers import Answers
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.known_mistakes import SAME_ANSWER, SAME_EXACT_ANSWER, same_answer
from gradecheck.diagnosing.nearest_program import MOST_CONFIRMED, Hunt
from gradecheck.diagnosing.places import with_told
from gradecheck.diagnosing.repair import SCALING, USUAL, Repair
from gradecheck.diagnosing.scaled_mistakes import parts_by_name
from gradecheck.diagnosing.weighed_repairs import weighed
from gradecheck.questions.condition import flatten
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.wording import sentences
from gradecheck.worker.outcome import Status
from gradecheck.worker.plain_values import plain

#: So many inputs must come right, planned ones and fresh ones, where not all do.
FEWEST_INPUTS = 3
#: Of two mistakes each can be seen by itself.
MOST_LINES = 2

#: Which outputs are right, by the number of the case: first the planned ones, then fresh ones.
Right = Sequence[frozenset[str]]


@dataclass(frozen=True)
class PartialRepair:
    """An edit that mends a part.

    Parameters
    ----------
    repair : Repair
        The edit.
    outputs : tuple of str
        The outputs that were wrong, and are right with it on every input; or the one that is right on some.
    inputs : tuple of int, optional
        On how many inputs that one comes right, of how many on which it is wrong.
    """

    repair: Repair
    outputs: tuple[str, ...]
    inputs: tuple[int, int] | None = None

    @property
    def told(self) -> str:
        """The line, what is off there, and what came of mending it."""
        if self.inputs is None:
            what = sentences.mends_partly(self.repair.sentence, self.outputs)
        else:
            what = sentences.mends_some_inputs(self.repair.sentence, self.outputs[0], *self.inputs)
        return sentences.off_at(self.repair.where, what)


def partly_located(finding: Finding, hunt: Hunt, answers: Answers) -> Finding:
    """The finding with the edits that mend a part of it, on one line or on two; unchanged where none does.

    Parameters
    ----------
    finding : Finding
        What is wrong.
    hunt : Hunt
        After `single`, which has found nothing.
    answers : Answers
        What was asked and answered.
    """
    found = _partial_repairs(hunt, answers)
    lines = {partial.repair.where for partial in found}
    if not 0 < len(lines) == len(found) <= MOST_LINES:
        return finding
    told = [partial.told for partial in found]
    finding = with_told(finding, [" ".join(told)])
    best = found[0].repair
    return replace(finding, cell=best.cell, line=best.line, code=best.before) if not found[1:] else finding


def _partial_repairs(hunt: Hunt, answers: Answers) -> list[PartialRepair]:
    outputs = answers.plan.exercise.outputs
    if any(case.outcome.status != Status.RETURNED for case in answers.cases) or not hunt.wrong:
        return []
    before = [_right_outputs(answers.prepared, c.case, c.outcome.value) for c in answers.cases]
    after = dict(_kept(hunt, before))
    found: dict[Repair, list[str]] = {}
    for name in outputs:
        if all(name in right for right in before):
            continue
        whole = [repair for repair, right in after.items() if all(name in each for each in right)]
        if best := _sure(hunt, whole):
            found.setdefault(best, []).append(name)
    if found:
        return [PartialRepair(repair, tuple(names)) for repair, names in found.items()]
    return _of_some_inputs(hunt, before, after, outputs)


def _of_some_inputs(
    hunt: Hunt, before: Right, after: Mapping[Repair, Right], outputs: Sequence[str]
) -> list[PartialRepair]:
    """The edit that makes most inputs right of an output, where that is several."""
    counted = []
    for name in outputs:
        wrong = [n for n, right in enumerate(before) if name not in right]
        for repair, right in after.items():
            mended = sum(name in right[n] for n in wrong)
            fresh = sum(name in each for each in right[len(before) :])
            if min(mended, fresh) >= FEWEST_INPUTS:
                counted.append((mended, len(wrong), name, repair))
    most = max((row[0] for row in counted), default=0)
    best = [row for row in counted if row[0] == most]
    sure = _sure(hunt, [repair for *_, repair in best])
    return [
        PartialRepair(repair, (name,), (mended, wrong))
        for mended, wrong, name, repair in best
        if repair == sure
    ][:1]


def _kept(hunt: Hunt, before: Right) -> Iterable[tuple[Repair, Right]]:
    """The edits that may mend a part, with what is right with them; none that spoils what was right."""
    first = hunt.wrong[0]
    asked = [
        (len(_right_outputs(hunt.prepared, first, value) - before[first]), repair)
        for repair, value in hunt.tried
        if repair.edit not in SCALING
    ]
    gaining = [repair for gained, repair in asked if gained]
    others = [repair for gained, repair in asked if not gained and repair.edit in USUAL]
    for repair, values in hunt.everywhere([*gaining, *others][:MOST_CONFIRMED]):
        right = [_right_outputs(of, n, value) for of, n, value in values]
        if all(was <= now for was, now in zip(before, right, strict=False)):
            yield repair, right


def _sure(hunt: Hunt, repairs: Sequence[Repair]) -> Repair | None:
    """The one of them that values speak for; None where they speak for none, or where two lines would do."""
    if len({repair.where for repair in repairs}) != 1:
        return None
    best = weighed(hunt, repairs)
    return best.repairs[0] if best.are_sure else None


def _right_outputs(prepared: PreparedExercise, case: int, value: object) -> frozenset[str]:
    """The outputs that agree with the reference's; no flags and no words, which agree by chance."""
    outputs = prepared.exercise.outputs
    part = SAME_ANSWER if prepared.exercise.tolerance.conditioned else SAME_EXACT_ANSWER
    yours, right = parts_by_name(value, outputs), parts_by_name(plain(prepared.expected(case)), outputs)
    if yours is None or right is None:
        return frozenset()
    return frozenset(n for n in outputs if _is_number(right[n]) and same_answer(yours[n], right[n], part))


def _is_number(value: object) -> bool:
    return not any(isinstance(leaf, str | bool) or leaf is None for leaf in flatten(value))
