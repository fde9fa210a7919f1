"""With what a run was made: Python, NumPy and system, which a report names so that it can be repeated."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Environment:
    """Versions, as their makers write them.

    Parameters
    ----------
    python, numpy : str
        ``"3.12.3"``, ``"2.1.0"``.
    system : str
        Name of the system and kind of processor: ``"Linux x86_64"``.
    """

    python: str = ""
    numpy: str = ""
    system: str = ""

    def __str__(self) -> str:
        return f"Python {self.python}, NumPy {self.numpy}, {self.system}"


@cache
def environment_here() -> Environment:
    """That of this process; its workers have the same Python and the same NumPy."""
    import numpy

    return Environment(
        platform.python_version(), numpy.__version__, f"{platform.system()} {platform.machine()}".strip()
    )
