"""Live functions + [Call] -> Run, in this process: what `check(f)` in a notebook uses.

The functions are called as they are, with all that the notebook has given them. Random states, error
states and prints are put back or swallowed, so that a check leaves no trace.
"""

from __future__ import annotations

import contextlib
import dis
import random
from collections.abc import Iterator, Mapping, Sequence
from types import CodeType, FunctionType

import numpy as np

from gradecheck.run import Run
from gradecheck.worker.call import Call, Outcome
from gradecheck.worker.calling import run_call
from gradecheck.worker.serve import Sink


def run_here(functions: Mapping[str, object], calls: Sequence[Call]) -> Run:
    """Call live functions.

    Parameters
    ----------
    functions : mapping of str to callable
        The learner's functions by name: those that are called, and any that they may use.
    calls : sequence of Call
        Every call, planned.

    Returns
    -------
    run : Run
        One outcome for each call. `uses` has, for each function that is called, the names in `functions`
        that it reaches. A learner who interrupts gets their ``KeyboardInterrupt``.
    """
    called = dict.fromkeys(call.function for call in calls)
    with _random_state_kept(), contextlib.redirect_stdout(Sink()), contextlib.redirect_stderr(Sink()):
        outcomes = tuple(
            run_call(functions[call.function], call) if call.function in functions else Outcome("missing")
            for call in calls
        )
    return Run(
        outcomes=outcomes,
        defined=tuple(name for name in called if name in functions),
        uses={name: _used(name, functions) for name in called if name in functions},
        isolation=("none: your functions run in this process, without limits on time and memory",),
    )


@contextlib.contextmanager
def _random_state_kept() -> Iterator[None]:
    """Both global random states afterwards as before."""
    python, legacy = random.getstate(), np.random.get_state()  # noqa: NPY002 - the state that a learner's code may use
    try:
        yield
    finally:
        random.setstate(python)
        np.random.set_state(legacy)  # noqa: NPY002


def _used(root: str, functions: Mapping[str, object]) -> tuple[str, ...]:
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
