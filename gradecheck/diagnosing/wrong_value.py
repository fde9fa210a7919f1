"""The line whose value is wrong: another value in its place makes all that comes after it right.

In: the answers of one exercise, fresh cases, and the way to ask the learner's function with other values in
its places. Out: the places that remain. It needs no table of edits: the values are those of right
computations, and a place is named only where its own ingredients occur in them too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gradecheck.comparing.answers import Answers
from gradecheck.comparing.comparison import compare
from gradecheck.diagnosing.budget import PATIENCE, Budget
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.ingredients import Ingredients, Pair, Place, read_places
from gradecheck.diagnosing.nearest_program import Ask
from gradecheck.diagnosing.places import cell_of, line_of, with_told
from gradecheck.diagnosing.right_values import RightPrograms
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.wording import sentences
from gradecheck.worker.call import Call, Replacements, Role
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.plain_values import plain
from gradecheck.worker.relations import INVERSE, fingerprint

#: Seconds of processor time for one call, and for all that confirm where no time is left.
EACH_SECONDS, CONFIRM_SECONDS = 0.02, 0.3
#: So many questions are asked at first where the answer is one of few.
MOST_FIRST = 7
#: So many planned cases, and as many fresh ones, confirm; of more every second one, or every third.
MOST_CASES = 20
#: So many replacements are tried on every input; of one place at most the second number.
MOST_CONFIRMED, MOST_OF_ONE = 60, 6
#: What a container looks like before it is filled.
EMPTY = frozenset({"[]", "{}", "list()", "dict()", "set()"})
#: Of so many values with which a place agrees it is asked whether it does on every input.
MOST_AGREED = 4


@dataclass(frozen=True)
class WrongValue:
    """A place where another value makes every answer right.

    Parameters
    ----------
    where, code : str
        The line in words, and the expression there.
    relation : str
        How its value is related to the one that belongs there, as in `gradecheck.worker.relations`; empty if
        in no plain way.
    is_returned : bool
        Whether the value is an answer, after which nothing is computed.
    """

    where: str
    code: str
    relation: str = ""
    is_returned: bool = False


def wrong_values(
    answers: Answers, fresh: PreparedExercise, ask: Ask, budget: Budget, fixed: frozenset[str] = frozenset()
) -> tuple[WrongValue, ...]:
    """The places one of which is wrong, on one line or on two; empty where that cannot be told.

    Parameters
    ----------
    answers : Answers
        What was asked and answered.
    fresh : PreparedExercise
        The same exercise under another seed: what is told must hold there too.
    ask : callable
        Puts a call with replacements to the learner's functions.
    budget : Budget
        Time for the search.
    fixed : frozenset of str
        Functions that are right: the other answers.
    """
    case = next((c.case for c in answers.cases if c.problem or c.outcome.status != Status.RETURNED), None)
    if case is None:
        return ()
    return _Trace(answers.prepared, fresh, ask, case, budget, fixed).found()


class _Trace:
    """One learner's function beside the right programs."""

    def __init__(
        self,
        prepared: PreparedExercise,
        fresh: PreparedExercise,
        ask: Ask,
        case: int,
        budget: Budget,
        fixed: frozenset[str],
    ) -> None:
        self._prepared, self._fresh, self._ask = prepared, fresh, ask
        self._case, self._budget, self._fixed = case, budget, fixed
        self._right = RightPrograms(prepared.exercise)

    def found(self) -> tuple[WrongValue, ...]:
        cases = self._asked_first()
        questions = [tuple(self._prepared.plan.cases[n].values()) for n in cases]
        values = [self._right.values(questions[0])]
        values += [self._right.values(question, frozenset(values[0])) for question in questions[1:]]
        told = self._told(questions, values, max(0.1, self._budget.left))
        if told is None:
            return ()
        working = self._working(cases, [self._prepared] * len(cases), told["trials"])
        confirmed = self._confirmed(working, told["places"])
        if confirmed is None:
            return ()
        places, mending = confirmed
        order = Ingredients(places, told["parameters"], told["helpers"])
        remaining: list[Place] = []
        doubtful: list[Place] = []
        for place in sorted((places[n] for n in mending), key=lambda p: p.order):
            if (place.is_bare and not place.makes) or _makes_up(place, mending[place.number]):
                continue
            if self._is_whole_answer(place, mending[place.number], values[0]):
                continue
            doubtful = order.doubtful_ingredients(place, remaining)
            remaining.append(place)
            if doubtful or not self._is_unfinished(place, mending[place.number], values[0], questions[0]):
                break
        if any(place.number < 0 for place in doubtful):
            return ()
        told_of = [WrongValue(p.where, p.code) for p in doubtful]
        return (*told_of, *(_wrong_value(p, mending[p.number]) for p in remaining))

    def _asked_first(self) -> list[int]:
        """The case that failed; with others where an answer is one of few, and right by luck."""
        if not isinstance(self._prepared.expected(self._case), bool | str | int | np.bool_):
            return [self._case]
        others = [n for n in range(len(self._prepared.plan.cases)) if n != self._case]
        return [self._case, *others[:MOST_FIRST]]

    def _is_whole_answer(self, place: Place, mending: Sequence[Pair], values: dict[str, list]) -> bool:
        """Whether an empty list is mended by the answer itself: then what should fill it need do nothing."""
        answer = fingerprint([plain(self._prepared.expected(self._case))])
        return place.code in EMPTY and any(fingerprint(values.get(key, [])) == answer for key, _ in mending)

    def _is_unfinished(
        self, place: Place, mending: Sequence[Pair], values: dict[str, list], question: Sequence[object]
    ) -> bool:
        """Whether right computations make this value on the way to the one that belongs here."""
        own = [key for key, relation in place.agrees if relation == "same"]
        return any(
            self._right.leads_to(values[early], values[late], question)
            for early in own[:1]
            for late, relation in mending[:1]
            if early in values and late in values
        )

    def _told(
        self,
        questions: Sequence[tuple],
        values: Sequence[dict[str, list]],
        seconds: float,
        trials: Sequence[tuple[int, str, str]] = (),
    ) -> dict[str, Any] | None:
        name = self._prepared.exercise.name
        asked = Replacements(
            tuple(questions), tuple(values), seconds, EACH_SECONDS, tuple(trials), self._fixed
        )
        limit = PATIENCE * seconds + 2.0  # by the clock: the machine may be busy
        since = self._budget.mark()
        outcome = self._ask(Call(name, name, Role.SEARCH, 0, 0, (), limit, replacements=asked))
        self._budget.spend(since, outcome)
        return read_places(outcome.value) if outcome.status == Status.RETURNED else None

    def _working(
        self, cases: Sequence[int], of: Sequence[PreparedExercise], trials: Iterable[list]
    ) -> dict[int, list[Pair]]:
        """By place, the replacements after which all of these questions are answered right."""
        found: dict[int, list[Pair]] = {}
        for site, key, relation, values in trials:
            if len(values) == len(cases) and all(
                compare(p, n, Outcome(Status.RETURNED, value=v)).problem is None
                for p, n, v in zip(of, cases, values, strict=True)
            ):
                found.setdefault(site, []).append((key, relation))
        return found

    def _confirmed(
        self, working: dict[int, list[Pair]], places: dict[int, Place]
    ) -> tuple[dict[int, Place], dict[int, list[Pair]]] | None:
        """The places, and those that mend every answer, by what holds on all inputs and on fresh ones."""
        trials = [(n, *pair) for n, pairs in working.items() for pair in pairs[:MOST_OF_ONE]]
        if not 0 < len(trials) <= MOST_CONFIRMED:
            return None
        agreed = [key for p in places.values() for key, _ in sorted(p.agrees, key=_plainest)[:MOST_AGREED]]
        keys = frozenset([key for _, key, _ in trials] + agreed)
        # The first one, the case that failed, decides with what a value agrees.
        rest = [n for n in range(len(self._prepared.plan.cases)) if n != self._case]
        planned = [self._case, *rest[:: 1 + len(rest) // MOST_CASES]]
        fresh = list(range(len(self._fresh.plan.cases)))[:: 1 + len(self._fresh.plan.cases) // MOST_CASES]
        of = [self._prepared] * len(planned) + [self._fresh] * len(fresh)
        cases = [*planned, *fresh]
        questions = [tuple(p.plan.cases[n].values()) for p, n in zip(of, cases, strict=True)]
        values = [self._right.values(question, keys) for question in questions]
        told = self._told(questions, values, max(CONFIRM_SECONDS, self._budget.left), trials)
        if told is None:
            return None
        first = {n: place.order for n, place in places.items()}
        again = {n: replace(p, order=first.get(n, -1)) for n, p in told["places"].items()}
        mending = self._working(cases, of, told["trials"])
        return (again, mending) if mending else None


def _plainest(pair: Pair) -> tuple[bool, str]:
    return pair[1] != "same", pair[0]


def _makes_up(place: Place, mending: Sequence[Pair]) -> bool:
    """Whether a value is right, and only its negative, or the like, makes up for a mistake after it."""
    own = {key for key, relation in place.agrees if relation == "same"}
    return bool(own) and all(relation != "same" for _, relation in mending)


def _wrong_value(place: Place, mending: Sequence[Pair]) -> WrongValue:
    """What is told of a place that mends every answer."""
    return WrongValue(place.where, place.code, _relation(place, mending), not place.makes)


def _relation(place: Place, mending: Sequence[Pair]) -> str:
    """How its value is related to the right one, where it is so on every input; empty if in no plain way."""
    for key, relation in mending:
        if relation == "same":
            related = next((r for k, r in sorted(place.agrees) if k == key and r != "same"), "")
            if related:
                return related
        elif (key, "same") in place.agrees and relation in INVERSE:
            return INVERSE[relation]
    return ""


def with_wrong_values(finding: Finding, found: Sequence[WrongValue]) -> Finding:
    """The finding with the line, or the two lines, of a wrong value; unchanged where more remain."""
    lines = list(dict.fromkeys(value.where for value in found))
    if not 0 < len(lines) <= 2:
        return finding
    last = found[-1]
    what = sentences.wrong_value(last.code, last.relation, last.is_returned)
    if len(lines) == 1:
        told = sentences.off_at(last.where, what)
    else:
        told = sentences.off_at(last.where, sentences.wrong_value_or(what, lines[0]))
    finding = with_told(finding, [told])
    if len(lines) > 1:
        return finding
    return replace(finding, cell=cell_of(last.where), line=line_of(last.where), code=last.code)
