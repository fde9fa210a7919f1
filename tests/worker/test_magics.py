"""What IPython allows beside Python never stops a check, and lines keep their numbers."""

import ast
import contextlib
import io
import re

import pytest
from IPython.core.interactiveshell import InteractiveShell

from gradecheck.worker.cell_parser import CellParser
from gradecheck.worker.location import SourceKind
from gradecheck.worker.magics import FILE_STARTS, parse, python_of_cell

# text of the cell, what is left of it as Python
CELLS = [
    ("%matplotlib inline\nx = 1", "pass\nx = 1"),
    ("!pip install numpy\nx = 1", "pass\nx = 1"),
    ("x?\ny = 1", "pass\ny = 1"),
    ("?x\n??y\nnp.sum??", "pass\npass\npass"),
    ("if a:\n    %timeit f()\nb = 1", "if a:\n    pass\nb = 1"),
    ("%time w = f(3)", "w = f(3)"),
    ("%prun -l 10 -s cumulative w = f(3)", "w = f(3)"),
    ("files = !ls\ny = 1", "files = None\ny = 1"),
    ("a.files, b[0] = !ls\ny = 1", "a.files, b[0] = None\ny = 1"),
    ("def g():\n    files = !ls\n    return files", "def g():\n    files = None\n    return files"),
    ("t = %timeit -o f()", "t = None"),
    ("!pip install a \\\n  b\nx = 1", "pass\n\nx = 1"),
    ("%%time\nx = 1", "\nx = 1"),
    ("\n# a comment\n%%capture out\nx = 1", "\n# a comment\n\nx = 1"),
    ("%%capture\n%%time\nx = 1", "\n\nx = 1"),
    ("    %%time\n    x = 1", "\nx = 1"),
    ("    x = 1\n    y = 2", "x = 1\ny = 2"),
    ("!echo it's\n%load_ext a\nx = 1", "pass\npass\nx = 1"),
    ("%pylab inline\nx = 1", "import numpy, numpy as np; from numpy import *\nx = 1"),
    ("/f 1 2\n,f a\n;f b\nx = 1", "pass\npass\npass\nx = 1"),
    (">>> def f(x):\n...     return x\n...\n", "def f(x):\n    return x\n\n"),
    ("In [3]: x = 1\n   ...: y = 2", "x = 1\ny = 2"),
]


def read(text):
    python, magic = python_of_cell(text)
    assert magic is None
    return parse(python, "<cell 1>")


@pytest.mark.parametrize(("text", "left"), CELLS)
def test_magics_become_harmless(text, left):
    cleaned, tree = read(text)

    assert cleaned == left
    assert ast.dump(tree) == ast.dump(ast.parse(left))


@pytest.mark.parametrize(
    "text",
    [
        "x = (a\n% b)",
        's = """\n%time\n!ls\nwhat?\n"""',
        "s = 'is it so?'",
        "y = 5 \\\n  % 3",
        "z = a != b",
    ],
)
def test_signs_that_are_python_stay(text):
    cleaned, _ = read(text)

    assert cleaned == text


@pytest.mark.parametrize("line", ["%matplotlib inline", "!pip install numpy", "files = !ls", "  %time x = 1"])
def test_file_that_was_made_from_a_notebook_may_have_magics(line):
    text = f"def f():\n  y = 1\n{line}\n"

    cleaned, tree = parse(text, "<file>", FILE_STARTS)

    assert tree.body[0].name == "f"
    assert not set("%!") & set(cleaned)


@pytest.mark.parametrize("line", ["?np.dot", "np.dot?", "/print 1", ",f a", ";f a"])
def test_file_has_no_help_and_no_calls_without_brackets(line):
    with pytest.raises(SyntaxError):
        parse(line, "<file>", FILE_STARTS)


def test_an_error_elsewhere_is_still_one():
    with pytest.raises(SyntaxError) as caught:
        read("%matplotlib inline\nx = 1\ny = (")

    assert caught.value.lineno == 3


@pytest.mark.parametrize("line", ["!pip install x", "%x", "?y", "!ls"])
def test_thousands_of_magics_are_all_read(line):
    """A block of them is seen at once, so that it takes no longer than other code."""
    _, tree = read(f"x = 1\n{line}\n" + f"{line}\n" * 5000 + "def f(): return 2")
    assert isinstance(tree.body[-1], ast.FunctionDef)
    assert len(tree.body) == 5003


