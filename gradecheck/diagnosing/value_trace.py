"""The line whose value is wrong: another value in its place makes all that comes after it right.

In: the answers of one exercise, fresh cases, and the way to ask the learner's function with other values in
its places. Out: the places that remain. It needs no table of edits: the values are those of right
computations, and a place is named only where its own ingredients occur in them too.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from gradecheck.comparing.answers import Answers
from gradecheck.diagnosing.argument_reads import is_whole, only_reads_arguments
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.given_generator import given_generators
from gradecheck.diagnosing.ingredients import Ingredients, Pair, Place
from gradecheck.diagnosing.nearest_program import Ask
from gradecheck.diagnosing.other_reasons import has_other_reason
from gradecheck.diagnosing.replacement_trials import Questions, ReplacementTrials, Trial, working
from gradecheck.diagnosing.right_values import Values
from gradecheck.diagnosing.wrong_answer import right_outputs
from gradecheck.diagnosing.wrong_part import wrong_part
from gradecheck.diagnosing.wrong_value import WrongValue
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.worker.outcome import Status
from gradecheck.worker.plain_values import plain
from gradecheck.worker.relations import fingerprint

#: Seconds of processor time for all that confirm where no time is left.
CONFIRM_SECONDS = 0.3
#: So many questions are asked at first where the answer is one of few.
MOST_FIRST = 7
#: So many replacements are tried on every input; of one place at most the second number.
MOST_CONFIRMED, MOST_OF_ONE = 60, 6
#: So many replacements of two outputs are tried at once.
MOST_TOGETHER = 12
#: Of so many cases that failed the one in which most values differ is traced.
MOST_LOOKED_AT = 4
#: What a container looks like before it is filled.
EMPTY = re.compile(r"\[\]|\{\}|(list|dict|set)\(\)|((np|numpy)\.)?(zeros|empty)(_like)?\(.*\)", re.DOTALL)
#: Of so many values with which a place agrees it is asked whether it does on every input.
MOST_AGREED = 4


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
    failed = [c.case for c in answers.cases if c.problem or c.outcome.status != Status.RETURNED]
    if not failed or has_other_reason(answers):
        return ()
    looked_at = failed[:: 1 + len(failed) // MOST_LOOKED_AT]

    def trace(output: int | None) -> _Trace:
        trials = ReplacementTrials(answers.prepared, fresh, ask, budget, fixed, output, failed)
        return _Trace(trials, trials.most_telling(looked_at))

    whole = trace(None)
    found = whole.found()
    outputs = answers.plan.exercise.outputs
    if found or whole.is_mended or len(outputs) == 1 or given_generators(answers):
        return found  # one wrong draw spoils the right ones after it, in whatever output
    found = _by_output(
        (name, trace(at).found()) for at, name in enumerate(outputs) if name not in right_outputs(answers)
    )
    return found if whole.are_right_together([value.trials for value in found]) else ()


def _by_output(traced: Iterable[tuple[str, tuple[WrongValue, ...]]]) -> tuple[WrongValue, ...]:
    """What is told of each wrong output by itself; nothing, as soon as that is not one line."""
    found: list[WrongValue] = []
    for name, values in traced:
        if len({value.where for value in values}) != 1:
            return ()
        found.append(replace(values[-1], mends=name))
    return tuple(found)


class _Trace:
    """One learner's function beside the right programs."""

    def __init__(self, trials: ReplacementTrials, case: int) -> None:
        self._trials, self._case = trials, case
        #: Whether some one place makes every answer right, whether or not it is told.
        self.is_mended = False

    def found(self) -> tuple[WrongValue, ...]:
        first = self._trials.first(self._asked_first())
        told = self._trials.told(first, max(0.1, self._trials.budget.left))
        if told is None:
            return ()
        confirmed = self._confirmed(working(first, told["trials"]), told["places"])
        if confirmed is None:
            return ()
        self.is_mended = True
        places, mending = confirmed
        order = Ingredients(places, told["parameters"], told["helpers"])
        remaining: list[Place] = []
        doubtful: list[Place] = []
        returned: Place | None = None
        is_filled = False  # whether the answer in the place of an empty container makes all right
        for place in sorted((places[n] for n in mending), key=lambda p: p.order):
            if place.is_bare and not place.makes:
                returned = place
                continue
            if _makes_up(place, mending[place.number]):
                continue
            if _is_read(place, places, mending, order.unchanged_at(place)):
                continue
            if self._is_whole_answer(place, places, mending[place.number], first.values[0]):
                is_filled |= EMPTY.fullmatch(place.code) is not None
                continue
            doubtful = order.doubtful_ingredients(place, remaining)
            remaining.append(place)
            is_step = self._is_unfinished(place, mending[place.number], first)
            if doubtful or not (is_step or _is_right_but_for_a_factor(place, mending[place.number])):
                break
        if not remaining and returned is not None and not is_filled:
            return _only(order.doubtful_ingredients(returned, ()))
        if not remaining or any(place.number < 0 for place in doubtful):
            return ()
        if not all(order.goes_into(place, remaining[-1]) for place in remaining):
            return ()  # two ways to mend that have nothing to do with one another
        found = self._described(doubtful, remaining, mending, first, order)
        is_open = self._is_open(remaining[-1], mending[remaining[-1].number], doubtful, first)
        if is_open and not (remaining[1:] or returned or found[-1].how):
            return ()  # right as far as it goes: the mistake is after it, where no one value mends it
        last = remaining[-1].number
        proof = tuple((last, *pair) for pair in mending[last][:MOST_OF_ONE])
        wrong = replace(found[-1], trials=proof)
        if is_open and returned is not None and not remaining[1:] and returned.where != wrong.where:
            # a right step, handed on as it is: the next one is missing there or here
            return (WrongValue(returned.where, returned.code), replace(wrong, is_step=True))
        return (*found[:-1], wrong)

    def are_right_together(self, found: Sequence[Sequence[Trial]]) -> bool:
        """Whether replacements, one of each that are given, make every answer right when made at once."""
        for chosen in itertools.islice(itertools.product(*found), MOST_TOGETHER):
            if not chosen or len({site for site, _, _ in chosen}) < len(chosen):
                continue  # two values cannot belong in one place
            questions = self._trials.everywhere(self._case, frozenset(key for _, key, _ in chosen))
            seconds = max(CONFIRM_SECONDS, self._trials.budget.left)
            told = self._trials.told(questions, seconds, trials=chosen, together=True)
            if told is not None and working(questions, told["trials"]):
                return True
        return False

    def _described(
        self,
        doubtful: Sequence[Place],
        remaining: Sequence[Place],
        mending: Mapping[int, Sequence[Pair]],
        first: Questions,
        order: Ingredients,
    ) -> tuple[WrongValue, ...]:
        """What is told of the places: of the last one also how it differs, and which part of it is wrong."""
        if remaining[1:] and not doubtful:  # the first is right as far as it goes: what is missing after it?
            early = remaining[0]
            unchanged = order.unchanged_at(early)
            part = wrong_part(self._trials, self._case, early, mending[early.number], first, False, unchanged)
            if _is_one_number(early, first.values[0]):
                late = self._described((), remaining[-1:], mending, first, order)
                if late[-1].how:
                    return late  # a count is a count, and what is twice the right result is so there
            if part.how:
                later = WrongValue(remaining[-1].where, remaining[-1].code)
                return (later, WrongValue(early.where, part.code, part.how, is_step=True))
        *before, last = [*doubtful, *remaining]
        told = tuple(WrongValue(p.where, p.code, is_returned=not p.makes) for p in before)
        unchanged = order.unchanged_at(last)
        part = wrong_part(self._trials, self._case, last, mending[last.number], first, not before, unchanged)
        return (*told, WrongValue(last.where, part.code, part.how, not last.makes))

    def _asked_first(self) -> list[int]:
        """The case that failed; with others where an answer is one of few, and right by luck."""
        prepared = self._trials.prepared
        if not isinstance(prepared.expected(self._case), bool | str | int | np.bool_):
            return [self._case]
        others = [n for n in range(len(prepared.plan.cases)) if n != self._case]
        return [self._case, *others[:MOST_FIRST]]

    def _is_whole_answer(
        self, place: Place, places: Mapping[int, Place], mending: Sequence[Pair], values: Values
    ) -> bool:
        """Whether an output itself is put where more is done to it: then that need do nothing any more."""
        if not EMPTY.fullmatch(place.code) and not _is_changed_later(place, places):
            return False
        expected = plain(self._trials.prepared.expected(self._case))
        outputs = [expected, *(expected if isinstance(expected, list | tuple) else ())]
        whole = {fingerprint([output]) for output in outputs}
        return any(fingerprint(values.get(key, [])) in whole for key, _ in mending)

    def _is_open(
        self, place: Place, mending: Sequence[Pair], doubtful: Sequence[Place], first: Questions
    ) -> bool:
        """Whether the place is made of right values, and is one, to which more has to be done elsewhere."""
        return bool(place.makes) and not doubtful and self._is_unfinished(place, mending, first)

    def _is_unfinished(self, place: Place, mending: Sequence[Pair], first: Questions) -> bool:
        """Whether right computations make this value on the way to the one that belongs here."""
        own = [key for key, relation in place.agrees if relation == "same"]
        values = first.values[0]
        return any(
            self._trials.right.leads_to(values[early], values[late], first.asked[0])
            for early in own[:1]
            for late, relation in mending[:1]
            if early in values and late in values
        )

    def _confirmed(
        self, mending: dict[int, list[Pair]], places: dict[int, Place]
    ) -> tuple[dict[int, Place], dict[int, list[Pair]]] | None:
        """The places, and those that mend every answer, by what holds on all inputs and on fresh ones."""
        trials = [(n, *pair) for n, pairs in mending.items() for pair in pairs[:MOST_OF_ONE]]
        if not 0 < len(trials) <= MOST_CONFIRMED:
            return None
        agreed = [key for p in places.values() for key, _ in sorted(p.agrees, key=_plainest)[:MOST_AGREED]]
        questions = self._trials.everywhere(self._case, frozenset([key for _, key, _ in trials] + agreed))
        seconds = max(CONFIRM_SECONDS, self._trials.budget.left)
        told = self._trials.told(questions, seconds, trials=tuple(trials))
        if told is None:
            return None
        first = {n: place.order for n, place in places.items()}
        again = {n: replace(p, order=first.get(n, -1)) for n, p in told["places"].items()}
        found = working(questions, told["trials"])
        return (again, found) if found else None


