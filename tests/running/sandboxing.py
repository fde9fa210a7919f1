"""A sandbox for tests, and short ways to run code in it."""

from gradecheck.running.run import Limits
from gradecheck.running.sandbox import Sandboxes
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call
from tests.folders import REPOSITORY

SECRET = REPOSITORY / "gradecheck" / "version.py"
QUICK = Limits(statement_seconds=2.0, total_seconds=30.0, memory=2**30)


def sandboxes(count=1, hidden=(), **more):
    """The whole checkout is hidden, but for an environment in it, which has the NumPy that answers use."""
    checkout = [str(path) for path in REPOSITORY.iterdir() if path.name != ".venv"]
    return Sandboxes(count, [*checkout, *map(str, hidden)], str(SECRET), **more)


def notebook(*cells):
    return Submission("work/ch.ipynb", tuple(Cell(n, text) for n, text in enumerate(cells, start=1)), "ipynb")


def call(function, *arguments, seconds=5.0):
    return Call(function, function, "answer", 0, 0, arguments, seconds)


def outcome_of(sandboxes, code, *arguments, limits=QUICK, seconds=5.0):
    """What came of calling `f`, which the code defines."""
    run = sandboxes.run(notebook(code), [call("f", *arguments, seconds=seconds)], ("f",), limits)
    return run.outcomes[0]
