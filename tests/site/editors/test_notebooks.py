"""Answers leave the page as a notebook, and come back from one."""

import json

import pytest

from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from tests.folders import REPOSITORY
from tests.site.editors.driver import CHAPTER, RIGHT, WRONG

NOTEBOOK = REPOSITORY / "exercises" / f"{CHAPTER}.ipynb"
SAID = """
() => {
  const said = document.querySelector(".xe-said").textContent;
  return said && !said.startsWith("Reading");
}
"""
OWN = "my_own_variable = 42\n"


def download(reader, folder):
    with reader.page.expect_download() as started:
        reader.page.get_by_role("button", name="Download notebook").click()
    assert started.value.suggested_filename == NOTEBOOK.name
    path = folder / NOTEBOOK.name
    started.value.save_as(path)
    return path


def load(reader, path):
    reader.page.locator(".xe-said").evaluate("(said) => { said.textContent = ''; }")
    with reader.page.expect_file_chooser() as chooser:
        reader.page.get_by_role("button", name="Load notebook", exact=True).click()
    chooser.value.set_files(path)
    said = reader.page.locator(".xe-said")
    reader.page.wait_for_function(
        SAID,
        timeout=120_000,
    )
    return said.inner_text()


def notebook_with(tmp_path, answers, extra=()):
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        for name, text in answers.items():
            if cell["id"].startswith(f"answer-{name}-"):
                cell["source"] = text
    blank = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": []}
    notebook["cells"] += [{**blank, "id": f"own-{k}", "source": text} for k, text in enumerate(extra)]
    path = tmp_path / "mine.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def test_downloaded_notebook_is_graded_by_gradecheck_as_in_the_page(reader, tmp_path):
    assert "passed" in reader.solve_and_check(RIGHT)
    wrong = "def bowl_gradient(w):\n    return w\n"
    assert "failed" in reader.solve_and_check(wrong, "bowl_gradient")

    path = download(reader, tmp_path)

    (found,) = check_files(load_course(REPOSITORY), [path], seed=7).submissions
    verdicts = {exercise.name: exercise.verdict.value for exercise in found.exercises}
    assert verdicts["numerical_derivative"] == "passed"
    assert verdicts["bowl_gradient"] == "failed"
    assert verdicts["quadratic_gradient"] == "not_attempted"
    assert [note for note in found.notes if "newer" in note] == []


def test_untouched_notebook_is_downloaded_as_it_is_in_the_repository(reader, tmp_path):
    path = download(reader, tmp_path)

    got, given = (json.loads(p.read_text(encoding="utf-8")) for p in (path, NOTEBOOK))
    for cell in [*got["cells"], *given["cells"]]:
        cell["source"] = "".join(cell["source"])
    assert got == given


def test_notebook_is_loaded_with_its_answers_and_its_own_cells(reader, tmp_path):
    said = load(reader, notebook_with(tmp_path, {"numerical_derivative": RIGHT}, [OWN]))

    assert said == "Taken from mine.ipynb: numerical_derivative and 1 cell of your own."
    assert reader.text().strip() == RIGHT.strip()
    own = reader.page.locator("section.xe", has_text="Your own cell")
    assert OWN.strip() in own.inner_text()

    path = download(reader, tmp_path)
    assert OWN in ["".join(cell["source"]) for cell in json.loads(path.read_text())["cells"]]


def test_what_is_written_here_is_replaced_only_after_a_question(reader, tmp_path):
    reader.write(WRONG)
    asked = []
    reader.page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))

    said = load(reader, notebook_with(tmp_path, {"numerical_derivative": RIGHT}))

    assert "numerical_derivative" in asked[0]
    assert said == "Nothing was changed."
    assert reader.text().strip() == WRONG.strip()


def test_answers_that_the_file_has_not_stay(reader, tmp_path):
    reader.write(RIGHT)

    load(reader, notebook_with(tmp_path, {"bowl_gradient": "def bowl_gradient(w):\n    return 2 * w\n"}))

    assert reader.text().strip() == RIGHT.strip()
    assert "return 2 * w" in reader.text("bowl_gradient")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no notebook", "mine.ipynb is not a notebook: it cannot be read as JSON. Nothing was changed."),
        ("{}", "mine.ipynb is not a notebook: it has no cells. Nothing was changed."),
        ('{"cells": [], "nbformat": 4}', "has no answer to an exercise of this page. Nothing was changed."),
        (
            '{"cells": [3, {"cell_type": "code"}], "nbformat": 4}',
            "has no answer to an exercise of this page.",
        ),
    ],
)
def test_file_that_is_no_notebook_is_refused_in_a_sentence(reader, tmp_path, text, said):
    path = tmp_path / "mine.ipynb"
    path.write_text(text)

    assert said in load(reader, path)
