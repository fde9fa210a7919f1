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
    silence = _Silence(worker, state)
    while not state.worker_is_done:
        watch(state.step)
        try:
            line = lines.next(timeout=silence.begin())
            silence.end()
        except NothingYet:
            if silence.is_too_long():
                state.record_timeout()
                return
            if silence.may_end():
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


class _Silence:
    """What it means that a worker says nothing: it computes, was held up, is out of time, or is gone.

    Parameters
    ----------
    worker : Worker
        Who is silent.
    state : RunState
        Knows how much time it has.
    """

    def __init__(self, worker: Worker, state: RunState) -> None:
        self._worker, self._state = worker, state
        self._left = 0.0  # of its time, when we last began to listen, in seconds
        self._gone = 0.0  # seconds without a word from a worker that is gone
        self._excused = 0.0  # seconds without a processor for which it was given more time
        self._is_late = False  # it has had its time, and has not said a word since

    def begin(self) -> float:
        """Seconds to listen now; also at 0 s, as it may have been said in time."""
        self._left = self._state.seconds_left()
        return _LOOK if self._is_late else max(0.0, min(self._left, _LOOK))

    def end(self) -> None:
        """Something was said."""
        self._gone, self._is_late = 0.0, False

    def is_too_long(self) -> bool:
        """Whether it has had its time; more is given where it had no processor.

        A machine that stood still, as a virtual one may, took the time of both of us and counts it nowhere:
        what was only held up says so when we look once more.
        """
        if self._left > 0:
            return False
        idle = _seconds_without_processor(self._worker.pid) - self._excused
        if self._state.is_out_of_time or (self._is_late and idle < _LOOK):
            return True
        self._is_late = idle < _LOOK
        if not self._is_late:
            self._state.extend_deadline(idle)
            self._excused += idle
        return False

    def may_end(self) -> bool:
        """Whether something may still be said: the process is there, or was there a moment ago."""
        if self._worker.poll() is None:
            return True
        self._gone += _LOOK
        return self._gone < _GRACE


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
