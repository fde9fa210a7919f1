"""A bar appears for a check that takes long, and for no other."""

import pytest

from gradecheck.slopes import progress


def test_quick_check_draws_nothing(capsys):
    with progress.Bar() as bar:
        bar(1)
        bar(2)

    assert capsys.readouterr() == ("", "")


def test_slow_check_counts_on_the_standard_error(capsys, monkeypatch):
    pytest.importorskip("rich")
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_INTERACTIVE", "1")
    with progress.Bar() as bar:
        bar(7)
        bar._drawn.refresh()

    out, err = capsys.readouterr()
    assert out == ""
    assert "7 evaluations of the loss" in err


def test_without_rich_a_slow_check_is_silent(capsys, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "find_spec", lambda name: None)
    with progress.Bar() as bar:
        bar(7)

    assert capsys.readouterr() == ("", "")
