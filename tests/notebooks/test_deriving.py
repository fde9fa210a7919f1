"""Notebooks follow from the pages."""

import nbformat
import pytest

from gradecheck.course.course import load_course
from gradecheck.errors import CardError
from gradecheck.notebooks.deriving import derive_notebooks
from tests.changing import change
from tests.folders import TINY_COURSE

TINY = TINY_COURSE


def derived(folder, name):
    """Sources of the cells of a derived notebook, by the first words of their ids."""
    course = load_course(folder)
    notebook = next(d.notebook for d in derive_notebooks(course) if d.path == folder.resolve() / name)
    return {cell["id"].rsplit("-", 1)[0]: cell["source"] for cell in notebook["cells"]}


def test_exercise_has_a_stub_and_a_check_for_every_card(tiny):
    cells = derived(tiny, "exercises/ch02_lines.ipynb")
    assert [i for i in cells if i.startswith("answer")] == [
        "answer-line_cost",
        "answer-line_gradient",
        "answer-noisy_cubes",
    ]
    assert cells["check-line_gradient"] == "check(line_gradient)"


def test_stub_keeps_signature_and_docstring_and_none_of_the_answer(tiny):
    source = derived(tiny, "exercises/ch02_lines.ipynb")["answer-line_gradient"]
    assert source.startswith("def line_gradient(X, Y, w):\n")
    assert "dw : ndarray, shape (n,)" in source
    assert "residuals(X, Y, w) / len(Y)" not in source
    namespace = {}
    exec(source, namespace)
    with pytest.raises(NotImplementedError, match="line_gradient is not written yet"):
        namespace["line_gradient"](None, None, None)


def test_solution_has_the_reference_itself(tiny):
    cells = derived(tiny, "solutions/ch02_lines.ipynb")
    assert cells["answer-line_gradient"].endswith("return X.T @ residuals(X, Y, w) / len(Y)")


def test_solution_has_its_own_title_and_the_way_to_the_exercises(tiny):
    _, solved, *_ = derive_notebooks(load_course(tiny))
    title = solved.notebook["cells"][0]["source"]
    assert title.startswith("# Exercises 1: powers, solved\n")
    assert "(../exercises/ch01_powers.ipynb)" in title


def test_solution_records_the_version_of_its_exercises(tiny):
    exercises, solved, *_ = derive_notebooks(load_course(tiny))
    assert exercises.notebook["metadata"] == solved.notebook["metadata"]


def test_given_cell_has_earlier_answers_and_helpers_but_no_answer_of_this_chapter(tiny):
    given = derived(tiny, "exercises/ch02_lines.ipynb")["given"]
    assert given.startswith("# Given: what this notebook uses from chapter 1 and helpers.")
    assert "def cube(x):" in given
    assert "def residuals(X, Y, w):" in given
    assert "line_cost" not in given
    assert "mean_slope" not in given


def test_given_cell_follows_names_through_constants_imports_and_renamings(tiny):
    change(
        tiny / "solutions/ch01_powers/references.py",
        "import numpy as np\n",
        "import math\nfrom itertools import chain as link\nimport numpy as np\n\n"
        "TURN = 2 * math.pi\nHALF_TURN, QUARTER = TURN / 2, TURN / 4\n",
    )
    change(
        tiny / "solutions/ch01_powers/references.py",
        "    return np.asarray(x) ** 3\n\n\ndef mean",
        "    return np.asarray(x) ** 3 + 0 * _shift()\n\n\n# Why: a reason above.\ndef _shift():\n"
        "    return len(list(link([HALF_TURN])))\n\n\ndef mean",
    )
    change(tiny / "solutions/ch02_lines/references.py", "import cube", "import cube as third_power")
    change(tiny / "solutions/ch02_lines/references.py", "cube(x) +", "third_power(x) +")
    given = derived(tiny, "exercises/ch02_lines.ipynb")["given"]
    lines = given.splitlines()
    assert lines[1:3] == ["from itertools import chain as link", "import math"]
    assert given.index("TURN = 2") < given.index("HALF_TURN, QUARTER =") < given.index("def cube")
    assert given.count("HALF_TURN, QUARTER =") == 1
    assert "# Why: a reason above.\ndef _shift():" in given
    assert lines[-1] == "third_power = cube"
    exec(given, {"np": __import__("numpy")})  # it stands alone, beside the imports of the first cell


