"""What IPython allows beside Python never stops a check, and lines keep their numbers."""

import ast

import pytest

from gradecheck.worker.magics import parse

# text of the cell, what is left of it as Python
CELLS = [
    ("%matplotlib inline\nx = 1", "pass\nx = 1"),
    ("!pip install numpy\nx = 1", "pass\nx = 1"),
    ("x?\ny = 1", "pass\ny = 1"),
    ("?x\n??y\nnp.sum??", "pass\npass\npass"),
    ("if a:\n    %timeit f()\nb = 1", "if a:\n    pass\nb = 1"),
    ("%time w = f(3)", "w = f(3)"),
    ("files = !ls\ny = 1", "files = None\ny = 1"),
    ("t = %timeit -o f()", "t = None"),
    ("!pip install a \\\n  b\nx = 1", "pass\n\nx = 1"),
    ("%%time\nx = 1", "\nx = 1"),
    ("\n# a comment\n%%capture out\nx = 1", "\n# a comment\n\nx = 1"),
    ("%%timeit -n 3\nx = 1", "\nx = 1"),
    ("%%bash\nrm -rf x", ""),
    ("%%html\n<b>", ""),
    ("%%writefile a.py\nx = 1", ""),
    ("    x = 1\n    y = 2", "x = 1\ny = 2"),
    ("!echo it's\n%load_ext a\nx = 1", "pass\npass\nx = 1"),
]


@pytest.mark.parametrize(("text", "left"), CELLS)
def test_magics_become_harmless(text, left):
    cleaned, tree = parse(text, "<cell 1>", notebook=True)

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
    cleaned, _ = parse(text, "<cell 1>", notebook=True)

    assert cleaned == text


def test_a_file_has_no_magics():
    with pytest.raises(SyntaxError):
        parse("%time x = 1", "<file>", notebook=False)


def test_an_error_elsewhere_is_still_one():
    with pytest.raises(SyntaxError) as caught:
        parse("%matplotlib inline\nx = 1\ny = (", "<cell 1>", notebook=True)

    assert caught.value.lineno == 3


def test_thousands_of_magics_do_not_take_for_ever():
    """A cell is parsed again for each magic; more than a person writes is a syntax error."""
    with pytest.raises(SyntaxError):
        parse("%x\n" * 5000, "<cell 1>", notebook=True)
