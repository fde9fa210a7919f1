"""`gradecheck grade`: submissions in a second, sandboxed, on one processor and on two."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
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
MANY, FEW, LEARNERS = 300, 10, 60


def measure() -> list[Measurement]:
    """Run submissions on one processor and on two, and whole classes of a chapter with their reports."""
    with one_processor(), Sandboxes(1, HIDDEN, SECRET) as made:
        one = rate(made.run, MANY, 1)
    with Sandboxes(2, HIDDEN, SECRET) as made:
        two = rate(made.run, MANY, 2)
    fresh = rate(run_submission, FEW, 1)
    return [
        Measurement("7 functions, a worker process for each submission", f"{fresh:.1f} a second", "1"),
        against("7 functions, sandboxed, on one processor", one, fresh, 100),
        against("7 functions, sandboxed, two at a time", two, fresh, 200),
        of_a_class("a class that is right in chapter 6, two at a time", LEARNERS, wrong=False),
        of_a_class("a class of which half is wrong in chapter 6, two at a time", LEARNERS, wrong=True),
    ]


@contextmanager
def one_processor() -> Iterator[None]:
    """Hold this process, and what it starts, to one processor; where the system cannot, to none."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


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


def of_a_class(what: str, learners: int, wrong: bool) -> Measurement:
    """Grade solved notebooks of a chapter, reports included; if asked, every second has a wrong answer."""
    mistakes = wrong_answers() if wrong else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(learners):
            (folder / "class" / f"learner {number}").mkdir(parents=True)
            notebook = json.loads((ROOT / "solutions" / f"{CHAPTER}.ipynb").read_text(encoding="utf-8"))
            if mistakes and number % 2:
                notebook["cells"].append(code_cell(mistakes[number // 2 % len(mistakes)]))
            path = folder / "class" / f"learner {number}" / f"{CHAPTER}.ipynb"
            path.write_text(json.dumps(notebook), encoding="utf-8")
        (folder / "unpacked").mkdir()
        found = read_class(folder / "class", folder / "unpacked")
        order = Order(folder / "class", folder / "out", seed=1, jobs=2)
        began = time.perf_counter()
        results = grade_class(load_course(ROOT), found, order)
        taken = time.perf_counter() - began
    full = sum(each.points(results.asked) == results.max_points for each in results.learners)
    assert full == (learners + 1) // 2 if wrong else full == learners
    goal = 20 if wrong else None
    given = f"{goal} a second" if goal else ""
    found_rate = f"{learners / taken:.1f} a second"
    each = f"{1e3 * taken / learners:.0f} ms each"
    return Measurement(what, found_rate, each, given, None if goal is None else learners / taken >= goal)


def wrong_answers() -> list[str]:
    """Answers of the chapter that were written wrong without a look at its known mistakes."""
    folders = [
        ROOT / "tests" / "unseen" / card.name for card in load_course(ROOT).find_chapter("ch06").exercises
    ]
    files = [path for folder in folders for path in sorted(folder.glob("*.py"))]
    texts = [path.read_text(encoding="utf-8") for path in files]
    return [text for text in texts if text.startswith("# unseen: wrong")]


def code_cell(text: str) -> dict[str, object]:
    """A code cell of a notebook."""
    return {"cell_type": "code", "metadata": {}, "source": text, "outputs": [], "execution_count": None}
