"""A row for each learner, that a program for tables reads as it is meant."""

import csv
import io

from gradecheck.reporting.csv_report import render
from tests import made_reports as made


def rows(report):
    return list(csv.DictReader(io.StringIO(render(report))))


def test_each_learner_is_one_row_with_a_column_for_each_exercise():
    ann, bob, cem, *_ = rows(made.of_a_class())

    assert list(ann) == ["learner", "files", "points", "max_points", "problem", "sigmoid", "sigmoid_prime"]
    assert (ann["learner"], ann["points"], ann["max_points"]) == ("Ann Müller", "3", "3")
    assert (bob["sigmoid"], bob["sigmoid_prime"]) == ("0", "0")
    assert (cem["files"], cem["sigmoid"], cem["sigmoid_prime"]) == ("h/cem.ipynb; h/cem (1).ipynb", "1", "")


def test_file_that_was_not_read_and_one_that_was_not_checked_have_rows():
    *_, eve, fay = rows(made.of_a_class())

    assert (eve["learner"], eve["problem"]) == ("eve", "the file is empty. Was it saved?")
    assert (fay["files"], fay["problem"]) == ("h/fay.zip", "not checked: is an archive. Unpack it.")


def test_fault_of_ours_is_out_of_the_points():
    assert [row["max_points"] for row in rows(made.of_a_class())][:4] == ["3", "3", "3", "1"]


def test_name_that_looks_like_a_formula_is_none():
    hostile = rows(made.of_a_class())[3]["learner"]

    assert hostile.startswith("'=1+1")
    assert not set(hostile) & set("\x1b\x00\u202e")


def test_one_learner_has_a_row_for_each_file():
    mine = made.report(made.submission(made.passed(), path="a.py"), made.submission(path="b.py"))

    assert [row["learner"] for row in rows(mine)] == ["a.py", "b.py"]
