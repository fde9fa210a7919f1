"""Imports that a worker process refuses: an answer stands alone."""

from __future__ import annotations

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
