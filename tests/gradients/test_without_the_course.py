"""`from gradecheck import check_gradient` in another project: only NumPy is loaded, no course is read."""

import json
import subprocess
import sys
import textwrap

import pytest

from tests.folders import REPOSITORY

PROGRAM = """
    import json, sys
    import numpy as np

    before = set(sys.modules)

    class Refused:
        def find_spec(self, name, path=None, target=None):
            top = name.partition(".")[0]
            if top not in sys.stdlib_module_names and top not in ("numpy", "gradecheck"):
                raise ModuleNotFoundError(f"refused: {name}", name=name)

    sys.meta_path.insert(0, Refused())
    from gradecheck import assert_gradient, check_gradient

    w = {"W": np.arange(6.0).reshape(2, 3), "b": np.ones(3)}
    loss = lambda p: np.sum(np.tanh(np.ones(2) @ p["W"] + p["b"]) ** 2)

    def gradient(p):
        a = np.tanh(np.ones(2) @ p["W"] + p["b"])
        d = 2 * a * (1 - a**2)
        return {"W": np.outer(np.ones(2), d), "b": FACTOR * d}

    result = check_gradient(loss, gradient, w, seed=0)
    print(json.dumps([str(result), sorted(set(sys.modules) - before)]))
"""


def run(tmp_path, factor):
    text = textwrap.dedent(PROGRAM).replace("FACTOR", factor)
    done = subprocess.run(
        [sys.executable, "-c", text],
        cwd=tmp_path,
        env={"PYTHONPATH": str(REPOSITORY), "PATH": "", "SYSTEMROOT": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("factor", "words"), [("1", "check_gradient: right."), ("2", "Yours is twice the right")]
)
def test_check_loads_nothing_but_numpy_and_reads_no_course(tmp_path, factor, words):
    said, loaded = run(tmp_path, factor)
    assert words in said
    tops = {name.partition(".")[0] for name in loaded} - set(sys.stdlib_module_names)
    of_numpy = {name for name in tops if "cython" in name}  # the runtime of its compiled random numbers
    assert tops - of_numpy <= {"gradecheck", "numpy", "_distutils_hack"}
    rooms = {name.split(".")[1] for name in loaded if name.startswith("gradecheck.") and name.count(".")}
    assert not rooms & {"course", "notebooks", "submission", "commands", "verdict", "proving"}, rooms