def test_names_of_experiments_come_from_earlier_chapters(tiny):
    change(
        tiny / "solutions/ch02_lines/notebook.md",
        "    rng = np",
        "    print(mean_slope(abs, 1.0))\n    rng = np",
    )
    given = derived(tiny, "exercises/ch02_lines.ipynb")["given"]
    assert "def mean_slope(f, x, h=HALF_WIDTH):" in given
    assert "HALF_WIDTH = 0.5" in given


def test_local_names_are_not_taken_for_global_ones(tiny):
    """A parameter that is called like an earlier exercise needs nothing from it."""
    change(
        tiny / "solutions/ch02_lines/notebook.md",
        "    rng = np",
        "    double = lambda mean_slope: 2 * mean_slope\n    rng = np",
    )
    assert "mean_slope" not in derived(tiny, "exercises/ch02_lines.ipynb")["given"]


def test_prose_is_cut_at_headings_but_not_inside_code(tiny):
    change(
        tiny / "solutions/ch01_powers/notebook.md",
        "## Mean slope",
        "```\n# no heading\n```\n\n### Between\n\n## Mean slope",
    )
    notebook = next(derive_notebooks(load_course(tiny))).notebook
    prose = [cell["source"] for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    assert "```\n# no heading\n```" in prose
    assert "### Between" in prose


def test_derived_bytes_are_the_same_each_time_and_valid(tiny):
    first, second = ([d.notebook for d in derive_notebooks(load_course(tiny))] for _ in range(2))
    assert first == second
    for notebook in first:
        nbformat.validate(notebook)
        assert notebook["metadata"]["gradecheck"].keys() == {"course", "version", "chapter", "digest"}


@pytest.mark.parametrize(
    ("page", "old", "new", "words"),
    [
        (
            "ch01_powers/notebook.md",
            "# cube",
            "# cubes",
            r"answer cells are for \['cubes', 'mean_slope'\], but the cards",
        ),
        (
            "ch01_powers/notebook.md",
            "# Exercises 1: powers",
            "Exercises",
            r"ch01_powers/notebook\.md: the first line must be the title",
        ),
        (
            "ch02_lines/references.py",
            "    return cube(x) +",
            "    return Seed(1) or cube(x) +",
            r"`Seed` of gradecheck is used",
        ),
    ],
)
def test_contradicting_pages_are_told_to_their_author(tiny, page, old, new, words):
    change(
        tiny / "solutions/ch02_lines/references.py",
        "import numpy",
        "from gradecheck import Seed\nimport numpy",
    )
    change(tiny / "solutions" / page, old, new)
    with pytest.raises(CardError, match=words):
        list(derive_notebooks(load_course(tiny)))


def test_helpers_of_two_pages_with_one_name_are_refused(tiny):
    change(
        tiny / "solutions/ch01_powers/references.py",
        "asarray(x) ** 3\n\n\ndef mean",
        "asarray(x) ** 3 + residuals()\n\n\ndef residuals():\n    return 0\n\n\ndef mean",
    )
    with pytest.raises(
        CardError, match=r"`residuals` is defined in ch0\w+ too; a notebook needs both\. Rename one"
    ):
        list(derive_notebooks(load_course(tiny)))


def test_name_from_a_later_chapter_is_refused(tiny):
    change(
        tiny / "solutions/__init__.py",
        '    "ch01_powers",\n    "ch02_lines",',
        '    "ch02_lines",\n    "ch01_powers",',
    )
    with pytest.raises(CardError, match=r"`cube` is imported from ch01_powers, which is no earlier chapter"):
        list(derive_notebooks(load_course(tiny)))
