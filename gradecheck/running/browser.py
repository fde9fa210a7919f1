"""The runner where there are no processes: a worker's session in this process, without limits."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gradecheck.running.beside import Beside
from gradecheck.running.job import make_job
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.run_state import RunState
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call
from gradecheck.worker.messages import MessageKind
from gradecheck.worker.surroundings import nobody_there


def run_in_browser(
    answers: Submission,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits | None = None,
    watch: ProgressCallback = no_progress,
    beside: Beside | None = None,
) -> Run:
    """Run a submission in this process, and nothing beside it; the run says that nothing is limited.

    `watch` is told nothing.
    """
    from gradecheck.worker.session import Session, fresh_namespace  # elsewhere only the worker needs it

    limits = limits or Limits()
    state = RunState(calls, exercises, limits)
    state.receive(
        {
            MessageKind.ISOLATION: [
                "none: in a browser all runs in one process, without limits on time and memory"
            ]
        }
    )
    with nobody_there():
        for message in Session(make_job(answers, state, limits), fresh_namespace()).messages():
            state.receive(json.loads(json.dumps(message)))
    return state.run()
