"""A zygote, started: a process that forks a sandboxed child for each job; see `gradecheck.worker.zygote`."""

from __future__ import annotations

import array
import io
import json
import os
import select
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Sequence
from typing import BinaryIO

from gradecheck.errors import WorkerError
from gradecheck.running.guard import Guard
from gradecheck.running.launch import command_of_worker, environment_for, folder_of_numpy, terminate

_LONGEST_MESSAGE = 2**16
_START_SECONDS = 60.0  # a busy machine may need some
_ANSWER_SECONDS = 10.0  # for what costs a zygote no time of its own
_CREDENTIALS = struct.Struct("=iii")


class Zygote:
    """A process that has loaded NumPy and waits; `close` ends it.

    Parameters
    ----------
    hidden : sequence of str
        Files and folders that no answer may read.
    namespaces : bool
        Whether to try to have namespaces.

    Raises
    ------
    WorkerError
        If it does not start.
    """

    def __init__(self, hidden: Sequence[str], namespaces: bool = True) -> None:
        self.folder = tempfile.mkdtemp(prefix="gradecheck-")
        self._born = 0
        self._guard = Guard(None, self.folder)  # processes end with us by themselves: see `parent_death`
        self._errors: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the zygote
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            with theirs:  # theirs alone when it is started: so its end is noticed
                self._control.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
                try:
                    self._process = _started(self.folder, theirs, self._errors)
                except OSError as error:  # it was there when we were started
                    raise WorkerError(f"no Python can be started any more ({error}).") from None
            settings = {"numpy_folder": folder_of_numpy(), "scratch": self.folder, "hidden": list(hidden)}
            self._send({**settings, "namespaces": namespaces})
            self._expect("ready", _START_SECONDS)
        except BaseException:
            self.close()
            raise

    def fork(self, job: dict[str, object], probe: str | None = None) -> SandboxedChild:
        """A child that answers a job.

        Parameters
        ----------
        job : dict
            As in `gradecheck.worker.session`.
        probe : str, optional
            A file that must not be readable: then the child tries what must fail, and answers no job.

        Raises
        ------
        WorkerError
            If no child can be had.
        """
        reading, writing = os.pipe()
        letter = os.memfd_create("job", os.MFD_CLOEXEC)
        try:
            _write_all(letter, json.dumps(job, separators=(",", ":")).encode("ascii"))
            rights = array.array("i", [letter, writing]).tobytes()
            request: dict[str, object] = {"fork": True} if probe is None else {"probe": probe}
            self._send(request, [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
        except BaseException:
            os.close(reading)
            raise
        finally:
            os.close(letter)
            os.close(writing)
        self._born = 0
        return SandboxedChild(self, io.FileIO(reading))

    def kill_child(self) -> None:
        """End the child that there is."""
        self._send({"kill": True})

    def number_of_child(self) -> int:
        """Number of the child that there is, as this process sees it."""
        return self._born or self._expect("born", _ANSWER_SECONDS)

    def exit_code(self, timeout: float) -> int | None:
        """Exit code of the child, if it ends in time; negative for a signal."""
        until = time.monotonic() + timeout
        while (message := self._receive(until - time.monotonic())) is not None:
            if "ended" in message[0]:
                code: int = message[0]["ended"]
                return code
            self._born = message[1]
        return None

    def close(self) -> None:
        """End it, and all that it started; nothing of it is left on the disk."""
        self._control.close()
        if hasattr(self, "_process"):
            terminate(self._process)
        self._errors.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        self._guard.dismiss()

    def _send(self, message: dict[str, object], ancillary: Sequence[tuple[int, int, bytes]] = ()) -> None:
        try:
            self._control.sendmsg([json.dumps(message).encode("ascii")], ancillary)
        except OSError as error:
            raise WorkerError(
                f"the process that forks is gone ({error.strerror}). {self._last_words()}"
            ) from None

    def _receive(self, timeout: float) -> tuple[dict, int] | None:
        """A message and the number of the process that sent it; None if none comes in time."""
        if not select.select([self._control], [], [], max(timeout, 0.0))[0]:
            return None
        try:
            room = socket.CMSG_SPACE(_CREDENTIALS.size)
            data, ancillary, *_ = self._control.recvmsg(_LONGEST_MESSAGE, room)
        except ConnectionResetError:  # it ended without reading what it was told
            data, ancillary = b"", []
        if not data:
            raise WorkerError(f"the process that forks has ended. {self._last_words()}")
        sender = next(
            (_CREDENTIALS.unpack(c)[0] for _, kind, c in ancillary if kind == socket.SCM_CREDENTIALS), 0
        )
        return json.loads(data), sender

    def _expect(self, what: str, seconds: float) -> int:
        """Number of the process that says so."""
        until = time.monotonic() + seconds
        while (message := self._receive(until - time.monotonic())) is not None:
            if what in message[0]:
                return message[1]
        raise WorkerError(f"the process that forks says nothing for {seconds:g} s. {self._last_words()}")

    def _last_words(self) -> str:
        self._errors.seek(0)
        return self._errors.read(20_000).decode("utf-8", "replace").strip().rsplit("\n", 1)[-1]


class SandboxedChild:
    """A child of a zygote, under the names of `subprocess.Popen`; `close` ends it.

    Parameters
    ----------
    zygote : Zygote
        Its parent, which has no other child at a time.
    stdout : file
        The end of its pipe.
    """

    def __init__(self, zygote: Zygote, stdout: io.FileIO) -> None:
        self.stdout = stdout
        self._zygote = zygote
        self._code: int | None = None

    @property
    def pid(self) -> int:
        """Its number, as this process sees it; 0 when it has ended."""
        return 0 if self._ended(0.0) is not None else self._zygote.number_of_child()

    def poll(self) -> int | None:
        """Its exit code if it has ended; negative for a signal."""
        return self._ended(0.0)

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, when it has ended."""
        code = self._ended(_ANSWER_SECONDS if timeout is None else timeout)
        if code is None:
            raise subprocess.TimeoutExpired("a sandboxed child", timeout or _ANSWER_SECONDS)
        return code

    def kill(self) -> None:
        """End it."""
        if self._code is None:
            self._zygote.kill_child()

    def close(self, patience: float = 0.0) -> None:
        """End it, if it does not end by itself; afterwards the zygote can fork the next.

        Raises
        ------
        WorkerError
            If it cannot be ended.
        """
        self.stdout.close()
        if self._ended(patience) is None:
            self.kill()
            try:
                self.wait()
            except subprocess.TimeoutExpired:
                raise WorkerError("a sandboxed process could not be ended.") from None

    def _ended(self, timeout: float) -> int | None:
        if self._code is None:
            self._code = self._zygote.exit_code(timeout)
        return self._code


def _started(folder: str, control: socket.socket, errors: BinaryIO) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command_of_worker(str(control.fileno())),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        cwd=folder,
        env=environment_for(folder),
        start_new_session=True,
        pass_fds=(control.fileno(),),
    )


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
