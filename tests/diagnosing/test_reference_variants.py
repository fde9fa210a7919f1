"""The kind of a mistake is told without a name that only the reference knows."""

import ast
import re
import sys

import pytest

from gradecheck.course.course import load_course
from gradecheck.diagnosing.reference_variants import phrase_of
from gradecheck.diagnosing.repair import Repair
from gradecheck.worker.source import learners_functions
from gradecheck.worker.variants import variants
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)


def edits_of(exercise):
    """Every edit of a right formula."""
    reference = exercise.reference
    sources = learners_functions(reference.__name__, vars(sys.modules[reference.__module__]))
    for variant, _ in variants(sources):
        yield Repair(*variant.described())


@pytest.mark.sampled(1)
@pytest.mark.parametrize("name", list(COURSE.names))
def test_no_name_of_the_inside_of_a_reference_is_told(name):
    exercise = COURSE.find(name)[1]
    for edited in edits_of(exercise):
        for code in re.findall("`(.+?)`", phrase_of(edited, exercise)):
            names = {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
            assert names <= {*exercise.parameters}, edited


def test_name_of_a_parameter_is_told_and_that_of_a_helper_of_ours_is_not():
    exercise = COURSE.find("binary_cross_entropy")[1]
    told = {phrase_of(edited, exercise) for edited in edits_of(exercise) if edited.edit == "complement"}

    assert "with one value and one minus it exchanged" in told
    assert "with `1 - A` where its complement to 1 belongs" in told
    assert not any("P" in phrase for phrase in told)
