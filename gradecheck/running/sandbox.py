"""Submission + [Call] -> Run, in sandboxed forks of a process that has never seen the reference.

For code that may be hostile. The layers that hold it back are in `gradecheck.worker.sandbox`; where one that
is promised is missing, no `Sandboxes` can be had.
"""

from __future__ import annotations

import json
import queue
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

from gradecheck.errors import UsageError, WorkerError
from gradecheck.running.beside import Beside
from gradecheck.running.job import make_job
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.run_state import RunState
from gradecheck.running.supervisor import supervise
from gradecheck.running.zygote_process import Zygote
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call

_PROBE_LIMITS = {"memory": 2 * 2**30, "cpu_seconds": 10, "file_bytes": 2**20}
_PAUSE = 0.01  # between two looks at what a child says, in seconds
_PATIENCE = 0.5  # a child that has said that it is done ends by itself, in seconds


class NoSandboxError(UsageError):
    """A protective layer that is promised cannot be had here."""


@dataclass(frozen=True)
class Probed:
    """What a child found out that tried what must fail.

    Parameters
    ----------
    layers : tuple of str
        What it had put on, in words.
    open : tuple of str
        What was not refused; empty where the sandbox holds.
    """

    layers: tuple[str, ...]
    open: tuple[str, ...]


def probed(zygote: Zygote, secret: str) -> Probed:
    """Let a child try what must fail.

    Parameters
    ----------
    zygote : Zygote
        Whose children are meant.
    secret : str
        A file that exists, and that no answer may read.
    """
    child = zygote.fork({"limits": _PROBE_LIMITS}, secret)
    try:
        first, second, *_ = (json.loads(line) for line in child.stdout.read().splitlines())
        refused: dict[str, bool] = second["probe"]
        return Probed(tuple(first["isolation"]), tuple(name for name, no in refused.items() if not no))
    except (ValueError, KeyError):
        raise WorkerError("the process that probes the sandbox ended before it could say anything.") from None
    finally:
        child.close(_PATIENCE)


class Sandboxes:
    """As many zygotes as submissions are run at a time; used as a context, at whose end none is left.

    Parameters
    ----------
    count : int
        How many submissions are run at a time.
    hidden : sequence of str
        Files and folders that no answer may read: the course, the checker, the submissions, the results.
    secret : str
        One of the files that are hidden, on which it is tried.
    namespaces : bool
        Whether to have namespaces where the system allows them.

    Raises
    ------
    NoSandboxError
        If one of the layers is missing here; the sentence says which, and what to do.
    """

    def __init__(self, count: int, hidden: Sequence[str], secret: str, namespaces: bool = True) -> None:
        if sys.platform != "linux":
            raise NoSandboxError(_only_on_linux())
        self._hidden, self._secret, self._namespaces = tuple(hidden), secret, namespaces
        #: None where one could not be replaced: then the next submission tries to start one
        self._waiting: queue.SimpleQueue[Zygote | None] = queue.SimpleQueue()
        self._all: list[Zygote] = []
        self.layers: tuple[str, ...] = ()
        try:
            for _ in range(count):
                self._waiting.put(self._start())
        except BaseException:
            self.close()
            raise

    def _start(self) -> Zygote:
        zygote = Zygote(self._hidden, self._namespaces)
        self._all.append(zygote)
        found = probed(zygote, self._secret)
        if found.open:
            raise NoSandboxError(_not_refused(found))
        self.layers = found.layers
        return zygote

    def __enter__(self) -> Sandboxes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all of them."""
        for zygote in self._all:
            zygote.close()
        self._all.clear()

    def run(
        self,
        answers: Submission,
        calls: Sequence[Call],
        exercises: Sequence[str],
        limits: Limits | None = None,
        watch: ProgressCallback = no_progress,
        beside: Beside | None = None,
    ) -> Run:
        """Run a submission's answers in sandboxed children, a fresh one after each that died; see `Runner`.

        Nothing is done `beside`: others of the class are judged in that time.

        Raises
        ------
        WorkerError
            If no child can be had, and a new zygote does not help.
        """
        zygote = self._waiting.get()
        try:
            if zygote is None:
                zygote = self._start()
            try:
                return _run(zygote, answers, calls, exercises, limits or Limits(), watch)
            except WorkerError:
                broken, zygote = zygote, None
                self._give_up(broken)
                zygote = self._start()
                return _run(zygote, answers, calls, exercises, limits or Limits(), watch)
        finally:
            self._waiting.put(zygote)

    def _give_up(self, broken: Zygote) -> None:
        broken.close()
        self._all.remove(broken)


def _run(
    zygote: Zygote,
    answers: Submission,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits,
    watch: ProgressCallback,
) -> Run:
    state = RunState(calls, exercises, limits)
    while not state.is_complete:
        child = zygote.fork(make_job(answers, state, limits))
        ended_by_itself = False
        try:
            supervise(child, state, limits.message_bytes, watch=watch, pause=_PAUSE)
            ended_by_itself = state.worker_is_done
        finally:
            child.close(_PATIENCE if ended_by_itself else 0.0)
    return state.run()


def _not_refused(found: Probed) -> str:
    return (
        f"no sandbox can be had here: {', '.join(found.open)} was not refused (layers: "
        f"{'; '.join(found.layers)}). Grade on Linux 5.13 or newer, outside of a container that takes "
        "Landlock or seccomp away, or give --unprotected if you trust everybody whose work this is."
    )


def _only_on_linux() -> str:
    return (
        "hostile code can be held on Linux only; here are limits on time alone, and on memory where the "
        "system keeps to them. Grade on Linux, in WSL2 or in a Linux container, or give --unprotected if "
        "you trust everybody whose work this is."
    )
