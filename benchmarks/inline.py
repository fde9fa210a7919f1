"""Inline `check(f)` of a right answer: what it costs beyond the answer's own running time."""

import mmap
import os
import time
from collections.abc import Callable
from functools import wraps
from statistics import median

import numpy as np

from benchmarks.measurement import ROOT, Measurement, seconds_of
from gradecheck import check
from gradecheck.course.chapter import Chapter
from gradecheck.course.course import load_course

#: For the exercise in the middle, and for the slowest.
ALLOWED_IN_THE_MIDDLE, ALLOWED_AT_MOST = 6.0, 10.0
#: So long after a check the system has taken its fork apart; nobody checks again sooner, in seconds.
PAUSE = 0.01
ROUNDS = 21


def measure() -> list[Measurement]:
    """Check every reference of the course the way a learner would, many times."""
    os.chdir(ROOT)  # `check` finds the course from the current folder, as in a notebook
    costs = [cost for chapter in load_course(ROOT).chapters for cost in costs_of(chapter)]
    slowest_own, slowest, name = max(costs, key=lambda cost: cost[1] - cost[0])
    middle = median(seconds - own for own, seconds, _ in costs)
    return [
        beyond(f"inline check, the middle of {len(costs)} exercises", middle, "", ALLOWED_IN_THE_MIDDLE),
        beyond(
            f"inline check, the slowest ({name})",
            slowest - slowest_own,
            ratio_to_own(slowest, slowest_own),
            ALLOWED_AT_MOST,
        ),
    ]


def beyond(what: str, seconds: float, ratio: str, allowed: float) -> Measurement:
    """Compare a check with what it may cost."""
    milliseconds = seconds * 1e3
    return Measurement(
        what,
        f"{milliseconds:.1f} ms beyond",
        ratio,
        f"at most {allowed:.0f} ms beyond",
        milliseconds <= allowed,
    )


def ratio_to_own(seconds: float, own: float) -> str:
    """Compare a check with the answer's own time, which a worker that was started afresh cannot share."""
    return f"{seconds / own:.0f} x the answer's own {own * 1e3:.2f} ms" if own else "own time not measured"


def costs_of(chapter: Chapter) -> list[tuple[float, float, str]]:
    """Take the answer's own seconds and the seconds of its check, for each exercise of a chapter."""
    notebook = {"check": check} | {card.name: card.reference for card in chapter.exercises}
    return [(*cost_of(name, notebook), name) for name in notebook if name != "check"]


def cost_of(name: str, notebook: dict[str, Callable]) -> tuple[float, float]:
    """Take the seconds of the answer's own work and of `check(name)` in a notebook, in the fastest round."""
    spent = np.frombuffer(mmap.mmap(-1, 8))  # shared: on Linux `check` calls the answer in a fork
    answer = timed(notebook[name], spent)
    cell = compile(f"assert check({name})", "cell", "exec")
    surroundings = notebook | {name: answer}
    rounds = []
    for _ in range(ROUNDS):
        time.sleep(PAUSE)
        spent[0] = 0
        seconds = seconds_of(lambda: exec(cell, surroundings))
        rounds.append((float(spent[0]), seconds))
    return min(rounds, key=lambda times: times[1] - times[0])


def timed(function: Callable, spent: np.ndarray) -> Callable:
    """Give the same function, which adds the seconds of each of its calls to `spent[0]`."""

    @wraps(function)
    def answer(*arguments: object) -> object:
        began = time.perf_counter()
        try:
            return function(*arguments)
        finally:
            spent[0] += time.perf_counter() - began

    return answer
