"""The line of a finding is shown as it was written, with the part that is off, and never another line."""

import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.finding import Finding, MarkedLine
from gradecheck.diagnosing.marked_line import LONGEST, lines_of, with_marked_line
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import Submission
from gradecheck.worker.location import SourceKind


def marked(text, code, line=1, cell=None):
    finding = Finding(Cause.VALUE, "f", "differs.", cell=cell, line=line, code=code)
    return with_marked_line(finding, lambda of, number: text if (of, number) == (cell, line) else "").marked


@pytest.mark.parametrize(
    ("text", "code", "pieces"),
    [
        ("    db = delta.sum(axis=0)/m  # mean", "delta.sum(axis=0) / m", ("db = ", "delta.sum(axis=0)/m")),
        ("\treturn a*( 1-a )", "1 - a", ("return a*( ", "1-a")),
        ("    return (X.T @ r /  # below", "X.T @ r / m", ("return (", "X.T @ r /")),
        ("    s = 'a' + n", "n", ("s = 'a' + ", "n")),
    ],
)
def test_code_is_found_whatever_its_spaces_are(text, code, pieces):
    line = marked(text, code)
    assert (line.before, line.code) == pieces
    assert line.before + line.code + line.after == text.expandtabs().strip()


def test_code_that_the_line_has_twice_marks_the_whole_line():
    assert marked("    return 1 / (1 + e)", "1") == MarkedLine(1, "", "return 1 / (1 + e)", "")
    assert marked("    return n1 + n", "n").code == "n"  # a part of another name is no second one


@pytest.mark.parametrize(
    ("text", "code"), [("x = y", "z"), ("", "z"), ("z" * LONGEST + " + w", "w"), ("z", "")]
)
def test_no_line_is_shown_that_does_not_hold_the_code(text, code):
    assert marked(text, code) is None


def test_terminal_escapes_of_a_learner_are_not_shown():
    assert marked("    s = '\x1b[2J' + x", "x").before == "s = '' + "


def test_lines_of_a_notebook_are_those_of_the_cell_and_of_a_file_those_of_the_file():
    cells = (Cell(2, "a\nb"), Cell(5, "c"))
    notebook = lines_of(Submission("x.ipynb", cells, SourceKind.NOTEBOOK))
    file = lines_of(Submission("x.py", (Cell(1, "d\ne"),), SourceKind.FILE))

    assert [notebook(2, 2), notebook(5, 1), notebook(5, 2), notebook(3, 1), notebook(None, 1)] == [
        "b",
        "c",
        "",
        "",
        "",
    ]
    assert [file(None, 2), file(None, 3), file(None, 0)] == ["e", "", ""]


def test_lines_of_a_live_function_are_those_of_its_cell():
    line = lines_of(marked)
    assert line(None, marked.__code__.co_firstlineno).startswith("def marked(")
    assert line(3, 1) == ""
    assert lines_of(len)(None, 1) == ""
