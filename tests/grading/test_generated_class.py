"""Every verdict in a class that was drawn, of all kinds and in all shapes, is the one that was expected."""

import re
import sys

import pytest

from gradecheck.course.course import load_course
from gradecheck.grading.class_run import Order, grade_class
from gradecheck.submission.class_folder import read_class
from tests.folders import TINY_COURSE
from tests.grading.generated_class import draw_class
from tests.grading.test_attacks import ALL, LIMITS, copy_with_less_time

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")


def graded(folder, count, attacks):
    """Results of a drawn class, and what was expected of each learner."""
    (folder / "class").mkdir()
    (folder / "unpacked").mkdir()
    course = load_course(copy_with_less_time(TINY_COURSE, folder / "course"))
    expected = draw_class(folder / "class", count, attacks)
    order = Order(folder / "class", folder / "out", seed=3, jobs=2, limits=LIMITS)
    return grade_class(course, read_class(folder / "class", folder / "unpacked"), order), expected


def differences(results, expected):
    """What is not as it was expected, by learner."""
    assert {each.who.name for each in results.learners} == expected.keys()
    found = {each.who.name: told(each, expected[each.who.name], results.asked) for each in results.learners}
    return {name: words for name, words in found.items() if words}


def told(learner, expected, asked):
    points, problems = learner.points(asked), learner.problems
    found = learner.counting.get("cube")
    cause = str(found.findings[0].cause) if found is not None and found.findings else ""
    if points != expected.points:
        return f"{points} points and not {expected.points} ({cause}, {problems})"
    if bool(problems) != bool(expected.problem) or not re.search(expected.problem, "".join(problems)):
        return f"{problems} and not {expected.problem}"
    if learner.faults(asked):
        return f"our fault: {learner.faults(asked)}"
    if expected.cause != "-" and cause not in expected.cause.split("|"):
        return f"{cause} and not {expected.cause}"
    return ""


@pytest.mark.slow
def test_sixty_without_hostile_ones_are_all_as_expected(tmp_path):
    assert differences(*graded(tmp_path, 60, ())) == {}


@pytest.mark.nightly
def test_a_thousand_of_all_kinds_are_all_as_expected(tmp_path):
    results, expected = graded(tmp_path, 1000, ALL)
    assert len(expected) == 1000
    assert len({name.rstrip("0123456789") for name in expected}) == 4
    assert differences(results, expected) == {}
