"""A sign of life on the terminal while a check takes long; nothing for one that does not."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TextIO

PATIENCE = 1.0  # seconds that nobody minds


@contextlib.contextmanager
def waiting(text: str, patience: float = PATIENCE, stream: TextIO | None = None) -> Iterator[None]:
    """Show a moving bar and the time that has passed, from `patience` seconds on.

    Parameters
    ----------
    text : str
        What is being done.
    patience : float
        Time without a bar, in seconds.
    stream : text stream, optional
        Where it is drawn if that is a terminal; the standard error unless given.
    """
    stream = stream or sys.stderr
    if not stream.isatty() or find_spec("rich") is None:
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_draw_until, args=(done, patience, text, stream), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _draw_until(done: threading.Event, patience: float, text: str, stream: TextIO) -> None:
    """Wait a while, then draw until it is done; rich is imported only when the bar is needed."""
    if done.wait(patience):
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(pulse_style="cyan"), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as progress:
        progress.add_task(text, total=None)
        done.wait()
