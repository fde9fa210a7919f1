"""What runs answers: a submission, or the live functions of a notebook, and calls -> Run.

Runners: `in_process` (here, without limits), `fork` (a copy of this process), `worker_process` (a process
that has seen nothing of ours), `sandbox` (a fork of such a process that can reach nothing), `browser` (no
processes at all). `choice` knows which the system has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from gradecheck.running.beside import Beside
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.worker.call import Call

#: The live names of a notebook: the functions that are called, and all that they may use.
Namespace = Mapping[str, object]
Answers = TypeVar("Answers", contravariant=True)


class Runner(Protocol[Answers]):
    """Makes every call, and tells what came of it whatever the learner's code does."""

    def __call__(
        self,
        answers: Answers,
        calls: Sequence[Call],
        exercises: Sequence[str],
        limits: Limits | None = None,
        watch: ProgressCallback = no_progress,
        beside: Beside | None = None,
    ) -> Run:
        """Run.

        Parameters
        ----------
        answers : Submission or Namespace
            What the learner wrote: the text of cells, or live names.
        calls : sequence of Call
            Every call, planned.
        exercises : sequence of str
            Names of the exercises of the course.
        limits : Limits, optional
            Time, memory and sizes, as far as the runner has them.
        watch : ProgressCallback
            Told now and then which call is made.
        beside : Beside, optional
            What to do meanwhile; a runner that has no time leaves it.

        Returns
        -------
        run : Run
            One outcome for each call.
        """
