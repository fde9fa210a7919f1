"""A sign of life while a check takes long."""

import io
import time

import pytest

from gradecheck.waiting import waiting


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def test_long_wait_shows_what_is_done_and_for_how_long():
    terminal = Terminal()

    with waiting("checking", patience=0.0, stream=terminal):
        until = time.monotonic() + 5
        while "0:00:0" not in terminal.getvalue() and time.monotonic() < until:
            time.sleep(0.01)

    assert "checking" in terminal.getvalue()
    assert "0:00:0" in terminal.getvalue()


def test_short_wait_shows_nothing():
    terminal = Terminal()

    with waiting("checking", patience=60.0, stream=terminal):
        pass

    assert terminal.getvalue() == ""


def test_nothing_is_drawn_where_there_is_no_terminal():
    log = io.StringIO()

    with waiting("checking", patience=0.0, stream=log):
        time.sleep(0.05)

    assert log.getvalue() == ""


def test_error_passes_through_and_the_bar_ends():
    terminal = Terminal()

    with pytest.raises(RuntimeError, match="planted"), waiting("checking", patience=0.0, stream=terminal):
        raise RuntimeError("planted")
