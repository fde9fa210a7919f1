"""A course may need a newer gradecheck than this: then a sentence, before any of its pages is imported."""

from __future__ import annotations

import re

from gradecheck.distribution import NAME
from gradecheck.errors import CardError, UsageError
from gradecheck.version import __version__


def refuse_older(needed: object, course: str) -> None:
    """Let a course be judged only by a gradecheck that is new enough for it.

    Parameters
    ----------
    needed : str or None
        What `solutions/__init__.py` says: ``NEEDS_GRADECHECK = "0.2"``; None where it says nothing.
    course : str
        Its title and its folder, for the sentence.

    Raises
    ------
    UsageError
        This gradecheck is older; the sentence says how to get a newer one.
    CardError
        What the course says is no version.
    """
    if needed is None:
        return
    if not isinstance(needed, str) or not re.fullmatch(r"\d+(\.\d+)*", needed):
        raise CardError(f'{course}: NEEDS_GRADECHECK must be a version such as "0.2", not {needed!r}.')
    if _numbers(__version__) < _numbers(needed):
        raise UsageError(
            f"{course} needs gradecheck {needed} or newer, and this is {__version__}. "
            f"Type `python -m pip install --upgrade {NAME}`."
        )


def _numbers(version: str) -> tuple[int, ...]:
    """``(0, 2)`` for ``"0.2"`` and ``"0.2.0"``; what follows the numbers (``rc1``) does not count."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [int(part) for part in found.group().split(".")] if found else [0]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
