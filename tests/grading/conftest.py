"""One graded class for all tests that only look at it."""

import sys

import pytest

from tests.grading.classes import graded, small_class


@pytest.fixture(scope="session")
def done(tmp_path_factory):
    """Results of the small class, and the folder with its reports."""
    if sys.platform != "linux":
        pytest.skip("the sandbox is Linux's")
    folder = tmp_path_factory.mktemp("graded")
    results = graded(small_class(folder / "class"), folder / "out")
    return results, folder / "out"
