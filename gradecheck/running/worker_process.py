"""Submission + [Call] -> Run, in a worker process of its own: the parent waits, keeps the time, and kills.

Where a worker hangs or dies, a fresh one goes on without what it was at. Nothing that the worker says
is unpickled, evaluated or imported.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import site
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from gradecheck.errors import WorkerError
from gradecheck.running.job import make_job
from gradecheck.running.progress import Watch, nobody
from gradecheck.running.run import Limits, Run
from gradecheck.running.run_state import RunState
from gradecheck.running.supervisor import supervise, terminate
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call

_MAIN = Path(__file__).parent.parent / "worker" / "__main__.py"
#: One thread, so that processor time is wall time and small matrices do not wait for each other.
_THREADS = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
_KEPT_VARIABLES = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "COMSPEC")


def run_in_worker(
    answers: Submission,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits | None = None,
    watch: Watch = nobody,
) -> Run:
    """Run a submission's answers in a process of their own.

    Parameters
    ----------
    answers : Submission
        The text of the cells; it is parsed in the worker, not here.
    calls : sequence of Call
        Every call, planned.
    exercises : sequence of str
        Names of the exercises of the course.
    limits : Limits, optional
        Time, memory and sizes.
    watch : Watch
        Told now and then where the worker is.

    Returns
    -------
    run : Run
        One outcome for each call, whatever the learner's code does.

    Raises
    ------
    WorkerError
        If the process itself cannot be had.
    """
    limits = limits or Limits()
    state = RunState(calls, exercises, limits)
    with _scratch_folder() as folder:
        while not state.is_complete:
            _run_one_worker(answers, state, folder, limits, watch)
    return state.run()


@contextlib.contextmanager
def _scratch_folder() -> Iterator[str]:
    """A folder for whatever the learner's code writes, gone afterwards."""
    folder = tempfile.mkdtemp(prefix="gradecheck-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run_one_worker(
    submission: Submission, state: RunState, folder: str, limits: Limits, watch: Watch
) -> None:
    """One worker from its start to its end, whichever end that is."""
    with tempfile.TemporaryFile() as errors:
        process = _start(folder, errors)
        try:
            _send_job(process, make_job(submission, state, limits))
            supervise(process, state, limits.message_bytes, errors, watch)
        finally:
            terminate(process)


def _start(folder: str, errors: object) -> subprocess.Popen:
    if not sys.executable:
        raise WorkerError(
            "this Python does not know its own program file, so no worker process can be started."
        )
    # Like `-I`, but PYTHON* variables are read: the environment is ours, and sets are to be ordered alike.
    options = ["-P", "-X", "utf8", *(() if site.ENABLE_USER_SITE else ("-s",))]
    numpy_folder = str(Path(np.__file__).parent.parent)
    no_window = 0x08000000
    apart = {"start_new_session": True} if os.name == "posix" else {"creationflags": no_window}
    return subprocess.Popen(
        [sys.executable, *options, str(_MAIN), numpy_folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=folder,
        env=_environment(folder),
        **apart,
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


def _send_job(process: subprocess.Popen, job: dict[str, object]) -> None:
    """Write the job; a worker that is dead already is found out when it is listened to."""
    with contextlib.suppress(OSError):
        process.stdin.write(json.dumps(job, separators=(",", ":")).encode("ascii") + b"\n")
        process.stdin.flush()
        process.stdin.close()
