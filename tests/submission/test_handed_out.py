"""Functions that a notebook came with score nothing, also where its given cell can no longer be told."""

import json

import pytest

from gradecheck.checking import check_submission
from gradecheck.course.course import load_course
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.submission.handed_out import handed_out
from gradecheck.submission.submission import read_submission
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)
NOTEBOOK = REPOSITORY / "exercises" / "ch06_backpropagation.ipynb"
CELLS = ["".join(c["source"]) for c in json.loads(NOTEBOOK.read_text())["cells"] if c["cell_type"] == "code"]
GIVEN = next(source for source in CELLS if source.startswith("# Given:"))
FROM_CHAPTER_5 = {"sigmoid", "sigmoid_prime", "layer_forward", "network_forward"}
OWN = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "ch06.py"
        path.write_text(text, encoding="utf-8")
        return read_submission(path)

    return write


@pytest.fixture
def notebook(tmp_path):
    def write(*sources):
        whole = json.loads(NOTEBOOK.read_text())
        new = [{"cell_type": "code", "metadata": {}, "source": source} for source in sources]
        path = tmp_path / "ch06.ipynb"
        path.write_text(json.dumps(whole | {"cells": new}), encoding="utf-8")
        return read_submission(path)

    return write


def test_notebook_saved_as_a_file_has_what_it_came_with(file):
    assert handed_out(COURSE, file("\n\n# In[1]:\n\n".join(CELLS))) == FROM_CHAPTER_5


def test_given_cell_that_was_cut_into_pieces_is_known_by_its_functions(notebook):
    first, *others = GIVEN.split("\n\n\n")

    assert handed_out(COURSE, notebook(first.partition("\n")[2], *others)) == FROM_CHAPTER_5


def test_given_cell_that_is_whole_is_known_without_this(notebook):
    assert handed_out(COURSE, notebook(*CELLS)) == frozenset()


def test_notebook_that_defines_nothing_of_other_chapters_costs_no_reading(notebook, monkeypatch):
    def read(*arguments):
        raise AssertionError("a notebook of the course was read")

    monkeypatch.setattr("gradecheck.submission.handed_out._given_text", read)
    own_chapter_alone = [source for source in CELLS if not source.startswith("# Given:")]

    assert handed_out(COURSE, notebook(*own_chapter_alone)) == frozenset()


def test_answer_of_ones_own_counts_although_the_same_was_handed_out(file):
    assert handed_out(COURSE, file(f"{GIVEN}\n\n{OWN}")) == FROM_CHAPTER_5 - {"sigmoid"}
    assert handed_out(COURSE, file(f"{GIVEN}\n\nsigmoid = lambda z: 1 / (1 + np.exp(-z))")) == (
        FROM_CHAPTER_5 - {"sigmoid"}
    )


def test_answer_with_the_very_words_of_the_reference_counts_where_nothing_was_handed_out(file):
    assert handed_out(COURSE, file(GIVEN.partition("\n")[2])) == frozenset()


@pytest.mark.slow
def test_what_was_handed_out_is_used_and_scores_nothing(file):
    right = "def output_error(A, Y, Z):\n    return (A - Y) * sigmoid_prime(Z)\n"  # uses what was handed out
    submission = file(f"import numpy as np\n{GIVEN}\n\n\n{right}")

    report, _ = check_submission(PreparedCourse(COURSE, 0, search_seconds=0), submission)

    assert [(e.name, e.verdict) for e in report.exercises] == [("output_error", "passed")]
