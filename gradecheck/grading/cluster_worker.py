"""What a worker of a cluster does for each submission, the same as this machine: bytes in, a row out."""

from __future__ import annotations

import json
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from distributed import WorkerPlugin, get_worker

from gradecheck.course.course import Course, load_course
from gradecheck.course.discovery import find_course, is_course
from gradecheck.errors import UsageError
from gradecheck.grading.graders import ClassDesk
from gradecheck.grading.protection import Protection, protected
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.submission.handed_in import HandedIn
from gradecheck.verdict.environment import environment_here
from gradecheck.verdict.stored import to_tree
from gradecheck.version import __version__


@dataclass(frozen=True)
class Task:
    """What a run asks of every worker.

    Parameters
    ----------
    version : str
        Of gradecheck.
    folder, digest : str
        Of the course: where it lies for us, and what stands for the content of its pages.
    seed : int
        Of the cases.
    only : tuple of str
        Names of the exercises; empty for all.
    protection : Protection
        Of each submission.
    """

    version: str
    folder: str
    digest: str
    seed: int
    only: tuple[str, ...]
    protection: Protection


class Bench(WorkerPlugin):
    """A desk in a worker, with its sandboxes; as long as the run lasts.

    Parameters
    ----------
    task : Task
        Of the run.
    """

    idempotent = True

    def __init__(self, task: Task) -> None:
        self.task = task

    def setup(self, worker: Any) -> None:
        """Make the sandboxes, as many as the worker has threads.

        Raises
        ------
        UsageError
            If the worker has another gradecheck, or another course, or hostile code cannot be held there.
        """
        where = f"the worker at {worker.address}"
        if self.task.version != __version__:
            raise UsageError(
                f"{where} has gradecheck {__version__}, and here is {self.task.version}. Install one version."
            )
        course = _course(self.task, where)
        self._stack = ExitStack()
        runner, self.layers = self._stack.enter_context(
            protected(course, self.task.protection, worker.state.nthreads)
        )
        prepared = PreparedCourse(course, self.task.seed, search_seconds=0)
        self.desk = ClassDesk(prepared, self.task.only, runner)

    def teardown(self, worker: Any) -> None:
        """End the sandboxes."""
        self._stack.close()


def grade_there(bench: str, name: str, shown: str, content: bytes) -> bytes:
    """Grade one submission in the worker that this is called in.

    Parameters
    ----------
    bench : str
        Name of the plugin.
    name, shown : str
        Of the file, and what it is called in the report.
    content : bytes
        Of the file.

    Returns
    -------
    row : bytes
        The report as JSON.
    """
    plugin = get_worker().plugins[bench]
    assert isinstance(plugin, Bench)  # it is registered under this name
    with tempfile.TemporaryDirectory(prefix="gradecheck-") as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        found = plugin.desk.grade(HandedIn(path, name=shown))
    return json.dumps(to_tree(found), separators=(",", ":")).encode("ascii")


def conditions(bench: str, dask_worker: Any) -> tuple[tuple[str, ...], str]:
    """The protective layers of a worker, and with what Python and NumPy it runs."""
    return dask_worker.plugins[bench].layers, str(environment_here())


def _course(task: Task, where: str) -> Course:
    """The course with these pages: where it lies for us, else the one that the worker has."""
    folder = Path(task.folder)
    course = load_course(folder if is_course(folder) else find_course(Path.cwd()))
    if course.identity.digest != task.digest:
        raise UsageError(
            f"{where} has a course with other pages ({course.folder}). Install the same course there, or put "
            f"it where it lies here ({task.folder})."
        )
    return course
