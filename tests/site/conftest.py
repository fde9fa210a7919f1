"""The built site on a local server, and a page of the browser."""

import functools
import http.server
import threading

import pytest

from tests.site.built_site import NOT_BUILT, SITE


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


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


@pytest.fixture(scope="session")
def context(browser):
    """One profile for all tests, so that what every page loads is fetched once."""
    # What a service worker fetches beside would be on its way while a test waits for silence.
    context = browser.new_context(service_workers="block")
    yield context
    context.close()


@pytest.fixture
def page(context):
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    yield page
    page.close()
