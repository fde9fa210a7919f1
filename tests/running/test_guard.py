"""No process outlives the checker, however the checker is ended, and its folders go with it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.folders import REPOSITORY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")

PATIENCE = 20.0  # seconds; a busy machine is not what is tested

CALL = """
from gradecheck.worker.call import Call
call = Call("f", "f", "answer", 0, 0, (), 100.0)
"""
RUNNERS = {
    "sandbox": CALL
    + """
from tests.running.sandboxing import notebook, sandboxes

with sandboxes() as made:
    made.run(notebook("def f():\\n    while True: pass"), [call], ("f",))
""",
    "folder": """
import tempfile, time
from gradecheck.running.guard import Guard

with tempfile.TemporaryDirectory() as folder, Guard(None, folder):
    time.sleep(100)
""",
    "fork": CALL
    + """
from gradecheck.running.choice import run_functions

def f():
    while True: pass

run_functions({"f": f}, [call], ("f",))
""",
    "worker": CALL
    + """
from gradecheck.running.choice import run_submission
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import Submission

text = '''
import subprocess, sys
def f():
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"])
    open("scratch", "w").close()
    while True: pass
'''
run_submission(Submission("a.ipynb", (Cell(1, text),), "ipynb"), [call], ("f",))
""",
    "spare": """
import time
from gradecheck.running.launch import SpareWorker

with SpareWorker():
    time.sleep(100)
""",
}


def children(pid):
    """Numbers of all processes that a process has started, and theirs."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *children(child)]
    return found


def is_alive(pid):
    """Whether a process still does something: one that nobody has waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def becomes(condition):
    until = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


@pytest.mark.parametrize(
    "number",
    [signal.SIGKILL, *(pytest.param(n, marks=pytest.mark.slow) for n in (signal.SIGTERM, signal.SIGHUP))],
    ids=lambda n: n.name,
)
@pytest.mark.parametrize(
    ("runner", "expected"), [("fork", 1), ("worker", 3), ("spare", 2), ("sandbox", 3), ("folder", 1)]
)
@pytest.mark.sampled(3)
def test_nothing_outlives_the_checker(runner, expected, number, tmp_path):
    checker = subprocess.Popen(
        [sys.executable, "-c", RUNNERS[runner]],
        cwd=REPOSITORY,
        env=os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": str(REPOSITORY)},
    )
    try:
        assert becomes(lambda: len(children(checker.pid)) >= expected), "the checker starts its workers"
        started = children(checker.pid)
        assert runner == "fork" or list(tmp_path.iterdir()), "the worker has a folder of its own"
    finally:
        checker.send_signal(number)
        checker.wait(PATIENCE)

    assert becomes(lambda: not any(map(is_alive, started)))
    assert becomes(lambda: not list(tmp_path.iterdir()))
