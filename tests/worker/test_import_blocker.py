"""The checker and the course cannot be imported by an answer; everything else can."""

import importlib
import sys

import pytest

from gradecheck.worker.exceptions import Blocked
from gradecheck.worker.import_blocker import ImportBlocker


@pytest.mark.parametrize(
    "name", ["solutions", "solutions.ch06_backpropagation", "gradecheck", "gradecheck.worker.limits"]
)
def test_checker_and_course_are_refused_with_what_to_do(name):
    with pytest.raises(Blocked, match=r"an answer cannot (use|import)") as told:
        ImportBlocker().find_spec(name)
    assert told.value.name == name


@pytest.mark.parametrize("name", ["numpy", "math", "solutions_of_mine", "mygradecheck", "course.solutions"])
def test_other_modules_are_left_to_the_next_finder(name):
    assert ImportBlocker().find_spec(name) is None


def test_import_that_was_not_made_before_is_refused(monkeypatch):
    monkeypatch.setattr(sys, "meta_path", [ImportBlocker(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "solutions", raising=False)
    with pytest.raises(ImportError, match="write the function in this notebook"):
        importlib.import_module("solutions")
