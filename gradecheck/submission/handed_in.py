"""What was handed in, as values: a file to be checked, or one that is not, with the reason."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class HandedIn:
    """A path that stands for a row of the report.

    Parameters
    ----------
    path : Path
        As it was given, or found in a folder.
    problem : str
        Why there is nothing to check, and what to do; empty where there is a file to read.
    name : str
        What it is called in the report; its path unless given.
    """

    path: Path
    problem: str = ""
    name: str = ""

    @property
    def shown(self) -> str:
        """What it is called in the report."""
        return self.name or os.fspath(self.path)


@dataclass(frozen=True)
class PassedOver:
    """A path that is not checked, which is no fault but is said.

    Parameters
    ----------
    path : str
        As it was found.
    reason : str
        Why, and what to do: the rest of a sentence that begins with the path.
    """

    path: str
    reason: str


@dataclass(frozen=True)
class Found:
    """What the paths that were typed stand for.

    Parameters
    ----------
    files : tuple of HandedIn
        In the order in which they were typed; in a folder by name.
    passed_over : tuple of PassedOver
        Everything else in these folders that somebody may have meant as an answer.
    """

    files: tuple[HandedIn, ...]
    passed_over: tuple[PassedOver, ...] = ()
