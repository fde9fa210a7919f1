"""The runner of live functions in this process: no limits, and an answer that loops is the user's to stop."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from gradecheck.running.beside import Beside
from gradecheck.running.progress import ProgressCallback, Step, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.runner import Namespace
from gradecheck.worker import float_flags
from gradecheck.worker.call import Call
from gradecheck.worker.channel import DiscardingStream
from gradecheck.worker.execution import run_call
from gradecheck.worker.history import nearest_in_history
from gradecheck.worker.outcome import Outcome, Raised, Status
from gradecheck.worker.replacing import run_replacements
from gradecheck.worker.search import run_search
from gradecheck.worker.side_effects import EarlierResult
from gradecheck.worker.source import edited, learners_functions
from gradecheck.worker.surroundings import nobody_there


def run_in_process(
    answers: Namespace,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits | None = None,
    watch: ProgressCallback = no_progress,
    beside: Beside | None = None,
) -> Run:
    """Call live functions here; `limits` are not kept, and the run says so. Nothing is done beside them.

    Raises
    ------
    KeyboardInterrupt
        If the learner interrupts.
    """
    sink = DiscardingStream()
    quiet = contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink)
    with random_state_kept(), quiet[0], quiet[1], nobody_there(called_functions(answers, calls)):
        outcomes = tuple(_outcomes(answers, calls, watch))
    isolation = ("none: your functions run in this process, without limits on time and memory",)
    outcomes = with_places(answers, exercises, calls, outcomes)
    return Run(outcomes, defined_names(answers, calls), isolation=isolation)


def defined_names(answers: Namespace, calls: Sequence[Call]) -> tuple[str, ...]:
    """Names of the live functions that are called, each once."""
    return tuple(name for name in dict.fromkeys(call.function for call in calls) if name in answers)


def with_places(
    answers: Namespace, exercises: Sequence[str], calls: Sequence[Call], outcomes: Sequence[Outcome]
) -> tuple[Outcome, ...]:
    """The outcomes; of an untouched stub with the place where something like its answer was run."""
    return tuple(_with_places(answers, exercises, calls, outcomes))


def _with_places(
    answers: Namespace, exercises: Sequence[str], calls: Sequence[Call], outcomes: Sequence[Outcome]
) -> Iterator[Outcome]:
    places: dict[str, Raised | None] = {}
    for call, outcome in zip(calls, outcomes, strict=True):
        if outcome.status != Status.NOT_ATTEMPTED:
            yield outcome
            continue
        if call.function not in places:
            places[call.function] = nearest_in_history(call.function, answers.get("In"), exercises)
        yield replace(outcome, raised=places[call.function])


def called_functions(answers: Namespace, calls: Sequence[Call]) -> list[object]:
    """The live functions that are called, each once."""
    return [answers[name] for name in defined_names(answers, calls)]


def answer_call(answers: Namespace, call: Call, earlier: EarlierResult) -> Outcome:
    """Outcome of one call of a live function."""
    if call.function not in answers:
        return Outcome(Status.MISSING)
    if call.search is not None:
        return run_search(call.function, answers, call.search)
    if call.replacements is not None:
        return run_replacements(call.function, answers, call.replacements)
    return run_call(answers[call.function], call, earlier)


def _reporting(answers: Namespace, calls: Sequence[Call]) -> Namespace:
    """The names; where NumPy hears of no overflow, with copies of what is called that report it."""
    if float_flags.machine_keeps_flags():
        return answers
    copies = {}
    for name in dict.fromkeys(call.function for call in calls):
        sources = learners_functions(name, answers)
        if sources:
            copies[name] = edited(sources, sources, name, reports=True)
    return {**answers, **copies}


def _same(step: Step) -> Step:
    return step


def _outcomes(answers: Namespace, calls: Sequence[Call], watch: ProgressCallback) -> Iterator[Outcome]:
    earlier = EarlierResult()
    answers = _reporting(answers, calls)
    for done, call in enumerate(calls):
        step = Step(call.exercise, done / len(calls), f"call {done + 1} of {len(calls)}")
        watch(partial(_same, step))
        yield answer_call(answers, call, earlier)


@contextlib.contextmanager
def random_state_kept() -> Iterator[None]:
    """Both global random states afterwards as before."""
    python, legacy = random.getstate(), np.random.get_state()  # noqa: NPY002 - a learner's code may use it
    try:
        yield
    finally:
        random.setstate(python)
        np.random.set_state(legacy)  # noqa: NPY002
