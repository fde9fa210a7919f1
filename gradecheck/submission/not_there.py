"""A path that leads to no file -> why, and what may be meant instead."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

_ADDRESS = re.compile(r"(?:https?|ftp|file|s3|gs):/", re.IGNORECASE)
#: Where a notebook lies whose name alone was typed.
_FOLDERS = (Path(), Path("work"), Path("exercises"))


def why_not_there(path: Path) -> str:
    """Why there is nothing under this path, and what to do: the rest of a sentence that begins with it.

    Parameters
    ----------
    path : Path
        As it was typed; it leads to no file.
    """
    if _ADDRESS.match(str(path)):
        return "is an address, and nothing is fetched from there. Download the notebook, and give its path."
    if str(path) == "-":
        return "is no file: the standard input is not read. Save the notebook, and give its path."
    if os.path.islink(path):
        return "a link to a file that does not exist. Check the path."
    meant = next(_meant(path), None)
    return f"there is no such file. {f'Did you mean `{meant}`?' if meant else 'Check the path.'}"


def _meant(path: Path) -> Iterator[Path]:
    """Files that are there, the likeliest first."""
    text = str(path)
    likely = [Path(text.replace("\\", "/")), Path(os.path.expanduser(text))]
    likely += [folder / path.name for folder in _FOLDERS]
    yield from (other for other in likely if other != path and _is_file(other))
    for folder in dict.fromkeys((path.parent, *_FOLDERS)):
        yield from (folder / name for name in get_close_matches(path.name, _names_in(folder), 1, 0.7))


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in os.scandir(folder) if entry.is_file())
    except (OSError, ValueError):
        return []


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
