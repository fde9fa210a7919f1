"""A fresh Python that forks a child for each submission, and never sees a submission itself.

It loads NumPy once. What it is told comes on a socket, as one message each: ``{"fork": ...}`` with the
descriptors of a job and of the pipe for the answers, ``{"probe": ...}`` likewise, and ``{"kill": true}``. It
answers ``{"ready": true}`` once, and ``{"ended": exit code}`` after each child; the first message about a
child, ``{"born": true}``, is the child's own, so that the system tells the checker its number.
"""

from __future__ import annotations

import array
import gc
import os
import select
import signal
import socket
import sys
from importlib.machinery import PathFinder
from json import JSONDecoder, JSONEncoder
from typing import TYPE_CHECKING

from .channel import INTERFERENCE, Channel, DiscardingStream
from .import_blocker import ImportBlocker, OtherPackages
from .messages import MessageKind
from .namespaces import Namespaces, enter_namespaces
from .parent_death import end_with_parent

if TYPE_CHECKING:
    from .sandbox import Sandbox

_decode, _encode = JSONDecoder().decode, JSONEncoder().encode
_exit = os._exit
_LONGEST_MESSAGE = 2**16
_MOST_DESCRIPTORS = 2**16


def serve_forks(parent: int, descriptor: int) -> None:
    """Fork a child for each job that comes, until nobody is there to send one.

    Parameters
    ----------
    parent : int
        Number of the checker's process, which this one does not outlive.
    descriptor : int
        Our end of the socket.
    """
    end_with_parent(parent)
    control = socket.socket(fileno=descriptor)
    settings = _decode(control.recv(_LONGEST_MESSAGE).decode("utf-8"))
    namespaces = enter_namespaces() if settings["namespaces"] else Namespaces()
    if "processes" in namespaces.kinds:
        _become_first_process(control)
    sandbox = _loaded(settings, namespaces)
    _say(control, {"ready": True})
    while True:
        request, descriptors = _next_request(control)
        if request is None:
            return
        if descriptors:  # else it is a "kill" that came after the end
            sandbox.renew()
            _say(control, {"ended": _fork(control, sandbox, request, descriptors)})


def _become_first_process(control: socket.socket) -> None:
    """Go on in a child, which is the first process of the new namespace: when it ends, all in it end."""
    child = os.fork()
    if child:
        control.close()  # so that the checker notices when the child is gone
        _, status = os.waitpid(child, 0)
        _exit(max(os.waitstatus_to_exitcode(status), 0))
    end_with_parent(os.getppid())


def _loaded(settings: dict, namespaces: Namespaces) -> Sandbox:
    """Load NumPy and all that a child needs, once, and prepare its sandbox."""
    from .rehearsal import rehearse  # here, since namespaces can only be had before NumPy is there
    from .sandbox import Sandbox, Settings

    for name in ("SIGINT", "SIGQUIT", "SIGTSTP"):  # what is typed at a terminal is for the checker
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    hidden = tuple(settings["hidden"])
    sandbox = Sandbox(Settings(settings["numpy_folder"], settings["scratch"], hidden), namespaces)
    _prepare_imports(settings["numpy_folder"])
    rehearse()
    gc.freeze()  # children share these pages as long as nobody counts in them
    return sandbox


def _prepare_imports(numpy_folder: str) -> None:
    """Leave the standard library alone on the path, and say of other packages that they are not there."""
    others = [path for path in sys.path if path == numpy_folder or path.endswith("-packages")]
    sys.path[:] = [path for path in sys.path if path and path not in others]
    sys.path_importer_cache.clear()
    PathFinder.find_spec("_")  # lists the folders now, since a child cannot
    sys.meta_path[:] = [ImportBlocker(), *sys.meta_path, OtherPackages(others)]
    del sys.argv[1:], sys.orig_argv[1:]


def _next_request(control: socket.socket) -> tuple[dict | None, list[int]]:
    """What is asked, with its descriptors; None when nobody is there any more."""
    data, ancillary, *_ = control.recvmsg(_LONGEST_MESSAGE, socket.CMSG_LEN(2 * 4))
    descriptors = array.array("i")
    for level, kind, content in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            descriptors.frombytes(content)
    return (_decode(data.decode("utf-8")) if data else None), list(descriptors)


def _say(control: socket.socket, message: dict[str, object]) -> None:
    control.send(_encode(message).encode("ascii"))


def _fork(control: socket.socket, sandbox: Sandbox, request: dict, descriptors: list[int]) -> int:
    """Fork a child for a request, and wait for it; its exit code."""
    own = os.getpid()
    child = os.fork()
    if child == 0:
        _be_child(own, control, sandbox, request, descriptors)
    for each in descriptors:
        os.close(each)
    return _wait_for(child, control)


def _wait_for(child: int, control: socket.socket) -> int:
    """Exit code of a child, which is killed when we are asked to, or nobody is there any more."""
    handle = os.pidfd_open(child)
    try:
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        poll.register(control, select.POLLIN)
        while not any(found == handle for found, _ in poll.poll()):
            control.recv(_LONGEST_MESSAGE)  # "kill", or the end of the checker
            os.kill(child, signal.SIGKILL)
            poll.unregister(control)
            poll.register(handle, select.POLLIN)
        _, status = os.waitpid(child, 0)
    finally:
        os.close(handle)
    return os.waitstatus_to_exitcode(status)


def _be_child(
    parent: int, control: socket.socket, sandbox: Sandbox, request: dict, descriptors: list[int]
) -> None:
    """Do what is asked inside the sandbox, and end; this never returns."""
    try:
        end_with_parent(parent)
        _say(control, {"born": True})
        control.close()
        job = _read_all(descriptors[0])
        channel = Channel(_alone_with(descriptors[1], sandbox.rules))
        layers = sandbox.enter(**job["limits"])
        channel.send({MessageKind.ISOLATION: layers})
        if "probe" in request:
            from .sandbox import probe

            channel.send({"probe": probe(request["probe"])})
        else:
            from .sandboxed_session import answer

            answer(job, channel)
        channel.close()  # the checker need not wait until the system has taken us apart
    except BaseException:  # the learner's code broke what we stand on
        _exit(INTERFERENCE)
    _exit(0)


def _read_all(descriptor: int) -> dict:
    """The job in a file without a name."""
    left = os.fstat(descriptor).st_size
    parts: list[bytes] = []
    while left > 0:
        parts.append(os.pread(descriptor, left, sum(map(len, parts))))
        left -= len(parts[-1])
    job: dict = _decode(b"".join(parts).decode("utf-8"))
    return job


def _alone_with(answers: int, rules: int | None) -> int:
    """Close every descriptor but that of the answers and that of the rules; print on nothing."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    before = 2
    for kept in sorted({answers, answers if rules is None else rules}):
        os.closerange(before + 1, kept)
        before = kept
    os.closerange(before + 1, _MOST_DESCRIPTORS)
    for name in ("stdout", "__stdout__", "stderr", "__stderr__"):
        setattr(sys, name, DiscardingStream())
    return answers
