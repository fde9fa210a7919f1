"""What the content of a file says that its name does not: a web page, an archive, a pointer, a notebook."""

from __future__ import annotations

import re

from gradecheck.worker.location import SourceKind

_SIGNATURES = (
    (b"PK\x03\x04", "is a zip archive under this name. Unpack it, and check what comes out of it."),
    (b"\x1f\x8b", "is a gzip archive under this name. Unpack it, and check what comes out of it."),
    (b"%PDF", "is a PDF under this name. Ask for the notebook itself, which has the code."),
    (b"\x00\x05\x16\x07", "is what macOS puts beside a file, not the file. Check the one without `._`."),
)
_LFS = "version https://git-lfs.github.com/spec/"
_MERGE_MARK = re.compile(r"^(?:[ \t]*\")?(?:<{7}|>{7}) ", re.MULTILINE)
_NOTEBOOK = re.compile(r"\s*\{")
_PYTHON = re.compile(r"^(?:def|class|import|from|@)\s*\w", re.MULTILINE)
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|\?xml|!--)", re.IGNORECASE)


def why_not_text(data: bytes) -> str | None:
    """Why these bytes are no text, and what to do; None where they may be."""
    known = next((words for start, words in _SIGNATURES if data.startswith(start)), None)
    if known or b"\0" not in data[:4096]:
        return known
    return "is a binary file, not text. Give a notebook (.ipynb) or a Python file (.py)."


def why_no_answer(text: str) -> str | None:
    """Why this text is neither a notebook nor Python, and what to do; None where it may be."""
    if _PAGE.match(text):
        return (
            "is a web page under this name, often the log-in page of the site that it came from. "
            "Log in there, and download the notebook again."
        )
    if text.startswith(_LFS):
        return "is a pointer of Git LFS, not the file itself. Type `git lfs pull`, then check again."
    return None


def line_of_merge_mark(text: str) -> int | None:
    """Line of the first mark (`<<<<<<<`) of a merge that was not finished, from 1; None without one."""
    found = _MERGE_MARK.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def kind_by_content(text: str, named: SourceKind) -> SourceKind:
    """Notebook or Python, whatever the name says: JSON of a notebook in a .py, Python in an .ipynb."""
    if _NOTEBOOK.match(text):
        return SourceKind.NOTEBOOK if '"nbformat"' in text else named
    if named is SourceKind.NOTEBOOK and not text.lstrip().startswith("[") and _PYTHON.search(text):
        return SourceKind.FILE
    return named
