"""Messages of a worker -> Run. Knows at any time what the worker is at, so that what stops it has a name.

A message is believed only as far as it can be checked: a learner's code shares the process that sends
it. It can forge outcomes, which is of no use to it, since the expected values are not there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from gradecheck.errors import WorkerError
from gradecheck.running.beside import Beside
from gradecheck.running.clock import Clock
from gradecheck.running.progress import Step
from gradecheck.running.run import Limits, Run
from gradecheck.worker.asked import tree_of_call
from gradecheck.worker.call import Call
from gradecheck.worker.messages import MessageKind, Stage
from gradecheck.worker.outcome import Outcome, Raised, Status, decode_outcome
from gradecheck.worker.plain_values import clean_text
from gradecheck.worker.serialization import ProtocolError

_MAX_NOTES = 100
_ORDER = tuple(Stage)
_NOWHERE = (-1, 0)


class RunState:
    """All that the workers of one submission have said so far.

    Parameters
    ----------
    calls : sequence of Call
        What is asked.
    wanted : sequence of str
        Names of the exercises of the course.
    limits : Limits
        What a worker may use.
    beside : Beside, optional
        Is given the outcomes as they come.
    """

    def __init__(
        self,
        calls: Sequence[Call],
        wanted: Sequence[str],
        limits: Limits,
        beside: Beside | None = None,
    ) -> None:
        self._beside = beside
        self._calls, self._wanted, self._limits = tuple(calls), tuple(wanted), limits
        self._outcomes: dict[int, Outcome] = {}
        self._asked: list[int] = []
        self._deferred: set[int] = set()
        self._step = _NOWHERE
        self._failed: dict[str, dict[str, list]] = {Stage.CELL: {}, Stage.STATEMENT: {}}
        self._run = Run()
        self._clock = Clock(limits.total_seconds)
        self._finished = False
        self._begin(None, limits.start_seconds)

    @property
    def worker_is_done(self) -> bool:
        """Whether the present worker got to the end of its job."""
        return self._finished

    @property
    def is_complete(self) -> bool:
        """Whether a worker got to the end and every call has its outcome."""
        return self._finished and len(self._outcomes) == len(self._calls)

    def next_calls(self) -> list[int]:
        """Positions of the calls that the next worker is asked: those without an outcome."""
        self._asked = [k for k in range(len(self._calls)) if k not in self._outcomes]
        self._deferred.clear()
        self._step = _NOWHERE
        self._finished = False
        self._begin(None, self._limits.start_seconds)
        return self._asked

    def next_job(self) -> dict[str, object]:
        """What the next worker is asked, and what it must leave out, as a tree of JSON types."""
        calls = [self._calls[k] for k in self.next_calls()]
        return {
            "wanted": list(self._wanted),
            "calls": [tree_of_call(call) for call in calls],
            "failed_cells": self._failed[Stage.CELL],
            "failed_statements": self._failed[Stage.STATEMENT],
        }

    def _begin(self, item: list | None, seconds: float) -> None:
        """The worker is at `item` from now on, and has so many seconds for it."""
        self._current = item
        self._clock.start(seconds)

    def seconds_left(self) -> float:
        """Until the worker must have said something more."""
        return self._clock.left

    def extend_deadline(self, seconds: float) -> None:
        """So long the worker had no processor."""
        self._clock.extend(seconds)

    def step(self) -> Step:
        """Where the worker is, and how far with that."""
        if self._current is None:
            return Step("starting")
        spent, limit = self._clock.spent, self._clock.limit
        times = f"{spent:.0f} s of at most {limit:g} s"
        if self._current[0] != Stage.CALL:
            return Step(self._current[2], None, times)
        exercise = self._calls[self._asked[self._current[1]]].exercise
        of_exercise = [k for k, call in enumerate(self._calls) if call.exercise == exercise]
        finished = sum(k in self._outcomes for k in of_exercise)
        part = (finished + min(1.0, spent / limit)) / len(of_exercise)
        return Step(exercise, min(1.0, part), f"call {finished + 1} of {len(of_exercise)}, {times}")

    def receive(self, message: object) -> None:
        """Take in one message.

        Raises
        ------
        ProtocolError
            If it is none that a worker would send now.
        """
        if type(message) is not dict or len(message) != 1:
            raise ProtocolError("not a message")
        ((kind, body),) = message.items()
        if kind not in _RECEIVERS:
            raise ProtocolError("a message of an unknown kind")
        try:
            _RECEIVERS[kind](self, body)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            raise ProtocolError(f"not a message of the kind {kind}") from None

    def _receive_isolation(self, body: list) -> None:
        if self._current is not None:
            raise ProtocolError("the layers are named before anything is run")
        self._run = replace(self._run, isolation=_texts(body))

    def _receive_start(self, body: list) -> None:
        kind = body[0]
        if (step := (_ORDER.index(kind), body[1])) <= self._step:
            raise ProtocolError("a start that was before")  # it would buy more time
        self._step = step
        if kind == Stage.CALL:
            if body[1] not in range(len(self._asked)):
                raise ProtocolError("there is no such call")
            self._begin_call(body[1])
        elif kind in self._failed and type(body[1]) is int and _texts([body[2]]):
            self._begin(body, self._limits.statement_seconds)
        else:
            raise ProtocolError("not a start")

    def _begin_call(self, number: int) -> None:
        self._step = (_ORDER.index(Stage.CALL), number)
        self._begin([Stage.CALL, number], self._calls[self._asked[number]].seconds)

    def _receive_facts(self, body: dict) -> None:
        defined = tuple(body["defined"])
        self._expect_wanted(defined)
        self._run = replace(self._run, defined=tuple(n for n in self._wanted if n in defined))
        self._receive_uses(self._run.uses or body["uses"])  # an earlier worker knew more: it had run them

    def _receive_uses(self, body: dict) -> None:
        uses = {name: tuple(names) for name, names in body.items()}
        self._expect_wanted([*uses, *(name for names in uses.values() for name in names)])
        self._run = replace(self._run, uses=self._run.uses | uses)

    def _expect_wanted(self, names: Sequence[str]) -> None:
        if not set(names) <= set(self._wanted):
            raise ProtocolError("facts about names that were not asked for")

    def _receive_notes(self, body: list) -> None:
        notes = dict.fromkeys((*self._run.notes, *_texts(body)))  # a later worker may need fewer statements
        self._run = replace(self._run, notes=tuple(notes)[:_MAX_NOTES])

    def _receive_look_alikes(self, body: dict) -> None:
        self._expect_wanted(tuple(body))
        self._run = replace(self._run, look_alikes={name: _texts([text])[0] for name, text in body.items()})

    def _receive_outcome(self, body: list) -> None:
        number, tree = body
        if (
            self._current is None
            or self._current[:2] != [Stage.CALL, number]
            or self._asked[number] in self._outcomes
        ):
            raise ProtocolError("an outcome of a call that was not started")
        position = self._asked[number]
        outcome = decode_outcome(tree, len(self._calls[position].arguments))
        if outcome.status == Status.MEMORY and not self._is_first_of_worker(position):
            self._deferred.add(
                position
            )  # an earlier exercise may hold the memory: a fresh worker starts with it
        else:
            self._outcomes[position] = self._with_limit(outcome)
        if number + 1 < len(self._asked):  # the worker is at the next one already, and does not say so
            self._begin_call(number + 1)
        if self._beside is not None and position in self._outcomes:
            self._beside.take(position, self._outcomes[position])

    def _receive_done(self, body: object) -> None:
        if body is not True or not all(k in self._outcomes or k in self._deferred for k in self._asked):
            raise ProtocolError("done, but not with everything")
        self._finished = True

    def _with_limit(self, outcome: Outcome) -> Outcome:
        """The outcome, with the limit in its sentence if memory ran out."""
        if outcome.status != Status.MEMORY:
            return outcome
        said = outcome.raised or Raised("MemoryError", "")
        limit = f"(limit {self._limits.memory // 2**20} MB)"
        return replace(
            outcome, raised=replace(said, message=f"{said.message or 'out of memory'} {limit}"[:500])
        )

    @property
    def is_out_of_time(self) -> bool:
        """Whether the whole submission has had its time."""
        return self._clock.is_over

    def record_timeout(self) -> None:
        """The worker did not get on: what it is at took too long, or all of it did."""
        if self.is_out_of_time:
            sentence = (
                f"the whole submission took more than {self._limits.total_seconds:g} s, which is the limit"
            )
            self._fail_the_rest(Outcome(Status.TIMEOUT, raised=Raised("TimeoutError", sentence)))
            return
        clock = self._clock
        idle = f", {clock.idle:.1f} s of them without a processor" if clock.idle else ""
        sentence = f"stopped after {clock.elapsed:.1f} s{idle} (limit {clock.limit:g} s)"
        self.record_failure(Status.TIMEOUT, "TimeoutError", sentence)

    def record_failure(self, status: Status, kind: str, sentence: str) -> None:
        """The worker is gone: what it was at gets the blame, and the next worker leaves it out.

        Raises
        ------
        WorkerError
            If it was at nothing of the learner's.
        """
        if self._current is None:
            raise WorkerError(f"the worker process did not start: {sentence}.")
        what, which = self._current[0], self._current[1]
        if what == Stage.CALL:
            if status != Status.TIMEOUT and not self._is_first_of_worker(self._asked[which]):
                return  # an earlier exercise may have broken it: a fresh worker starts with this call
            raised = Raised(kind, clean_text(sentence, 500))
            outcome = Outcome(status, raised=raised, seconds=self._clock.elapsed)
            self._fail_exercise(self._asked[which], outcome)
        elif str(which) in self._failed[what]:
            raise WorkerError(f"the worker process stopped twice at {self._current[2]}: {sentence}.")
        else:
            self._failed[what][str(which)] = [status, kind, clean_text(sentence, 500), self._current[2], ""]

    def _is_first_of_worker(self, position: int) -> bool:
        """Whether no other exercise was called in the worker before."""
        first = self._calls[self._asked[0]].exercise
        return self._calls[position].exercise == first

    def _fail_exercise(self, position: int, outcome: Outcome) -> None:
        """The other calls of the same exercise are not tried: each could cost as much again."""
        exercise = self._calls[position].exercise
        self._outcomes[position] = outcome
        for k in self._asked:
            if self._calls[k].exercise == exercise:
                self._outcomes.setdefault(k, replace(outcome, seconds=0.0))
        self._finished = len(self._outcomes) == len(self._calls)  # then no further worker is needed

    def _fail_the_rest(self, outcome: Outcome) -> None:
        for k in range(len(self._calls)):
            self._outcomes.setdefault(k, outcome)
        self._finished = True

    def run(self) -> Run:
        """The result."""
        return replace(self._run, outcomes=tuple(self._outcomes[k] for k in range(len(self._calls))))


_RECEIVERS: dict[str, Callable[[RunState, Any], None]] = {
    MessageKind.ISOLATION: RunState._receive_isolation,
    MessageKind.START: RunState._receive_start,
    MessageKind.FACTS: RunState._receive_facts,
    MessageKind.USES: RunState._receive_uses,
    MessageKind.NOTES: RunState._receive_notes,
    MessageKind.LOOK_ALIKES: RunState._receive_look_alikes,
    MessageKind.OUTCOME: RunState._receive_outcome,
    MessageKind.DONE: RunState._receive_done,
}


def _texts(body: list) -> tuple[str, ...]:
    """A list of texts, each shortened; raises for anything else."""
    if type(body) is not list or not all(type(text) is str for text in body):
        raise ProtocolError("not a list of texts")
    return tuple(clean_text(text, 1000) for text in body[:_MAX_NOTES])