def _is_read(
    place: Place, places: Mapping[int, Place], mending: Mapping[int, object], unchanged: frozenset[str]
) -> bool:
    """Whether an argument is read there as it came in: the mistake is where it is used."""
    if not only_reads_arguments(place.code, unchanged):
        return False
    return is_whole(place.code) or any(places[n].order > place.order for n in mending)


def _is_right_but_for_a_factor(place: Place, mending: Sequence[Pair]) -> bool:
    """Whether a value is right, and a multiple of it belongs here: the factor may be missing after it."""
    own = {relation for _, relation in place.agrees}
    scaled = {relation for key, relation in place.agrees if key in {key for key, _ in mending}}
    return "same" in own and bool(scaled & {"doubled", "halved", "times_rows", "over_rows", "negated"})


def _is_changed_later(place: Place, places: Mapping[int, Place]) -> bool:
    """Whether a variable that is made here is made anew of itself on a later line."""
    return any(
        later.order > place.order and set(place.makes) & set(later.makes) & set(later.reads)
        for later in places.values()
    )


def _is_one_number(place: Place, values: Values) -> bool:
    """Whether a number that right computations make too is there: a count, for example."""
    own = [values[key] for key, relation in place.agrees if relation == "same" and key in values]
    return bool(own) and all(np.ndim(value) == 0 for value in own[0])


def _only(doubtful: Sequence[Place]) -> tuple[WrongValue, ...]:
    """The one place that is in doubt, of an answer that is a variable; nothing where more are."""
    if len({place.where for place in doubtful}) != 1 or any(p.number < 0 or p.is_bare for p in doubtful):
        return ()
    return (WrongValue(doubtful[-1].where, doubtful[-1].code, is_only=True),)


def _plainest(pair: Pair) -> tuple[bool, str]:
    return pair[1] != "same", pair[0]


def _makes_up(place: Place, mending: Sequence[Pair]) -> bool:
    """Whether a value is right, and only its negative, or the like, makes up for a mistake after it."""
    own = {key for key, relation in place.agrees if relation == "same"}
    return bool(own) and all(relation != "same" for _, relation in mending)
