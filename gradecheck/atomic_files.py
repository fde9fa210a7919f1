"""Writes a file so that nobody ever reads half of it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from gradecheck.errors import UsageError


def write_atomically(path: Path, content: str | bytes) -> None:
    r"""Write to a temporary name in the same folder, then rename.

    Parameters
    ----------
    path : Path
        The file; what stood there before is replaced in one step. A pipe or a device (``/dev/stdout``) is
        written directly, since there is nothing to rename.
    content : str or bytes
        Text is written as UTF-8 with ``\n`` line ends; a lone surrogate becomes its escape.

    Raises
    ------
    UsageError
        When the file cannot be written; the sentence has the path and the reason.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="backslashreplace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)  # through a link: the file it points at, not the link
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written ({error.strerror or error}). Give another place."
        ) from None


def _replace(path: Path, data: bytes) -> None:
    """Write beside `path` and rename; leave nothing behind when either fails."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with open(part, "xb") as file:  # not tempfile: its files are readable by their owner only
            file.write(data)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
