"""What many tests need: a copy of the tiny course, and one headless Chromium."""

import os
import shutil
from pathlib import Path

import hypothesis
import pytest

from book.figures.browser import chromium
from tests.folders import TINY_COURSE

hypothesis.settings.register_profile("quick", max_examples=hypothesis.settings.default.max_examples // 5)


@pytest.hookimpl(tryfirst=True)  # before the marks are asked for by `-m`
def pytest_collection_modifyitems(items):
    """Mark what needs a browser, by the fixture that it uses, so that no mark can be forgotten."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


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
