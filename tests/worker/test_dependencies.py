"""Only what the answers need is run: no figures, no experiments, no checks."""

import json

import pytest

from gradecheck.worker.cell_parser import CellParser
from gradecheck.worker.dependencies import DependencyGraph
from tests.folders import REPOSITORY


def index(*texts):
    reading = CellParser("ipynb")
    for number, text in enumerate(texts, start=1):
        reading.parse_cell(number, text, given=text.startswith("# Given"))
    return DependencyGraph(tuple(reading.statements))


def lines_that_run(text, *roots):
    needs = index(text)
    return [needs.statements[at].line for at in needs.required_statements(roots)]


# A notebook in one cell, and the lines that run for `f`.
RUNS = {
    "an answer alone": ("import numpy as np\nx = np.ones(3)\ndef f(x): return x", [3]),
    "its imports": ("import numpy as np\nimport pandas as pd\ndef f(x): return np.exp(x)", [1, 3]),
    "helpers of helpers": ("def h(): g()\ndef g(): 1\ndef f(x): return h()\ndef k(): 0", [1, 2, 3]),
    "a constant and what it is made of": ("A = 1\nB = A + 1\nC = B\ndef f(): return B", [1, 2, 4]),
    "changes in part": ("T = {}\nT['a'] = 1\nT.b = 2\nU = {}\nU['a'] = 1\ndef f(): return T", [1, 2, 3, 6]),
    "calls that mention the data": ("T = []\nT.append(1)\nextend(T)\ndef f(): return T", [1, 2, 3, 4]),
    "what the change needs": ("n = 3\nT = []\nT.append(n)\ndef f(): return T", [1, 2, 3, 4]),
    "loops that fill it": ("T = {}\nfor i in range(3):\n    T[i] = i\ndef f(): return T", [1, 2, 4]),
    "all definitions, in order": ("def f(): return 1\ndef g(): return 2\ndef f(): return 3", [1, 3]),
    "no checks": ("from gradecheck import check\ndef f(x): return x\ncheck(f)\nprint(f(1))", [2]),
    "no checks of wrapped answers": ("import gradecheck\nf = make(1)\ngradecheck.check(f)", [2]),
    "no figures": (
        "import matplotlib.pyplot as plt\nX = [1]\nfig, ax = plt.subplots()\nax.plot(X)\nplt.s()\ndef f(): X",
        [2, 6],
    ),
    "no experiments": ("def f(x): return x\ny = [f(x) for x in range(3)]\nfor l in y:\n    f(l)", [1]),
    "locals of the same name": ("z = slow()\ndef f(x):\n    z = x\n    return z", [2]),
    "attributes of the same name": ("mean = slow()\ndef f(x): return x.mean()", [2]),
    "decorators and defaults": ("def deco(g): return g\nK = 2\n@deco\ndef f(x, k=K): return x", [1, 2, 3]),
    "lambdas and imported answers": ("k = 2\nf = lambda x: k * x", [1, 2]),
    "names from a star": ("from math import *\ndef f(x): return sin(x)", [1, 2]),
    "imports and definitions that an eval may read": (
        "from math import sin\nimport gradecheck\ndef g(x): x\ny = g(1)\ndef f(x): return eval('sin(g(x))')",
        [1, 3, 5],
    ),
    "no star where nothing is missing": ("from math import *\ndef f(x): return len(x)", [2]),
    "an overwritten answer": ("def f(x): return x\nf = wrap(f)", [1, 2]),
    "half an import line": ("import numpy as np; import matplotlib as mpl\ndef f(x): np.exp(x)", [1, 2]),
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_what_runs(name):
    text, lines = RUNS[name]

    assert lines_that_run(text, "f") == lines


def test_given_cells_define_nothing_of_the_learners():
    needs = index("# Given\ndef sigmoid(z): return z", "def f(x): return sigmoid(x)", "def broken(:\n  pass")

    assert needs.defined(["sigmoid", "f", "broken", "absent"]) == ("f", "broken")


def test_an_answer_written_over_a_given_one_is_the_learners():
    needs = index("# Given\ndef sigmoid(z): return z", "def sigmoid(z): return 2 * z")

    assert needs.defined(["sigmoid"]) == ("sigmoid",)


def test_reached_follows_helpers_and_the_last_definition_only():
    needs = index(
        "def f(x): return old(x)\ndef old(x): return sigmoid(x)",
        "def helper(x): return layer(x)\ndef f(x): return helper(x)",
        "def layer(x): return f(x)",
    )

    assert needs.reachable_names("f") == {"f", "helper", "layer"}


#: An experiment in a cell after the answer has things of its own under names that the answer had before.
LATER_USES = {
    "of a helper": ("def h(x): return x\ndef f(x): return h(x)", "if ready(f):\n    h = g(1)\n    show(h)"),
    "of a helper, by a function": ("def h(x): 1\ndef f(x): return h(x)", "if ready(f):\n    def h(): g()"),
    "of a constant": ("h = 2\ndef f(x): return h * x", "for h in (1, 2):\n    show(g(h))"),
    "of a constant that it reads": ("h = 2\ndef f(x): return h", "if ready(f):\n    h = h + g(1)"),
    "of a helper, in a definition": ("def h(x): 1\ndef f(x): return h(x)", "def h(): g()"),
    "of a helper, in an assignment": ("def h(x): 1\ndef f(x): return h(x)", "h = g(1)"),
    "of an import": ("import numpy as h\ndef f(x): return h.exp(x)", "while g(1):\n    h = 3"),
}


@pytest.mark.parametrize("name", LATER_USES)
def test_an_experiment_after_an_answer_takes_none_of_its_names_away(name):
    answer, experiment = LATER_USES[name]
    graph = index("def g(x): 0", answer, experiment)

    cells = {graph.statements[at].cell for at in graph.required_statements(["f"])}

    assert cells == {2}
    assert "g" not in graph.reachable_names("f")


def test_a_helper_in_a_cell_of_its_own_may_be_written_anew():
    graph = index("def h(x): 1", "def f(x): return h(x)", "def g(x): 2\ndef h(x): return g(x)")

    assert "g" in graph.reachable_names("f")


def test_what_an_answer_has_from_a_later_cell_alone_is_run_with_it():
    graph = index("T = {}\ndef f(x): return T, h", "for h in (1, 2):\n    T[h] = h")

    assert {graph.statements[at].cell for at in graph.required_statements(["f"])} == {1, 2}


NOTEBOOKS = sorted((REPOSITORY / "exercises").glob("ch*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem[:4])
def test_a_helper_may_have_any_name_of_the_experiments_of_a_notebook(path):
    cells = [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    texts = {cell["id"]: "".join(cell["source"]) for cell in cells}
    experiments = [text for name, text in texts.items() if name.startswith("code-")]
    names = sorted({name for statement in index(*experiments).statements for name in statement.binds})
    helpers = "".join(f"def {name}(): 0\n" for name in names)

    graph = index(f"{helpers}def answer(): return {', '.join(names)}", *experiments)

    assert names
    assert {graph.statements[at].cell for at in graph.required_statements(["answer"])} == {1}
