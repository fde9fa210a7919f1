"""Whatever is handed in: no traceback, no right answer lost, no silent file, and inline as in the terminal.

Notebooks are drawn: what stands around an answer (magics, broken cells, stubs), how it is spelled, in which
encoding the file is saved, and what a platform wrote into it.
"""

import json
import tempfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from gradecheck.checking import check_live
from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.reporting.text import render
from gradecheck.verdict.report import Verdict
from gradecheck.worker.surroundings import names_of_a_notebook
from tests.folders import TINY_COURSE

COURSE = load_course(TINY_COURSE)
RIGHT = "def cube(x):\n    return x * x * x"
STUB = 'def cube(x):\n    """Task."""\n    raise NotImplementedError("cube is not written yet.")'
#: Answers as they are written, and whether each is right.
ANSWERS = {
    RIGHT: True,
    "cube = lambda x: x * x * x": True,
    "import numpy as np\ndef cube(x):\n    display(x)\n    return np.asarray(x) ** 3": True,
    "def cube(x):\n    return x * x": False,
    "def cube(x):\n    return input('x')": False,
    "def cube(x):\n    breakpoint()\n    return x * x * x": False,
    "def cube(x):\n    exit()": False,
    "def cube(x):\n    return (x * x * x).astype('float16')": False,
    STUB: False,
}
#: What is put around the Python of the cell of the answer, which is run all the same.
DRESSES = (
    "{}",
    "%%time\n{}",
    "%%capture\n{}",
    "%%capture\n%%time\n{}",
    "!ls\n{}",
    "%matplotlib inline\n%load_ext autoreload\n{}\n%timeit 1",
    "# -*- coding: utf-8 -*-\n{}\n# \u03bb",
)
#: Cells beside it, none of which may cost it anything.
OTHERS = (
    "",
    "x = 1",
    "1 / 0",
    "def broken(x:\n    return x",
    "!pip install nothing",
    "%%bash\nls",
    "%%html\n<b>",
    "import asyncio\nawait asyncio.sleep(0)",
    "input('name?')",
    "while True: break",
    "raise SystemExit",
    "display(3)\nprint(get_ipython())",
    "help?",
    "\u00e9 = 'caf\u00e9'",
    "from no_such_module import cube as other",
)
METADATA = (
    {},
    {"colab": {"provenance": []}, "accelerator": "GPU"},
    {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    {"kaggle": {"dataSources": []}, "vscode": {"interpreter": {"hash": "0"}}},
    {"jupytext": {"formats": "ipynb,py"}, "gradecheck": 7},
    {"widgets": None},
)
ENCODINGS = ("utf-8", "utf-8-sig", "ascii")
OTHER = st.sampled_from(OTHERS)


def saved(folder, cells, metadata, encoding, as_lines):
    """A notebook with these code cells, as a file."""
    text = {"cell_type": "markdown", "metadata": {}, "source": "# My work"}
    blank = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    code = [blank | {"source": c.splitlines(keepends=True) if as_lines else c} for c in cells]
    tree = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": [text, *code]}
    path = Path(folder) / "work.ipynb"
    path.write_bytes(json.dumps(tree, ensure_ascii=encoding == "ascii").encode(encoding))
    return path


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    answer=st.sampled_from(sorted(ANSWERS)),
    dress=st.sampled_from(DRESSES),
    before=st.lists(OTHER, max_size=3),
    after=st.lists(st.one_of(OTHER, st.just(STUB)), max_size=3),
    metadata=st.sampled_from(METADATA),
    encoding=st.sampled_from(ENCODINGS),
    as_lines=st.booleans(),
)
def test_every_notebook_gets_the_verdict_of_its_answer(
    answer, dress, before, after, metadata, encoding, as_lines
):
    cells = [*before, dress.format(answer), *after]
    with tempfile.TemporaryDirectory() as folder:
        path = saved(folder, cells, metadata, encoding, as_lines)
        report = check_files(COURSE, [path], seed=3, search_seconds=0)
    (submission,) = report.submissions
    words = render(report)

    assert submission.problem is None
    assert "Traceback" not in words
    assert path.name in words
    (found,) = submission.exercises
    assert (found.verdict is Verdict.PASSED) is ANSWERS[answer], words
    assert found.verdict is not Verdict.CHECKER_ERROR

    namespace = {"__name__": "__main__", **names_of_a_notebook()}
    exec(answer, namespace)
    (inline,) = (
        check_live(PreparedCourse(COURSE, 3, search_seconds=0), "cube", namespace).submissions[0].exercises
    )
    assert inline.verdict is found.verdict
    assert [f.cause for f in inline.findings] == [f.cause for f in found.findings]


NAMES = ("Cube", "cubes", "cube_", "CUBE", "_cube")


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(NAMES), others=st.lists(OTHER, max_size=2), stub=st.booleans())
def test_answer_under_another_name_is_named_with_its_cell(name, others, stub):
    cells = [*[STUB] * stub, *others, f"def {name}(x): return x * x * x"]
    with tempfile.TemporaryDirectory() as folder:
        path = saved(folder, cells, {}, "utf-8", True)
        report = check_files(COURSE, [path], seed=3, search_seconds=0)
    words = " ".join(render(report).split())
    assert f"`{name}` is defined; rename it to `cube`" in words
    assert f"cell {len(cells)}, line 1" in words
