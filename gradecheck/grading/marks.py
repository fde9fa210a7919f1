"""The marks of a class, read back from its ``grades.csv``."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from gradecheck.errors import UsageError
from gradecheck.reporting.csv_report import FORMULA


@dataclass(frozen=True)
class Mark:
    """A row of ``grades.csv``.

    Parameters
    ----------
    name, number, email : str
        Of the learner, as far as the export told them.
    points, most : float
        Reached, and to be reached.
    look_at : str
        What a person should see to before this is anybody's mark.
    """

    name: str
    number: str
    email: str
    points: float
    most: float
    look_at: str = ""


def read_marks(text: str) -> tuple[Mark, ...]:
    """Read a ``grades.csv``.

    Raises
    ------
    UsageError
        If it is something else.
    """
    try:
        return tuple(_mark(row) for row in csv.DictReader(io.StringIO(text)))
    except (KeyError, TypeError, ValueError, csv.Error):
        raise UsageError("is no grades.csv that `gradecheck grade` wrote.") from None


def _mark(row: dict[str, str]) -> Mark:
    name = row["learner"]
    if name.startswith("'") and name[1:].startswith(FORMULA):
        name = name[1:]  # only a guard against formulas, not in the platform's table
    points, most = float(row["points"]), float(row["max_points"])
    return Mark(name, row["id"], row["email"], points, most, row["look_at"])
