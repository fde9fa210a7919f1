"""An exception or warning of a learner's code -> `Raised`: its text, and the line of the learner's own."""

from __future__ import annotations

import linecache
from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import CodeType, TracebackType

from .location import is_learners, location
from .outcome import Raised
from .plain_values import clean_text, type_name
from .shape_errors import shapes_in_words

MAX_MESSAGE = 500


class Blocked(ImportError):  # noqa: N818 - says what happened to the import
    """Something that an answer may not use; the text is for the learner."""


def summarize_exception(error: BaseException, function: object = None) -> Raised:
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
        text = "the code ends the program (exit, quit or sys.exit)"
    else:
        text = shapes_in_words(error, function) or text_of(error)
    raised = summarize(kind, text, frames(error.__traceback__), function)
    is_derived = issubclass(type(error), ValueError) and kind != "ValueError"
    return replace(raised, kind_of="ValueError") if is_derived else raised


def summarize(kind: str, text: str, stack: Iterable[tuple[CodeType, int]], function: object = None) -> Raised:
    """What was said, with the innermost line of the learner's own code among the frames of a stack.

    Parameters
    ----------
    kind, text : str
        Name of the class, and what it says.
    stack : iterable of (code, int)
        Code and line of each frame, outermost first.
    function : object, optional
        As in `summarize_exception`.
    """
    return Raised(kind, text, *_where(stack, function))


def text_of(error: object) -> str:
    """Text of an exception or warning; its `__str__` may raise, or return anything."""
    try:
        return clean_text(str(error), MAX_MESSAGE)
    except KeyboardInterrupt:
        raise
    except BaseException:
        return "(its text cannot be shown)"


def _where(stack: Iterable[tuple[CodeType, int]], function: object) -> tuple[str, str]:
    """Place and source line of the innermost frame of the learner's code."""
    words, source = "", ""
    try:
        for code, line in stack:
            name = code.co_filename
            here = location(name, line) or (
                f"line {line} of {code.co_name}" if is_learners(name, function) else ""
            )
            if here:
                words, source = here, linecache.getline(name, line).strip()
    except Exception:  # a forged traceback: then we do not know where
        return "", ""
    return words, clean_text(source, 200)


def frames(trace: TracebackType | None) -> Iterator[tuple[CodeType, int]]:
    """Code and line of each frame, outermost first."""
    while trace is not None:
        yield trace.tb_frame.f_code, trace.tb_lineno
        trace = trace.tb_next
