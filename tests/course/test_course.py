"""Courses are found, loaded side by side, and their authors told what is wrong."""

import shutil
from pathlib import Path

import pytest

from gradecheck.course.course import load_course
from gradecheck.errors import CardError, UsageError
from tests.folders import TINY_COURSE

TINY = TINY_COURSE


def test_two_courses_live_in_one_process(tiny):
    shutil.move(tiny / "solutions" / "ch01_powers", tiny / "solutions" / "ch01_other")
    for name in ("__init__.py", "ch02_lines/references.py", "ch02_lines/mistakes/noisy_cubes.py"):
        page = tiny / "solutions" / name
        page.write_text(page.read_text().replace("ch01_powers", "ch01_other"))
    first, second = load_course(TINY), load_course(tiny)
    assert list(first.places) == list(second.places)
    assert first.find("cube")[1].reference is not second.find("cube")[1].reference
    assert [second.chapters[0].name, first.chapters[0].name] == ["ch01_other", "ch01_powers"]


def test_relative_imports_give_one_function_not_two():
    course = load_course(TINY)
    assert course.chapters[1].module.cube is course.find("cube")[1].reference


def test_no_module_called_solutions_is_made(tiny):
    import sys

    before = sys.modules.get("solutions")
    assert load_course(tiny).places
    assert sys.modules.get("solutions") is before


def test_chapter_has_a_title_a_number_and_its_files():
    chapter = load_course(TINY).chapters[1]
    assert (chapter.title, chapter.number) == ("Lines", "2")
    assert chapter.text == TINY.resolve() / "solutions" / "ch02_lines" / "notebook.md"
    assert chapter.notebook == TINY.resolve() / "exercises" / "ch02_lines.ipynb"
    assert chapter.solution == TINY.resolve() / "solutions" / "ch02_lines.ipynb"


def test_unknown_exercise_is_answered_with_the_nearest():
    with pytest.raises(UsageError, match=r"no exercise `line_gradent`\. Did you mean `line_gradient`\?"):
        load_course(TINY).find("line_gradent")


def test_unknown_name_far_from_all_gets_no_guess():
    with pytest.raises(UsageError, match=r"no exercise `qqq`\. `gradecheck list`"):
        load_course(TINY).find("qqq")


@pytest.mark.parametrize("name", ["ch02", "ch02_lines", "ch2", "2"])
def test_chapter_is_found_by_its_number_or_name(name):
    assert load_course(TINY).find_chapter(name).name == "ch02_lines"


def test_unknown_chapter_is_answered_with_the_nearest():
    with pytest.raises(UsageError, match=r"no chapter `ch02_line`\. Did you mean `ch02_lines`\?"):
        load_course(TINY).find_chapter("ch02_line")


@pytest.mark.parametrize(
    ("page", "old", "new", "words"),
    [
        ("__init__.py", "VERSION", "EDITION", r"__init__\.py must set VERSION"),
        (
            "__init__.py",
            '"ch02_lines"',
            '"ch09_lost"',
            r"ch09_lost/__init__\.py is missing, but CHAPTERS in .* lists the chapter",
        ),
        (
            "ch01_powers/__init__.py",
            "EXERCISES",
            "mistakes",
            r"ch01_powers/cards\.py: EXERCISES must be a tuple",
        ),
        ("ch01_powers/cards.py", "points=2", "points=0", r"ch01_powers: mean_slope: points is 0"),
        (
            "ch01_powers/references.py",
            "import numpy",
            "import nunpy",
            r"cannot be imported: ModuleNotFoundError: .*nunpy",
        ),
        ("ch02_lines/references.py", "def line_cost", "def line_cost(", r"cannot be imported: SyntaxError"),
        (
            "ch02_lines/cards.py",
            "reference=references.line_cost",
            "reference=references.cube",
            r"ch01_powers has an exercise `cube` already",
        ),
    ],
)
def test_authors_error_names_the_file_and_what_is_wrong(tiny, page, old, new, words):
    path = tiny / "solutions" / page
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(CardError, match=words):
        list(load_course(tiny).places)


def test_digest_is_the_one_in_the_exercise_notebook(tiny):
    chapter = load_course(tiny).chapters[0]
    assert chapter.digest
    assert chapter.digest in chapter.notebook.read_text()


@pytest.mark.parametrize("content", [None, "", "[]", '{"metadata": {}}'])
def test_without_a_readable_notebook_there_is_no_digest(tiny, content):
    chapter = load_course(tiny).chapters[0]
    chapter.notebook.unlink()
    if content is not None:
        chapter.notebook.write_text(content)
    assert chapter.digest is None


def test_changed_page_is_loaded_anew_in_the_same_process(tiny):
    assert load_course(tiny).find("mean_slope")[1].points == 2
    for page in (tiny / "solutions").rglob("*.py"):
        page.write_text(page.read_text().replace("points=2", "points=20"))
    assert load_course(tiny).find("mean_slope")[1].points == 20


def test_identity_changes_with_a_page_and_with_nothing_else(tiny, tmp_path):
    before = load_course(tiny).identity
    moved = Path(shutil.copytree(tiny, tmp_path / "elsewhere"))
    assert load_course(moved).identity.digest == before.digest
    page = next((tiny / "solutions").rglob("*.py"))
    page.write_text(page.read_text() + "\n# another word\n")
    assert load_course(tiny).identity.digest != before.digest
    assert before.folder == str(tiny.resolve())


def test_course_is_current_until_a_page_that_was_imported_changes(tiny):
    course = load_course(tiny)
    first, second = course.chapters
    assert first.exercises
    page = second.folder / "cards.py"
    page.write_text(page.read_text() + "\n")
    assert course.is_current()  # it is read when it is needed

    page = first.folder / "references.py"
    page.write_text(page.read_text() + "\n")
    assert not course.is_current()


def test_course_whose_page_is_gone_is_not_current(tiny):
    course = load_course(tiny)
    assert course.chapters[0].exercises
    assert course.is_current()
    (course.chapters[0].folder / "inputs.py").unlink()
    assert not course.is_current()
