"""Function + Call -> Outcome, the same in the worker process and inside a notebook.

Whatever the function does (raises, ends the program, warns, changes its arguments), the call ends in an
`Outcome`, and NumPy's error state, the warning filters and the arguments as planned are as before.
"""

from __future__ import annotations

import linecache
import warnings
from collections.abc import Iterator
from time import perf_counter
from types import CodeType, FunctionType, TracebackType

import numpy as np
from numpy import ndarray

from .border import TooLarge, clean_text, plain, type_name
from .call import Call, Foreign, Outcome, Probe, Raised, Seed
from .probes import build
from .source import place

MAX_MESSAGE = 500
_NUMERIC_WARNINGS = ("overflow", "divide", "invalid")
_MAX_WARNINGS = 8
_SHARING_WORK = 100_000  # whether two strided arrays overlap can take exponential time to decide


class Blocked(ImportError):  # noqa: N818 - says what happened to the import
    """Something that an answer may not use; the text is for the learner."""


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
        return Outcome("missing", raised=Raised("TypeError", message))
    if is_stub(function):
        return Outcome("not_attempted")
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
            "returned",
            value=plain(value),
            changed=dict(_changed(call.arguments, arguments)),
            shared=tuple(_shared(value, arguments)),
            warnings=tuple(caught),
            seconds=seconds,
        )
    except TooLarge as error:
        return Outcome("output", raised=Raised("TooLarge", str(error)), seconds=seconds)
    except MemoryError:
        return Outcome(
            "memory", raised=Raised("MemoryError", "no memory was left to copy the result"), seconds=seconds
        )


def is_stub(function: object) -> bool:
    """Whether a function does nothing: its body is a docstring, ``pass``, ``...`` or ``return None``."""
    code = getattr(function, "__code__", None) if type(function) is FunctionType else None
    return isinstance(code, CodeType) and any(
        code.co_code == empty.co_code and code.co_flags & _GENERATOR == 0 and code.co_consts[-1:] == (None,)
        for empty in _EMPTY
    )


def _nothing():
    pass


def _only_docstring():
    """Nothing else."""


_EMPTY = (_nothing.__code__, _only_docstring.__code__)
_GENERATOR = 0x20 | 0x80 | 0x100 | 0x200  # generators and coroutines return an object when they are called


class _watched:  # noqa: N801 - used as a function: `with _watched(caught)`
    """NumPy's default error state and a collector for its warnings; all is put back at the end."""

    def __init__(self, caught: dict[str, None]) -> None:
        self._caught = caught
        self._filters = warnings.catch_warnings()
        self._state = np.errstate(divide="warn", over="warn", invalid="warn", under="ignore", call=None)

    def __enter__(self) -> None:
        self._filters.__enter__()
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", RuntimeWarning)
        warnings.showwarning = self._collect  # not `record=True`: a loop could fill the memory with its list
        self._state.__enter__()

    def __exit__(self, *error: object) -> None:
        self._state.__exit__(*error)
        self._filters.__exit__(*error)

    def _collect(self, message: Warning | str, *where: object, **more: object) -> None:
        text = _text_of(message)
        if len(self._caught) < _MAX_WARNINGS and any(word in text for word in _NUMERIC_WARNINGS):
            self._caught[text] = None


def _raised(error: BaseException, function: object, seconds: float) -> Outcome:
    """Outcome of a call that raised."""
    raised = describe(error, function)
    if isinstance(error, MemoryError):
        return Outcome("memory", raised=raised, seconds=seconds)
    if isinstance(error, Blocked):
        return Outcome("blocked", raised=raised, seconds=seconds)
    if isinstance(error, NotImplementedError) and _is_own(error.__traceback__, function):
        return Outcome("not_attempted", seconds=seconds)
    return Outcome("exception", raised=raised, seconds=seconds)


