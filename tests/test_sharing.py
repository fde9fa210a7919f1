"""Tests that share what takes long to make go to one process."""

import subprocess
import sys
from collections import OrderedDict

import pytest

from tests.folders import REPOSITORY
from tests.sharing import BY_PARAMETER, FIRST, ONE_BY_ONE, ByWhatIsShared, together


def test_tests_about_one_exercise_go_together_from_whichever_file():
    one = together("tests/test_one_answer.py::test_inline_and_terminal_give_one_verdict[mse]")
    assert one == together("tests/solutions/test_submissions.py::test_each_submission_gets_its_verdict[mse]")
    assert one != together("tests/test_one_answer.py::test_inline_and_terminal_give_one_verdict[train]")


def test_file_goes_to_one_process_with_its_fixtures():
    wheel = "tests/repository/test_packaging.py"
    assert together(f"{wheel}::test_wheel_carries_the_chapter[ch01]") == together(f"{wheel}::test_other")


def test_long_tests_go_where_there_is_time():
    file = "tests/solutions/test_exercises.py"
    assert together(f"{file}::test_card[a]") != together(f"{file}::test_card[b]")


def test_what_begins_first_is_there():
    files = [path.relative_to(REPOSITORY).as_posix() for path in (REPOSITORY / "tests").rglob("test_*.py")]
    starts = FIRST.pattern.removeprefix("tests/(").removesuffix(")").split("|")
    assert [s for s in starts if not any(file.startswith(f"tests/{s}") for file in files)] == []


@pytest.mark.parametrize("file", [*BY_PARAMETER, *ONE_BY_ONE])
def test_file_that_is_named_is_there(file):
    assert (REPOSITORY / file).exists()


def test_what_takes_long_begins_first():
    handed_out = []

    class Node:
        send_runtest_some = staticmethod(handed_out.append)

    node = Node()
    scheduler = ByWhatIsShared.__new__(ByWhatIsShared)  # without a run of pytest around it
    tests = ["tests/wording/test_values.py::test_a", "tests/site/test_lite.py::test_b"]
    scheduler.workqueue = OrderedDict((together(test), {test: False}) for test in tests)
    scheduler.assigned_work, scheduler.registered_collections = {}, {node: tests}

    scheduler._assign_work_unit(node)
    scheduler._assign_work_unit(node)

    assert handed_out == [[1], [0]]


@pytest.mark.slow
def test_several_processes_keep_to_it(tmp_path):
    """Asked of pytest itself: it once left out a mark for this without a word."""
    inside = tmp_path / "tests" / "test_one_answer.py"
    inside.parent.mkdir()
    inside.write_text(
        "import os, pytest\n"
        "@pytest.mark.parametrize('exercise', list('abcdef'))\n"
        "class TestWays:\n"
        "    def test_one(self, exercise): self.note(exercise)\n"
        "    def test_other(self, exercise): self.note(exercise)\n"
        "    def note(self, exercise): print(os.getpid(), file=open(exercise, 'a'))\n",
        encoding="utf-8",
    )
    (inside.parent / "conftest.py").write_text(
        (REPOSITORY / "tests" / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = browser: b\n  nightly: n\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:nbval", "tests"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert "12 passed" in done.stdout, done.stdout + done.stderr
    asked = [(tmp_path / name).read_text().split() for name in "abcdef"]
    assert [len(processes) for processes in asked] == [2] * 6
    assert [len(set(processes)) for processes in asked] == [1] * 6
