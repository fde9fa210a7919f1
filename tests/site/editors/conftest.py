"""A reader with a browser profile of their own, so that no test sees another's answers."""

import pytest

from tests.site.built_site import SITE
from tests.site.editors.driver import PAGE, Reader


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


@pytest.fixture
def reader(profile, site):
    """A reader who has opened the first page of exercises."""
    return Reader(profile.new_page()).open(f"{site}/{PAGE}")


@pytest.fixture(scope="module")
def warm_reader(browser, site):
    """One reader for many checks: Python is started once."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Reader(context.new_page()).open(f"{site}/{PAGE}")
    context.close()
