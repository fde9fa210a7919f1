"""Text of a cell -> its syntax tree, whatever IPython allows beside Python: magics, shell lines, help.

Line numbers stay as they are. A line is only touched where Python's parser stops at it, so a ``%`` or ``!``
inside a text or an expression is safe.
"""

from __future__ import annotations

import ast
import re

_KEPT_CELL_MAGICS = ("%%time", "%%timeit", "%%capture")
_ASSIGNED_MAGIC = re.compile(r"(\s*[A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*\s*=)\s*[%!]")
_MAX_MAGICS = 100


def parse(text: str, name: str, notebook: bool) -> tuple[str, ast.Module]:
    """Parse a cell; where the parser stops at a magic, put something harmless in its line and try again."""
    if notebook:
        text = _without_cell_magic(text)
    for _ in range(_MAX_MAGICS):
        try:
            return text, ast.parse(text, name)
        except SyntaxError as error:
            cleaned = _without_magic(text, error) if notebook else None
            if cleaned is None:
                raise
            text = cleaned
    return text, ast.parse(text, name)


def _without_cell_magic(text: str) -> str:
    """The cell with its ``%%`` line blank; an empty one where the magic is not about Python."""
    lines = text.split("\n")
    first = next(
        (i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), None
    )
    if first is None or not lines[first].startswith("%%"):
        return text
    if lines[first].split()[0] not in _KEPT_CELL_MAGICS:
        return ""
    return "\n".join([*lines[:first], "", *lines[first + 1 :]])


def _without_magic(text: str, error: SyntaxError) -> str | None:
    """The cell with the magic at the error's line replaced; None if there is none."""
    lines = text.split("\n")
    at = (error.lineno or 0) - 1
    if not 0 <= at < len(lines):
        return None
    line = lines[at]
    if isinstance(error, IndentationError) and line[:1].isspace() and not any(x.strip() for x in lines[:at]):
        return _dedented(lines, line)
    harmless = _harmless(line)
    if harmless is None or harmless == line:
        return None
    while lines[at].rstrip().endswith("\\") and at + 1 < len(lines):
        lines[at], at = harmless, at + 1
        harmless = ""
    lines[at] = harmless
    return "\n".join(lines)


def _harmless(line: str) -> str | None:
    """What stands in for a line with a magic; None if it has none. ``%time`` runs the statement behind it."""
    code = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    if code.startswith("%time "):
        return indent + code.removeprefix("%time ").lstrip()
    if code.startswith(("%", "!", "?")) or code.endswith("?"):
        return indent + "pass"
    assigned = _ASSIGNED_MAGIC.match(line)
    return f"{assigned.group(1)} None" if assigned else None


def _dedented(lines: list[str], line: str) -> str:
    """The cell without the indentation of its first line, as IPython takes it away."""
    indent = line[: len(line) - len(line.lstrip())]
    return "\n".join(each.removeprefix(indent) for each in lines)
