"""A right answer gets its point, or the message says where it is: through the command line."""

import json

import pytest

from gradecheck.cli import main
from tests.folders import TINY_COURSE
from tests.hidden_answers import HIDDEN

pytestmark = pytest.mark.slow


def written(path, cells):
    """A notebook with these cells."""
    made = []
    for cell in cells:
        kind, text = cell if isinstance(cell, tuple) else ("code", cell)
        more = {"outputs": [], "execution_count": None} if kind == "code" else {}
        made.append({"cell_type": kind, "metadata": {}, "source": text, **more})
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made}))


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """What one run says of each notebook, by its number."""
    folder = tmp_path_factory.mktemp("class")
    for number, hidden in enumerate(HIDDEN.values()):
        written(folder / f"{number:02d}.ipynb", hidden.cells)
    report = folder / "report.txt"
    code = main(["--course", str(TINY_COURSE), "check", str(folder), "--json", str(report)])
    assert code == 1
    return json.loads(report.read_text())["submissions"]


@pytest.mark.parametrize("name", HIDDEN)
def test_answer_counts_or_its_place_is_named(rows, name):
    hidden = HIDDEN[name]
    row = rows[list(HIDDEN).index(name)]
    said = [*row["notes"], *(f["message"] for e in row["exercises"] for f in e["findings"])]

    assert row["problem"] is None
    assert row["points"] == hidden.passes
    assert hidden.words in " ".join(said)
    if not hidden.words:
        assert said == []
