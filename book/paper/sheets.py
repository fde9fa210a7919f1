"""Prints pages of the built site with Chromium, each with the numbers of its sheets in the whole book."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdf

if TYPE_CHECKING:
    from playwright.sync_api import Page

HERE = Path(__file__).parent
#: Milliseconds for one page: the largest take a busy machine a while.
PATIENCE = 300_000
SCALE = 0.85  # a line of text has about as many words as on a screen
#: An editor draws the lines on the screen alone; without them the pages have the same code as text.
EDITORS = "**/_static/editors/editors.js*"


@dataclass(frozen=True)
class Sheets:
    """A printed page of the site.

    Attributes
    ----------
    name, title : str
        Its name on the site, and its heading.
    sections : tuple of (str, str)
        Anchor and heading of each section.
    told : tuple of str
        Texts of its blocks, which solutions of the same exercises need not repeat.
    pdf : bytes
        The sheets.
    """

    name: str
    title: str
    pdf: bytes
    sections: tuple[tuple[str, str], ...] = ()
    told: tuple[str, ...] = field(default=(), repr=False)

    def reader(self) -> pypdf.PdfReader:
        """The sheets, to be read."""
        return pypdf.PdfReader(io.BytesIO(self.pdf))


class Press:
    """Chromium as a printing press for the pages of a built site."""

    def __init__(self, page: Page, site: Path) -> None:
        self._page = page
        self._site = site
        page.set_default_timeout(PATIENCE)
        page.route(EDITORS, lambda route: route.abort())

    def printed(self, name: str, first: int, seen: tuple[str, ...] = ()) -> Sheets:
        """A page of the site without the blocks that were `seen`; its first sheet has the number `first`."""
        self._page.goto((self._site / f"{name}.html").as_uri())
        self._page.emulate_media(media="print", color_scheme="light")
        found: dict[str, Any] = self._page.evaluate(
            (HERE / "prepare.js").read_text(encoding="utf-8"), list(seen)
        )
        sections = tuple((anchor, heading) for anchor, heading in found["sections"])
        pdf = self._sheets(f"{found['title']}, ", first)
        return Sheets(name, found["title"], pdf, sections, tuple(found["told"]))

    def front(self, html: str, title: str) -> Sheets:
        """A page that the site does not have, with Roman numbers; its links begin at the root of the site."""
        self._page.goto("about:blank")
        self._page.set_content(f'<base href="{self._site.as_uri()}/">{html}')
        return Sheets("", title, self._sheets("", 1, "lower-roman"))

    def _sheets(self, foot: str, first: int, digits: str = "decimal") -> bytes:
        words = foot.replace("\\", "").replace('"', "'")
        rules = (HERE / "paper.css").read_text(encoding="utf-8")
        # A sheet's foot sees no variable of the page, so its words are set where it is written.
        rules = rules.replace("var(--foot)", f'"{words}"').replace("var(--digits, decimal)", digits)
        # Each sheet, the first too, adds one to its number.
        self._page.add_style_tag(content=f"{rules}\nhtml {{ counter-set: page {first - 1}; }}")
        return self._page.pdf(prefer_css_page_size=True, scale=SCALE, print_background=True)
