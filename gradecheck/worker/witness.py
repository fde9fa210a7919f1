"""What is heard of a call while it runs: what it prints, and what NumPy warns of, with the line."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from types import CodeType, TracebackType

import numpy as np

from .channel import DiscardingStream
from .exceptions import summarize, text_of
from .outcome import MAX_PRINTED, MAX_WARNINGS, Raised
from .plain_values import clean_text, type_name

_NUMERIC_WARNINGS = ("overflow", "divide", "invalid")


class KeepingStream(DiscardingStream):
    """Keeps the beginning of what is printed, and counts the rest."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    def write(self, text: str) -> int:
        """Keep the text, as far as there is room."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type_name(text)}")
        text = str.__str__(text)  # a subclass may cut itself into anything
        if self._length <= MAX_PRINTED:
            self._pieces.append(text[: MAX_PRINTED + 1 - self._length])
        self._length += len(text)
        return len(text)

    @property
    def kept(self) -> str:
        """What was printed; of a longer text the beginning, which ends with how much is left out."""
        if not self._pieces:
            return ""
        text = "".join(self._pieces)
        left_out = f"\n[cut here; {self._length:,} characters were printed]"
        if self._length > MAX_PRINTED:
            text = text[: MAX_PRINTED - len(left_out)] + left_out
        return clean_text(text, MAX_PRINTED)


class Witness:
    """Hears a call, under NumPy's default error state; all is put back at the end.

    Parameters
    ----------
    function : object
        What is called, whose file counts as the learner's.
    here : code
        The code that calls it: what lies above in the stack is not the learner's.
    """

    def __init__(self, function: object, here: CodeType) -> None:
        self._function, self._here = function, here
        self._heard: dict[str, Raised] = {}
        self._stream = KeepingStream()
        self._filters = warnings.catch_warnings()
        self._state = np.errstate(divide="warn", over="warn", invalid="warn", under="ignore", call=None)  # type: ignore[arg-type]

    @property
    def warnings(self) -> tuple[Raised, ...]:
        """Numeric warnings, each once."""
        return tuple(self._heard.values())

    @property
    def printed(self) -> str:
        """What was printed, on either stream."""
        return self._stream.kept

    def __enter__(self) -> None:
        self._streams = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = self._stream
        self._filters.__enter__()
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", RuntimeWarning)
        warnings.showwarning = self._hear  # not `record=True`: a loop could fill the memory with its list
        self._state.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._state.__exit__(kind, error, trace)
        self._filters.__exit__(kind, error, trace)
        sys.stdout, sys.stderr = self._streams

    def _hear(self, message: Warning | str, *where: object, **more: object) -> None:
        text = text_of(message)
        is_new = text not in self._heard and len(self._heard) < MAX_WARNINGS
        if is_new and any(word in text for word in _NUMERIC_WARNINGS):
            outermost_first = reversed(list(self._frames()))
            self._heard[text] = summarize(type_name(message), text, outermost_first, self._function)

    def _frames(self) -> Iterator[tuple[CodeType, int]]:
        """Code and line of each frame of the call that runs now, innermost first."""
        frame = sys._getframe(2)
        while frame is not None and frame.f_code is not self._here:
            yield frame.f_code, frame.f_lineno
            frame = frame.f_back  # type: ignore[assignment]
