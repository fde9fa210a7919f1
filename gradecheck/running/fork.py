"""Live functions + [Call] -> Run: what `check(f)` in a notebook uses.

On Linux a fork of this process calls them, with all that the notebook has given them: an answer that loops,
crashes, prints or sets a random state leaves no trace. Elsewhere they are called here, without limits.
"""

from __future__ import annotations

import contextlib
import dis
import faulthandler
import gc
import io
import os
import random
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import CodeType, FunctionType

import numpy as np

from gradecheck.running.progress import Step, Watch, nobody
from gradecheck.running.run import Limits, Run
from gradecheck.running.run_state import RunState
from gradecheck.running.supervisor import supervise, terminate
from gradecheck.worker.call import Call
from gradecheck.worker.channel import INTERFERENCE, Channel, DiscardingStream
from gradecheck.worker.exceptions import summarize_exception
from gradecheck.worker.execution import run_call
from gradecheck.worker.limits import apply_limits
from gradecheck.worker.outcome import Outcome, encode_outcome

Functions = Mapping[str, object]


def run_functions(
    functions: Functions, calls: Sequence[Call], limits: Limits | None = None, watch: Watch = nobody
) -> Run:
    """Call live functions.

    Parameters
    ----------
    functions : mapping of str to callable
        The learner's functions by name: those that are called, and any that they may use.
    calls : sequence of Call
        Every call, planned.
    limits : Limits, optional
        Time, memory and sizes, where this process can be forked.
    watch : Watch
        Told now and then which call is made.

    Returns
    -------
    run : Run
        One outcome for each call; `uses` is left empty, see `used_names`.

    Raises
    ------
    KeyboardInterrupt
        If the learner interrupts.
    """
    called = dict.fromkeys(call.function for call in calls)
    run = _run_in_fork(functions, calls, limits or Limits(), watch) if sys.platform == "linux" else None
    outcomes, isolation = (run.outcomes, run.isolation) if run else _run_in_place(functions, calls, watch)
    return Run(
        outcomes=outcomes,
        defined=tuple(name for name in called if name in functions),
        isolation=isolation,
    )


def _run_in_place(
    functions: Functions, calls: Sequence[Call], watch: Watch
) -> tuple[tuple[Outcome, ...], tuple[str, ...]]:
    with (
        _random_state_kept(),
        contextlib.redirect_stdout(DiscardingStream()),
        contextlib.redirect_stderr(DiscardingStream()),
    ):
        outcomes = tuple(_answers(functions, calls, watch))
    return outcomes, ("none: your functions run in this process, without limits on time and memory",)


def _answers(functions: Functions, calls: Sequence[Call], watch: Watch) -> Iterator[Outcome]:
    for done, call in enumerate(calls):
        step = Step(call.exercise, done / len(calls), f"call {done + 1} of {len(calls)}")
        watch(lambda step=step: step)
        yield _answer(functions, call)


def _answer(functions: Functions, call: Call) -> Outcome:
    return run_call(functions[call.function], call) if call.function in functions else Outcome("missing")


@contextlib.contextmanager
def _random_state_kept() -> Iterator[None]:
    """Both global random states afterwards as before."""
    python, legacy = random.getstate(), np.random.get_state()  # noqa: NPY002 - a learner's code may use it
    try:
        yield
    finally:
        random.setstate(python)
        np.random.set_state(legacy)  # noqa: NPY002


def _run_in_fork(functions: Functions, calls: Sequence[Call], limits: Limits, watch: Watch) -> Run | None:
    """The calls in forks of this process, a fresh one after each that died; None if none can be had."""
    state = RunState(calls, (), limits)
    while not state.is_complete:
        try:
            fork = _ForkedProcess(functions, [calls[k] for k in state.next_calls()], limits)
        except OSError:  # no memory or no process left
            return None
        try:
            supervise(fork, state, limits.message_bytes, watch=watch)
        finally:
            # The system takes some milliseconds to take a fork apart; nobody needs to wait for that.
            threading.Thread(target=terminate, args=(fork,), daemon=True).start()
    return state.run()


class _ForkedProcess:
    """A fork of this process that answers calls, under the names of `subprocess.Popen`."""

    def __init__(self, functions: Functions, calls: Sequence[Call], limits: Limits) -> None:
        reading, writing = os.pipe()
        try:
            with warnings.catch_warnings():
                # A notebook has threads. The fork uses nothing of theirs: no logging, no sockets, no streams.
                warnings.simplefilter("ignore", DeprecationWarning)
                self.pid = os.fork()
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
        if self.pid == 0:
            _run_child(writing, functions, calls, limits)
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
        until = None if timeout is None else time.monotonic() + timeout
        while self.poll() is None:
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired("a fork", timeout)
            time.sleep(0.0005)
        return self._code

    def kill(self) -> None:
        """End it."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)


def _run_child(descriptor: int, functions: Functions, calls: Sequence[Call], limits: Limits) -> None:
    """Answer the calls and end; whatever happens, this never returns into the copied notebook."""
    try:
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the notebook, which ends us
        gc.freeze()
        faulthandler.disable()  # a notebook has it on, and a crash of ours would be told as its own
        null = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(null, standard)
        sys.stdout = sys.stderr = DiscardingStream()
        channel = Channel(descriptor)
        memory = _address_space() + limits.memory
        layers = apply_limits(memory, limits.cpu_seconds, limits.file_bytes)
        channel.send({"isolation": ["a fork of this process", *layers]})
        for number, call in enumerate(calls):
            channel.send({"start": ["call", number]})
            channel.send({"outcome": [number, encode_outcome(_answer_in_fork(functions, call))]})
        channel.send({"done": True})
        os._exit(0)
    except BaseException:
        os._exit(INTERFERENCE)


def _answer_in_fork(functions: Functions, call: Call) -> Outcome:
    try:
        return _answer(functions, call)
    except KeyboardInterrupt as error:  # the learner's code raised it: signals are ignored here
        return Outcome("exception", raised=summarize_exception(error))


def _address_space() -> int:
    """What this process has of address space already, in bytes; the limit counts it."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")


def used_names(root: str, functions: Functions) -> tuple[str, ...]:
    """Names in `functions` that a function reaches, in the order in which they are found, without itself."""
    seen: dict[str, None] = {}
    waiting = [functions[root]]
    visited: set[int] = set()
    while waiting:
        function = waiting.pop()
        if type(function) is not FunctionType or id(function) in visited:
            continue
        visited.add(id(function))
        for name in _globals_of(function.__code__):
            if name in functions and name != root:
                seen[name] = None
            waiting.append(functions.get(name, function.__globals__.get(name)))
    return tuple(seen)


def _globals_of(code: CodeType) -> Iterator[str]:
    """Global names that a code object reads; attributes have names too, so `co_names` would say too much."""
    for instruction in dis.get_instructions(code):
        if instruction.opname == "LOAD_GLOBAL":
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _globals_of(constant)