ANSWER = "def f(x):\n    return 2 * x"
CELL_MAGICS = [
    "%%time",
    "%%timeit -n 1 -r 1",
    "%%capture",
    "%%capture out --no-stderr",
    "%%prun -q",
    "%%writefile answer.py",
    "%%writefile -a answer.py",
    "%%file answer.py",
    "%%script true",
    "%%script --no-raise-error false",
    "%%bash",
    "%%sh",
    "%%system",
    "%%sx",
    "%%!",
    "%%perl",
    "%%ruby",
    "%%html",
    "%%HTML",
    "%%javascript",
    "%%js",
    "%%latex",
    "%%markdown",
    "%%svg",
    "%%no_such_magic",
]
LINES = [
    "%run helper.py",
    "%load_ext autoreload",
    "%autoreload 2",
    "%timeit -n 1 -r 1 1 + 1",
    "%time y = 1",
    "%prun -q y = 1",
    "%pwd",
    "%env",
    "!true",
    "!!true",
    "!true \\\n  --more",
    "a = !true",
    "a = %pwd",
    "a, = !echo 1",
    "?len",
    "len?",
    "len??",
    "/len [1]",
    ",len a",
    ";len a",
]
AROUND = {
    **{magic: f"{magic}\n{ANSWER}" for magic in CELL_MAGICS},
    **{f"blank lines, {magic}": f"\n\n  \n{magic}\n{ANSWER}" for magic in CELL_MAGICS},
    **{f"indented {magic}": f"    {magic}\n    def f(x):\n        return 2 * x" for magic in CELL_MAGICS},
    **{
        f"{first}, {second}": f"{first}\n{second}\n{ANSWER}"
        for first in ("%%time", "%%capture", "%%prun -q")
        for second in CELL_MAGICS
    },
    **{f"%%writefile, {magic}": f"%%writefile a.py\n{magic}\n{ANSWER}" for magic in ("%%time", "%%capture")},
    "%%capture, blank line, %%time": f"%%capture\n\n%%time\n{ANSWER}",
    "%%time, comment, answer": f"%%time\n# mine\n{ANSWER}",
    "%%capture, %%time, %%prun": f"%%capture\n%%time\n%%prun -q\n{ANSWER}",
    **{f"before: {line}": f"{line}\n{ANSWER}" for line in LINES},
    **{f"after: {line}": f"{ANSWER}\n{line}" for line in LINES},
    **{f"inside: {line}": f"def f(x):\n    {line}\n    return 2 * x" for line in LINES},
    **{f"%%time, {line}": f"%%time\n{line}\n{ANSWER}" for line in LINES},
    **{f"%%capture, {line}": f"%%capture\n{line}\n{ANSWER}" for line in LINES},
    "in a branch": f"if True:\n    %time y = 1\n    !true\n{ANSWER}",
    "prompts": ">>> def f(x):\n...     return 2 * x",
    "numbered prompts": "In [1]: def f(x):\n   ...:     return 2 * x",
    "indented": "    def f(x):\n        return 2 * x",
    "a long line": "def f(x):\n    return 2 \\\n        * x",
    "%time before a lambda": "%time f = lambda x: 2 * x",
    "%prun before a lambda": "%prun -q f = lambda x: 2 * x",
    "%timeit before a lambda": "%timeit -n 1 -r 1 f = lambda x: 2 * x",
}  # fmt: skip


@pytest.fixture(scope="module")
def ipython():
    shell = InteractiveShell()
    shell.history_manager.enabled = False
    shell.run_line_magic("load_ext", "autoreload")  # whichever test comes first: `%autoreload` is known
    return shell


@pytest.fixture
def defined_by_ipython(ipython, tmp_path, monkeypatch):
    """Whether `f` is there after IPython has run a cell."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "helper.py").write_text("helper = 1\n")

    def run(text):
        ipython.user_ns.pop("f", None)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            ipython.run_cell(text, store_history=False)
            ipython.run_line_magic("autoreload", "0")  # or it reloads our modules under the tests that follow
        return "f" in ipython.user_ns

    return run


@pytest.mark.parametrize(
    "how",
    [
        pytest.param(how, marks=[pytest.mark.slow] * bool(re.match("%%.*, %|blank lines, |indented %", how)))
        for how in AROUND
    ],
)
@pytest.mark.sampled(60)
def test_an_answer_is_defined_where_ipython_defines_it_and_else_the_magic_is_named(how, defined_by_ipython):
    parser = CellParser(SourceKind.NOTEBOOK)

    parser.parse_cell(3, AROUND[how], given=False)

    found = any("f" in statement.binds and statement.error is None for statement in parser.statements)
    assert found == defined_by_ipython(AROUND[how])
    if not found and "timeit before" not in how:
        magic = parser.not_run["f"]
        assert magic.type.startswith("%%")
        assert magic.where.startswith("cell 3, line ")
        assert magic.line.startswith(magic.type)


@pytest.mark.parametrize("magic", ["%%time", "%%capture"])
def test_a_comment_above_a_cell_magic_costs_nothing(magic):
    """IPython alone stops there; the front ends of Colab and VS Code take such comments away."""
    parser = CellParser(SourceKind.NOTEBOOK)

    parser.parse_cell(1, f"# mine\n{magic}\n{ANSWER}", given=False)

    assert [statement.binds for statement in parser.statements] == [{"f"}]
