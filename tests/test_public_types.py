"""A user's type checker sees the public names as they are, though each is imported on its first use."""

import os
import subprocess
import sys

import pytest

from tests.folders import REPOSITORY

pytestmark = pytest.mark.slow

RIGHT = """
from collections.abc import Iterator

import numpy as np
from gradecheck import Cause, Exercise, Report, Verdict, check, check_gradient, ready


def half(x: float) -> float:
    return x / 2


def loss(w: np.ndarray) -> float:
    return float(w @ w)


def gradient(w: np.ndarray) -> np.ndarray:
    return 2 * w


def inputs(rng: np.random.Generator) -> Iterator[dict[str, float]]:
    yield {"x": float(rng.normal())}


exercise = Exercise(reference=half, inputs=inputs, points=1)
check(half)
written: bool = ready(half)
name: str = exercise.name
agreed: bool = bool(check_gradient(loss, gradient, np.ones(3)))
passed: Verdict = Verdict.PASSED
cause: str = Cause.VALUE


def code_of(report: Report) -> int:
    return report.exit_code
"""

WRONG = {
    "from gradecheck import chekc": 'Module "gradecheck" has no attribute "chekc"',
    "import gradecheck\ngradecheck.Verdict.PASSD": '"type[Verdict]" has no attribute "PASSD"',
    "from gradecheck import Exercise\nExercise(int, lambda rng: [], points='one')": 'expected "int"',
    "from gradecheck import ready\nwords: str = ready()": 'expression has type "bool"',
    "from gradecheck import Report\ndef f(report: Report) -> str: return report.exit_code": 'got "int"',
}


@pytest.fixture(scope="module")
def errors_of(tmp_path_factory):
    """What mypy says of a text, told by somebody who has only installed the package."""
    folder = tmp_path_factory.mktemp("user")

    def mypy(text: str) -> list[str]:
        (folder / "user.py").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "mypy", "--config-file=", "--follow-imports=silent", "user.py"]
        surroundings = {**os.environ, "MYPYPATH": str(REPOSITORY)}
        done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stdout + done.stderr
        return [line for line in done.stdout.splitlines() if "error:" in line]

    return mypy


def test_a_users_type_checker_accepts_what_is_right(errors_of):
    assert errors_of(RIGHT) == []


@pytest.mark.parametrize(("text", "words"), WRONG.items(), ids=WRONG.values())
def test_a_users_type_checker_finds_what_is_wrong(errors_of, text, words):
    (error, *_) = errors_of(text)
    assert words in error


def test_the_package_says_that_it_is_typed():
    assert (REPOSITORY / "gradecheck" / "py.typed").is_file()
