"""`gradecheck grade`: submissions in a second, sandboxed, on one processor and on two."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from benchmarks.measurement import ROOT, Measurement
from gradecheck.course.course import load_course
from gradecheck.grading.class_run import Order, grade_class
from gradecheck.running.choice import run_submission
from gradecheck.running.runner import Runner
from gradecheck.running.sandbox import Sandboxes
from gradecheck.submission.cells import Cell
from gradecheck.submission.class_folder import read_class
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call, Role
from gradecheck.worker.location import SourceKind

CHAPTER = "ch06_backpropagation"
HIDDEN = [str(ROOT / "gradecheck"), str(ROOT / "solutions")]
SECRET = str(ROOT / "gradecheck" / "version.py")
#: Seven functions that are asked three questions each, as in the comparison of graders that set the goals.
FUNCTIONS = {
    "square": "return x * x",
    "halve": "return x / 2",
    "softplus": "return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)",
    "sigmoid": "return 1 / (1 + np.exp(-x))",
    "relu": "return np.maximum(x, 0)",
    "center": "return x - np.mean(x)",
    "norm": "return np.sqrt(np.sum(x * x))",
}
MANY, FEW = 300, 10


def measure() -> list[Measurement]:
    """Run submissions one after the other and two at a time, and a whole class of a chapter."""
    with Sandboxes(2, HIDDEN, SECRET) as made:
        one = rate(made.run, MANY, 1)
        two = rate(made.run, MANY, 2)
    fresh = rate(run_submission, FEW, 1)
    return [
        Measurement("7 functions, a worker process for each submission", f"{fresh:.1f} a second", "1"),
        against("7 functions, sandboxed, one at a time", one, fresh, 100),
        against("7 functions, sandboxed, two at a time", two, fresh, 200),
        of_a_class("a class that is right in chapter 6, two at a time", 60),
    ]


def against(what: str, found: float, fresh: float, goal: float) -> Measurement:
    """Compare a rate with that of fresh processes."""
    ratio = f"{found / fresh:.1f} x a process each"
    return Measurement(what, f"{found:.0f} a second", ratio, f"{goal:g} a second", found >= goal)


def rate(runner: Runner[Submission], count: int, at_a_time: int) -> float:
    """How many submissions a runner runs in a second."""
    cells = [Cell(1, "import numpy as np")]
    cells += [
        Cell(n, f"def {name}(x):\n    {body}") for n, (name, body) in enumerate(FUNCTIONS.items(), start=2)
    ]
    submission = Submission("benchmark.ipynb", tuple(cells), SourceKind.NOTEBOOK)
    rng = np.random.default_rng(1)
    calls = [
        Call(name, name, Role.ANSWER, case, 0, (rng.normal(size=(4, 5)),))
        for name in FUNCTIONS
        for case in range(3)
    ]

    def run(_: int) -> None:
        outcomes = runner(submission, calls, tuple(FUNCTIONS)).outcomes
        assert all(outcome.status == "returned" for outcome in outcomes)

    run(0)
    return count / seconds(lambda: in_threads(run, count, at_a_time))


def in_threads(run: Callable[[int], None], count: int, at_a_time: int) -> None:
    """Run so many, so many at a time."""
    with ThreadPoolExecutor(at_a_time) as pool:
        list(pool.map(run, range(count)))


def seconds(act: Callable[[], object]) -> float:
    """Take the wall time of one call."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def of_a_class(what: str, learners: int) -> Measurement:
    """Grade so many copies of the solved notebook of a chapter, reports included."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(learners):
            (folder / "class" / f"learner {number}").mkdir(parents=True)
            shutil.copy(ROOT / "solutions" / f"{CHAPTER}.ipynb", folder / "class" / f"learner {number}")
        (folder / "unpacked").mkdir()
        found = read_class(folder / "class", folder / "unpacked")
        order = Order(folder / "class", folder / "out", seed=1, jobs=2)
        taken = seconds(lambda: grade_class(load_course(ROOT), found, order))
    return Measurement(what, f"{learners / taken:.1f} a second", f"{1e3 * taken / learners:.0f} ms each")
