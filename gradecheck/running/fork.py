"""The runner of live functions in forks of this process, on Linux.

The fork has all that the notebook has given it, and an answer that loops, crashes, prints or sets a random
state leaves no trace in the notebook.
"""

from __future__ import annotations

import _thread
import faulthandler
import gc
import io
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import replace

from gradecheck.running.beside import Beside
from gradecheck.running.in_process import answer_call, called_functions, defined_names, with_places
from gradecheck.running.launch import terminate
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.run_state import RunState
from gradecheck.running.runner import Namespace
from gradecheck.running.supervisor import PAUSE, supervise
from gradecheck.worker.call import Call
from gradecheck.worker.channel import INTERFERENCE, Channel, DiscardingStream
from gradecheck.worker.exceptions import summarize_exception
from gradecheck.worker.limits import apply_limits
from gradecheck.worker.messages import Message, MessageKind, Stage
from gradecheck.worker.outcome import Outcome, Status, encode_outcome
from gradecheck.worker.parent_death import end_with_parent, prctl_here
from gradecheck.worker.side_effects import EarlierResult
from gradecheck.worker.surroundings import nobody_there, silence_ipython


def run_in_fork(
    answers: Namespace,
    calls: Sequence[Call],
    exercises: Sequence[str],
    limits: Limits | None = None,
    watch: ProgressCallback = no_progress,
    beside: Beside | None = None,
) -> Run:
    """Call live functions in forks, a fresh one after each that died; see `Runner`.

    Raises
    ------
    OSError
        If no fork can be had: no memory or no process is left.
    KeyboardInterrupt
        If the learner interrupts.
    """
    limits = limits or Limits()
    prctl_here()  # looked up once, here: a fork has it then
    state = RunState(calls, (), limits, beside)
    has_begun = False
    while not state.is_complete:
        fork = _ForkedProcess(answers, [calls[k] for k in state.next_calls()], limits)
        try:
            if beside is not None and not has_begun:
                has_begun = True
                beside.begin()
            supervise(fork, state, limits.message_bytes, watch=watch, pause=PAUSE)
        finally:
            fork.stdout.close()
            # The system takes some milliseconds to take a fork apart; nobody needs to wait for that, nor for
            # the thread that does: `threading.Thread` waits until it has begun.
            _thread.start_new_thread(terminate, (fork,))
    run = state.run()
    outcomes = with_places(answers, exercises, calls, run.outcomes)
    return replace(run, outcomes=outcomes, defined=defined_names(answers, calls))


#: Whoever asks the C library for so much lets it join the small pieces that are free. Here that takes
#: microseconds; left to the fork, it would cost a copy of each page that has such a piece.
_LARGE = 4096


class _ForkedProcess:
    """A fork of this process that answers calls, under the names of `subprocess.Popen`."""

    def __init__(self, answers: Namespace, calls: Sequence[Call], limits: Limits) -> None:
        reading, writing = os.pipe()
        parent, memory = os.getpid(), _address_space() + limits.memory
        try:
            with warnings.catch_warnings():
                # A notebook has threads. The fork uses nothing of theirs: no logging, no sockets, no streams.
                warnings.simplefilter("ignore", DeprecationWarning)
                bytes(_LARGE)
                self.pid = os.fork()
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
        if self.pid == 0:
            _run_child(writing, parent, answers, calls, replace(limits, memory=memory))
        os.close(writing)
        self.stdout = io.FileIO(reading)
        self._code: int | None = None

    def poll(self) -> int | None:
        """Its exit code if it has ended; negative for a signal."""
        if self._code is None:
            found, status = os.waitpid(self.pid, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if found else None
        return self._code

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, when it has ended."""
        if timeout is None and self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        start = time.monotonic()
        while (code := self.poll()) is None:
            if timeout is not None and time.monotonic() > start + timeout:
                raise subprocess.TimeoutExpired("a fork", timeout)
            time.sleep(0.0005)
        return code

    def kill(self) -> None:
        """End it."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)


def _run_child(
    descriptor: int, parent: int, answers: Namespace, calls: Sequence[Call], limits: Limits
) -> None:
    """Answer the calls and end; whatever happens, this never returns into the copied notebook."""
    try:
        end_with_parent(parent)
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the notebook, which ends us
        gc.freeze()
        faulthandler.disable()  # a notebook has it on, and a crash of ours would be told as its own
        _silence()
        channel = Channel(descriptor)
        layers = apply_limits(limits.memory, limits.cpu_seconds, limits.file_bytes)
        beginning: list[Message] = [{MessageKind.ISOLATION: ["a fork of this process", *layers]}]
        beginning += [{MessageKind.START: [Stage.CALL, 0]}] if calls else []
        earlier = EarlierResult()
        with nobody_there(called_functions(answers, calls)):
            channel.send(*beginning)
            for number, call in enumerate(calls):
                outcome = encode_outcome(_answer_in_fork(answers, call, earlier))
                channel.send({MessageKind.OUTCOME: [number, outcome]})
        channel.send({MessageKind.DONE: True})
        channel.close()  # the end is heard at once; what the process has is taken apart later
        os._exit(0)
    except BaseException:
        os._exit(INTERFERENCE)


def _silence() -> None:
    """Nothing that is printed, displayed or logged from now on reaches the notebook."""
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    stream = DiscardingStream()
    sys.stdout = sys.stderr = stream
    sys.__stdout__ = sys.__stderr__ = stream  # type: ignore[assignment,misc]
    silence_ipython()


def _answer_in_fork(answers: Namespace, call: Call, earlier: EarlierResult) -> Outcome:
    try:
        return answer_call(answers, call, earlier)
    except KeyboardInterrupt as error:  # the learner's code raised it: signals are ignored here
        return Outcome(Status.EXCEPTION, raised=summarize_exception(error))


def _address_space() -> int:
    """What this process has of address space already, in bytes; the limit counts it."""
    pages = os.open("/proc/self/statm", os.O_RDONLY)
    try:
        return int(os.read(pages, 200).split()[0]) * os.sysconf("SC_PAGE_SIZE")
    finally:
        os.close(pages)
