"""What many tests need: a copy of the tiny course, and one headless Chromium."""

import os
import shutil
from pathlib import Path

import pytest

from book.figures.browser import chromium
from tests.folders import TINY_COURSE


@pytest.fixture(scope="session")
def browser():
    """The only one: playwright cannot be started twice in one process."""
    try:
        with chromium() as started:
            yield started
    except Exception as problem:
        # playwright says so when it finds neither a system browser nor one of its own.
        if "Executable doesn't exist" not in str(problem) or os.environ.get("CI"):
            raise
        pytest.skip("no Chromium: install it, or give its path in the environment variable CHROMIUM")


@pytest.fixture
def tiny(tmp_path):
    """A copy of the tiny course that a test may change."""
    course = TINY_COURSE
    return Path(shutil.copytree(course, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__")))
