"""`gradecheck check` of one notebook, in a new process each time."""

import sys

from benchmarks.measurement import ROOT, Measurement, program, run, side_by_side

CHAPTER = "ch06_backpropagation"
ALLOWED_SECONDS = 0.3
ALLOWED_TIMES = 2.5
ROUNDS = 11


def measure() -> list[Measurement]:
    """Compare a check with a Python that imports NumPy, the least that the learner's own code needs."""
    solved, unsolved = (ROOT / folder / f"{CHAPTER}.ipynb" for folder in ("solutions", "exercises"))
    checker = program("gradecheck")
    numpy_alone, of_solved, of_unsolved = side_by_side(
        [
            lambda: run(sys.executable, "-c", "import numpy"),
            lambda: run(checker, "check", solved),
            lambda: run(checker, "check", unsolved, allowed=(1,)),
        ],
        ROUNDS,
    )
    return [
        Measurement("Python starts and imports NumPy", f"{numpy_alone:.3f} s", "1"),
        beyond("check of the solved notebook", of_solved, numpy_alone),
        beyond("check of the unsolved notebook", of_unsolved, numpy_alone),
    ]


def beyond(what: str, seconds: float, numpy_alone: float) -> Measurement:
    """Compare a check with the least that any checker needs."""
    more, times = seconds - numpy_alone, seconds / numpy_alone
    return Measurement(
        what,
        f"{seconds:.3f} s, {more:.3f} s beyond",
        f"{times:.2f} x Python with NumPy",
        f"at most {ALLOWED_SECONDS} s beyond, and {ALLOWED_TIMES} x",
        more <= ALLOWED_SECONDS and times <= ALLOWED_TIMES,
    )
