"""A worker ends with the checker that started it."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.folders import REPOSITORY

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells a process that its parent ended"
)

CHILD = """
import sys, time
from gradecheck.worker.parent_death import end_with_parent
end_with_parent(int(sys.argv[1]))
print("lives", flush=True)
time.sleep(60)
"""
PARENT = f"""
import os, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", {CHILD!r}, str(os.getpid())], stdout=subprocess.PIPE)
print(child.pid, child.stdout.readline().decode().strip(), flush=True)
sys.stdin.read()
"""


def start(code: str, *arguments: str) -> subprocess.Popen:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def is_gone(pid: int) -> bool:
    """Whether a process has ended, within some seconds; one that nobody waited for has ended too."""
    until = time.monotonic() + 20.0
    while time.monotonic() < until:
        try:
            with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
                if file.read().rpartition(")")[2].split()[0] == "Z":
                    return True
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    return False


def test_worker_is_ended_when_the_checker_is_killed():
    with start(PARENT) as parent:
        pid, word = parent.stdout.readline().split()
        assert word == "lives"
        os.kill(parent.pid, signal.SIGKILL)
        assert is_gone(int(pid))


def test_worker_whose_checker_is_gone_already_does_not_begin():
    with start(CHILD, "1") as child:  # a parent that it does not have
        assert child.stdout.read() == ""
        assert child.wait() == 0
