"""The built pages: the first check in a fresh browser and the next ones, and Lighthouse on three of them.

Other work on the machine adds to the seconds of the clock, so the processor's seconds of the whole browser
stand beside them. The server compresses, as hosts of static pages do.
"""

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measurement import ROOT, Measurement
from book.figures.browser import chromium

SITE = ROOT / "_build" / "html"
HERE = Path(__file__).parent
EXERCISES = "exercises/ch01_directional_derivatives.html"
CELL = 'section.xe[aria-label="Your answer: numerical_derivative"]'
IDLE = "(cell) => cell.getAttribute('aria-busy') === 'false'"
PAGES = ("book/index.html", "book/ch01_directional_derivatives.html", EXERCISES)
FIRST, NEXT, WEIGHT, SCORE = 6.0, 0.3, 10e6, 95
TEXT = ("text/", "javascript", "json", "svg")


def measure() -> list[Measurement]:
    """Measure checks, then what Lighthouse says."""
    if not (SITE / "index.html").is_file():
        raise SystemExit(f"There is no built book in {SITE}. Run `make book` first.")
    with served() as (address, sent):
        return [*checks(f"{address}/{EXERCISES}", sent), *scores(address)]


def checks(address: str, sent: list[int]) -> Iterator[Measurement]:
    """The first check of a browser that has nothing yet, and the fastest of five next ones."""
    with chromium() as browser:
        page = browser.new_page()
        page.goto(address, wait_until="networkidle")
        before, used = sum(sent), processor()
        first = seconds_of_check(page)
        yield at_most("first check in a page", first, FIRST, f"{processor() - used:.1f} s of processor")
        weight = sum(sent) - before
        yield Measurement("engine over the wire", f"{weight / 1e6:.1f} MB", "", "10 MB", weight <= WEIGHT)
        yield at_most("next check in a page", min(seconds_of_check(page) for _ in range(5)), NEXT, "")


def at_most(what: str, seconds: float, most: float, beside: str) -> Measurement:
    """A line on a time."""
    return Measurement(what, f"{seconds:.2f} s", beside, f"{most} s", seconds <= most)


def seconds_of_check(page) -> float:
    """From the click to the panel."""
    cell = page.locator(CELL)
    began = time.perf_counter()
    cell.get_by_role("button", name="Check").click()
    page.wait_for_function(IDLE, arg=cell.element_handle(), timeout=120_000)
    return time.perf_counter() - began


def processor() -> float:
    """Seconds that all processes of this benchmark have computed; the browser's are among them."""
    import psutil

    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            spent = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += spent.user + spent.system
    return total


def scores(address: str) -> Iterator[Measurement]:
    """Lighthouse's four numbers for each page, on a desk and on a telephone."""
    if not shutil.which("npm"):
        yield Measurement("Lighthouse", "npm is not here", "")
        return
    subprocess.run(
        ["npm", "ci", "--prefix", HERE, "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
        check=True,
    )
    for page in PAGES:
        for device in ("desktop", "mobile"):
            said = lighthouse(f"{address}/{page}", device)
            numbers = " ".join(f"{name} {score}" for name, score in said.items())
            worst = min(said.values())
            yield Measurement(f"{page}, {device}", numbers, "", f"{SCORE} each", worst >= SCORE)


def lighthouse(address: str, device: str) -> dict[str, int]:
    """What Lighthouse gives a page in each category."""
    command = [HERE / "node_modules" / ".bin" / "lighthouse", address, "--quiet", "--output=json"]
    command += [
        "--chrome-flags=--headless=new --no-sandbox",
        *(["--preset=desktop"] if device == "desktop" else []),
    ]
    environment = os.environ | {
        "CHROME_PATH": shutil.which("chromium") or shutil.which("google-chrome") or ""
    }
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, env=environment, check=True
    )
    categories = json.loads(done.stdout)["categories"].values()
    return {category["title"]: round(100 * (category["score"] or 0)) for category in categories}


@functools.cache
def content_of(path: Path, compressed: bool) -> bytes:
    """What is sent of a file, which is compressed once."""
    return gzip.compress(path.read_bytes(), 6) if compressed else path.read_bytes()


class Quiet(http.server.ThreadingHTTPServer):
    """Does not report a browser that goes away while it is answered: Lighthouse closes its own so."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a closed connection; other errors are errors."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves as a host of static pages does: texts compressed, everything kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, sent: list[int], **options) -> None:
        self.sent = sent
        super().__init__(*arguments, **options)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with the file, or say that there is none."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(path)
        is_text = any(part in kind for part in TEXT)
        self.send_response(200)
        content = content_of(path, is_text)
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        for name, value in {
            "Content-Type": kind,
            "Content-Length": len(content),
            "Cache-Control": "max-age=600",
        }.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.sent.append(len(content))
        self.wfile.write(content)


@contextmanager
def served() -> Iterator[tuple[str, list[int]]]:
    """Address of the built site, and how many bytes each answer had."""
    sent: list[int] = []
    handler = functools.partial(Compressing, directory=SITE, sent=sent)
    with Quiet(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", sent
        server.shutdown()
