"""A function that does nothing is a stub; one that does anything is looked at."""

import pytest

from gradecheck.worker.stub import is_stub


def documented(x):
    """Task."""


def passing(x):
    pass


def dots(x): ...


def returning_none(x):
    return None


def returning(x):
    return x


def generating(x):
    yield


def raising(x):
    raise ValueError


@pytest.mark.parametrize("function", [documented, passing, dots, returning_none])
def test_function_without_a_body_is_a_stub(function):
    assert is_stub(function)


@pytest.mark.parametrize("function", [returning, generating, raising, lambda x: 1, len, 3, None, type])
def test_anything_that_does_something_is_none(function):
    assert not is_stub(function)
