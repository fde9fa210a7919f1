"""A headless Chromium, and the built site on a local server."""

import functools
import http.server
import os
import threading

import pytest

from book.figures.browser import chromium
from tests.site.built_site import NOT_BUILT, SITE


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


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


@pytest.fixture(scope="session")
def site():
    """Address of the built book."""
    if not (SITE / "index.html").exists():
        pytest.fail(NOT_BUILT)
    handler = functools.partial(QuietHandler, directory=SITE)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()
