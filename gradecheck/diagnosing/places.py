"""Line and cell out of words: ``"cell 7, line 3"`` or ``"line 12"``."""

from __future__ import annotations

import re


def line_of(where: str) -> int | None:
    """Number of the line."""
    found = re.search(r"line (\d+)", where)
    return int(found[1]) if found else None


def cell_of(where: str) -> int | None:
    """Number of the cell; None in a file."""
    found = re.search(r"cell (\d+)", where)
    return int(found[1]) if found else None
