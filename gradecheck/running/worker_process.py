"""Submission + [Call] -> Run, in a worker process of its own: the parent waits, keeps the time, and kills.

Where a worker hangs or dies, a fresh one goes on without what it was at. Nothing that the worker says
is unpickled, evaluated or imported.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
from collections.abc import Sequence

from gradecheck.running.beside import Beside
from gradecheck.running.job import make_job
from gradecheck.running.launch import SpareWorker, StartedWorker, start_worker
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.run_state import RunState
from gradecheck.running.supervisor import PAUSE, supervise
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call


def run_in_worker(
    answers: Submission,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits | None = None,
    watch: ProgressCallback = no_progress,
    beside: Beside | None = None,
    spare: SpareWorker | None = None,
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
    watch : ProgressCallback
        Told now and then where the worker is.
    beside : Beside, optional
        What to do meanwhile.
    spare : SpareWorker, optional
        Has a worker that was started ahead.

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
    state = RunState(calls, exercises, limits, beside)
    has_begun = False
    take = start_worker if spare is None else spare.take
    give_back = StartedWorker.close if spare is None else spare.give_back
    while not state.is_complete:
        worker = take()
        try:
            _send_job(worker.process, make_job(answers, state, limits))
            if beside is not None and not has_begun:
                has_begun = True
                beside.begin()
            supervise(worker.process, state, limits.message_bytes, worker.errors, watch, PAUSE)
        finally:
            give_back(worker)
    return state.run()


def _send_job(process: subprocess.Popen[bytes], job: dict[str, object]) -> None:
    """Write the job; a worker that is dead already is found out when it is listened to."""
    assert process.stdin is not None  # every worker is started with a pipe
    with contextlib.suppress(OSError):
        process.stdin.write(json.dumps(job, separators=(",", ":")).encode("ascii") + b"\n")
        process.stdin.flush()
        process.stdin.close()
