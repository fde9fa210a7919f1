"""A worker process, started: it loads Python and NumPy while nobody yet knows what it will be asked.

Imports the standard library alone, so that a command can start a worker before it loads anything else.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import site
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol

from gradecheck.errors import WorkerError
from gradecheck.running.guard import Guard

_MAIN = Path(__file__).parent.parent / "worker" / "__main__.py"
#: One thread, so that processor time is wall time and small matrices do not wait for each other.
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
_KEPT_VARIABLES = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "COMSPEC")


class Pipe(Protocol):
    """The end of a pipe that we read."""

    def fileno(self) -> int:
        """Its descriptor."""

    def close(self) -> None:
        """Give the descriptor back."""


class Worker(Protocol):
    """What we need of a process; `subprocess.Popen` has it."""

    @property
    def pid(self) -> int:
        """Its number, which is its group's too."""

    @property
    def stdout(self) -> Pipe | None:
        """What it writes; None if nobody asked for it."""

    def poll(self) -> int | None:
        """Its exit code if it has ended."""

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, when it has ended; `subprocess.TimeoutExpired` if it does not in time."""

    def kill(self) -> None:
        """End it."""


@dataclass(frozen=True)
class StartedWorker:
    """A worker that waits for its job.

    Parameters
    ----------
    process : Popen
        It reads one job from its standard input, and answers on its standard output.
    folder : str
        Whatever the learner's code writes lands here.
    errors : file
        What it wrote on its standard error before it began.
    guard : Guard
        Does what `close` does where this process is ended before it can.
    """

    process: subprocess.Popen[bytes]
    folder: str
    errors: BinaryIO
    guard: Guard

    def close(self) -> None:
        """End it, and all that it started; nothing of it is left on the disk."""
        terminate(self.process)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was not written yet has nobody to read it
                    pipe.close()
        self.errors.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.guard.dismiss()


class SpareWorker:
    """At most one worker that was started ahead; used as a context, at whose end none is left.

    Where a system has no processes, none is started.
    """

    def __init__(self) -> None:
        self._waiting: list[StartedWorker] = []  # several threads may take: `pop` gives it to one of them
        self._closing: list[threading.Thread] = []

    def __enter__(self) -> SpareWorker:
        if sys.platform != "emscripten":
            self._waiting.append(start_worker())
        return self

    def take(self) -> StartedWorker:
        """The worker that waits, or else a new one; it now belongs to the caller, who closes it."""
        try:
            return self._waiting.pop()
        except IndexError:
            return start_worker()

    def give_back(self, worker: StartedWorker) -> None:
        """Close a worker that has done its job, while the caller goes on: the system takes a while for it."""
        closing = threading.Thread(target=worker.close)
        self._closing.append(closing)
        closing.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._waiting:
            worker.close()
        for closing in self._closing:
            closing.join()


def start_worker() -> StartedWorker:
    """Start a worker in a new folder of its own.

    Raises
    ------
    WorkerError
        If the process itself cannot be had.
    """
    if not sys.executable:
        raise WorkerError(
            "this Python does not know its own program file, so no worker process can be started."
        )
    folder = tempfile.mkdtemp(prefix="gradecheck-")
    errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the worker
    try:
        process = _process(folder, errors)
        return StartedWorker(process, folder, errors, Guard(process.pid, folder))
    except BaseException:
        errors.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _process(folder: str, errors: BinaryIO) -> subprocess.Popen[bytes]:
    no_window = 0x08000000
    return subprocess.Popen(
        command_of_worker(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=folder,
        env=environment_for(folder),
        start_new_session=os.name == "posix",
        creationflags=0 if os.name == "posix" else no_window,
    )


def command_of_worker(*more: str) -> list[str]:
    """The words of the command that starts a worker; `more` are the last ones."""
    # Like `-I`, but PYTHON* variables are read: the environment is ours, and sets are to be ordered alike.
    options = ["-P", "-X", "utf8", *(() if site.ENABLE_USER_SITE else ("-s",))]
    return [sys.executable, *options, str(_MAIN), folder_of_numpy(), str(os.getpid()), *more]


def folder_of_numpy() -> str:
    """Where this process finds NumPy, without loading it."""
    spec = find_spec("numpy")
    if spec is None or spec.origin is None:
        raise WorkerError("NumPy is not installed for this Python. Type `python -m pip install numpy`.")
    return str(Path(spec.origin).parent.parent)


def environment_for(folder: str) -> dict[str, str]:
    """What a worker in this folder needs of the environment, and nothing else of it."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR"), folder)
    user_site = {"PYTHONUSERBASE": site.getuserbase()} if site.ENABLE_USER_SITE else {}
    return {
        **kept,
        **homes,
        **user_site,
        **ONE_THREAD,
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "MPLBACKEND": "Agg",
    }


def terminate(worker: Worker) -> None:
    """End a worker and all that it started in its group."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(worker.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        worker.kill()
    worker.wait()
