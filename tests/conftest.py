"""One headless Chromium for all tests: playwright cannot be started twice in one process."""

import os

import pytest

from book.figures.browser import chromium


@pytest.fixture(scope="session")
def browser():
    try:
        with chromium() as started:
            yield started
    except Exception as problem:
        # playwright says so when it finds neither a system browser nor one of its own.
        if "Executable doesn't exist" not in str(problem) or os.environ.get("CI"):
            raise
        pytest.skip("no Chromium: install it, or give its path in the environment variable CHROMIUM")
