"""Function + Call -> Outcome, the same in the worker process and inside a notebook.

Whatever the function does (raises, ends the program, warns, changes its arguments), the call ends in an
`Outcome`, and NumPy's error state, the warning filters and the arguments as planned are as before.
"""

from __future__ import annotations

import warnings
from time import perf_counter
from types import TracebackType

import numpy as np

from .call import Call
from .exceptions import Blocked, frames, summarize_exception, text_of
from .outcome import Outcome, Raised, Status
from .plain_values import TooLarge, plain, type_name
from .probes import build
from .side_effects import changed_arguments, shared_arguments
from .stub import is_stub

_NUMERIC_WARNINGS = ("overflow", "divide", "invalid")
_MAX_WARNINGS = 8


def run_call(function: object, call: Call) -> Outcome:
    """Call a learner's function once.

    Parameters
    ----------
    function : object
        What the learner's code has under the name ``call.function``.
    call : Call
        The planned call. Its arguments are built afresh, so the function never sees the planned objects.

    Returns
    -------
    outcome : Outcome
        Whatever the function raises is in it.

    Raises
    ------
    KeyboardInterrupt
        If it comes during the call: that is a person's wish.
    """
    if not callable(function):
        message = f"{call.function} is not a function but a value of type {type_name(function)}"
        return Outcome(Status.MISSING, raised=Raised("TypeError", message))
    if is_stub(function):
        return Outcome(Status.NOT_ATTEMPTED)
    arguments = [build(argument) for argument in call.arguments]
    caught: dict[str, None] = {}
    with _watched(caught):
        start = perf_counter()
        try:
            value = function(*arguments)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            return _raised(error, function, perf_counter() - start)
        seconds = perf_counter() - start
    try:
        return Outcome(
            Status.RETURNED,
            value=plain(value),
            changed=dict(changed_arguments(call.arguments, arguments)),
            shared=tuple(shared_arguments(value, arguments)),
            warnings=tuple(caught),
            seconds=seconds,
        )
    except TooLarge as error:
        return Outcome(Status.OUTPUT, raised=Raised("TooLarge", str(error)), seconds=seconds)
    except MemoryError:
        return Outcome(
            Status.MEMORY,
            raised=Raised("MemoryError", "no memory was left to copy the result"),
            seconds=seconds,
        )


class _watched:  # noqa: N801 - used as a function: `with _watched(caught)`
    """NumPy's default error state and a collector for its warnings; all is put back at the end."""

    def __init__(self, caught: dict[str, None]) -> None:
        self._caught = caught
        self._filters = warnings.catch_warnings()
        self._state = np.errstate(divide="warn", over="warn", invalid="warn", under="ignore", call=None)  # type: ignore[arg-type]

    def __enter__(self) -> None:
        self._filters.__enter__()
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", RuntimeWarning)
        warnings.showwarning = self._collect  # not `record=True`: a loop could fill the memory with its list
        self._state.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._state.__exit__(kind, error, trace)
        self._filters.__exit__(kind, error, trace)

    def _collect(self, message: Warning | str, *where: object, **more: object) -> None:
        text = text_of(message)
        if len(self._caught) < _MAX_WARNINGS and any(word in text for word in _NUMERIC_WARNINGS):
            self._caught[text] = None


def _raised(error: BaseException, function: object, seconds: float) -> Outcome:
    """Outcome of a call that raised."""
    raised = summarize_exception(error, function)
    if isinstance(error, MemoryError):
        return Outcome(Status.MEMORY, raised=raised, seconds=seconds)
    if isinstance(error, Blocked):
        return Outcome(Status.BLOCKED, raised=raised, seconds=seconds)
    if isinstance(error, NotImplementedError) and _is_own(error.__traceback__, function):
        return Outcome(Status.NOT_ATTEMPTED, seconds=seconds)
    return Outcome(Status.EXCEPTION, raised=raised, seconds=seconds)


def _is_own(trace: TracebackType | None, function: object) -> bool:
    """Whether the function itself raised, not another unfinished answer that it calls."""
    codes = [code for code, _ in frames(trace)]
    return bool(codes) and codes[-1] is getattr(function, "__code__", None)
