"""Whatever the path leads to, the answer is the cells, or one sentence with the path and what to do."""

import json
import os
import socket
import sys

import pytest

from gradecheck.errors import UnreadableError
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import read_submission

LINE = "# Given: what this notebook uses from chapter 5. Run this cell; nothing is to be written in it."


def notebook(*cells, metadata=None, nbformat=4, **more):
    return {
        "nbformat": nbformat,
        "nbformat_minor": 5,
        "metadata": metadata or {},
        "cells": list(cells),
        **more,
    }


def code(source, **more):
    return {"cell_type": "code", "source": source, "outputs": [], "metadata": {}, **more}


def written(folder, tree, name="a.ipynb", encoding="utf-8"):
    path = folder / name
    path.write_bytes(json.dumps(tree, ensure_ascii=False).encode(encoding))
    return path


def test_code_cells_are_numbered_as_a_person_counts_them(tmp_path):
    markdown = {"cell_type": "markdown", "source": "def f(): pass"}
    given = code([f"{LINE}\n", "x = 1"])
    path = written(tmp_path, notebook(markdown, code("x = 'ü'"), markdown, given, code([])))

    submission = read_submission(path)

    assert submission.cells == (
        Cell(1, "x = 'ü'"),
        Cell(2, f"{LINE}\nx = 1", given=True),
        Cell(3, ""),
    )
    assert (submission.kind, submission.path) == ("ipynb", str(path))


def test_lines_whose_ends_a_converter_forgot_are_lines_all_the_same(tmp_path):
    cells = code(["def f(x):", "    y = x", "", "    return y"]), code(["x = 1\n", "y = 2"]), code(["z = 3"])

    texts = [cell.text for cell in read_submission(written(tmp_path, notebook(*cells))).cells]

    assert texts == ["def f(x):\n    y = x\n\n    return y", "x = 1\ny = 2", "z = 3"]


def test_words_are_those_of_the_learner_as_python_reads_them(tmp_path):
    cells = code("def \uff43\uff55\uff42\uff45(x): # \ufb01t"), code([f"{LINE}\n", "sigmoid = 1"])

    words = read_submission(written(tmp_path, notebook(*cells))).words

    assert {"cube", "fit"} <= words
    assert "sigmoid" not in words  # it came with the notebook


def test_the_origin_is_read_where_it_is_text(tmp_path):
    origin = {"course": "gd", "chapter": "ch05", "version": 3, "digest": "ab"}

    submission = read_submission(written(tmp_path, notebook(metadata={"gradecheck": origin})))

    assert (submission.course, submission.chapter, submission.digest) == ("gd", "ch05", "ab")
    assert submission.version is None


@pytest.mark.parametrize("metadata", [None, [], {"gradecheck": 3}, {"gradecheck": None}])
def test_odd_metadata_do_not_matter(tmp_path, metadata):
    tree = notebook(code("x = 1"))
    tree["metadata"] = metadata

    assert read_submission(written(tmp_path, tree)).chapter is None


@pytest.mark.parametrize(
    ("metadata", "note"),
    [
        ({"kernelspec": {"name": "ir", "language": "R"}}, "it is written in R. The answers are Python"),
        ({"language_info": {"name": "julia"}}, "it is written in julia."),
        ({"kernelspec": {"name": "python3", "language": "python"}}, None),
        ({"kernelspec": {"name": "sagemath", "language": "sage"}}, None),
        ({"kernelspec": [], "language_info": {"name": 3}}, None),
        ([], None),
    ],
)
def test_notebook_of_another_language_is_said_to_be_one(tmp_path, metadata, note):
    tree = notebook(code("x = 1"))
    tree["metadata"] = metadata

    notes = read_submission(written(tmp_path, tree)).notes

    assert [note in said for said in notes] == ([True] if note else [])


