"""Links of the printed book: what led from page to page of the site leads from sheet to sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NullObject, TextStringObject

from .sheets import Sheets


@dataclass(frozen=True)
class Place:
    """A place in the printed book: index of its sheet, and height above the sheet's lower edge in points."""

    sheet: int
    top: float


def places(pages: Mapping[int, Sheets]) -> dict[tuple[str, str], Place]:
    """Places by name of page and anchor; the anchor of a page's beginning is empty.

    Parameters
    ----------
    pages : mapping of int to Sheets
        Printed pages by the index of their first sheet.
    """
    found = {}
    for first, page in pages.items():
        reader = page.reader()
        found[page.name, ""] = Place(first, float(reader.pages[0].mediabox.top))
        for name, target in reader.named_destinations.items():
            index = reader.get_destination_page_number(target)
            if index is not None and target.top is not None:
                found[page.name, unquote(name.lstrip("/"))] = Place(first + index, float(target.top))
    return found


def relink(
    book: PdfWriter,
    pages: Mapping[int, Sheets],
    known: Mapping[tuple[str, str], Place],
    site: Path,
    address: str,
) -> None:
    """Let each link lead to a sheet of the book, or to the site where the book has no such sheet.

    Parameters
    ----------
    book : PdfWriter
        All sheets; its links are changed.
    pages : mapping of int to Sheets
        Printed pages by the index of their first sheet.
    known : mapping of (str, str) to Place
        Their places, see `places`.
    site : Path
        Folder of the built site, to which the links of its pages lead.
    address : str
        Address of the published site, with a slash at its end.
    """
    for first, page in pages.items():
        for link in _links(book, first, len(page.reader().pages)):
            name, anchor = _target(link, page.name, site.as_uri() + "/")
            if name is None:
                continue
            page_name = name.removesuffix(".html")
            place = known.get((page_name, anchor)) or known.get((page_name, ""))
            _lead_to(link, book, place) if place else _lead_away(
                link, f"{address}{name}{'#' * bool(anchor)}{anchor}"
            )


def _links(book: PdfWriter, first: int, number: int) -> Iterator[DictionaryObject]:
    for sheet in book.pages[first : first + number]:
        for reference in sheet.get("/Annots") or ():
            if (annotation := reference.get_object()).get("/Subtype") == "/Link":
                yield annotation


def _target(link: DictionaryObject, own: str, site: str) -> tuple[str | None, str]:
    """File of the site and anchor to which a link leads; None where it leads elsewhere."""
    if "/Dest" in link:
        return own, unquote(str(link["/Dest"]).lstrip("/"))
    address = str(link.get("/A", {}).get("/URI", ""))
    if not address.startswith(site):
        return None, ""
    name, anchor = urldefrag(address.removeprefix(site))
    return unquote(name), unquote(anchor)


def _lead_to(link: DictionaryObject, book: PdfWriter, place: Place) -> None:
    sheet = book.pages[place.sheet].indirect_reference
    link.pop("/A", None)
    link[NameObject("/Dest")] = ArrayObject(
        [sheet, NameObject("/XYZ"), NullObject(), FloatObject(place.top), NullObject()]
    )


def _lead_away(link: DictionaryObject, address: str) -> None:
    link.pop("/Dest", None)
    action = {NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject(address)}
    link[NameObject("/A")] = DictionaryObject(action)
