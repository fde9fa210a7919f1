"""Right values in the places of a learner's function, on some inputs: which of them make every answer right.

In: planned and fresh cases, and the way to ask. Out: for each place the values that belong there. What is
right is known here alone, and the learner's code runs elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gradecheck.comparing.comparison import compare
from gradecheck.diagnosing.budget import PATIENCE, Budget
from gradecheck.diagnosing.ingredients import Pair, read_places
from gradecheck.diagnosing.right_values import RightPrograms, Values
from gradecheck.diagnosing.samples import Sample, samples_of
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.worker.agreement import rows_of
from gradecheck.worker.call import Call, Replacements, Role
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.plain_values import plain
from gradecheck.worker.relations import related

#: Seconds of processor time for one call.
EACH_SECONDS = 0.02
#: So many planned cases, and as many fresh ones, confirm; of more every second one, or every third.
MOST_CASES = 20

#: Key of what is expected.
ANSWER = "answer"

#: One place, the key of a right value, and how the value that is put there is related to it.
Trial = tuple[int, str, str]


@dataclass(frozen=True)
class Questions:
    """Inputs with the values of right computations on them.

    Parameters
    ----------
    of : tuple of PreparedExercise
        To which seed each of the cases belongs.
    cases : tuple of int
        Their numbers.
    values : tuple of dict of str to list
        What right computations make, by key.
    output : int, optional
        The output that is asked about; all of them unless given.
    """

    of: tuple[PreparedExercise, ...]
    cases: tuple[int, ...]
    values: tuple[Values, ...]
    output: int | None = None

    @property
    def asked(self) -> tuple[tuple[object, ...], ...]:
        """The arguments of each."""
        return tuple(tuple(p.plan.cases[n].values()) for p, n in zip(self.of, self.cases, strict=True))

    def are_right(self, answers: Sequence[object]) -> bool:
        """Whether each of the answers is right."""
        return len(answers) == len(self.cases) and all(
            compare(p, n, Outcome(Status.RETURNED, value=self._asked_about(p.expected(n), answer))).problem
            is None
            for p, n, answer in zip(self.of, self.cases, answers, strict=True)
        )

    def _asked_about(self, expected: object, answer: object) -> object:
        """The answer, with all outputs right that are not asked about."""
        if self.output is None or not isinstance(expected, tuple):
            return answer
        if not isinstance(answer, list | tuple) or len(answer) != len(expected):
            return None
        return (*expected[: self.output], answer[self.output], *expected[self.output + 1 :])


class ReplacementTrials:
    """Puts right values in the places of one learner's function.

    Parameters
    ----------
    prepared, fresh : PreparedExercise
        The exercise under two seeds.
    ask : callable
        Puts a call with replacements to the learner's functions.
    budget : Budget
        Time for all of it.
    fixed : frozenset of str
        Functions that are right: the other answers.
    output : int, optional
        The output that is asked about; all of them unless given.
    failed : sequence of int
        The planned cases that are answered wrong. Where they are few, what is right elsewhere proves little.
    """

    def __init__(
        self,
        prepared: PreparedExercise,
        fresh: PreparedExercise,
        ask: Callable[[Call], Outcome],
        budget: Budget,
        fixed: frozenset[str],
        output: int | None = None,
        failed: Sequence[int] = (),
    ) -> None:
        self.prepared, self.budget, self._output = prepared, budget, output
        self._failed = frozenset(failed) if 2 * len(failed) <= len(prepared.plan.cases) else frozenset()
        self._fresh, self._ask, self._fixed = fresh, ask, fixed
        self.right = RightPrograms(prepared.exercise)

    def most_telling(self, cases: Sequence[int]) -> int:
        """The case on which right computations make the most different values: few are 0, or alike."""
        asked = {n: tuple(self.prepared.plan.cases[n].values()) for n in cases}
        return max(cases, key=lambda n: len(self.right.values(asked[n])))

    def first(self, cases: Sequence[int]) -> Questions:
        """Some planned cases, with all values of the first and those of its keys of the others."""
        asked = [tuple(self.prepared.plan.cases[n].values()) for n in cases]
        values = [self.right.values(asked[0])]
        values += [self.right.values(question, frozenset(values[0])) for question in asked[1:]]
        return self._with_answers((self.prepared,) * len(cases), tuple(cases), values)

    def everywhere(self, case: int, keys: frozenset[str]) -> Questions:
        """Planned and fresh cases with the values of some keys; the first of them is `case`."""
        # The first one, the case that failed, decides with what a value agrees.
        rest = [n for n in range(len(self.prepared.plan.cases)) if n != case]
        planned = [case, *rest[:: 1 + len(rest) // MOST_CASES]]
        fresh = list(range(len(self._fresh.plan.cases)))[:: 1 + len(self._fresh.plan.cases) // MOST_CASES]
        of = (self.prepared,) * len(planned) + (self._fresh,) * len(fresh)
        cases = (*planned, *fresh)
        asked = [tuple(p.plan.cases[n].values()) for p, n in zip(of, cases, strict=True)]
        return self._with_answers(of, cases, [self.right.values(question, keys) for question in asked])

    def _with_answers(
        self, of: tuple[PreparedExercise, ...], cases: tuple[int, ...], values: Sequence[Values]
    ) -> Questions:
        """The questions; what is expected of each is a right value too, whole and by output."""
        outputs = len(self.prepared.exercise.outputs)
        every = zip(of, cases, values, strict=True)
        told = tuple({**_answers(plain(p.expected(n)), outputs), **made} for p, n, made in every)
        return Questions(of, cases, told, self._output)

    def told(self, questions: Questions, seconds: float, **asked: Any) -> dict[str, Any] | None:
        """What comes of the replacements; None where nothing that can be read does."""
        name = self.prepared.exercise.name
        every = enumerate(zip(questions.of, questions.cases, strict=True))
        decisive = tuple(at for at, (of, n) in every if of is self.prepared and n in self._failed)
        replacements = Replacements(
            questions.asked,
            questions.values,
            seconds,
            EACH_SECONDS,
            fixed=self._fixed,
            decisive=decisive,
            **asked,
        )
        limit = PATIENCE * seconds + 2.0  # by the clock: the machine may be busy
        since = self.budget.mark()
        outcome = self._ask(Call(name, name, Role.SEARCH, 0, 0, (), limit, replacements=replacements))
        self.budget.spend(since, outcome)
        return read_places(outcome.value) if outcome.status == Status.RETURNED else None

    def samples(self, questions: Questions, trial: Trial, within: int, seconds: float) -> list[Sample]:
        """What a place makes beside what belongs there, with right values before it."""
        told = self.told(questions, seconds, trials=(trial,), within=within, tells=True)
        found: list[Sample] = []
        for *_, seen in told["trials"] if told is not None else ():
            for run, (question, values, here) in enumerate(
                zip(questions.asked, questions.values, seen, strict=False)
            ):
                found += _samples(trial, question, values, here, run)
        return found


def _answers(expected: object, outputs: int) -> Values:
    if outputs > 1 and isinstance(expected, tuple) and len(expected) == outputs:
        return {f"{ANSWER}[{at}]": [part] for at, part in enumerate(expected)}
    return {ANSWER: [expected]}


def working(questions: Questions, trials: Sequence[list]) -> dict[int, list[Pair]]:
    """By place, the replacements after which all of these questions are answered right."""
    found: dict[int, list[Pair]] = {}
    for site, key, how, answers, _ in trials:
        if questions.are_right(answers):
            found.setdefault(site, []).append((key, how))
    return found


def _samples(
    trial: Trial, question: Sequence[object], values: Mapping[str, list], here: Any, run: int
) -> Iterator[Sample]:
    """What was seen on one question; a learner's code shares the process that tells it."""
    _, key, how = trial
    right = related(how, values[key], rows_of(question)) if key in values else None
    for time, (seen, belongs) in enumerate(
        zip(here if isinstance(here, list) else (), right or (), strict=False)
    ):
        if isinstance(seen, list) and len(seen) == 2 and isinstance(seen[1], dict):
            yield from samples_of(seen[0], belongs, seen[1], run, time)
