"""The workers of a cluster of Dask, as a grader: only bytes of submissions and rows of results travel.

A worker that dies loses nothing: its submissions are handed to another one.
"""

from __future__ import annotations

import json
import queue
import secrets
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NoReturn

from gradecheck.course.course import Course
from gradecheck.errors import UsageError, WorkerError
from gradecheck.grading.graders import ClassDesk, Pace
from gradecheck.grading.protection import Protection
from gradecheck.grading.scheduler import ANSWER_SECONDS, connected, wait_for_worker
from gradecheck.internal_error import told_in_a_sentence
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.running.progress import ProgressCallback, Step
from gradecheck.running.run import Run
from gradecheck.submission.handed_in import HandedIn
from gradecheck.verdict.report import SubmissionReport, Unreadable
from gradecheck.verdict.stored import from_tree
from gradecheck.version import __version__

if TYPE_CHECKING:
    from distributed import Client, Future

_LOOK = 2.0  # how often we look whether there are workers, in seconds
_IN_HAND = 4  # submissions that wait for each thread, so that none of them waits for us


class Cluster:
    """The workers of a scheduler; see `gradecheck.grading.graders.Grader`.

    Parameters
    ----------
    client : Client
        Of the scheduler.
    address : str
        As it was given.
    bench : str
        Name of the plugin in each worker.
    desk : ClassDesk
        Ours, for what there is nothing to run of.
    patience : float
        How long to wait where no worker is left, in seconds.
    """

    def __init__(
        self, client: Client, address: str, bench: str, desk: ClassDesk, patience: float = 60.0
    ) -> None:
        from gradecheck.grading.cluster_worker import conditions

        self._client, self._address, self._bench, self._desk = client, address, bench, desk
        self._patience = patience
        self._known, self._known_at = 0, float("-inf")
        found = sorted(client.run(conditions, bench).values())
        self.layers: tuple[str, ...] = tuple(dict.fromkeys(layer for layers, _ in found for layer in layers))
        self.environment = "; ".join(dict.fromkeys(environment for _, environment in found))

    def grade(
        self, files: Sequence[HandedIn], watch: ProgressCallback
    ) -> Iterator[tuple[int, SubmissionReport]]:
        """The number of each file with what came of it, as they end."""
        watch, ended, done, count = Pace(watch, len(files)), _Ended(), 0, len(files)
        waiting: dict[Future, int] = {}
        left = iter(enumerate(files))
        while True:
            for number, file in islice(left, max(0, self._room() - len(waiting))):
                content = _content(file)
                if content is None:
                    done += 1
                    yield number, self._desk.grade(file)
                else:
                    waiting[self._submit(file, content, ended)] = number
            if not waiting and done == count:
                return
            watch(partial(self._step, done, count))
            for future in self._next_of(ended):
                number = waiting.pop(future)
                done += 1
                yield number, self._row(future, files[number])

    def _submit(self, file: HandedIn, content: bytes, ended: _Ended) -> Future:
        from gradecheck.grading.cluster_worker import grade_there

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large notebook is no mistake of ours
            future = self._client.submit(
                grade_there, self._bench, file.path.name, file.shown, content, pure=False
            )
        future.add_done_callback(ended.put)
        return future

    def _next_of(self, ended: _Ended) -> list[Future]:
        """Those that have ended, at least one unless it takes long.

        Raises
        ------
        UsageError
            If no worker is left.
        """
        until = time.monotonic() + self._patience
        while True:
            with suppress(queue.Empty):
                return [ended.get(timeout=_LOOK), *ended.rest()]
            if self._room():
                return []
            if time.monotonic() > until:
                _give_up(f"the scheduler at {self._address} has no workers any more")

    def _room(self) -> int:
        """How many submissions can be on their way, as of a moment ago; 0 without a worker."""
        if time.monotonic() > self._known_at + _LOOK:
            try:
                workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
            except (OSError, RuntimeError):
                _give_up(f"the scheduler at {self._address} is gone")
            self._known = _IN_HAND * sum(worker["nthreads"] for worker in workers)
            self._known_at = time.monotonic()
        return self._known

    def _row(self, future: Future, file: HandedIn) -> SubmissionReport:
        from distributed import CancelledError, KilledWorker

        try:
            return from_tree(json.loads(future.result()))
        except CancelledError:
            _give_up(f"the scheduler at {self._address} is gone")
        except KilledWorker:
            reason = "ended every worker that it was handed to. This is our fault, not the learner's."
            return SubmissionReport(file.shown, problem=Unreadable(file.shown, reason, is_ours=True))
        except UsageError:
            raise
        except Exception as error:  # the border: a fault of ours costs this file only
            reason = told_in_a_sentence(error)
            return SubmissionReport(file.shown, problem=Unreadable(file.shown, reason, is_ours=True))

    def _step(self, done: int, count: int) -> Step:
        return Step(f"{done} of {count}", done / max(count, 1), f"on {self._address}")


class _Ended:
    """Futures as they end."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Future] = queue.SimpleQueue()
        self.put, self.get = self._queue.put, self._queue.get

    def rest(self) -> Iterator[Future]:
        """Those that have ended meanwhile."""
        with suppress(queue.Empty):
            while True:
                yield self.get(block=False)


@contextmanager
def on_cluster(
    address: str, course: Course, seed: int, only: tuple[str, ...], protection: Protection
) -> Iterator[Cluster]:
    """The workers of the scheduler at an address.

    Parameters
    ----------
    address : str
        ``"tcp://10.0.0.1:8786"``.
    course, seed, only
        What is asked.
    protection : Protection
        Of each submission.

    Raises
    ------
    UsageError
        If Dask is not installed, nobody answers, there is no worker, or one of them cannot grade.
    """
    client = connected(address)
    bench = f"gradecheck-{secrets.token_hex(8)}"
    try:
        wait_for_worker(client, address)
        _set_up(client, bench, course, seed, only, protection)
        desk = ClassDesk(PreparedCourse(course, seed, search_seconds=0), only, _nowhere)
        yield Cluster(client, address, bench, desk)
    finally:
        with suppress(Exception):  # who has gone has nothing to take down
            client.unregister_worker_plugin(bench)
        with suppress(Exception):
            client.close(timeout=ANSWER_SECONDS)


def _set_up(
    client: Client, bench: str, course: Course, seed: int, only: tuple[str, ...], protection: Protection
) -> None:
    from gradecheck.grading.cluster_worker import Bench, Task

    task = Task(__version__, str(course.folder), course.identity.digest, seed, only, protection)
    try:
        client.register_plugin(Bench(task), name=bench)
    except UsageError:
        raise
    except ImportError as error:
        raise UsageError(
            f"a worker cannot grade ({error}). Install gradecheck {__version__} for the workers: "
            f"`python -m pip install 'gradient-descent-course[cluster]=={__version__}'`."
        ) from None


def _content(file: HandedIn) -> bytes | None:
    """What is in a file; None where there is nothing to run."""
    try:
        return None if file.problem or not file.path.is_file() else file.path.read_bytes()
    except (OSError, ValueError):
        return None


def _nowhere(*asked: object, **more: object) -> Run:
    raise WorkerError("this file could not be read before, and now it can. Grade again with --resume.")


def _give_up(why: str) -> NoReturn:
    raise UsageError(f"{why}. What has ended is kept; the same command with --resume goes on.")
