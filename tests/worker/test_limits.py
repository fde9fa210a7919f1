"""A process that has limited itself is held to it, and says what is really on."""

import os
import subprocess
import sys

import pytest

from gradecheck.worker import limits
from gradecheck.worker.limits import apply_limits
from tests.folders import REPOSITORY

MB = 2**20
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")


def limited(code, memory=1024 * MB, cpu_seconds=60, file_bytes=MB, folder=None):
    """Run code in a process that has limited itself before."""
    first = (
        "from gradecheck.worker.limits import apply_limits\n"
        f"layers = apply_limits({memory}, {cpu_seconds}, {file_bytes})\n"
    )
    return subprocess.run(
        [sys.executable, "-c", first + code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        timeout=60,
    )


@linux_only
def test_memory_beyond_the_limit_is_refused_and_less_is_not():
    done = limited("a = bytes(2**28)\ntry:\n    b = bytes(2**30)\nexcept MemoryError:\n    print('refused')")
    assert done.stdout == "refused\n"


@linux_only
def test_file_beyond_the_limit_is_refused_and_a_shorter_one_is_not(tmp_path):
    code = (
        "open('short', 'wb').write(bytes(2**19))\ntry:\n    open('long', 'wb').write(bytes(2**22))\n"
        "except OSError as e:\n    print(e.strerror)"
    )
    assert limited(code, folder=tmp_path).stdout == "File too large\n"
    assert (tmp_path / "short").stat().st_size == 2**19
    assert (tmp_path / "long").stat().st_size <= MB


@linux_only
@pytest.mark.slow
def test_processor_time_beyond_the_limit_ends_the_process_with_the_signal_that_says_so():
    import signal

    assert limited("while True: pass", cpu_seconds=1).returncode == -signal.SIGXCPU


@linux_only
@pytest.mark.slow
def test_what_ignores_the_signal_is_ended_two_seconds_later():
    import signal

    code = "import signal\nsignal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass"
    assert limited(code, cpu_seconds=1).returncode == -signal.SIGKILL


@linux_only
def test_layers_are_said_in_words_with_their_numbers():
    done = limited("print(*layers, sep='; ')", memory=512 * MB, cpu_seconds=7, file_bytes=3 * MB)
    assert done.stdout == "memory 512 MB; processor time 7 s; files of 3 MB; no core dumps\n"


@linux_only
def test_limit_that_the_system_has_already_is_not_raised():
    code = (
        "import resource\napply_limits(2**30, 10**6, 2**20)\nprint(resource.getrlimit(resource.RLIMIT_CPU))"
    )
    assert limited(code, cpu_seconds=5).stdout == "(7, 7)\n"


def test_system_that_refuses_a_limit_is_named(monkeypatch):
    class Refusing:
        RLIM_INFINITY = -1

        def __getattr__(self, name):
            return 0

        def getrlimit(self, kind):
            return (-1, -1)

        def setrlimit(self, kind, pair):
            raise ValueError("not allowed")

    monkeypatch.setattr(limits, "resource", Refusing())
    monkeypatch.setattr(sys, "platform", "linux")
    layers = apply_limits(64 * MB, 5, MB)
    assert layers[0] == "no limit for memory 64 MB (the system refused)"
    assert all(layer.endswith("(the system refused)") for layer in layers)


def test_system_without_limits_says_so(monkeypatch):
    monkeypatch.setattr(limits, "resource", None)
    assert apply_limits(MB, 1, MB) == ["no limits on memory and processor time (this system has none)"]
