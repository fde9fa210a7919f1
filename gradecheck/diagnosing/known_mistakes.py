"""Known mistakes, run on the same questions: those that give the learner's answers explain them.

In: the card, the questions and the learner's outcomes. Out: the mistakes, or pairs of them, that explain
every case.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from gradecheck.comparing.answers import Question
from gradecheck.comparing.comparison import compare
from gradecheck.comparing.pairing import as_numeric_array
from gradecheck.course.exercise import Exercise
from gradecheck.course.mistakes import Mistake, made_together
from gradecheck.questions.condition import answer_of, flatten
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.wording.sentences import explains_partly, together
from gradecheck.worker.call import Seed
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.plain_values import Foreign
from gradecheck.worker.probes import build

#: The same mistake written in another way differs by rounding only; two mistakes differ by far more.
SAME_ANSWER = 1e-7
#: Where the page promises exact answers, mistakes of neighboring size are told apart too.
SAME_EXACT_ANSWER = 1e-13
#: So many wrong answers must be explained for each right one that the mistake would have spoiled.
SEEN_TO = 4

#: So many wrong words do not agree by chance, beside right ones that all do.
FEWEST_WORDS = 4
#: So many whole numbers do not agree by chance.
MANY = 10

Pair = tuple[Mistake, Mistake]


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
        return together([m.sentence for m in self.mistakes])


def explanations(prepared: PreparedExercise, questions: Sequence[Question]) -> tuple[Explanation, ...]:
    """The known mistakes that explain every answer; pairs are tried only where no single one does.

    Parameters
    ----------
    prepared : PreparedExercise
        The card under a seed; it remembers what the mistakes answer.
    questions : sequence of Question
        All answers and refusals of the learner, right and wrong ones.
    """
    exercise, part = prepared.exercise, _part(prepared.exercise)
    ordered = sorted(questions, key=lambda q: not q.wrong)  # a wrong answer rules out most mistakes at once
    singles = tuple(
        Explanation((m,)) for m in exercise.mistakes if all(_gives(prepared, (m,), q, part) for q in ordered)
    )
    if singles or not ordered:
        return singles
    pairs = [pair for pair in combinations(exercise.mistakes, 2) if pair[0].goes_with(pair[1])]
    return tuple(
        Explanation(pair)
        for pair in _screened(prepared, pairs, ordered[0], part)
        if all(_gives(prepared, pair, q, part) for q in ordered)
    )


def _part(exercise: Exercise) -> float:
    """To which part of its scale an answer is the same as that of a mistake."""
    return SAME_ANSWER if exercise.tolerance.conditioned else SAME_EXACT_ANSWER


def partly_explained(prepared: PreparedExercise, questions: Sequence[Question]) -> str:
    """What one known mistake explains, where it explains most of the wrong answers and no other does.

    A small number in a denominator, or a guard against 0 / 0, makes the same mistake look different on a few
    inputs. A mistake counts only if the answers that it gives hold several numbers, and if it would have
    spoiled few of the right answers: those on a boundary that the learner has seen to.
    """
    part = _part(prepared.exercise)
    wrong = [q for q in questions if q.wrong]
    right = [q for q in questions if not q.wrong]
    found = []
    for mistake in prepared.exercise.mistakes:
        given = [q for q in wrong if _gives(prepared, (mistake,), q, part)]
        bearable = _bearable(prepared, given) if 2 * len(given) > len(wrong) else None
        if bearable is not None:
            spoiled = sum(not _gives(prepared, (mistake,), q, part) for q in right)
            found += [(len(given), mistake.sentence)] if spoiled <= bearable else []
    most = max((count for count, _ in found), default=0)
    best = [sentence for count, sentence in found if count == most]
    return explains_partly(best[0], most, len(wrong)) if len(best) == 1 else ""


def _bearable(prepared: PreparedExercise, given: Sequence[Question]) -> float | None:
    """So many right answers a mistake may spoil that gives these wrong ones; None where they say nothing."""
    if _tells_apart(prepared, given):
        return len(given) / SEEN_TO
    return 0.0 if _are_several_words(given) else None


def _are_several_words(questions: Sequence[Question]) -> bool:
    """Whether wrong words are so many, and of so many kinds, that they do not agree by chance."""
    words = [q.outcome.value for q in questions if isinstance(q.outcome.value, str)]
    return len(words) >= FEWEST_WORDS and len(set(words)) > 1


def _tells_apart(prepared: PreparedExercise, questions: Sequence[Question]) -> bool:
    """Whether what is wrong has several finite values; NaN, flags and single counts agree by chance."""
    leaves = [as_numeric_array(leaf) for q in questions for leaf in _wrong_leaves(prepared, q)]
    numbers = [np.ravel(a) for a in leaves if a is not None and (a.dtype.kind == "f" or _are_labels(a))]
    found = np.concatenate(numbers) if numbers else np.empty(0)
    return np.unique(found[np.isfinite(found) & (found != 0)]).size > 1


def _wrong_leaves(prepared: PreparedExercise, question: Question) -> list[object]:
    """The parts of an answer that are not as expected: those that are right belong to no mistake."""
    yours = flatten(question.outcome.value)
    if question.number >= len(prepared.plan.cases):
        return yours
    right = flatten(prepared.expected(question.number))
    if len(yours) != len(right):
        return yours
    return [leaf for leaf, other in zip(yours, right, strict=True) if not same_answer(leaf, other)]


def _are_labels(array: np.ndarray) -> bool:
    """Many whole numbers of more than two values."""
    return array.dtype.kind in "iu" and array.size >= MANY and np.unique(array).size > 2


def _screened(
    prepared: PreparedExercise, pairs: Sequence[Pair], question: Question, part: float
) -> list[Pair]:
    """The pairs that answer one wrong question as the learner did; a thousand pairs take a tenth of a second.

    A family never changes its arguments, so they are built once and its answers are looked at where they lie.
    """
    if question.outcome.status != Status.RETURNED or any(isinstance(a, Seed) for a in question.arguments):
        return list(pairs)
    arguments = [build(a) for a in question.arguments]
    survivors = []
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for pair in pairs:
            key = ("as they lie", *(mistake.name for mistake in pair), question.number)
            try:
                answer = prepared.remembered(key, lambda pair=pair: made_together(*pair)(*arguments))  # type: ignore[misc]
            except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
                continue  # two switches may not fit one another; then they explain nothing
            if same_answer(question.outcome.value, answer, part):
                survivors.append(pair)
    return survivors


def _gives(
    prepared: PreparedExercise, mistakes: tuple[Mistake, ...], question: Question, part: float
) -> bool:
    """Whether a mistake, or a pair made together, answers one question as the learner did."""
    try:
        answer = mistaken_answer(prepared, mistakes, question.number, question.arguments)
    except ValueError as refusal:
        raised = question.outcome.raised
        return (
            question.outcome.status == Status.EXCEPTION
            and raised is not None
            and (
                raised.type == type(refusal).__name__
                or (raised.is_value_error and type(refusal) is ValueError)
            )
        )
    except (ArithmeticError, TypeError, IndexError, AttributeError):
        return False  # two switches together may not fit one another; then they explain nothing
    if question.outcome.status != Status.RETURNED:
        return False
    return same_answer(question.outcome.value, answer, part) or _both_accepted(prepared, question, answer)


def _both_accepted(prepared: PreparedExercise, question: Question, answer: object) -> bool:
    """Whether both answers are right where several are: that they differ then says nothing."""
    is_case = question.number < len(prepared.plan.cases)
    if prepared.exercise.accepts is None or question.wrong or not is_case:
        return False
    return compare(prepared, question.number, Outcome(Status.RETURNED, answer)).problem is None


def mistaken_answer(
    prepared: PreparedExercise, mistakes: tuple[Mistake, ...], number: int, arguments: tuple
) -> object:
    """What a mistake, or a pair made together, answers; worked out once for all submissions of a run.

    Parameters
    ----------
    prepared : PreparedExercise
        Of the mistakes.
    mistakes : tuple of Mistake
        One, or two that go together.
    number : int
        Of the question in the plan: of a case its own number.
    arguments : tuple
        Of the question.

    Raises
    ------
    Exception
        Whatever the wrong function raises.
    """
    wrong = mistakes[0].wrong if len(mistakes) == 1 else made_together(*mistakes)
    key = (*(mistake.name for mistake in mistakes), number)
    return prepared.remembered(key, lambda: answer_of(wrong, arguments))


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
    largest = float(np.abs(b).max(initial=0.0))
    if not np.isfinite(largest):  # with NaN and inf in their places; slower, and rare
        magnitudes = np.abs(b)
        largest = float(np.max(magnitudes, where=np.isfinite(magnitudes), initial=0.0))
        return bool(np.allclose(a, b, rtol=0.0, atol=part * largest, equal_nan=True))
    return bool((np.abs(a - b) <= part * largest).all())
