"""Notebook files as plain values."""

import json

import pytest

from gradecheck.errors import UnreadableError
from gradecheck.notebooks.notebook_file import (
    cell_name,
    is_as_generated,
    new_cell,
    notebook_digest,
    notebook_text,
    read_notebook,
    readable_cells,
    with_unique_ids,
)
from gradecheck.submission.cells import source_of


def test_id_says_kind_exercise_and_digest():
    cell = new_cell("answer", "def layer_forward(): ...", "layer_forward")
    name = cell_name(cell)
    assert (name.kind, name.exercise) == ("answer", "layer_forward")
    assert str(name) == "answer layer_forward"
    assert is_as_generated(cell)


def test_changed_source_is_seen():
    cell = new_cell("text", "# Title")
    assert cell["cell_type"] == "markdown"
    assert not is_as_generated(cell | {"source": ["# Title", "!"]})
    assert is_as_generated(cell | {"source": ["# Ti", "tle"]})


@pytest.mark.parametrize("identity", ["", "a1b2", "own-12345678", "answer", None, 7])
def test_other_ids_are_not_ours(identity):
    assert cell_name({"id": identity}) is None


def test_ids_become_unique_and_stay_ours():
    cells = with_unique_ids(
        [new_cell("text", "a"), new_cell("text", "a"), {"id": "not valid!", "source": "b"}, {}]
    )
    assert len({cell["id"] for cell in cells}) == 4
    assert cells[1]["id"] == f"{cells[0]['id']}-2"
    assert is_as_generated(cells[1])
    assert cells[2]["id"].startswith("own-")


def test_only_sound_cells_are_read():
    sound = {"cell_type": "code", "source": ["a\n", "b"]}
    odd = [
        None,
        7,
        {},
        {"cell_type": "code"},
        {"cell_type": "heading", "source": ""},
        {"cell_type": "raw", "source": [1]},
    ]
    assert list(readable_cells({"cells": [*odd, sound]})) == [sound]
    assert source_of(sound) == "a\nb"


def test_text_is_the_same_bytes_after_reading_it(tmp_path):
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {},
        "cells": [new_cell("code", "x = 'λ'\n\ny")],
    }
    path = tmp_path / "a.ipynb"
    path.write_text(notebook_text(notebook), encoding="utf-8")
    assert "λ" in path.read_text(encoding="utf-8")
    assert notebook_text(read_notebook(path)) == notebook_text(notebook)
    assert notebook_digest(read_notebook(path)["cells"]) == notebook_digest(notebook["cells"])


def test_byte_order_mark_is_accepted(tmp_path):
    path = tmp_path / "a.ipynb"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({"cells": []}).encode())
    assert read_notebook(path) == {"cells": []}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not a notebook"),
        (b"{", "not a notebook"),
        (b"\xff\xfe", "not a notebook"),
        (b"[" * 100_000, "not a notebook"),
        (b"[]", "not a notebook of format 4: it has no list of cells"),
        (b'{"worksheets": []}', "not a notebook of format 4"),
        (b'{"cells": 1}', "not a notebook of format 4"),
    ],
)
def test_what_is_no_notebook_is_refused_with_its_path(tmp_path, content, words):
    path = tmp_path / "a.ipynb"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=words) as refused:
        read_notebook(path)
    assert str(path) in str(refused.value)


def test_missing_file_is_said(tmp_path):
    with pytest.raises(UnreadableError, match=r"b\.ipynb: cannot be read \(No such file or directory\)"):
        read_notebook(tmp_path / "b.ipynb")
