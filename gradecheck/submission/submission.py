"""Path -> Submission: the text of the cells. Nothing is parsed as Python here, and nothing is run.

Whatever the path leads to, the answer is a `Submission` or one sentence with the path and what to do.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from gradecheck.errors import UnreadableError
from gradecheck.submission.cells import Cell, code_cells, functions_in_prose, note_of_odd_cells
from gradecheck.submission.content import kind_by_content, line_of_merge_mark, why_no_answer, why_not_text
from gradecheck.submission.file_names import answer_kind, why_not
from gradecheck.submission.not_there import why_not_there
from gradecheck.submission.notebook_json import notebook_tree
from gradecheck.worker.location import SourceKind

MAX_BYTES = (
    2**30
)  # a notebook with 200 MB of output is read; what is larger would not fit beside itself in memory
#: Languages of Jupyter's kernels that are often met beside Python.
_OTHER_LANGUAGES = ("r", "julia", "octave", "matlab", "javascript", "java", "c++", "scala", "sql", "bash")


@dataclass(frozen=True)
class Submission:
    """A notebook or a file, as text.

    Parameters
    ----------
    path : str
        As it was given.
    cells : tuple of Cell
        Its code cells; a ``.py`` is a single one.
    kind : SourceKind
        Notebook or file.
    course, chapter, version, digest : str, optional
        What the notebook says of its origin.
    notes : tuple of str
        Sentences about how it was read.
    prose : tuple of (int, str)
        The text cells that hold something like a function, each after so many code cells.
    """

    path: str
    cells: tuple[Cell, ...]
    kind: SourceKind
    course: str | None = None
    chapter: str | None = None
    version: str | None = None
    digest: str | None = None
    notes: tuple[str, ...] = ()
    prose: tuple[tuple[int, str], ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """Every word of what the learner wrote, as Python reads names: full-width letters are letters."""
        text = "\n".join(cell.text for cell in self.cells if not cell.given)
        return frozenset(re.findall(r"\w+", unicodedata.normalize("NFKC", text)))


def read_submission(path: str | os.PathLike[str]) -> Submission:
    """Read a notebook (nbformat 4) or a ``.py`` file.

    Raises
    ------
    UnreadableError
        If it is neither, or cannot be read; the sentence has the path, the reason and what to do.
    """
    path = Path(path)
    named = answer_kind(path)
    data = _bytes_of(path)
    if named is None:
        raise UnreadableError(path, why_not(path))
    text = _text_of(path, data)
    del data  # beside 200 MB of output it is worth letting go
    kind = kind_by_content(text, named)
    notes = () if kind is named else (_MISNAMED[kind],)
    if kind is SourceKind.FILE:
        return Submission(str(path), (Cell(1, text),), kind, notes=notes + _note_of_merge(text))
    notebook = _notebook(path, text)
    return replace(notebook, notes=(*notes, *notebook.notes))


#: Said of a file whose name promises the other kind.
_MISNAMED = {
    SourceKind.FILE: "This is Python code, though its name says a notebook; it was read as a .py file.",
    SourceKind.NOTEBOOK: "This is a notebook, though its name says a Python file; it was read as an .ipynb.",
}


def _note_of_merge(text: str) -> tuple[str, ...]:
    line = line_of_merge_mark(text)
    if line is None:
        return ()
    return (f"line {line}: a merge was not finished here (`<<<<<<<`). Keep one of the two versions.",)


def _bytes_of(path: Path) -> bytes:
    """Content of a regular file; anything else is refused unopened, since a pipe would wait for ever."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError(
                path, f"{_what_it_is(found.st_mode)}, not a file. Give the path of a notebook."
            )
        if found.st_size > MAX_BYTES:
            size, most = found.st_size / 2**20, MAX_BYTES // 2**20
            raise UnreadableError(
                path,
                f"the file has {size:,.0f} MB, and at most {most} MB are read. "
                "Clear its outputs and save it again.",
            )
        # O_NONBLOCK: a pipe may have taken the file's place meanwhile
        with open(
            os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb"
        ) as file:
            return file.read(found.st_size + 1)  # all of it at once: no more room than it needs
    except FileNotFoundError:
        raise UnreadableError(path, why_not_there(path)) from None
    except PermissionError:
        raise UnreadableError(path, "no permission to read it. Change its permissions, or copy it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(path, f"cannot be read ({reason}). Check the path.") from None


def _what_it_is(mode: int) -> str:
    kinds = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
    return kinds.get(stat.S_IFMT(mode), "a device")


def _text_of(path: Path, data: bytes) -> str:
    """The bytes as UTF-8, with or without a byte order mark."""
    if not data.strip():
        raise UnreadableError(path, "the file is empty. Was it saved?")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(path, "is encoded as UTF-16. Save it as UTF-8.")
    reason = why_not_text(data)
    if reason:
        raise UnreadableError(path, reason)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            path, f"is not encoded as UTF-8 (byte {error.start} does not fit). Save it as UTF-8."
        ) from None
    reason = why_no_answer(text)
    if reason:
        raise UnreadableError(path, reason)
    return text


def _notebook(path: Path, text: str) -> Submission:
    tree = notebook_tree(path, text)
    origin = tree["metadata"].get("gradecheck") if isinstance(tree.get("metadata"), dict) else None
    origin = origin if isinstance(origin, dict) else {}
    said = {
        key: origin[key]
        for key in ("course", "chapter", "version", "digest")
        if isinstance(origin.get(key), str)
    }
    cells, prose = tuple(code_cells(tree["cells"])), tuple(functions_in_prose(tree["cells"]))
    notes = (*_note_of_language(tree.get("metadata")), *note_of_odd_cells(tree["cells"]))
    return Submission(str(path), cells, SourceKind.NOTEBOOK, **said, notes=notes, prose=prose)


def _note_of_language(metadata: object) -> tuple[str, ...]:
    """Say it where a notebook calls itself one of another language."""
    parts = (
        [metadata.get(key) for key in ("kernelspec", "language_info")] if isinstance(metadata, dict) else []
    )
    named = [part.get(key) for part in parts if isinstance(part, dict) for key in ("language", "name")]
    languages = {name.lower(): name for name in named if isinstance(name, str)}
    other = next((languages[key] for key in _OTHER_LANGUAGES if key in languages), None)
    return (f"This notebook says that it is written in {other}. The answers are Python.",) if other else ()
