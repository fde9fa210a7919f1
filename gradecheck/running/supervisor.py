"""A running worker -> its RunState: takes in what it says, keeps the time, and ends it.

The worker is a process that was started, or a fork of this one; for both hold `subprocess.Popen`'s names.
"""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path
from typing import BinaryIO

from gradecheck.running.launch import Worker
from gradecheck.running.lines import NothingYet, lines_of
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run_state import RunState
from gradecheck.worker.channel import INTERFERENCE
from gradecheck.worker.outcome import Status
from gradecheck.worker.serialization import ProtocolError

_decode = json.JSONDecoder().decode
_LOOK = 0.1  # how often we look whether the process is still there while it says nothing, in seconds
#: Between two looks at what a worker says to a person who waits, in seconds; see `lines_of`.
PAUSE = 0.001
_GRACE = 1.0  # for the last words of a worker that is gone: on a busy machine our thread may read them late


def supervise(
    worker: Worker,
    state: RunState,
    most: int,
    errors: BinaryIO | None = None,
    watch: ProgressCallback = no_progress,
    pause: float = 0.0,
) -> None:
    """Take in messages until the worker is done, gone, or out of time; the state knows which.

    Parameters
    ----------
    worker : Worker
        A running process; messages are the lines of its `stdout`.
    state : RunState
        What it has said so far.
    most : int
        What it may send in all, in bytes.
    errors : file, optional
        Where it wrote errors before it began.
    watch : ProgressCallback
        Told now and then where the worker is.
    pause : float
        As in `lines_of`.
    """
    assert worker.stdout is not None  # every worker is started with a pipe
    lines = lines_of(worker.stdout, most, pause)
    silent = 0.0  # seconds without a word from a worker that is gone
    excused = 0.0  # seconds without a processor for which it was given more time
    is_late = False  # it has had its time, and has not said a word since
    while not state.worker_is_done:
        watch(state.step)
        left = state.seconds_left()
        patience = (
            _LOOK if is_late else max(0.0, min(left, _LOOK))
        )  # at 0 s too: it may have been said in time
        try:
            line = lines.next(timeout=patience)
            silent, is_late = 0.0, False
        except NothingYet:
            if left <= 0:
                idle = _seconds_without_processor(worker.pid) - excused
                if state.is_out_of_time or (is_late and idle < _LOOK):
                    state.record_timeout()
                    return
                # A machine that stood still, as a virtual one may, took the time of both of us and counts it
                # nowhere: what was only held up says so when we look once more.
                is_late = idle < _LOOK
                if not is_late:
                    state.extend_deadline(idle)
                    excused += idle
            if worker.poll() is None or (silent := silent + _LOOK) < _GRACE:
                continue
            line = None  # a process that it left behind keeps the pipe open
        if line is None:
            state.record_failure(*_exit_reason(worker, errors))
            return
        try:
            state.receive(_message_of(line))
        except ProtocolError as error:
            status = Status.OUTPUT if line is error else Status.CRASHED
            sentence = f"what came back from this code makes no sense ({error})"
            state.record_failure(status, "Interference", sentence)
            return


def _seconds_without_processor(pid: int) -> float:
    """How long a process was ready to run while others ran; 0 where the system does not say."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def _message_of(line: bytes | ProtocolError) -> object:
    if isinstance(line, ProtocolError):
        raise line
    try:
        return _decode(line.decode("ascii"))
    except (ValueError, RecursionError):
        raise ProtocolError("not a line of JSON") from None


def _exit_reason(worker: Worker, errors: BinaryIO | None) -> tuple[Status, str, str]:
    """Status, kind and sentence for a worker that ended by itself."""
    try:
        code = worker.wait(timeout=2.0)
    except subprocess.TimeoutExpired:
        return Status.CRASHED, "ProcessEnded", "the code closed the process's connections"
    said = ""
    if errors is not None:
        errors.seek(0)
        said = errors.read(20_000).decode("utf-8", "replace").strip().rsplit("\n", 1)[-1]
    if code == INTERFERENCE:
        return Status.CRASHED, "Interference", "the code changed something that Python or NumPy need to go on"
    if code >= 0:
        words = f"the code ended the process (exit code {code})"
        return Status.CRASHED, "ProcessEnded", f"{words}: {said}" if said else words
    if -code == getattr(signal, "SIGXCPU", None):
        return Status.TIMEOUT, "TimeoutError", "the submission used up its processor time"
    if -code == getattr(signal, "SIGSYS", None):
        return Status.BLOCKED, "Refused", "the code called the system through a door that is closed here"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    hint = {"SIGSEGV": ", often recursion without an end", "SIGKILL": ", often for want of memory"}.get(
        name, ""
    )
    return Status.CRASHED, "ProcessEnded", f"the process was ended by {name}{hint}"
