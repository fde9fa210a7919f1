"""Text of a cell -> its syntax tree, whatever IPython allows beside Python: magics, shell, help, prompts.

Line numbers stay as they are. A line is only touched where Python's parser stops at it, so a ``%`` or ``!``
inside a text or an expression is safe.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

#: Cell magics that run the cell as Python where the notebook's names are; all others define nothing there.
_RUN_THE_CELL = frozenset({"%%time", "%%capture", "%%prun", "%%debug"})
#: Line magics that run the statement behind them, and the options that may stand before it.
_RUN_THE_STATEMENT = re.compile(r"%(?:time|prun)\s+(?:-[lsTD]\s*\S+\s+|-\S+\s+)*(?=\S)")
_ASSIGNED_MAGIC = re.compile(r"([^=\n]*[^=!<>\n]=)\s*[%!]")
#: What stands at the start of a line that is IPython's own: magics, shell, help, calls without brackets.
NOTEBOOK_STARTS = ("%", "!", "?", "/", ",", ";")
#: The same in a file that was made from a notebook; everything else there is a slip.
FILE_STARTS = ("%", "!")
_FIRST_PROMPT = re.compile(r">>>(?: |$)|In \[\d*\]: ?")
_PROMPT = re.compile(r"^(?:(?:>>>|\.\.\.)(?: |$)|\s*(?:In \[\d*\]: ?|\.{3,}: ?))")
_PYLAB = "import numpy, numpy as np"


@dataclass(frozen=True)
class MagicLine:
    """The line of a cell magic that keeps its cell from being run as Python.

    Parameters
    ----------
    magic : str
        Its name: ``"%%writefile"``.
    line : int
        Where it stands in the cell, from 1.
    text : str
        The whole line.
    """

    magic: str
    line: int
    text: str


def python_of_cell(text: str) -> tuple[str, MagicLine | None]:
    """Take away what stands around the Python of a cell: indentation, prompts, and lines of cell magics.

    Parameters
    ----------
    text : str
        Text of a cell of a notebook.

    Returns
    -------
    text : str
        The Python, in the lines in which it was.
    magic : MagicLine or None
        The cell magic because of which IPython would run none of it in the notebook.
    """
    lines = _without_prompts(_without_indentation(text.split("\n")))
    while (first := _first_line(lines)) is not None and lines[first].startswith("%%"):
        magic = lines[first].split()[0]
        if magic not in _RUN_THE_CELL:
            return "\n".join(lines), MagicLine(magic, first + 1, lines[first])
        lines[first] = ""
        lines = _without_indentation(lines)
    return "\n".join(lines), None


def parse(text: str, name: str, starts: tuple[str, ...] = NOTEBOOK_STARTS) -> tuple[str, ast.Module]:
    """Parse a cell; where the parser stops at a magic, put something harmless in its line and try again.

    Parameters
    ----------
    text, name : str
        Text of the cell, and the name under which it is compiled.
    starts : tuple of str
        `NOTEBOOK_STARTS` or `FILE_STARTS`: how a line begins that is IPython's own.

    Returns
    -------
    text : str
        The text that was parsed, line by line as the cell but for these lines.
    tree : ast.Module
        Its syntax tree.
    """
    while True:  # each time a magic is gone
        try:
            return text, ast.parse(text, name)
        except SyntaxError as error:
            cleaned = _without_magics(text, error, starts)
            if cleaned is None:
                raise
            text = cleaned


def _first_line(lines: list[str]) -> int | None:
    """Number of the first line that says something; front ends let comments stand above a cell magic."""
    return next(
        (n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), None
    )


def _without_indentation(lines: list[str]) -> list[str]:
    """The lines without the indentation of the first one, as IPython takes it away."""
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    return [line.removeprefix(indent) for line in lines] if indent else lines


def _without_prompts(lines: list[str]) -> list[str]:
    """The lines without the prompts with which they were copied."""
    first = next((line for line in lines if line.strip()), "")
    return [_PROMPT.sub("", line) for line in lines] if _FIRST_PROMPT.match(first) else lines


def _without_magics(text: str, error: SyntaxError, starts: tuple[str, ...]) -> str | None:
    """The cell with the magic at the error's line replaced, and those directly after it; None without one.

    After a magic a statement starts, and none starts as a magic does: so a block of them is seen at once.
    """
    lines = text.split("\n")
    at = (error.lineno or 0) - 1
    harmless = _harmless(lines[at], starts) if 0 <= at < len(lines) else None
    if harmless is None or harmless == lines[at]:
        return None
    at = _replace(lines, at, harmless)
    while at < len(lines) and lines[at].lstrip().startswith(starts):
        at = _replace(lines, at, _harmless(lines[at], starts) or "pass")
    return "\n".join(lines)


def _replace(lines: list[str], at: int, harmless: str) -> int:
    """Put something harmless in the place of a line and those that go on with it; where the next one is."""
    while lines[at].rstrip().endswith("\\") and at + 1 < len(lines):
        lines[at], at = harmless, at + 1
        harmless = ""
    lines[at] = harmless
    return at + 1


def _harmless(line: str, starts: tuple[str, ...]) -> str | None:
    """What stands in for a line with a magic; None if it has none."""
    code = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    if run := _RUN_THE_STATEMENT.match(code):
        return indent + code[run.end() :]
    if code.startswith("%pylab"):  # what it imports is there without being written
        return indent + _PYLAB + ("" if "--no-import-all" in code or indent else "; from numpy import *")
    if code.startswith(starts) or (code.endswith("?") and "?" in starts):
        return indent + "pass"
    assigned = _ASSIGNED_MAGIC.match(line)
    return f"{assigned.group(1)} None" if assigned else None
