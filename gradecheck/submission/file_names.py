"""What the name of a file says: a notebook, a Python file, an earlier copy, or something that is neither."""

from __future__ import annotations

import re
from pathlib import PurePath

from gradecheck.worker.location import SourceKind

#: A browser adds .txt, a converter .json, and case is a matter of the system.
_ANSWER = re.compile(r"\.(ipynb|py)(?:\.(?:txt|json))?$", re.IGNORECASE)
_COPIED = r"(?:Copy|Kopie|Copie|Copia|C\u00f3pia|Kopia)"  # as Windows and Google Drive say it
#: `ch01 (1).ipynb`, `ch01-Copy1.ipynb`, `ch01-checkpoint.ipynb`, `ch01 - Copy.ipynb`, `ch01 copy 2.ipynb`,
#: and the versions that OneDrive, Dropbox and Syncthing keep where two computers wrote.
_COPY_AFTER = re.compile(
    rf"(?:\s*\(\d+\)|-Copy\d+|\s+(?:-\s+)?{_COPIED}(?:\s+\d+)?|-checkpoint|_copy"
    r"|-(?:DESKTOP|LAPTOP)-\w{4,}(?:-\d+)?|\s*\([^()]*(?:conflicted copy|case conflict)[^()]*\)"
    r"|\.sync-conflict-[\w-]+)+$",
    re.IGNORECASE,
)
_COPY_BEFORE = re.compile(r"^(?:Copy of |Kopie von |Copie de |Copia de )+", re.IGNORECASE)

#: What programs and systems put beside an answer, and nobody hands in.
_BY_PROGRAMS = frozenset(("__macosx", "__pycache__", "thumbs.db", "desktop.ini", "node_modules"))

_UNPACK = "is an archive, which is not unpacked here. Unpack it, and check the folder that comes out of it."
_EXPORT = "is an export for reading. Ask for the notebook itself (.ipynb), which has the code."
_ZIP = (
    "is an archive, which only `gradecheck grade` unpacks. Let that do it, or unpack it and check the folder "
    "that comes out of it."
)
_INSTEAD = {
    "zip": _ZIP,
    **dict.fromkeys(("7z", "rar", "tar", "gz", "tgz", "bz2", "xz"), _UNPACK),
    **dict.fromkeys(("html", "htm", "mhtml", "pdf"), _EXPORT),
    **dict.fromkeys(
        ("doc", "docx", "odt", "rtf", "txt", "md", "rst"),
        "is a text document. If it holds an answer, save its code as a file that ends in .py.",
    ),
    **dict.fromkeys(
        ("url", "webloc", "gdoc", "lnk", "desktop"),
        "is a link to something elsewhere. Download the notebook that it leads to.",
    ),
    **dict.fromkeys(
        ("crdownload", "part", "download", "partial"), "is a download that has not ended. Download it again."
    ),
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "heic", "gif", "webp"), "is a picture. Ask for the notebook (.ipynb)."
    ),
    **dict.fromkeys(
        ("r", "m", "jl", "java", "cpp", "c", "js", "rmd", "qmd"),
        "is a program in another language. The exercises are answered in Python.",
    ),
}
_NEITHER = "is neither a notebook (.ipynb) nor a Python file (.py). If it is one of the two, rename it."


def answer_kind(path: PurePath) -> SourceKind | None:
    """Notebook or Python file, as the name says it; None where it says neither."""
    found = _ANSWER.search(path.name)
    return SourceKind(found.group(1).lower()) if found else None


def why_not(path: PurePath) -> str:
    """Why a file of this name is not checked and what to do: the rest of a sentence after its path."""
    return _INSTEAD.get(path.suffix.lower().lstrip("."), _NEITHER)


def is_by_programs(path: PurePath) -> bool:
    """Whether a program or a system puts files of this name there: checkpoints, byte code, thumbnails.

    A dot before the name of an answer is a slip of a person. Programs write another sign after it: macOS a
    ``._ch02.ipynb`` beside each file, JupyterLab a ``.~ch02.ipynb`` while it saves, Emacs a ``.#ch02.py``.
    """
    name = path.name
    is_answer = answer_kind(path) is not None and name[1:2].isalnum()
    return (name.startswith(".") and not is_answer) or name.lower() in _BY_PROGRAMS


def without_copy_mark(path: PurePath) -> str:
    """Name without endings, and without what a browser or Jupyter adds to the name of a copy."""
    stem = _ANSWER.sub("", path.name)
    return _COPY_BEFORE.sub("", _COPY_AFTER.sub("", stem)) or stem
