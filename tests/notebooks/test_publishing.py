"""A notebook is written when it is not current, and never over what somebody wrote."""

import json

import nbformat
import pytest

from gradecheck.course.course import load_course
from gradecheck.errors import CardError, UsageError
from gradecheck.notebooks.publishing import outdated_notebooks, write_notebooks
from tests.changing import change
from tests.folders import TINY_COURSE

TINY = TINY_COURSE


def write_in(path, number, source):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][number]["source"] = source
    path.write_text(json.dumps(notebook), encoding="utf-8")


def test_committed_notebooks_of_the_tiny_course_are_current():
    assert outdated_notebooks(load_course(TINY)) == ()


def test_outdated_notebook_is_named_with_its_cell_and_what_to_type(tiny):
    change(tiny / "solutions/ch01_powers/notebook.md", "three equal factors", "three factors")
    sentence = (
        "ch01_powers.ipynb: cell 4 (text) differs from the folder solutions/ch01_powers. "
        "Type `gradecheck notebooks`."
    )
    assert outdated_notebooks(load_course(tiny)) == (
        f"{tiny.resolve()}/exercises/{sentence}",
        f"{tiny.resolve()}/solutions/{sentence}",
    )


def test_missing_and_surplus_cells_are_outdated(tiny):
    (tiny / "exercises/ch02_lines.ipynb").unlink()
    path = tiny / "exercises/ch01_powers.ipynb"
    notebook = json.loads(path.read_text())
    notebook["cells"].append(notebook["cells"][0] | {"id": "x"})
    path.write_text(json.dumps(notebook))
    found = outdated_notebooks(load_course(tiny))
    assert len(found) == 2
    assert "it has 12 cells instead of 11" in found[0]
    assert "cannot be read" in found[1]


def test_outputs_do_not_make_a_notebook_outdated(tiny):
    path = tiny / "exercises/ch01_powers.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {
                "outputs": [{"output_type": "stream", "name": "stdout", "text": "7"}],
                "execution_count": 7,
            }
    path.write_text(json.dumps(notebook))
    assert outdated_notebooks(load_course(tiny)) == ()


def test_notebook_in_which_somebody_wrote_is_not_overwritten(tiny):
    path = tiny / "exercises/ch01_powers.ipynb"
    write_in(path, 4, "def cube(x):\n    return x * x * x")
    before = path.read_bytes()
    change(tiny / "solutions/ch01_powers/notebook.md", "three equal factors", "three factors")
    with pytest.raises(
        UsageError, match=r"somebody has written in cell 5 \(answer cube\), so it is not overwritten"
    ):
        list(write_notebooks(load_course(tiny)))
    assert path.read_bytes() == before


def test_own_cell_counts_as_written_but_an_empty_one_does_not(tiny):
    path = tiny / "exercises/ch01_powers.ipynb"
    change(tiny / "solutions/ch01_powers/notebook.md", "three equal factors", "three factors")
    notebook = json.loads(path.read_text())
    own = {
        "cell_type": "code",
        "id": "a1",
        "metadata": {},
        "source": "x = 1",
        "outputs": [],
        "execution_count": None,
    }
    notebook["cells"] += [own | {"id": "b2", "source": " \n"}, own]
    path.write_text(json.dumps(notebook))
    with pytest.raises(UsageError, match=r"written in cell 13, so"):
        list(write_notebooks(load_course(tiny)))


@pytest.mark.slow
def test_written_solution_has_outputs_and_a_second_run_writes_nothing(tiny):
    change(tiny / "solutions/ch01_powers/notebook.md", "three equal factors", "three factors")
    said = list(write_notebooks(load_course(tiny)))
    assert [line.rsplit("/", 1)[1] for line in said] == [
        "ch01_powers.ipynb: running ...",
        "ch01_powers.ipynb: written.",
        "ch01_powers.ipynb: written, with outputs.",
    ]
    cells = nbformat.read(tiny / "solutions/ch01_powers.ipynb", as_version=4).cells
    assert "[13.0, 12.01, 12.0]" in cells[-1].outputs[0].text
    checked = [cell for cell in cells if cell.source == "check(cube)"]
    assert "passed" in str(checked[0].outputs).lower()
    assert list(write_notebooks(load_course(tiny))) == ["Every notebook is current."]


@pytest.mark.slow
def test_solution_that_raises_is_told_and_nothing_is_written(tiny):
    change(
        tiny / "solutions/ch01_powers/notebook.md",
        "if ready(cube, mean_slope):",
        "raise LookupError('where?')\nif True:",
    )
    before = [path.read_bytes() for path in tiny.rglob("*.ipynb")]
    with pytest.raises(CardError, match=r"ch01_powers\.ipynb: cell 11 raises LookupError: where\?"):
        list(write_notebooks(load_course(tiny)))
    assert [path.read_bytes() for path in tiny.rglob("*.ipynb")] == before