def _is_own(trace: TracebackType | None, function: object) -> bool:
    """Whether the function itself raised, not another unfinished answer that it calls."""
    frames = list(_frames(trace))
    return bool(frames) and frames[-1][0] is getattr(function, "__code__", None)


def describe(error: BaseException, function: object = None) -> Raised:
    """An exception as text, with the innermost line of the learner's own code.

    Parameters
    ----------
    error : BaseException
        What was raised. Its own methods are not trusted.
    function : object, optional
        The function that was called, whose file counts as the learner's.
    """
    kind = "MemoryError" if isinstance(error, MemoryError) else type_name(error)
    if isinstance(error, SystemExit):
        return Raised(kind, "the code ends the program (exit, quit or sys.exit)", *_where(error, function))
    return Raised(kind, _text_of(error), *_where(error, function))


def _text_of(error: object) -> str:
    """Text of an exception or warning; its `__str__` may raise, or return anything."""
    try:
        return clean_text(str(error), MAX_MESSAGE)
    except KeyboardInterrupt:
        raise
    except BaseException:
        return "(its text cannot be shown)"


def _where(error: BaseException, function: object) -> tuple[str, str]:
    """Place and source line of the innermost frame of the learner's code."""
    own = getattr(getattr(function, "__code__", None), "co_filename", None)
    words, source = "", ""
    try:
        for code, line in _frames(error.__traceback__):
            name = code.co_filename
            here = place(name, line) or (f"line {line} of {code.co_name}" if _is_learners(name, own) else "")
            if here:
                words, source = here, linecache.getline(name, line).strip()
    except Exception:  # a forged traceback: then we do not know where
        return "", ""
    return words, clean_text(source, 200)


def _frames(trace: TracebackType | None) -> Iterator[tuple[CodeType, int]]:
    """Code and line of each frame, outermost first."""
    while trace is not None:
        yield trace.tb_frame.f_code, trace.tb_lineno
        trace = trace.tb_next


def _is_learners(name: str, own: str | None) -> bool:
    """Whether a file is a live notebook's cell, or the one that the function comes from."""
    return name == own or name.startswith("<ipython-input-") or "ipykernel_" in name


def _changed(planned: tuple, arguments: list) -> Iterator[tuple[int, object]]:
    """Positions and new values of the arguments that are not what they were."""
    for at, (before, after) in enumerate(zip(planned, arguments, strict=True)):
        if not isinstance(before, Probe | Seed):
            try:
                now = plain(after)
            except TooLarge:
                now = Foreign(type_name(after))
            if not is_identical(plain(before), now):
                yield at, now


def is_identical(a: object, b: object) -> bool:
    """Whether two plain values are the same in type, shape and every bit; a NaN is identical to itself."""
    if type(a) is not type(b):
        return False
    if isinstance(a, ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(is_identical, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(is_identical(a[key], b[key]) for key in a)
    return a == b or (a != a and b != b)


def _shared(value: object, arguments: list) -> Iterator[int]:
    """Positions of the arguments with which a result shares memory, at any depth."""
    returned = list(_parts(value))
    for at, argument in enumerate(arguments):
        if any(_overlap(one, other) for other in _parts(argument) for one in returned):
            yield at


def _parts(value: object, depth: int = 0) -> Iterator[object]:
    """The arrays, and the containers that can be changed, in a value."""
    if issubclass(type(value), ndarray):
        yield value
    elif type(value) in (list, tuple, dict) and depth <= 16:
        if type(value) is not tuple:
            yield value
        for item in value.values() if type(value) is dict else value:
            yield from _parts(item, depth + 1)


def _overlap(a: object, b: object) -> bool:
    if not (issubclass(type(a), ndarray) and issubclass(type(b), ndarray)):
        return a is b
    if not np.may_share_memory(a, b):
        return False
    try:
        return np.shares_memory(a, b, max_work=_SHARING_WORK)
    except np.exceptions.TooHardError:
        return True
