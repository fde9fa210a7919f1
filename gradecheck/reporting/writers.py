"""The reports that can be written to a file: a row for each, and a module with a `render`.

To add a format, write a module with ``render(report) -> str`` and add a row here; the command line makes
an option of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command line reads the table before it imports anything else
    from gradecheck.verdict.report import Report


@dataclass(frozen=True)
class Writer:
    """One format.

    Parameters
    ----------
    option : str
        Name of the option: ``"json"`` is ``--json FILE``.
    module : str
        The module in this folder, which is imported when the option is used.
    words : str
        What is written, for the help text.
    begins : str
        Pattern of the first characters, by which a report of ours is known again.
    """

    option: str
    module: str
    words: str
    begins: str

    def render(self, report: Report) -> str:
        """Write a report in this format."""
        text: str = import_module(f"{__package__}.{self.module}").render(report)
        return text


WRITERS = (
    Writer("json", "json_report", "as JSON", r'\{\s*"schema": \d+,\s*"gradecheck": "'),
    Writer("junit", "junit", "as JUnit XML", r'<\?xml[^>]*>\s*<testsuites name="gradecheck"'),
    Writer(
        "html",
        "html_report",
        "as one HTML page, with hints",
        r'<!DOCTYPE html>\s*<html lang="en">.*?<title>gradecheck: ',
    ),
    Writer("csv", "csv_report", "as a table, a row for each learner", r"learner,files,points,max_points,"),
)


def is_a_report(path: Path) -> bool:
    """Whether a file is a report that one of these wrote, or has no content to lose."""
    try:
        if not path.is_file():  # a pipe would wait for ever
            return False
        with path.open(encoding="utf-8", errors="replace") as file:
            start = file.read(2000)
    except (OSError, ValueError):
        return False
    return not start.strip() or any(re.match(w.begins, start, re.DOTALL) for w in WRITERS)
