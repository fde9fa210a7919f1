"""The pictures of the pages: each has its room before it comes, and comes when a reader is near."""

from __future__ import annotations

import re
import struct
from pathlib import Path

PICTURE = re.compile(r'<img (?![^>]*\b(?:width|height|loading)=)([^>]*src="[^"]*?_images/([^"]+)")')
SVG = re.compile(r'<svg [^>]*?\bwidth="([\d.]+)pt" height="([\d.]+)pt"')
PNG = struct.Struct(">8s4x4sII")
PIXELS = 4 / 3  # in a point
HEAD = 1000  # bytes of a file that say how large it is


def with_room(page: str, folder: Path) -> str:
    """A page that leaves room for its pictures; all but the first are fetched when a reader is near."""
    first = True

    def place(found: re.Match[str]) -> str:
        nonlocal first
        size = size_of(folder / found[2])
        room = 'width="{}" height="{}" '.format(*size) if size else ""
        late, first = "" if first else 'loading="lazy" ', False
        return f"<img {room}{late}{found[1]}"

    return PICTURE.sub(place, page)


def size_of(path: Path) -> tuple[int, int] | None:
    """Pixels of a picture from left to right and from top to bottom, of the formats that notebooks write."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(b"\x89PNG"):
        return PNG.unpack_from(head)[2:]
    found = SVG.search(head.decode("utf-8", "replace"))
    return found and tuple(round(PIXELS * float(points)) for points in found.groups())
