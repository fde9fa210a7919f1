"""Whose a file is, from its path alone: as learning platforms name what they export."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Sequence
from pathlib import Path

from gradecheck.submission.file_names import answer_kind, without_copy_mark

#: "Ada Lovelace_81234_assignsubmission_file_ch06.ipynb", or a folder of such a name (Moodle).
_MOODLE = re.compile(r"(?P<name>.+?)_\d+_assignsubmission_(?:file|onlinetext)_?")
#: "lovelaceada_81234_5678_ch06.ipynb", "lovelaceada_LATE_81234_5678_ch06.ipynb" (Canvas).
_CANVAS = re.compile(r"(?P<name>[^_]+)(?:_LATE)?_\d+_\d+_.+")


def learner_names(paths: Sequence[Path]) -> tuple[str, ...]:
    """A name for each path: from the platform, else from the folder that no other shares, else from the file.

    Parameters
    ----------
    paths : sequence of Path
        The files of a class.

    Returns
    -------
    names : tuple of str
        Two files of one learner have one name: an earlier copy too, such as ``ch06 (1).ipynb``.
    """
    folders = {_folder(path) for path in paths}
    return tuple(_learner(path, _common(folders)) for path in paths)


def _learner(path: Path, common: Path | None) -> str:
    folder = _folder(path)
    for name in (path.name, folder.name):
        found = _MOODLE.match(name) or (_CANVAS.fullmatch(name) if name == path.name else None)
        if found:
            return found["name"]
    if common is None or folder == common:
        return without_copy_mark(path)
    return folder.relative_to(common).parts[0]


def _common(folders: Collection[Path]) -> Path | None:
    """The folder in which all of them are; of one, itself. None where they have none, or only by chance."""
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # some are written from the root, or on another drive
        return None


def _folder(path: Path) -> Path:
    """The folder of a file; a folder in which nothing was handed in is a row of its own."""
    return path.parent if answer_kind(path) else path
