"""Faults planted in a copy of the tiny course, and what the prover says of them."""

from gradecheck.course.course import load_course
from gradecheck.proving.proof import prove_exercise
from tests.changing import change

CUBE = "ch01_powers/mistakes/cube.py"
LINES = "ch02_lines/references.py"


def plant(tiny, file, old, new):
    path = tiny / "solutions" / file
    change(path, old, new)
    if "RNG" in new or "np." in new:
        text = path.read_text(encoding="utf-8")
        numpy = "\n\nimport numpy as np\n\nRNG = np.random.default_rng()\n"
        path.write_text(text.replace("\n\n", numpy, 1), encoding="utf-8")


def proved(tiny, exercise, seeds=2):
    return [str(broken) for broken in prove_exercise(load_course(tiny), exercise, seeds)]
