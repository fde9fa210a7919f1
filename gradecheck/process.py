"""Submission + [Call] -> Run, in a worker process of its own: the parent waits, keeps the time, and kills.

Where a worker hangs or dies, a fresh one goes on without what it was at. Nothing that the worker says
is unpickled, evaluated or imported.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import site
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from gradecheck.errors import WorkerError
from gradecheck.run import Limits, Run
from gradecheck.submission import Submission
from gradecheck.transcript import Transcript
from gradecheck.worker.border import BorderError
from gradecheck.worker.call import Call
from gradecheck.worker.serve import BROKEN
from gradecheck.worker.session import Session, fresh_namespace

_MAIN = Path(__file__).parent / "worker" / "__main__.py"
_CHUNK = 2**16
_LOOK = 0.1  # how often we look whether the process is still there while it says nothing, in seconds
#: One thread, so that processor time is wall time and small matrices do not wait for each other.
_THREADS = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
_KEPT_VARIABLES = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "COMSPEC")


def run_in_worker(
    submission: Submission, calls: Sequence[Call], wanted: Sequence[str], limits: Limits | None = None
) -> Run:
    """Run a submission's answers in a process of their own.

    Parameters
    ----------
    submission : Submission
        The text of the cells; it is parsed in the worker, not here.
    calls : sequence of Call
        Every call, planned.
    wanted : sequence of str
        Names of the exercises of the course.
    limits : Limits, optional
        Time, memory and sizes.

    Returns
    -------
    run : Run
        One outcome for each call, whatever the learner's code does.

    Raises
    ------
    WorkerError
        If the process itself cannot be had.
    """
    transcript = Transcript(submission, calls, wanted, limits or Limits())
    if sys.platform == "emscripten":
        return _run_without_process(transcript)
    with _scratch_folder() as folder:
        while not transcript.is_complete:
            _ask_one_worker(transcript, folder, limits or Limits())
    return transcript.run()


def _run_without_process(transcript: Transcript) -> Run:
    """A browser has no processes: the same session in this one, without limits, and the report says so."""
    transcript.take(
        {"isolation": ["none: in a browser all runs in one process, without limits on time and memory"]}
    )
    for message in Session(transcript.job(), fresh_namespace()).messages():
        transcript.take(json.loads(json.dumps(message)))
    return transcript.run()


@contextlib.contextmanager
def _scratch_folder() -> Iterator[str]:
    """A folder for whatever the learner's code writes, gone afterwards."""
    folder = tempfile.mkdtemp(prefix="gradecheck-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ask_one_worker(transcript: Transcript, folder: str, limits: Limits) -> None:
    """One worker from its start to its end, whichever end that is."""
    with tempfile.TemporaryFile() as errors:
        process = _start(folder, errors)
        try:
            lines = _lines_of(process, limits.message_bytes)
            _hand_over(process, transcript.job())
            _listen(process, lines, transcript, errors)
        finally:
            _kill(process)


def _start(folder: str, errors: object) -> subprocess.Popen:
    if not sys.executable:
        raise WorkerError(
            "this Python does not know its own program file, so no worker process can be started."
        )
    # Like `-I`, but PYTHON* variables are read: the environment is ours, and sets are to be ordered alike.
    options = ["-P", "-X", "utf8", *(() if site.ENABLE_USER_SITE else ("-s",))]
    numpy_folder = str(Path(np.__file__).parent.parent)
    new_group = (
        {"start_new_session": True} if os.name == "posix" else {"creationflags": 0x08000000}
    )  # no window
    return subprocess.Popen(
        [sys.executable, *options, str(_MAIN), numpy_folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=folder,
        env=_environment(folder),
        **new_group,
    )


def _environment(folder: str) -> dict[str, str]:
    """What a worker needs of the environment, and nothing else of it."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR"), folder)
    user_site = {"PYTHONUSERBASE": site.getuserbase()} if site.ENABLE_USER_SITE else {}
    return {
        **kept,
        **homes,
        **user_site,
        **_THREADS,
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "MPLBACKEND": "Agg",
    }


def _hand_over(process: subprocess.Popen, job: dict[str, object]) -> None:
    """Write the job; a worker that is dead already is found out when it is listened to."""
    with contextlib.suppress(OSError):
        process.stdin.write(json.dumps(job, separators=(",", ":")).encode("ascii") + b"\n")
        process.stdin.flush()
        process.stdin.close()


def _lines_of(process: subprocess.Popen, most: int) -> queue.SimpleQueue:
    """Queue of the worker's lines, then None; a thread fills it, since Windows cannot poll a pipe."""
    lines: queue.SimpleQueue = queue.SimpleQueue()
    descriptor = process.stdout.fileno()

    def read() -> None:
        rest, left = [], most
        with contextlib.suppress(OSError):
            while chunk := os.read(descriptor, _CHUNK):
                left -= len(chunk)
                if left < 0:
                    lines.put(BorderError(f"it sent more than {most // 2**20} MB"))
                    return
                *whole, end = chunk.split(b"\n")
                for line in whole:
                    lines.put(b"".join([*rest, line]))
                    rest.clear()
                rest.append(end)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    return lines


def _listen(
    process: subprocess.Popen, lines: queue.SimpleQueue, transcript: Transcript, errors: object
) -> None:
    """Take in messages until the worker is done, gone, or out of time."""
    while not transcript.worker_is_done:
        left = transcript.seconds_left()
        if left <= 0:
            transcript.time_is_up()
            return
        try:
            line = lines.get(timeout=min(left, _LOOK))
        except queue.Empty:
            if process.poll() is None or not lines.empty():
                continue
            line = None  # a process that it left behind keeps the pipe open
        if line is None:
            transcript.broke_off(*_last_words(process, errors))
            return
        try:
            transcript.take(_message_of(line))
        except BorderError as error:
            status = "output" if line is error else "crashed"
            transcript.broke_off(
                status, "Interference", f"what came back from this code makes no sense ({error})"
            )
            return


def _message_of(line: bytes | BorderError) -> object:
    if isinstance(line, BorderError):
        raise line
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise BorderError("not a line of JSON") from None


def _last_words(process: subprocess.Popen, errors: object) -> tuple[str, str, str]:
    """Status, kind and sentence for a worker that ended by itself."""
    try:
        code = process.wait(timeout=2.0)
    except subprocess.TimeoutExpired:
        return "crashed", "ProcessEnded", "the code closed the process's connections"
    errors.seek(0)
    said = errors.read(20_000).decode("utf-8", "replace").strip().rsplit("\n", 1)[-1]
    if code == BROKEN:
        return "crashed", "Interference", "the code changed something that Python or NumPy need to go on"
    if code >= 0:
        words = f"the code ended the process (exit code {code})"
        return "crashed", "ProcessEnded", f"{words}: {said}" if said else words
    if -code == getattr(signal, "SIGXCPU", None):
        return "timeout", "TimeoutError", "the submission used up its processor time"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    hint = {"SIGSEGV": ", often recursion without an end", "SIGKILL": ", often for want of memory"}.get(
        name, ""
    )
    return "crashed", "ProcessEnded", f"the process was ended by {name}{hint}"


def _kill(process: subprocess.Popen) -> None:
    """End the worker and all that it started in its group."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    with contextlib.suppress(OSError):
        process.kill()
    process.wait()
    with contextlib.suppress(OSError):
        process.stdin.close()
