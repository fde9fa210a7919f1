"""The index of names is believed while it is current, and never afterwards."""

import subprocess
import sys

import pytest

from gradecheck.course.course import load_course
from gradecheck.course.index import FILE, index_text, read_index
from tests.folders import REPOSITORY, TINY_COURSE


@pytest.mark.parametrize("folder", [REPOSITORY, TINY_COURSE], ids=["course", "tiny"])
def test_index_is_current(folder):
    course = load_course(folder)
    names = {chapter.name: tuple(card.name for card in chapter.exercises) for chapter in course.chapters}
    assert read_index(course.pages, names) == names


def test_names_come_in_the_order_of_the_course_either_way(tiny):
    with_index = load_course(tiny).names
    (tiny / "solutions" / FILE).unlink()
    (tiny / "solutions" / "__init__.py").touch()
    assert list(load_course(tiny).names) == list(with_index)


def test_exercise_that_is_newer_than_the_index_is_found(tiny):
    """An author has renamed an exercise, and not derived anything yet."""
    for page in (tiny / "solutions").rglob("*.py"):
        page.write_text(page.read_text().replace("mean_slope", "average_slope"))
    names = load_course(tiny).names
    assert "average_slope" in names
    assert "mean_slope" not in names


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"ch01_powers": 1}', "nonsense", '{"ch01_powers": {"digest": "0"}}']
)
def test_damaged_index_is_as_none(tiny, text):
    (tiny / "solutions" / FILE).write_text(text)
    course = load_course(tiny)
    assert read_index(course.pages, ["ch01_powers", "ch02_lines"]) is None
    assert list(course.names) == list(course.places)


def test_changed_chapter_is_not_believed(tiny):
    page = tiny / "solutions" / "ch02_lines" / "cards.py"
    assert read_index(tiny / "solutions", ["ch01_powers", "ch02_lines"]) is not None
    page.write_text(page.read_text() + "\n# another word\n")
    assert read_index(tiny / "solutions", ["ch01_powers"]) is not None
    assert read_index(tiny / "solutions", ["ch01_powers", "ch02_lines"]) is None


def test_what_is_written_is_what_is_read(tmp_path):
    for chapter in ("ch01_a", "ch02_b"):
        (tmp_path / chapter).mkdir()
        (tmp_path / chapter / "cards.py").write_text(f"# {chapter}")
    names = {"ch01_a": ("f", "g"), "ch02_b": ()}
    (tmp_path / FILE).write_text(index_text(tmp_path, names))
    assert read_index(tmp_path, names) == names


def test_finding_one_exercise_imports_its_chapter_and_what_that_needs():
    code = (
        "import sys; from pathlib import Path; from gradecheck.course.course import load_course\n"
        "load_course(Path('.')).find('mse')\n"
        "pages = {n.split('.')[1] for n in sys.modules if n.startswith('_gradecheck_course_') and '.' in n}\n"
        "print(*sorted(pages))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["ch03_loss_functions"]
