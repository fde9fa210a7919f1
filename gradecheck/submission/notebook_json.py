"""The text of a notebook -> its JSON, of a format that can be read, however large it is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from gradecheck.errors import UnreadableError
from gradecheck.submission.content import line_of_merge_mark

_FORMAT = 4
#: What to do with a notebook of another format, by its first digit.
_WAY_TO_FORMAT = {
    **dict.fromkeys("123", "Open it in a current Jupyter and save it."),
    **dict.fromkeys("56789", "Save it in the older format, or update gradecheck."),
}

_LARGE = 2**25
_MOST_PARTS = 6_000_000  # lists, objects and values; each takes 32 bytes and more, however short in the file
_STRING = r'"(?:[^"\\]++|\\.)*+"'
#: A list of strings under a key (group 1) other than "source", or a string, or what stands between.
_TOKEN = re.compile(
    rf'((?!"source"){_STRING}\s*+:\s*+)\[(?:\s*+{_STRING}\s*+,?+)++\s*+\]|{_STRING}|[^"]++', re.DOTALL
)


def notebook_tree(path: Path, text: str) -> dict[str, Any]:
    """What is in a notebook, with a list of cells.

    Raises
    ------
    UnreadableError
        If it is damaged, too large for the memory, or of another format.
    """
    try:
        slim = text if len(text) < _LARGE else _without_printed_lines(text)
        if _parts(slim) > _MOST_PARTS:
            raise UnreadableError(
                path, f"has more than {_MOST_PARTS:,} lists and values. Clear its outputs and save it again."
            )
        tree = json.loads(slim)
    except RecursionError:
        raise UnreadableError(
            path, "is nested too deep for a notebook. Save it again from Jupyter."
        ) from None
    except ValueError as error:
        raise UnreadableError(path, _why_no_json(text, error)) from None
    _check_format(path, tree)
    return tree


def _why_no_json(text: str, error: ValueError) -> str:
    """Why the text of a notebook is no JSON, and what to do."""
    merge = line_of_merge_mark(text)
    if merge is not None:
        return (
            f"holds two versions: a merge was not finished (line {merge}). Resolve the conflict, for example "
            "with `git checkout --ours` or `--theirs` and this path, then check again."
        )
    where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
    return (
        f"is not a whole notebook: its JSON breaks off or is damaged{where}. Save it again from "
        "Jupyter, or take a backup."
    )


def _parts(text: str) -> int:
    """How many lists, objects and values a JSON text has outside of strings, if there could be too many."""
    if sum(map(text.count, "[{,")) <= _MOST_PARTS:
        return 0
    outside = (token[0] for token in _TOKEN.finditer(text) if not token[0].startswith('"') or token[1])
    return sum(piece.count(mark) for piece in outside for mark in "[{,")


def _without_printed_lines(text: str) -> str:
    """The JSON with long outputs empty: millions of printed lines as Python objects would take gigabytes."""
    return "".join(f"{token[1]}[]" if token[1] else token[0] for token in _TOKEN.finditer(text))


def _check_format(path: Path, tree: object) -> None:
    """Raise unless it is a notebook of format 4."""
    if not isinstance(tree, dict) or "nbformat" not in tree:
        raise UnreadableError(path, "is JSON, but not a notebook. Give a notebook (.ipynb).")
    if str(tree["nbformat"]) not in (str(_FORMAT), f"{_FORMAT}.0"):
        found = str(tree["nbformat"])[:20]
        raise UnreadableError(
            path,
            f"is a notebook of format {found}, but only notebooks of format {_FORMAT} can be read. "
            f"{_WAY_TO_FORMAT.get(found[:1], 'Save it again from Jupyter.')}",
        )
    if not isinstance(tree.get("cells"), list):
        raise UnreadableError(
            path, "is a notebook without cells. Save it again from Jupyter, or take a backup."
        )
