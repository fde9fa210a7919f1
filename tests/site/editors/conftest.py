"""A reader whose Python is started once for all tests, and whose browser forgets all between two of them."""

import pytest

from tests.site.built_site import SITE
from tests.site.editors.driver import PAGE, Reader


def pytest_collection_modifyitems(items):
    """All of them in one process, since Python is started once there."""
    for item in items:
        if "tests/site/editors/" in item.path.as_posix():
            item.add_marker(pytest.mark.xdist_group("editors"))


@pytest.fixture(scope="session", autouse=True)
def _built_with_editors():
    if not (SITE / "_static" / "engine" / "index.js").is_file():
        pytest.fail("the book was built without editors: its log, _build/book.log, says why")


@pytest.fixture
def profile(browser):
    """A profile with nothing in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield context
    context.close()


@pytest.fixture(scope="session")
def _one_reader(browser, site):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield Reader(context.new_page()).open(f"{site}/{PAGE}")
    context.close()


@pytest.fixture
def reader(_one_reader):
    """A reader who has opened the first page of exercises, and has written nothing yet."""
    return _one_reader.forget()
