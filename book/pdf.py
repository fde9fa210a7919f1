"""The whole book as one PDF: `python -m book.pdf` prints every built page with Chromium and joins them.

Formulas are those of the pages, live figures are their stills, folded answers are open. A page of solutions
does not repeat its tasks, an exercise is printed once, and the programs that draw the figures are left to the
site. In front are the contents with the numbers of the sheets, and links lead from sheet to sheet.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pypdf
import yaml
from pypdf.generic import Fit

from book.figures.browser import chromium
from book.paper.contents import Part, front_page, parts_of, solves
from book.paper.links import Place, places, relink
from book.paper.sheets import Press, Sheets
from gradecheck.distribution import site_address

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "_build" / "html"
TARGET = ROOT / "_build" / "book.pdf"


def print_book(press: Press, parts: tuple[Part, ...], about: dict[str, str], site: str) -> list[Sheets]:
    """Contents with Roman numbers, then all pages, whose sheets have the numbers from 1."""
    printed: dict[str, Sheets] = {}
    firsts: dict[str, tuple[str, int]] = {}
    sheet = 1
    for name in (entry.name for part in parts for entry in part.entries):
        tasks = printed.get(solves(name) or "")
        page = printed[name] = press.printed(name, sheet, tasks.told if tasks else ())
        firsts[name] = (page.title, sheet)
        sheet += len(page.reader().pages)
    return [press.front(front_page(parts, firsts, site, about), about["title"]), *printed.values()]


def joined(pages: list[Sheets], parts: tuple[Part, ...], site: Path, address: str) -> pypdf.PdfWriter:
    """One document with the book's own contents beside it, and links that lead within it."""
    book = pypdf.PdfWriter()
    at: dict[int, Sheets] = {}
    for page in pages:
        at[len(book.pages)] = page
        for sheet in page.reader().pages:
            book.add_page(sheet)
    known = places(at)
    relink(book, at, known, site, address)
    _add_outline(book, at, known, parts)
    _number(book, len(pages[0].reader().pages))
    book.compress_identical_objects()
    return book


def _add_outline(
    book: pypdf.PdfWriter,
    at: dict[int, Sheets],
    known: dict[tuple[str, str], Place],
    parts: tuple[Part, ...],
) -> None:
    first = {page.name: index for index, page in at.items()}
    page_named = {page.name: page for page in at.values()}
    for part in parts:
        start = first[part.entries[0].name]
        over = book.add_outline_item(title=part.caption, page_number=start) if part.caption else None
        for page in (page_named[entry.name] for entry in part.entries):
            item = book.add_outline_item(
                title=page.title, page_number=first[page.name], parent=over, is_open=False
            )
            for anchor, heading in page.sections:
                if place := known.get((page.name, anchor)):
                    book.add_outline_item(
                        title=heading, page_number=place.sheet, parent=item, fit=Fit.xyz(top=place.top)
                    )


def _number(book: pypdf.PdfWriter, front: int) -> None:
    """A viewer calls the sheets by the numbers that are printed on them."""
    book.set_page_label(0, front - 1, style="/r")
    book.set_page_label(front, len(book.pages) - 1, style="/D")


def main() -> int:
    """Print the book that was built last."""
    if not (SITE / "index.html").is_file():
        print(f"There is no built book in {SITE}. Run `make book` first.", file=sys.stderr)
        return 2
    about = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    parts = parts_of(yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8")))
    address = site_address(about["repository"]["url"])
    with chromium() as browser:
        pages = print_book(Press(browser.new_page(), SITE), parts, about, address)
    book = joined(pages, parts, SITE, address)
    book.add_metadata({"/Title": about["title"], "/Author": about["author"]})
    book.write(TARGET)
    print(f"{TARGET} has {len(book.pages)} pages.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
