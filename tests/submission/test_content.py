"""What content says, whatever the name: each file is read, or the sentence says what it is and what to do."""

import json

import pytest

from gradecheck.errors import UnreadableError
from gradecheck.submission.content import line_of_merge_mark
from gradecheck.submission.submission import read_submission
from gradecheck.worker.location import SourceKind

NOTEBOOK = json.dumps(
    {
        "nbformat": 4,
        "metadata": {},
        "cells": [{"cell_type": "code", "source": "def cube(x):\n    return x**3"}],
    }
)
PYTHON = "import numpy as np\n\n\ndef cube(x):\n    return x**3\n"


def written(tmp_path, content, name="ch01.ipynb"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            "<!DOCTYPE html>\n<html><title>Log in</title>",
            r"is a web page .* log-in page .* download the notebook",
        ),
        ("\n<HTML>", "is a web page"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "pointer of Git LFS.*`git lfs pull`"),
        (b"PK\x03\x04rest", "is a zip archive under this name. Unpack it"),
        (b"%PDF-1.7 rest", "is a PDF under this name"),
        (b"\x00\x05\x16\x07\x00", "is what macOS puts beside a file"),
        (b"\x7fELF\x00", "is a binary file"),
        (NOTEBOOK.encode("utf-16"), "is encoded as UTF-16. Save it as UTF-8"),
        (
            '{\n "cells": [\n<<<<<<< HEAD\n  1\n=======\n  2\n>>>>>>> theirs\n ]}',
            r"holds two versions: a merge was not finished \(line 3\)",
        ),
        ('{"nbformat": 3, "worksheets": []}', "format 3, but only notebooks of format 4 can be read"),
        ('{"nbformat": 5, "cells": []}', "format 5, but only notebooks of format 4"),
    ],
)
def test_what_is_no_answer_is_named_with_what_to_do(content, words, tmp_path):
    with pytest.raises(UnreadableError, match=words) as caught:
        read_submission(written(tmp_path, content))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("ch01.py", NOTEBOOK, SourceKind.NOTEBOOK), ("ch01.ipynb", PYTHON, SourceKind.FILE)],
)
def test_file_under_the_name_of_the_other_kind_is_read_and_said(name, content, kind, tmp_path):
    submission = read_submission(written(tmp_path, content, name))

    assert submission.kind is kind
    assert "def cube" in submission.cells[0].text
    assert submission.notes[0].startswith("This is ")


@pytest.mark.parametrize("name", ["ch01.ipynb", "ch01.IPYNB", "ch01.ipynb.txt", "ch01.ipynb.json"])
def test_notebook_under_a_longer_name_is_read_without_a_word(name, tmp_path):
    submission = read_submission(written(tmp_path, NOTEBOOK, name))

    assert (submission.kind, submission.notes) == (SourceKind.NOTEBOOK, ())


@pytest.mark.parametrize("format_", ['"4"', "4.0"])
def test_format_that_is_four_in_other_letters_is_read(format_, tmp_path):
    text = NOTEBOOK.replace('"nbformat": 4', f'"nbformat": {format_}')

    assert read_submission(written(tmp_path, text)).cells


@pytest.mark.parametrize("content", ["{}", "{'a': 1}\n", "[1, 2]\n", "x = {\n  'nbformat': 4}\n"])
def test_python_that_looks_like_json_is_python(content, tmp_path):
    assert read_submission(written(tmp_path, content, "a.py")).kind is SourceKind.FILE


def test_merge_mark_in_code_is_noted_with_its_line(tmp_path):
    code = f"{PYTHON}<<<<<<< HEAD\ny = 1\n=======\ny = 2\n>>>>>>> theirs\n"

    submission = read_submission(written(tmp_path, code, "a.py"))

    assert submission.notes == (
        "line 6: a merge was not finished here (`<<<<<<<`). Keep one of the two versions.",
    )


def test_arrows_that_are_no_mark_are_none():
    assert line_of_merge_mark("# <<<<<<< a comment\n========\nx = 1 << 7") is None
