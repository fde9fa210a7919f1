import subprocess
import sys

import gradecheck
from tests.folders import REPOSITORY

ROOT = REPOSITORY


def test_public_names_are_these():
    assert gradecheck.__all__ == [
        "EXACT",
        "Exercise",
        "GradientOf",
        "Mistake",
        "OwnCost",
        "Probe",
        "Seed",
        "Tolerance",
        "__version__",
        "check",
        "check_gradient",
        "course_data",
        "ready",
        "switched_mistakes",
    ]
    assert all(hasattr(gradecheck, name) for name in gradecheck.__all__)


def test_public_functions_say_what_they_do():
    assert all(getattr(gradecheck, name).__doc__ for name in gradecheck.__all__ if name != "__version__")


def test_importing_needs_nothing_but_numpy_and_python():
    """A browser (Pyodide) has NumPy and the standard library; more would have to be fetched."""
    code = (
        "import sys, numpy.random\n"
        "before = set(sys.modules)\n"
        "import gradecheck\n"
        "tops = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(*sorted(tops - set(sys.stdlib_module_names)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"gradecheck"}
