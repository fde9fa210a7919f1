"""Where the built book is, and a watch on everything that one of its pages asks for."""

import os
from pathlib import Path

SITE = Path(os.environ.get("COURSE_SITE", Path(__file__).parents[2] / "_build" / "html")).resolve()
NOT_BUILT = (
    f"there is no built book in {SITE}: run `make book` (jupyter-book build . -W -n --keep-going) first"
)
#: Every page, by its address within the book.
PAGES = sorted(
    path.relative_to(SITE).as_posix()
    for path in SITE.rglob("*.html")
    if not path.relative_to(SITE).parts[0].startswith(("_", "lite"))  # JupyterLite has pages of its own
)

#: Comes near every live figure, and waits until it lives.
MEET_FIGURES = """
async () => {
  const end = performance.now() + 60_000;
  for (const figure of document.querySelectorAll("figure.live-figure:not(.is-live)")) {
    figure.scrollIntoView({ behavior: "instant" });
    const lives = () => figure.classList.contains("is-live") || performance.now() > end;
    while (!lives()) await new Promise(requestAnimationFrame);
  }
  scrollTo(0, 0);
}
"""


def visit(page, address, until="load"):
    """Open a page, and wait until its programs have run, which a page fetches when it has been shown."""
    page.goto(address, wait_until=until)
    page.evaluate("() => globalThis.programsOfPage")


class Watch:
    """Notes what goes wrong on a page, and every request that would leave this machine."""

    def __init__(self, page, own):
        self.problems = []
        self.own = own
        page.on("request", lambda request: self.is_own(request.url) or self.note("external", request.url))
        page.on("requestfailed", lambda request: self.note("failed", request.url))
        page.on(
            "response", lambda response: response.status < 400 or self.note(response.status, response.url)
        )
        page.on("pageerror", lambda error: self.note("error", error))
        page.on("console", lambda line: line.type == "error" and self.note("console", line.text))

    def note(self, *what):
        self.problems.append(" ".join(map(str, what)))

    def is_own(self, url):
        return url.startswith((self.own, "data:", "blob:"))
