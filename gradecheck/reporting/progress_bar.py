"""A bar for a check that takes long, on the terminal or under a cell of a notebook; none for a quick one."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import Protocol

from gradecheck.running.progress import Step
from gradecheck.wording.safe_text import printable

PATIENCE = 1.0  # seconds without a sign of life that nobody minds
PACE = 0.1  # between two drawings, in seconds
#: Jupyter sets it for kernels. A command after ``!`` in a cell believes that it has a terminal, and the cell
#: keeps what a terminal would take away.
KERNEL = "JPY_PARENT_PID"


class Canvas(Protocol):
    """Where a bar is drawn."""

    def show(self, step: Step) -> None:
        """Draw where the work is."""

    def close(self) -> None:
        """Leave no trace."""


class ProgressBar:
    """Watches a check, and becomes visible after a while.

    Used as a context: at its end the bar disappears. It is a `gradecheck.running.progress.ProgressCallback`.

    Parameters
    ----------
    patience : float
        Time without a bar, in seconds.
    find_canvas : callable
        Called once, when the bar is needed.
    """

    def __init__(self, patience: float = PATIENCE, find_canvas: Callable[[], Canvas] | None = None) -> None:
        self._due = time.monotonic() + patience
        self._find_canvas = find_canvas or canvas_here
        self._canvas: Canvas | None = None

    def __enter__(self) -> ProgressBar:
        return self

    def __call__(self, ask: Callable[[], Step]) -> None:
        """Draw the step that `ask` answers, if it is time to draw."""
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + PACE
        if self._canvas is None:
            self._canvas = self._find_canvas()
        self._canvas.show(ask())

    def __exit__(self, *error: object) -> None:
        if self._canvas is not None:
            self._canvas.close()


def canvas_here() -> Canvas:
    """The cell of a notebook that somebody looks at, else the terminal, else nothing to draw on."""
    if _somebody_reads_the_notebook():
        return NotebookCanvas()
    if KERNEL in os.environ:
        return NoCanvas()
    if getattr(sys.stderr, "isatty", bool)() and find_spec("rich") is not None:
        return TerminalCanvas()
    return NoCanvas()


def _somebody_reads_the_notebook() -> bool:
    """A notebook that is executed by a program (for the book, in a test) can ask nobody for input."""
    ipython = sys.modules.get("IPython")
    kernel = getattr(ipython.get_ipython(), "kernel", None) if ipython else None
    return kernel is not None and bool(getattr(kernel, "_allow_stdin", True))


class NoCanvas:
    """Neither a terminal nor a notebook: a log, a file, a test."""

    def show(self, step: Step) -> None:
        """Draw nothing."""

    def close(self) -> None:
        """There is nothing to take away."""


class TerminalCanvas:
    """A line at the bottom of the terminal, on the standard error."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=24, pulse_style="cyan"),
            TimeElapsedColumn(),
            TextColumn("{task.fields[detail]}", markup=False),
        )
        self._progress = Progress(*columns, console=Console(file=sys.stderr), transient=True)
        self._task = self._progress.add_task("", total=None, detail="")
        self._progress.start()

    def show(self, step: Step) -> None:
        """Draw where the work is; the bar moves to and fro where nobody knows how far it is."""
        (task,) = self._progress.tasks
        task.total = None if step.done is None else 1.0  # `update` takes None for "as before"
        self._progress.update(
            self._task,
            completed=step.done or 0.0,
            description=printable(step.what),
            detail=printable(step.detail),
        )

    def close(self) -> None:
        """Take the line away."""
        self._progress.stop()


class NotebookCanvas:
    """An element of the page under the cell, which is renewed in its place and is empty at the end."""

    def __init__(self) -> None:
        from IPython.display import display

        self._shown = display(_Html(""), display_id=True)

    def show(self, step: Step) -> None:
        """Draw where the work is."""
        self._shown.update(_Html(bar_as_html(step)))

    def close(self) -> None:
        """Leave the place empty."""
        self._shown.update(_Html(""))


class _Html(str):
    """Text that a notebook shows as HTML."""

    def _repr_html_(self) -> str:
        return str(self)


def bar_as_html(step: Step) -> str:
    """Write a bar with its words as a fragment of HTML, in the colors of the page around it."""
    import html  # only where a bar is drawn in a page

    what, detail = html.escape(printable(step.what)), html.escape(printable(step.detail))
    value = "" if step.done is None else f' value="{step.done:.3f}"'
    return (
        '<div style="font: 14px system-ui, sans-serif; display: flex; flex-wrap: wrap; gap: 0 .8em; '
        f'align-items: center"><span>{what}</span>'
        f'<progress max="1"{value} aria-label="{what}" style="width: 14em; accent-color: #0072b2"></progress>'
        f'<span style="opacity: .8">{detail}</span></div>'
    )
