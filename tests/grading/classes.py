"""A small class for the tiny course: right, wrong, unreadable, and with names that try something."""

import os
from pathlib import Path

from gradecheck.course.course import load_course
from gradecheck.grading.class_run import Order, grade_class
from gradecheck.running.progress import no_progress
from gradecheck.running.run import Limits
from gradecheck.submission.class_folder import read_class
from tests.folders import TINY_COURSE

QUICK = Limits(statement_seconds=2.0, total_seconds=20.0, memory=2**30)
MEAN_SLOPE = "def mean_slope(f, x, h=0.5):\n    return (f(x + h) - f(x - h)) / (2 * h)\n"
RIGHT = "def cube(x):\n    return x * x * x\n" + MEAN_SLOPE
SQUARE = "def cube(x):\n    return x * x\n"
ALSO_SQUARE = "import numpy as np\ndef cube(number):\n    return np.power(number, 2)\n" + MEAN_SLOPE
RAISES = "def cube(x):\n    raise KeyError('no')\n"
EVIL = "<script>alert(1)</script>"


def write_class(folder, **files):
    """Files of a class, a minute after each other."""
    for number, (name, text) in enumerate(files.items()):
        put(folder / name.replace("__", "/"), text, number)
    return folder


def put(path, text, minute=0):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_700_000_000 + 60 * minute,) * 2)


def small_class(folder):
    put(folder / "ada" / "a.py", RIGHT)
    put(folder / "alan" / "a.py", SQUARE)
    put(folder / "grace" / "a.py", ALSO_SQUARE)
    put(folder / EVIL.replace("/", "") / "a.py", RAISES)
    put(folder / "=1+1" / "a.py", SQUARE)
    put(folder / "kurt" / "essay.pdf", "no")
    return folder


def graded(folder, out, watch=no_progress, **more):
    """Grade with the tiny course; the results."""
    course = load_course(TINY_COURSE)
    unpacked = Path(f"{out}-unpacked")
    unpacked.mkdir(exist_ok=True)
    order = Order(folder, out, limits=QUICK, **{"seed": 7, **more})
    return grade_class(course, read_class(folder, unpacked), order, watch)


def files_of(out):
    """Content of every report but the journal."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != "results.jsonl"
    }