def test_a_file_is_one_cell(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("# Given\nx = 1\n", encoding="utf-8")

    assert read_submission(path).cells == (Cell(1, "# Given\nx = 1\n"),)


@pytest.mark.parametrize("name", ["a.py", "a.ipynb"])
def test_a_byte_order_mark_is_accepted(tmp_path, name):
    text = "x = 1" if name == "a.py" else json.dumps(notebook(code("x = 1")))
    (tmp_path / name).write_bytes(text.encode("utf-8-sig"))

    assert read_submission(tmp_path / name).cells[0].text == "x = 1"


def test_any_minor_format_is_read(tmp_path):
    assert read_submission(written(tmp_path, notebook(code("x"), nbformat_minor=99))).cells[0].text == "x"


@pytest.mark.slow
def test_huge_outputs_do_not_matter(tmp_path):
    """Large files are read in another way, which must not touch what looks like an output in a source."""
    output = {"output_type": "stream", "text": ["a" * 80 + '\\n"text": ["\n'] * 300_000}
    tricky = ['s = {"text": ["a", "b"]}\n', "x = [1]\n", 't = "\\\\"\n', ': ["', '"]']
    tree = notebook(
        code(tricky, outputs=[output]), code("y = 2", outputs=["b" * 10_000_000]), code(["z", " = 3"])
    )
    tree["metadata"]["gradecheck"] = {"chapter": "ch05"}

    submission = read_submission(written(tmp_path, tree))

    assert [cell.text for cell in submission.cells] == ["".join(tricky), "y = 2", "z = 3"]
    assert submission.chapter == "ch05"


@pytest.mark.parametrize("lost", [3_000_000, 2])
@pytest.mark.slow
def test_a_large_notebook_that_breaks_off_is_said_to(tmp_path, lost):
    text = json.dumps(notebook(code("x = 1", outputs=[{"text": ["a" * 80] * 450_000}])))
    (tmp_path / "a.ipynb").write_text(text[:-lost])

    with pytest.raises(UnreadableError, match="not a whole notebook"):
        read_submission(tmp_path / "a.ipynb")


#: Items of a notebook that are no cells, or that hold no source, and what is said of them.
ODD_CELLS = (
    (3, "is not a cell"),
    (None, "is not a cell"),
    ([], "is not a cell"),
    ({}, "has no source text"),
    ({"cell_type": "code"}, "has no source text"),
    (code(None), "has no source text"),
    (code(3), "has no source text"),
    (code(["x = 1", 3]), "has no source text"),
    (code({"text": "x = 1"}), "has no source text"),
    ({"cell_type": "markdown"}, "has no source text"),
    ({"source": "x = 1"}, "is neither code nor text"),
    ({"cell_type": "Code", "source": "x = 1"}, "is neither code nor text"),
    ({"cell_type": ["code"], "source": "x = 1"}, "is neither code nor text"),
    ({"cell_type": 3, "source": "x = 1"}, "is neither code nor text"),
)


@pytest.mark.parametrize(("odd", "why"), ODD_CELLS)
def test_item_that_is_no_cell_costs_itself_only_and_is_told(tmp_path, odd, why):
    submission = read_submission(written(tmp_path, notebook(code("x = 1"), odd, code("y = 2"))))

    assert [cell.text for cell in submission.cells if cell.text] == ["x = 1", "y = 2"]
    (note,) = submission.notes
    assert f"could not be read and were passed over: item 2 {why}. Save the notebook again" in note


def test_many_items_that_are_no_cells_are_told_in_one_short_note(tmp_path):
    (note,) = read_submission(written(tmp_path, notebook(*range(900)))).notes
    assert "item 5 is not a cell; and 895 more." in note


def test_function_in_a_cell_of_no_known_type_is_found_as_one_outside_the_code(tmp_path):
    untyped = {"source": "def f(x):\n    return x"}
    assert read_submission(written(tmp_path, notebook(untyped))).prose == ((0, untyped["source"]),)


# name of the file, its bytes, words of the sentence
UNREADABLE = {
    "truncated": ("a.ipynb", json.dumps(notebook(code("x")))[:-20].encode(), "not a whole notebook.*line 1"),
    "not JSON": ("a.ipynb", b"cells: []", "not a whole notebook"),
    "JSON, no notebook": ("a.ipynb", b'{"a": 1}', "is JSON, but not a notebook"),
    "a list": ("a.ipynb", b"[1]", "is JSON, but not a notebook"),
    "format 3": ("a.ipynb", b'{"nbformat": 3, "worksheets": []}', "notebook of format 3.*Open it in"),
    "format 5": ("a.ipynb", b'{"nbformat": 5, "cells": []}', "notebook of format 5.*or update gradecheck"),
    "format without a version": ("a.ipynb", b'{"nbformat": null}', "notebook of format None, but only"),
    "no cells": ("a.ipynb", b'{"nbformat": 4}', "a notebook without cells"),
    "cells of another kind": ("a.ipynb", b'{"nbformat": 4, "cells": {"a": 1}}', "a notebook without cells"),
    "too deep": ("a.ipynb", b"[" * 200_000 + b"]" * 200_000, "nested too deep"),
    "large number": ("a.ipynb", b'{"nbformat": ' + b"1" * 5000 + b"}", "not a whole notebook"),
    "empty": ("a.ipynb", b"", "the file is empty"),
    "blank": ("a.py", b"\n \n", "the file is empty"),
    "latin-1": ("a.py", "# café".encode("latin-1"), r"UTF-8 \(byte 5 does not fit\). Save it as UTF-8"),
    "latin-1 notebook": ("a.ipynb", '{"a": "é"}'.encode("latin-1"), "not encoded as UTF-8"),
    "UTF-16": ("a.ipynb", json.dumps(notebook()).encode("utf-16"), "encoded as UTF-16. Save it as UTF-8"),
    "binary": ("a.py", b"\x7fELF\0\0\0\1", "is a binary file"),
    "another ending": ("a.txt", b"x = 1", "is a text document"),
    "no ending": ("notebook", b"x = 1", "neither a notebook"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_one_sentence(tmp_path, name):
    file, data, words = UNREADABLE[name]
    (tmp_path / file).write_bytes(data)

    with pytest.raises(UnreadableError, match=words) as caught:
        read_submission(tmp_path / file)
    assert str(caught.value).startswith(f"{tmp_path / file}: ")
    assert "\n" not in str(caught.value)


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(UnreadableError, match="there is no such file"):
        read_submission(tmp_path / "a.ipynb")
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_submission(tmp_path / "a\0.ipynb")
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_submission(tmp_path / ("a" * 5000 + ".ipynb"))
    with pytest.raises(UnreadableError, match=r"a folder, not a file"):
        read_submission(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="these exist on POSIX")
def test_links_pipes_devices_and_sockets_are_told_apart(tmp_path):
    """None of them may hang: a pipe without a writer waits for ever when it is opened."""
    link, loop, pipe, plug = (tmp_path / f"{name}.ipynb" for name in ("link", "loop", "pipe", "plug"))
    link.symlink_to(tmp_path / "absent")
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(plug))
    sentences = [
        (link, "a link to a file that does not exist"),
        (loop, "cannot be read"),
        (pipe, "a pipe, not"),
    ]
    for path, words in [*sentences, (plug, "a socket, not"), ("/dev/zero", "a device, not")]:
        with pytest.raises(UnreadableError, match=words):
            read_submission(path)
    server.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_said_to_be_one(tmp_path):
    path = written(tmp_path, notebook())
    path.chmod(0)

    with pytest.raises(UnreadableError, match="no permission to read it"):
        read_submission(path)


def test_a_refusal_of_the_system_is_a_sentence(tmp_path, monkeypatch):
    path = written(tmp_path, notebook())

    def refuse(*arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableError, match="no permission to read it"):
        read_submission(path)


@pytest.mark.skipif(sys.platform == "win32", reason="a sparse file takes no room elsewhere")
def test_a_file_of_terabytes_is_not_read(tmp_path):
    path = tmp_path / "a.ipynb"
    with path.open("wb") as file:
        file.truncate(2**33)

    with pytest.raises(UnreadableError, match=r"8,192 MB, and at most 1024 MB are read. Clear its outputs"):
        read_submission(path)


@pytest.mark.parametrize(
    ("identifier", "first_line", "given"),
    [
        ("given-0a1b2c3d", "# anything", True),
        ("given-0a1b2c3d-2", "x = 1", True),
        (None, "GIVEN", True),
        ("a-new-id", "GIVEN", True),
        (None, "# Given z, the derivative of the sigmoid", False),
        (None, "# Given: z", False),
        ("answer-sigmoid-0a1b2c3d", "# Given z", False),
    ],
)
def test_a_cell_came_with_the_notebook_by_its_id_or_by_its_generated_line(
    identifier, first_line, given, tmp_path
):
    source = first_line.replace("GIVEN", LINE) + "\nx = 1"
    cell = {"cell_type": "code", "source": source, "metadata": {}} | (
        {"id": identifier} if identifier else {}
    )
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}))

    assert read_submission(path).cells[0].given is given


@pytest.mark.parametrize("part", ["{},", "1.5,"])
def test_a_notebook_of_millions_of_parts_is_refused_before_it_fills_the_memory(tmp_path, part):
    resource = pytest.importorskip("resource")
    path = tmp_path / "ch.ipynb"
    path.write_text('{"nbformat": 4, "metadata": {}, "cells": [' + part * 6_500_000 + "{}]}")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(UnreadableError, match="more than 6,000,000 lists and values"):
        read_submission(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes


def test_brackets_that_were_printed_are_no_parts(tmp_path):
    output = {"output_type": "stream", "name": "stdout", "text": "[" * 6_100_000}
    cell = {"cell_type": "code", "source": "x = 1", "metadata": {}, "outputs": [output], "execution_count": 1}
    path = tmp_path / "ch.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}))
    assert [each.text for each in read_submission(path).cells] == ["x = 1"]
