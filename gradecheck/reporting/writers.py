"""The reports that can be written to a file: a row for each, and a module with a `render`.

To add a format, write a module with ``render(report) -> str`` and add a row here; the command line makes
an option of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
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
    """

    option: str
    module: str
    words: str

    def render(self, report: Report) -> str:
        """Write a report in this format."""
        text: str = import_module(f"{__package__}.{self.module}").render(report)
        return text


WRITERS = (
    Writer("json", "json_report", "as JSON"),
    Writer("junit", "junit", "as JUnit XML"),
    Writer("html", "html_report", "as one HTML page, with hints"),
)
