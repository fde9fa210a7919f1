"""How the wrong outputs of an answer are related to the right ones, with the arguments at hand.

In: all answers of an exercise. Out: a sentence, where one plain relation holds on every input.
"""

from __future__ import annotations

from collections.abc import Iterator

from gradecheck.comparing.answers import Answers
from gradecheck.diagnosing.relation import relation
from gradecheck.diagnosing.samples import Sample, samples_of
from gradecheck.diagnosing.scaled_mistakes import parts_by_name
from gradecheck.wording import sentences
from gradecheck.wording.relations import said_for
from gradecheck.worker.outcome import Status
from gradecheck.worker.plain_values import plain

#: On so many inputs one word must stand for another.
FEWEST = 3


def related_outputs(answers: Answers) -> str:
    """How the one wrong output differs, in a sentence; empty where several do, or in no plain way.

    Parameters
    ----------
    answers : Answers
        All outcomes.
    """
    if any(c.outcome.status != Status.RETURNED for c in answers.cases):
        return ""
    if told := _one_word_for_another(answers):
        return told
    wrong = _wrong_outputs(answers)
    return _told(answers, *wrong.popitem()) if len(wrong) == 1 else ""


def outputs_one_by_one(answers: Answers) -> str:
    """How each of several wrong outputs differs, a sentence for each that does so in a plain way.

    Nothing is said of the others: where two mistakes meet in one output, another may show one alone.

    Parameters
    ----------
    answers : Answers
        All outcomes.
    """
    if any(c.outcome.status != Status.RETURNED for c in answers.cases):
        return ""
    wrong = _wrong_outputs(answers)
    told = (_told(answers, name, samples) for name, samples in wrong.items())
    return " ".join(filter(None, told)) if len(wrong) > 1 else ""


def _wrong_outputs(answers: Answers) -> dict[str, list[Sample]]:
    found = {name: list(_samples(answers, name)) for name in answers.plan.exercise.outputs}
    return {name: samples for name, samples in found.items() if not all(s.is_right for s in samples)}


def _told(answers: Answers, name: str, samples: list[Sample]) -> str:
    how = relation(samples) if len(samples) >= len(answers.cases) else ""
    return sentences.differs_alike(name, how) if how else ""


def _one_word_for_another(answers: Answers) -> str:
    """The word that stands for one other, on several inputs and without exception."""
    pairs = [(c.outcome.value, answers.prepared.expected(c.case)) for c in answers.cases]
    if not all(isinstance(word, str) for pair in pairs for word in pair):
        return ""
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    if len(set(wrong)) != 1 or len(wrong) < FEWEST or len(wrong) == len(pairs):
        return ""
    return sentences.differs_alike(answers.plan.exercise.outputs[0], said_for(*map(str, wrong[0])))


def _samples(answers: Answers, name: str) -> Iterator[Sample]:
    for run, case in enumerate(answers.cases):
        outputs = answers.plan.exercise.outputs
        yours = parts_by_name(case.outcome.value, outputs)
        right = parts_by_name(plain(answers.prepared.expected(case.case)), outputs)
        if yours is not None and right is not None:
            yield from samples_of(yours[name], right[name], case.arguments, run)
