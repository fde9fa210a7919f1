"""Which runner the system has, for live functions and for a submission.

Each is imported where it runs: the parent of a worker process needs nothing of what calls functions.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from gradecheck.running.beside import Beside
from gradecheck.running.launch import SpareWorker
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.runner import Namespace
from gradecheck.running.worker_process import run_in_worker
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call


def run_functions(
    answers: Namespace,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits | None = None,
    watch: ProgressCallback = no_progress,
    beside: Beside | None = None,
) -> Run:
    """Run live functions: in a fork where the system has one to give, else in this process; see `Runner`."""
    from gradecheck.running.in_process import run_in_process

    if sys.platform == "linux":
        from gradecheck.running.fork import run_in_fork

        try:
            return run_in_fork(answers, calls, exercises, limits, watch, beside)
        except OSError:
            pass
    return run_in_process(answers, calls, exercises, limits, watch)


def run_submission(
    answers: Submission,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits | None = None,
    watch: ProgressCallback = no_progress,
    beside: Beside | None = None,
    spare: SpareWorker | None = None,
) -> Run:
    """Run a submission: in a worker process, or in a browser without one; see `Runner`."""
    if sys.platform == "emscripten":
        from gradecheck.running.browser import run_in_browser

        return run_in_browser(answers, calls, exercises, limits, watch)
    return run_in_worker(answers, calls, exercises, limits, watch, beside, spare)
