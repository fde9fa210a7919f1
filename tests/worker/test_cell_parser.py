"""Cells become statements that know what they bind and mention; broken cells cost what they define."""

import re

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings

from gradecheck.worker.cell_parser import CellParser
from gradecheck.worker.dependencies import DependencyGraph
from gradecheck.worker.history import nearest_in_history
from gradecheck.worker.location import SourceKind, file_name, location
from gradecheck.worker.occurrences import Occurrences
from gradecheck.worker.outcome import Raised


def read(*texts, kind="ipynb"):
    reading = CellParser(kind)
    for number, text in enumerate(texts, start=1):
        reading.parse_cell(number, text, given=text.startswith("# Given"))
    return reading.statements


# statement, kind, binds, renews, mentions
STATEMENTS = [
    ("import numpy as np", "import", "np", "np", ""),
    ("import os.path", "import", "os", "os", ""),
    ("from a import b as c, d", "import", "c d", "c d", ""),
    ("def f(x, y=Z): return g(x) + y", "definition", "f", "f", "Z g"),
    ("def f(x):\n    z = x\n    return [w * z for w in x]", "definition", "f", "f", ""),
    ("def f(x: int) -> 'a': return f(x - 1)", "definition", "f", "f", "f int"),
    ("@np.vectorize\ndef f(x): return x", "definition", "f", "f", "np"),
    ("def f():\n    global n\n    n = n + 1", "definition", "f", "f", "n"),
    ("def f():\n    def g(): return h()\n    return g", "definition", "f", "f", "h"),
    ("f = lambda x: x + k", "definition", "f", "f", "k"),
    ("class A(B):\n    def m(self): return q", "definition", "A", "A", "B q"),
    ("x = y", "other", "x", "x", "y"),
    ("x, (y, *z) = w", "other", "x y z", "x y z", "w"),
    ("x += y", "other", "x", "", "y"),
    ("x = x.T", "other", "x", "", "x"),
    ("x[0] = y", "other", "x", "", "x y"),
    ("x.a.b[i].c = y", "other", "x", "", "x y i"),
    ("x: int = 3", "other", "x", "x", "int"),
    ("del x", "other", "x", "", "x"),
    ("print(x)", "expression", "", "", "print x"),
    ("(n := 10)", "expression", "n", "n", ""),
    ("for i in r:\n    c[i] = i", "compound", "c i", "", "c i r"),
    ("with open(p) as f:\n    d = f.read()", "compound", "d f", "d", "f open p"),
    ("if a:\n    b = 1\nelse:\n    b = 2", "compound", "b", "b", "a"),
    ("try:\n    import a\nexcept ImportError as e:\n    a = None", "compound", "a e", "a e", "ImportError"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "binds", "renews", "mentions"), STATEMENTS)
def test_a_statement_knows_its_names(text, kind, binds, renews, mentions):
    (statement,) = read(text)

    assert statement.kind == kind
    assert statement.binds == frozenset(binds.split())
    assert statement.renews == frozenset(renews.split())
    assert statement.mentions == frozenset(mentions.split())


def test_byte_order_mark_at_the_seam_of_two_files_costs_nothing():
    first, second = read("\ufeffx = 1\n\ufeffdef f(x):\n    return '\ufeff'")

    assert (first.binds, second.binds, second.line) == ({"x"}, {"f"}, 2)


def test_statements_on_one_line_are_told_apart():
    statements = read("import a, b; x = 1; y = x")

    assert [set(s.binds) for s in statements] == [{"a"}, {"b"}, {"x"}, {"y"}]
    assert [set(s.mentions) for s in statements] == [set(), set(), set(), {"x"}]


def test_places_are_those_that_a_person_sees():
    statements = read("x = 1", "\n\n@a\n@b\ndef f(): pass\r\ny = 2\rz = 3")

    assert [(s.cell, s.line) for s in statements] == [(1, 1), (2, 3), (2, 6), (2, 7)]
    assert location(file_name("ipynb", 2), 3) == "cell 2, line 3"
    assert location(file_name("py", 1), 3) == "line 3"
    assert location("/usr/lib/python3/random.py", 3) == ""


def test_compiled_code_has_the_lines_of_its_cell():
    *_, statement = read("a = 1\n\ndef f():\n    return 1 / 0")
    names = {}
    exec(statement.compiled("<cell 1>", names), names)

    assert names["f"].__code__.co_firstlineno == 3
    assert names["f"].__code__.co_filename == "<cell 1>"


def test_a_broken_cell_stands_for_what_it_seems_to_define():
    good, broken, later = read("x = 1", "W = 3\ndef f(x:\n    y = 1\nclass A: pass\nif W == 2: pass", "z = 1")

    assert (good.kind, broken.kind, later.kind) == ("other", "broken", "other")
    assert broken.binds == {"W", "f", "A"}
    assert (broken.error.type, broken.error.where) == ("SyntaxError", "cell 2, line 2")
    assert broken.error.line == "def f(x:"


def test_the_imports_of_a_broken_cell_are_saved():
    numpy, broken = read("import numpy as np\nfrom os import (\ndef f(: pass")

    assert numpy.binds == {"np"}
    assert broken.kind == "broken"


