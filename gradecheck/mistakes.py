"""Known mistakes, run on the same questions: those that give the learner's answers explain them.

In: the card, the questions and the learner's outcomes. Out: the mistakes, or pairs of them, that explain
every case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

import numpy as np

from gradecheck.compare import as_numeric_array
from gradecheck.conditioning import answer_of
from gradecheck.exercise import Exercise, Mistake
from gradecheck.worker.call import Foreign, Outcome

#: The same mistake written in another way differs by rounding only; two mistakes differ by far more.
SAME_ANSWER = 1e-7
#: Where the page promises exact answers, mistakes of neighbouring size are told apart too.
SAME_EXACT_ANSWER = 1e-13


@dataclass(frozen=True)
class Explanation:
    """A known mistake, or several together, that gives the learner's answer on every case.

    Parameters
    ----------
    mistakes : tuple of Mistake
        One, or the two that were made together.
    """

    mistakes: tuple[Mistake, ...]

    @property
    def name(self) -> str:
        """Name of the mistake; of a pair, both names."""
        return " + ".join(m.name for m in self.mistakes)

    @property
    def sentence(self) -> str:
        """What the learner reads."""
        if len(self.mistakes) == 1:
            return self.mistakes[0].sentence
        return "Two mistakes together. " + " ".join(
            f"({i}) {m.sentence}" for i, m in enumerate(self.mistakes, start=1)
        )


@dataclass(frozen=True)
class Question:
    """Arguments of one call and what the learner's function made of it."""

    arguments: tuple
    outcome: Outcome
    wrong: bool


def explanations(exercise: Exercise, questions: Sequence[Question]) -> tuple[Explanation, ...]:
    """The known mistakes that explain every answer; pairs are tried only where no single one does.

    Parameters
    ----------
    exercise : Exercise
        The card.
    questions : sequence of Question
        All answers and refusals of the learner, right and wrong ones.
    """
    part = SAME_ANSWER if exercise.tolerance.conditioned else SAME_EXACT_ANSWER
    ordered = sorted(questions, key=lambda q: not q.wrong)  # a wrong answer rules out most mistakes at once
    singles = tuple(Explanation((m,)) for m in exercise.mistakes if _explains(m.wrong, ordered, part))
    if singles or not ordered:
        return singles
    return tuple(
        Explanation(pair)
        for pair in combinations(exercise.mistakes, 2)
        if (both := _together(*pair)) and _explains(both, ordered, part)
    )


def _together(first: Mistake, second: Mistake) -> Callable[..., object] | None:
    if first.family is None or first.family is not second.family:
        return None
    return partial(first.family, frozenset({first.switch, second.switch}))


def _explains(wrong: Callable[..., object], questions: Sequence[Question], part: float) -> bool:
    return all(_gives(wrong, question, part) for question in questions)


def _gives(wrong: Callable[..., object], question: Question, part: float) -> bool:
    """Whether the wrong function answers one question as the learner's did."""
    try:
        answer = answer_of(wrong, question.arguments)
    except ValueError as refusal:
        raised = question.outcome.raised
        return (
            question.outcome.status == "exception"
            and raised is not None
            and raised.type == type(refusal).__name__
        )
    except (ArithmeticError, TypeError, IndexError, AttributeError):
        return False  # two switches together may not fit one another; then they explain nothing
    return question.outcome.status == "returned" and same_answer(question.outcome.value, answer, part)


def same_answer(yours: object, other: object, part: float = SAME_ANSWER) -> bool:
    """Whether two answers are the same to a part of their scale: structure, shapes, NaN, inf included."""
    if isinstance(other, list | tuple):
        if isinstance(yours, np.ndarray) and yours.ndim:
            yours = list(yours)
        return (
            isinstance(yours, list | tuple)
            and len(yours) == len(other)
            and all(same_answer(a, b, part) for a, b in zip(yours, other, strict=True))
        )
    if isinstance(other, dict):
        return (
            isinstance(yours, dict)
            and list(yours) == list(other)
            and all(same_answer(yours[k], other[k], part) for k in other)
        )
    if other is None or isinstance(other, str | Foreign):
        return type(yours) is type(other) and yours == other
    a, b = as_numeric_array(yours), as_numeric_array(other)
    return a is not None and b is not None and a.shape == b.shape and _same_entries(a, b, part)


def _same_entries(a: np.ndarray, b: np.ndarray, part: float) -> bool:
    if a.dtype == object or b.dtype == object or (a.dtype.kind in "biu" and b.dtype.kind in "biu"):
        return bool(np.array_equal(a, b)) and (a.dtype.kind == "b") == (b.dtype.kind == "b")
    magnitudes = np.abs(b)
    scale = float(np.max(magnitudes, where=np.isfinite(magnitudes), initial=0.0))
    return bool(np.allclose(a, b, rtol=0.0, atol=part * scale, equal_nan=True))
