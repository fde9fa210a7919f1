"""A bar appears for a check that takes long, shows how far it is, and leaves no trace."""

import contextlib
import io
import sys
import time
from types import SimpleNamespace

import pytest

from gradecheck.reporting import progress_bar as bar
from gradecheck.reporting.progress_bar import (
    NoCanvas,
    NotebookCanvas,
    ProgressBar,
    TerminalCanvas,
    bar_as_html,
    canvas_here,
)
from gradecheck.running.progress import Step


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


class Paper:
    """A canvas that keeps what is drawn."""

    def __init__(self):
        self.drawn = []

    def show(self, step):
        self.drawn.append(step)

    def close(self):
        self.drawn.append("closed")


def set_stderr(monkeypatch, stream):
    """For the module alone: pytest sets the real one again before each test."""
    monkeypatch.setattr(bar, "sys", SimpleNamespace(stderr=stream, modules=sys.modules))


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.delenv("JPY_PARENT_PID", raising=False)
    stream = Terminal()
    set_stderr(monkeypatch, stream)
    return stream


@pytest.fixture
def notebook(monkeypatch):
    """A notebook that somebody looks at, or nobody; what is displayed, in order."""
    shown = []

    def display(first, display_id):
        assert display_id
        shown.append(first._repr_html_())
        return SimpleNamespace(update=lambda html: shown.append(html._repr_html_()))

    kernel = SimpleNamespace(_allow_stdin=True)
    get_ipython = lambda: SimpleNamespace(kernel=kernel)  # noqa: E731
    ipython = SimpleNamespace(get_ipython=get_ipython, display=SimpleNamespace(display=display))
    monkeypatch.setitem(sys.modules, "IPython", ipython)
    monkeypatch.setitem(sys.modules, "IPython.display", ipython.display)
    return SimpleNamespace(kernel=kernel, shown=shown)


def test_quick_check_draws_nothing_and_is_not_even_asked():
    paper = Paper()

    with ProgressBar(patience=60.0, find_canvas=lambda: paper) as watch:
        watch(lambda: pytest.fail("nobody needs to know yet"))

    assert paper.drawn == []


def test_steps_of_a_slow_check_are_drawn_with_a_pause_between_them(monkeypatch):
    now = iter([0.0, 0.5, 1.0, 1.01, 1.02, 1.11])
    monkeypatch.setattr(bar, "time", SimpleNamespace(monotonic=lambda: next(now)))
    paper = Paper()

    with ProgressBar(patience=1.0, find_canvas=lambda: paper) as watch:
        for number in range(5):
            watch(lambda number=number: Step("train", number / 10))

    assert paper.drawn == [Step("train", 0.1), Step("train", 0.4), "closed"]


def test_error_passes_through_and_the_bar_is_taken_away():
    paper = Paper()

    with pytest.raises(ZeroDivisionError), ProgressBar(0.0, lambda: paper) as watch:
        watch(lambda: Step("train", 1 / 0))

    assert paper.drawn == ["closed"]


def test_terminal_shows_the_exercise_the_part_and_the_words(terminal):
    canvas = TerminalCanvas()
    canvas.show(Step("train", 0.5, "call 2 of 2, 3 s of at most 20 s"))
    canvas._progress.refresh()
    part = canvas._progress.tasks[0].percentage
    canvas.close()

    assert part == pytest.approx(50.0)
    assert "train" in terminal.getvalue()
    assert "call 2 of 2, 3 s of at most 20 s" in terminal.getvalue()


def test_terminal_shows_no_part_where_nobody_knows_it(terminal):
    canvas = TerminalCanvas()
    canvas.show(Step("train", 0.5))
    canvas.show(Step("train", None, "comparing with the reference"))

    assert canvas._progress.tasks[0].total is None
    canvas.close()


def test_place_in_a_notebook_cannot_steer_the_terminal(terminal):
    canvas = TerminalCanvas()
    canvas.show(Step("cell 1\x1b[2J[bold]", None))
    canvas._progress.refresh()
    canvas.close()

    assert "\x1b[2J" not in terminal.getvalue()
    assert "[bold]" in terminal.getvalue()


def test_notebook_shows_a_bar_in_one_place_and_empties_it(notebook):
    with ProgressBar(0.0) as watch:
        watch(lambda: Step("train", 0.25, "call 1 of 2"))

    first, drawn, last = notebook.shown
    assert (first, last) == ("", "")
    assert '<progress max="1" value="0.250" aria-label="train"' in drawn
    assert "call 1 of 2" in drawn


def test_notebook_that_a_program_executes_gets_no_bar(notebook, monkeypatch):
    """The book and the tests would keep an empty output where nobody ever saw a bar."""
    set_stderr(monkeypatch, io.StringIO())
    notebook.kernel._allow_stdin = False

    assert isinstance(canvas_here(), NoCanvas)


def test_html_escapes_what_it_is_given():
    drawn = bar_as_html(Step('<b>"cell"', None, "<i>"))

    assert "&lt;b&gt;&quot;cell&quot;" in drawn
    assert "<i>" not in drawn
    assert "value=" not in drawn


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_nothing_is_drawn_where_nobody_looks(monkeypatch, stream):
    set_stderr(monkeypatch, stream)

    canvas = canvas_here()
    canvas.show(Step("train"))
    canvas.close()

    assert isinstance(canvas, NoCanvas)


def test_command_in_a_cell_draws_nothing_that_the_cell_would_keep(terminal, monkeypatch):
    monkeypatch.setenv("JPY_PARENT_PID", "1")
    assert isinstance(canvas_here(), NoCanvas)


def test_terminal_without_rich_gets_nothing(terminal, monkeypatch):
    monkeypatch.setattr(bar, "find_spec", lambda name: None)

    assert isinstance(canvas_here(), NoCanvas)


def test_terminal_gets_a_terminal_bar_and_a_notebook_its_own(terminal, notebook):
    assert isinstance(canvas_here(), NotebookCanvas)
    del sys.modules["IPython"]
    canvas = canvas_here()
    with contextlib.closing(canvas):
        assert isinstance(canvas, TerminalCanvas)


def test_bar_tells_the_time_while_it_is_there(terminal):
    with ProgressBar(patience=0.0) as watch:
        until = time.monotonic() + 5
        while "0:00:0" not in terminal.getvalue() and time.monotonic() < until:
            watch(lambda: Step("train", 0.1))
            time.sleep(0.01)

    assert "0:00:0" in terminal.getvalue()
