"""Whose a file is, from its path alone: as learning platforms name what they export."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from gradecheck.submission.file_names import without_copy_mark

#: "Ada Lovelace_81234_assignsubmission_file_ch06.ipynb", or a folder of such a name (Moodle).
_MOODLE = re.compile(r"(?P<name>.+?)_\d+_assignsubmission_(?:file|onlinetext)_?")
#: "lovelaceada_81234_5678_ch06.ipynb", "lovelaceada_LATE_81234_5678_ch06.ipynb" (Canvas).
_CANVAS = re.compile(r"(?P<name>[^_]+)(?:_LATE)?_\d+_\d+_.+")


def learner_names(paths: Sequence[Path]) -> tuple[str, ...]:
    """A name for each path: from the platform, else from its folder where each has one, else from the file.

    Parameters
    ----------
    paths : sequence of Path
        The files of a class.

    Returns
    -------
    names : tuple of str
        Two files of one learner have one name: an earlier copy too, such as ``ch06 (1).ipynb``.
    """
    folders = {path.parent for path in paths}
    by_folder = len(folders) > 1 and len({folder.parent for folder in folders}) == 1
    return tuple(_learner(path, by_folder) for path in paths)


def _learner(path: Path, by_folder: bool) -> str:
    for name in (path.name, path.parent.name):
        found = _MOODLE.match(name) or (_CANVAS.fullmatch(name) if name == path.name else None)
        if found:
            return found["name"]
    return path.parent.name if by_folder else without_copy_mark(path)
