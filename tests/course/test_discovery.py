"""A course judges because somebody here said so, never because of what lies in a folder."""

import shutil
from pathlib import Path

import pytest

from gradecheck.course.discovery import VARIABLE, find_course, passed_over, trust, trusted_courses
from gradecheck.errors import UsageError
from tests.folders import REPOSITORY, TINY_COURSE


@pytest.fixture(autouse=True)
def settings(tmp_path, monkeypatch):
    """Settings of a user who has trusted nothing yet."""
    for variable in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "settings"))
    monkeypatch.delenv(VARIABLE, raising=False)


def test_course_around_the_current_folder_does_not_judge_by_itself(tiny):
    assert find_course(tiny) == REPOSITORY
    assert passed_over(tiny, REPOSITORY) == tiny.resolve()


def test_trusted_course_is_found_from_a_folder_below_it(tiny):
    below = tiny / "exercises" / "deeper"
    below.mkdir(parents=True)
    trust(tiny)
    assert find_course(below) == tiny.resolve()
    assert passed_over(below, tiny.resolve()) is None


def test_trusted_twice_stands_once_in_the_list(tiny):
    trust(tiny)
    trust(tiny)
    assert trusted_courses() == (tiny.resolve(),)


def test_course_inside_a_trusted_one_is_passed_over(tiny):
    """Work that was handed in may lie inside the checkout."""
    inner = Path(shutil.copytree(TINY_COURSE, tiny / "work" / "inner"))
    trust(tiny)
    assert find_course(inner) == tiny.resolve()
    assert passed_over(inner, tiny.resolve()) == inner.resolve()


def test_what_is_no_course_cannot_be_trusted(tmp_path):
    with pytest.raises(UsageError, match=r"is not a course: it needs `_config\.yml`"):
        trust(tmp_path)
    assert trusted_courses() == ()


def test_folder_without_pages_is_passed_over(tiny):
    """Another Jupyter Book has `_config.yml` too."""
    book = tiny / "other_book"
    (book / "solutions").mkdir(parents=True)
    (book / "_config.yml").touch()
    trust(tiny)
    assert find_course(book) == tiny.resolve()


def test_without_a_course_above_the_packages_own_is_found(tmp_path):
    assert find_course(tmp_path) == REPOSITORY


def test_environment_names_a_course(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tiny))
    assert find_course(tmp_path) == tiny.resolve()


def test_asked_course_must_be_one(tmp_path, tiny):
    assert find_course(tmp_path, asked=tiny) == tiny.resolve()
    with pytest.raises(
        UsageError, match=r"is not a course: it needs `_config\.yml` and `solutions/__init__\.py`"
    ):
        find_course(tiny, asked=tmp_path)
