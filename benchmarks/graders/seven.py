"""Seven functions that everybody grades: a right answer to each, the cell that tests it, and the notebooks.

Standard library only: it is imported in the environments of all graders.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

#: Function -> its right body, and the value that its test expects, as most people write such a test.
FUNCTIONS = {
    "square": ("return x * x", "x ** 2"),
    "halve": ("return x / 2", "0.5 * x"),
    "softplus": ("return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)", "np.logaddexp(0, x)"),
    "sigmoid": ("return 1 / (1 + np.exp(-x))", "0.5 * (1 + np.tanh(x / 2))"),
    "relu": ("return np.maximum(x, 0)", "np.where(x > 0, x, 0.0)"),
    "center": ("return x - np.mean(x)", "x - x.mean()"),
    "norm": ("return np.sqrt(np.sum(x * x))", "np.linalg.norm(x)"),
}
SECONDS_FOR_A_CELL = 10  # where a grader lets us choose
HOSTILE = Path(__file__).parent / "hostile"


def right() -> str:
    """A right answer to every function."""
    bodies = (f"def {name}(x):\n    {body}\n" for name, (body, _) in FUNCTIONS.items())
    return "import numpy as np\n" + "".join(bodies)


def assertion_of(name: str) -> str:
    """The cell that tests a function, with three arrays."""
    return (
        "import numpy as np\n"
        "for seed in range(3):\n"
        "    x = np.random.default_rng(seed).normal(size=(4, 5))\n"
        f"    assert np.allclose({name}(x.copy()), {FUNCTIONS[name][1]})\n"
    )


def cells_of(source: str) -> list[str]:
    """A cell for each statement at the top of a file."""
    lines = source.splitlines()
    return ["\n".join(lines[n.lineno - 1 : n.end_lineno]) for n in ast.parse(source).body]


def hostile_names() -> list[str]:
    """The submissions that try something."""
    return sorted(path.stem for path in HOSTILE.glob("*.py"))


def hostile(name: str, **places: object) -> tuple[int, str, str]:
    """Points that a hostile submission deserves, what it tries, and its source.

    Its first line says ``# 6: what it tries``. Words in angle brackets stand for places of this run.
    """
    head, source = (HOSTILE / f"{name}.py").read_text(encoding="utf-8").split("\n", 1)
    for word, place in places.items():
        source = source.replace(f"<{word}>", str(place))
    deserved, tries = head.removeprefix("# ").split(": ", 1)
    return int(deserved), tries, source.replace("# <the right ones>", right())


def notebook(cells: Iterator[dict]) -> str:
    """A notebook as JSON."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    whole = {"cells": list(cells), "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole)


def code(number: int, source: str, nbgrader: dict | None = None) -> dict:
    """A cell."""
    return {
        "cell_type": "code",
        "id": f"cell-{number}",
        "metadata": {"nbgrader": nbgrader} if nbgrader else {},
        "execution_count": None,
        "outputs": [],
        "source": source,
    }


def handed_in(source: str) -> str:
    """What a learner hands in: a notebook with the answers, and nothing of any grader."""
    return notebook(code(number, cell) for number, cell in enumerate(cells_of(source)))


def with_tests(source: str) -> str:
    """The same with a test cell for each function, in the metadata of nbgrader."""

    def cells() -> Iterator[dict]:
        answers = {
            "grade": False,
            "grade_id": "answers",
            "locked": False,
            "schema_version": 3,
            "solution": True,
        }
        yield code(0, cells_of(source)[0], answers)
        for number, cell in enumerate(cells_of(source)[1:], start=1):
            yield code(number, cell)
        for number, name in enumerate(FUNCTIONS, start=100):
            graded = {"grade": True, "grade_id": name, "locked": True, "points": 1}
            yield code(number, assertion_of(name), {**graded, "schema_version": 3, "solution": False})

    return notebook(cells())
