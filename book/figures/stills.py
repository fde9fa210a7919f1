"""Makes the still of every figure, from the figure itself: `python -m book.figures.stills`.

Comes in: the figures. Goes out: `stills/<module>.html`, drawing and numbers in the initial state, with a
fingerprint of what it was made from in the first line. Paper and readers without JavaScript see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from book.figures import FIGURES
from book.figures.browser import chromium
from book.figures.figure import STILLS, Figure, fingerprint
from book.figures.join import joined_script

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Stands in for the loader: draws the figure once, and keeps what a still picture can show.
DRAW = """
(state) => {
  const root = document.body.appendChild(document.createElement("div"));
  const model = { get: (key) => state[key], set() {}, on() {}, off() {}, save_changes() {} };
  window.drawn.default.render({ model, el: root });
  const still = document.createElement("div");
  still.className = "lf lf-still";
  still.append(...root.querySelectorAll(".lf-title, .lf-panels, .lf-ledger, .lf-readouts, .lf-sentence"));
  still.querySelectorAll(".lf-ring, .lf-handle [fill=transparent]").forEach((element) => element.remove());
  for (const handle of still.querySelectorAll(".lf-handle")) {
    const unneeded = [...handle.attributes].map(({ name }) => name).filter((name) => name !== "transform");
    unneeded.forEach((name) => handle.removeAttribute(name));
  }
  still.querySelectorAll("svg[role]").forEach((drawing) => drawing.setAttribute("role", "img"));
  for (const name of ["tabindex", "aria-live"]) {
    still.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name));
  }
  return still.outerHTML;
}
"""


def first_line(figure: type[Figure]) -> str:
    """The line that says what a still was made from."""
    return f"<!-- made by python -m book.figures.stills from {fingerprint(figure)} -->"


def is_current(figure: type[Figure]) -> bool:
    """Whether the committed still shows the figure as it is."""
    path = STILLS / f"{figure.module}.html"
    return path.exists() and path.read_text(encoding="utf-8").partition("\n")[0] == first_line(figure)


def draw_still(page: Page, figure: type[Figure]) -> str:
    """HTML of the figure's still, drawn in a browser's page."""
    page.set_content("<body></body>")
    page.evaluate("window.liveFigures = { define: (name, exports) => (window.drawn = exports) }")
    page.add_script_tag(content=joined_script(figure.source()))
    return page.evaluate(DRAW, figure().state())


def main() -> None:
    """Make the stills that are missing or older than their figure."""
    with chromium() as browser:
        page = browser.new_page()
        for figure in FIGURES:
            if is_current(figure):
                continue
            path = STILLS / f"{figure.module}.html"
            path.write_text(f"{first_line(figure)}\n{draw_still(page, figure)}\n", encoding="utf-8")
            print(f"made {path.relative_to(STILLS.parents[2])}")


if __name__ == "__main__":
    main()
