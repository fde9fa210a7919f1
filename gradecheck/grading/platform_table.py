"""The table of a platform, as it was downloaded: read and written with every cell as it is."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from gradecheck.errors import UsageError


@dataclass(frozen=True)
class Table:
    """A table of a platform, as it was downloaded.

    Parameters
    ----------
    header : tuple of str
        Its first row.
    rows : tuple of tuple of str
        The others, each as long as the header.
    delimiter : str
        What is between two cells.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str = ","

    def render(self) -> str:
        """The table as text, with every cell as it is."""
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="\r\n")
        writer.writerows([self.header, *self.rows])
        return text.getvalue()


def read_table(text: str) -> Table:
    """Read what was downloaded, whichever of the usual separators is in it.

    Raises
    ------
    UsageError
        If it has no columns.
    """
    tables = (_split(text, delimiter) for delimiter in ",;\t")
    try:
        best = max(tables, key=lambda table: len(table.header))
    except csv.Error as error:
        raise UsageError(f"is no table ({error}). Download it as CSV.") from None
    if len(best.header) < 2:
        raise UsageError("has no columns. Download the gradebook as CSV, and give it as it is.")
    return best


def _split(text: str, delimiter: str) -> Table:
    rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if row]
    header, *others = rows or [[]]
    wide = len(header)
    return Table(tuple(header), tuple(tuple([*row, *[""] * wide][:wide]) for row in others), delimiter)
