"""What the printed book holds, in the order in which a reader turns its pages, and the contents in front."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: What the reader has solved is shown on the screen alone.
NOT_PRINTED = {"book/progress"}
TEMPLATE = Path(__file__).with_name("contents.html")


@dataclass(frozen=True)
class Entry:
    """A page of the site: its name, and whether it is below another, as exercises are below their chapter."""

    name: str
    below: bool = False


@dataclass(frozen=True)
class Part:
    """Pages under one caption; the first page of the book has none."""

    caption: str
    entries: tuple[Entry, ...]


def parts_of(contents: Mapping[str, Any]) -> tuple[Part, ...]:
    """Parts of the book from what `_toc.yml` says."""
    parts = [Part(part["caption"], tuple(_entries(part["chapters"]))) for part in contents["parts"]]
    return Part("", (Entry(contents["root"]),)), *parts


def _entries(listed: list[dict[str, Any]], below: bool = False) -> Iterator[Entry]:
    for page in listed:
        if page["file"] not in NOT_PRINTED:
            yield Entry(page["file"], below)
        yield from _entries(page.get("sections", []), below=True)


def solves(name: str) -> str | None:
    """The page whose tasks a page of solutions repeats; None for any other page."""
    folder, _, chapter = name.partition("/")
    return f"exercises/{chapter}" if folder == "solutions" else None


def front_page(
    parts: tuple[Part, ...], printed: Mapping[str, tuple[str, int]], site: str, about: Mapping[str, str]
) -> str:
    """HTML of title and contents.

    Parameters
    ----------
    parts : tuple of Part
        What the book holds.
    printed : mapping of str to (str, int)
        Title and number of the first sheet of each page.
    site : str
        Address of the book as a site.
    about : mapping of str to str
        `title`, `author` and `copyright` of the book.
    """
    from jinja2 import Template

    shown = [
        {"caption": part.caption, "entries": [_line(entry, *printed[entry.name]) for entry in part.entries]}
        for part in parts
    ]
    text = TEMPLATE.read_text(encoding="utf-8")
    page = Template(text, autoescape=True, trim_blocks=True)
    return page.render(
        parts=shown, site=site, book=about["title"], author=about["author"], copyright=about["copyright"]
    )


def _line(entry: Entry, title: str, sheet: int) -> dict[str, object]:
    return {"address": f"{entry.name}.html", "title": title, "sheet": sheet, "below": entry.below}