def test_one_slip_in_a_file_does_not_cost_all_its_functions():
    text = "import numpy as np\n\n@np.vectorize\ndef f(x):\n    return x\n\ndef g(x:\n    return 1\n"
    text += "\n\ndef h(x):\n    if x:\n        return 1\n    else:\n        return 2\n"

    statements = read(text, kind="py")

    assert [(s.kind, set(s.binds), s.line) for s in statements] == [
        ("import", {"np"}, 1),
        ("definition", {"f"}, 3),
        ("broken", {"g"}, 7),
        ("definition", {"h"}, 11),
    ]
    assert statements[2].error.where == "line 7"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = 1\0", "cannot have|null bytes"),
        ("x = '\ud800'", "cannot have"),
        ("x = " + "(" * 1000 + ")" * 1000, "nested|parenthes"),
        ("x = " + "-" * 200_000 + "1", "nested too deep|too complex"),
        ("x = 1 +\n", "invalid syntax"),
    ],
    ids=["null", "surrogate", "parentheses", "signs", "unfinished"],
)
def test_text_that_no_parser_takes_is_a_broken_cell(text, words):
    (statement,) = read(text)

    assert statement.kind == "broken"
    assert statement.binds == {"x"}
    assert statement.error.where.startswith("cell 1")
    assert re.search(words, statement.error.message)


def test_a_cell_that_was_too_much_before_is_not_parsed_again():
    reading = CellParser("ipynb")
    reading.parse_cell(4, "def f(): pass", given=False, known=Raised("TimeoutError", "stopped", "cell 4"))

    (statement,) = reading.statements
    assert (statement.kind, statement.error.type) == ("broken", "TimeoutError")
    assert statement.binds == {"f"}


def test_future_imports_hold_for_later_cells():
    statements = read("from __future__ import annotations", "def f(x: nowhere): pass")
    names = {}
    exec(statements[-1].compiled("<cell 2>", names), names)

    assert names["f"].__annotations__ == {"x": "nowhere"}


def test_given_cells_are_marked():
    given, own = read("# Given: from chapter 5\ndef sigmoid(z): pass", "x = 1")

    assert given.given
    assert not own.given


FROM_A_NOTEBOOK = """%matplotlib inline
!pip install numpy
def f():
    %time x = 1
    return x
files = !ls
"""


def test_lines_for_ipython_in_a_file_are_left_out_with_one_note():
    reading = CellParser(SourceKind.FILE)
    reading.parse_cell(1, FROM_A_NOTEBOOK, given=False)

    assert [s.error for s in reading.statements] == [None] * len(reading.statements)
    assert {"f", "files"} <= set().union(*(s.binds for s in reading.statements))
    line = "`%matplotlib inline` is a line for IPython and not for Python, and so are 3 more."
    assert reading.notes == [f"This file was made from a notebook: {line} Such lines are left out here."]


def test_slip_beside_lines_for_ipython_costs_only_its_function():
    reading = CellParser(SourceKind.FILE)
    reading.parse_cell(1, FROM_A_NOTEBOOK + "def g(:\n    pass\ndef h():\n    return 1\n", given=False)

    assert [sorted(s.binds) for s in reading.statements if s.error] == [["g"]]
    assert len(reading.notes) == 1


@pytest.mark.parametrize(("kind", "text"), [("ipynb", "%matplotlib inline"), ("py", "x = 5 % 3")])
def test_nothing_is_said_where_nothing_was_left_out_of_a_file(kind, text):
    reading = CellParser(SourceKind(kind))
    reading.parse_cell(1, text, given=False)

    assert reading.notes == []


#: What comes out of editors, converters and tired hands, to be put together in any order.
BITS = (
    *(
        "def f(x):\n",
        "    return x\n",
        "class A:\n",
        "import os\n",
        "from a import *\n",
        "del f\n",
        "f = 3\n",
    ),
    *(
        "from __future__ import annotations\n",
        "match x:\n case 1: pass\n",
        "global f\n",
        "await g()\n",
        "yield x\n",
    ),
    *(
        "%time f(1)\n",
        "%%time\n",
        "%%bash\n",
        "%run a.py\n",
        "!ls\n",
        "?f\n",
        ">>> x\n",
        "... y\n",
        "In [1]: x\n",
    ),
    *(
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        '"""',
        "#",
        "\\",
        "@",
        "*",
        "=",
        ":",
        "f'{",
        "0x",
        "1_",
        " ",
        "    ",
    ),
    *(
        "\t",
        "\n",
        "\r",
        "\x0c",
        "\0",
        "\ufeff",
        "\u00a0",
        "\u2028",
        "\ud800",
        "\u00e9",
        "<<<<<<< HEAD\n",
        "=======\n",
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    cells=st.lists(st.lists(st.sampled_from(BITS), max_size=8).map("".join), min_size=1, max_size=3),
    kind=st.sampled_from(list(SourceKind)),
)
@example(cells=["  (lay{er)"], kind=SourceKind.FILE)
@example(cells=["import \ud800\n("], kind=SourceKind.NOTEBOOK)
def test_no_text_stops_the_reading(cells, kind):
    """Whatever is written becomes statements, or a broken one with a sentence; what uses them goes on too."""
    reading = CellParser(kind)
    for number, text in enumerate(cells, start=1):
        reading.parse_cell(number, text, given=False)
    numbered = [(number, text, False) for number, text in enumerate(cells, start=1)]
    found = Occurrences(kind, tuple(reading.statements), numbered, (), reading.not_run)
    statements, _ = found.counting(["f"])
    graph = DependencyGraph(statements)

    assert all(s.error is None or s.error.message for s in statements)
    assert set(graph.required_statements(["f"])) <= set(range(len(graph.statements)))
    assert found.nearest("f", ["f"]) is None or found.nearest("f", ["f"]).message
    assert nearest_in_history("f", cells, ["f"]) is None or nearest_in_history("f", cells, ["f"]).message
