"""The whole book as one PDF: `python -m book.pdf` prints every built page with Chromium and joins them.

Formulas are those of the pages, live figures are their stills, folded answers are open, and the contents of
the PDF are those of the book.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import yaml

from book.figures.browser import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "_build" / "html"
TARGET = ROOT / "_build" / "book.pdf"
MARGINS = {"top": "18mm", "bottom": "18mm", "left": "16mm", "right": "16mm"}
#: Milliseconds for one page: the largest take a busy machine a while.
PATIENCE = 300_000
SCALE = 0.85  # a line of text has as many words as on a screen
#: Each page of the site counts its own sheets, beside its title.
FOOTER = """
<div style="width: 100%; text-align: center; font-size: 8px">
<span class="title"></span>, <span class="pageNumber"></span></div>
"""
#: An editor draws the lines on the screen alone; without them the pages have the same code as text.
EDITORS = "**/_static/editors/editors.js*"
#: Open what is folded, and wait for fonts and pictures; also for formulas, where the pages set them.
PREPARE = """
async () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  await window.MathJax?.startup?.promise;
  await document.fonts.ready;
  const pictures = [...document.images].filter((it) => !it.complete);
  await Promise.all(pictures.map((it) => new Promise((done) => (it.onload = it.onerror = done))));
}
"""


def pages_in_order(contents: dict) -> Iterator[str]:
    """Names of all pages as a reader turns them."""
    yield contents["root"]
    for part in contents["parts"]:
        yield from _with_pages_below(part["chapters"])


def _with_pages_below(entries: list[dict]) -> Iterator[str]:
    for entry in entries:
        yield entry["file"]
        yield from _with_pages_below(entry.get("sections", []))


def printed(page: Page, name: str) -> tuple[str, bytes]:
    """Title and PDF of one page."""
    page.goto((SITE / f"{name}.html").as_uri())
    page.emulate_media(media="print", color_scheme="light")
    page.evaluate(PREPARE)
    title = page.locator("h1").first.inner_text().strip().removesuffix("#")
    foot = {"display_header_footer": True, "header_template": "<span></span>", "footer_template": FOOTER}
    return title, page.pdf(format="A4", margin=MARGINS, scale=SCALE, print_background=True, **foot)


def main() -> int:
    """Print the book that was built last."""
    if not (SITE / "index.html").is_file():
        print(f"There is no built book in {SITE}. Run `make book` first.", file=sys.stderr)
        return 2
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    book = pypdf.PdfWriter()
    with chromium() as browser:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.route(EDITORS, lambda route: route.abort())
        for name in pages_in_order(contents):
            title, content = printed(page, name)
            book.append(pypdf.PdfReader(io.BytesIO(content)), outline_item=title)
    book.compress_identical_objects()
    book.write(TARGET)
    print(f"{TARGET} has {len(book.pages)} pages.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
