"""Data that come with a course: arrays by name, from one compressed file beside its pages.

In: the name of a file. Out: its arrays. Experiments ask for them; answers get theirs as arguments.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from gradecheck.course.discovery import find_course
from gradecheck.errors import UsageError


def course_data(name: str) -> dict[str, np.ndarray]:
    """Arrays of a data set of the course.

    Parameters
    ----------
    name : str
        Name of the data set: ``"digits"`` is the file ``solutions/digits.npz``. The file ``digits.txt``
        beside it says what the arrays hold, where they come from, and under which license.

    Returns
    -------
    arrays : dict of str to ndarray
        The arrays by their names, each a copy of its own.

    Raises
    ------
    UsageError
        The course has no such data set; the sentence names those that it has. Or there is no course above
        the current folder, and none is installed.
    """
    folder = find_course(Path.cwd()) / "solutions"
    known = sorted(path.stem for path in folder.glob("*.npz"))
    if name not in known:
        has = ", ".join(known) or "none"
        raise UsageError(f"the course has no data called {name!r}; it has: {has}.")
    with np.load(folder / f"{name}.npz", allow_pickle=False) as file:
        return {key: file[key] for key in file.files}
