"""Which cases of a test `make quick` runs, and what a process that tests does not load."""

import sys
from types import SimpleNamespace

import pytest

from tests.conftest import leave_cases_to_the_whole_run


class Case(SimpleNamespace):
    """What the hook asks of a case of a test."""

    def get_closest_marker(self, name):
        return next((mark for mark in self.marks if mark.name == name), None)

    def add_marker(self, name):
        self.marks = [*self.marks, getattr(pytest.mark, name)]


def cases(name, number, *marks):
    return [Case(parent="a.py", originalname=name, marks=list(marks)) for _ in range(number)]


def numbers_of_quick(items):
    return [at for at, item in enumerate(items) if not item.get_closest_marker("slow")]


def test_of_a_sampled_test_so_many_cases_are_quick_from_the_first_to_near_the_last():
    items = cases("test_many", 10, pytest.mark.sampled(3))
    leave_cases_to_the_whole_run(items)
    assert numbers_of_quick(items) == [0, 3, 6]


def test_sample_that_is_larger_than_the_test_is_all_of_it():
    items = cases("test_few", 2, pytest.mark.sampled(5))
    leave_cases_to_the_whole_run(items)
    assert numbers_of_quick(items) == [0, 1]


def test_each_test_has_a_sample_of_its_own_and_others_stay_as_they_are():
    first, other = cases("test_a", 4, pytest.mark.sampled(1)), cases("test_b", 4, pytest.mark.sampled(2))
    plain = cases("test_c", 4)
    leave_cases_to_the_whole_run([*first, *plain, *other])
    assert [numbers_of_quick(items) for items in (first, other, plain)] == [[0], [0, 2], [0, 1, 2, 3]]


def test_grammar_of_international_addresses_is_not_loaded():
    import nbformat  # noqa: F401 - which asks jsonschema for all formats that it knows

    assert sys.modules["rfc3987_syntax"] is None
