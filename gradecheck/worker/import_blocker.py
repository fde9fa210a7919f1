"""Imports that a worker process refuses: an answer stands alone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib.abc import MetaPathFinder

from .exceptions import Blocked

_REFUSED = {
    "gradecheck": "an answer cannot use `gradecheck`; write it with NumPy alone",
    "solutions": "an answer cannot import from `solutions`; write the function in this notebook",
}


class ImportBlocker(MetaPathFinder):
    """Stands first among the finders and refuses the checker and the course."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Raise `Blocked` for a refused module; leave the others to the next finder."""
        sentence = _REFUSED.get(name.partition(".")[0])
        if sentence is not None:
            raise Blocked(sentence, name=name)


class OtherPackages(MetaPathFinder):
    """Stands last among the finders, and says of an installed package that it is not for answers.

    Parameters
    ----------
    folders : iterable of str
        Where packages are installed that a sandboxed answer does not have.
    """

    def __init__(self, folders: Iterable[str]) -> None:
        self._names = frozenset(
            entry.partition(".")[0]
            for folder in folders
            if os.path.isdir(folder)
            for entry in os.listdir(folder)
        )

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Raise `Blocked`, which is an `ImportError`, for a package that is installed; else say nothing."""
        if path is None and name in self._names:
            raise Blocked(
                f"`{name}` is not there when a class is graded; write it with NumPy alone", name=name
            )
