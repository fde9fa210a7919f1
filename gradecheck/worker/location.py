"""The name under which a cell is compiled, and where a line is, in words."""

from __future__ import annotations

import ast
import re
from enum import StrEnum

FILE = "<file>"


class SourceKind(StrEnum):
    """What a submission is; the value is the suffix of its file."""

    #: magics are only looked for here
    NOTEBOOK = "ipynb"
    FILE = "py"


def file_name(kind: SourceKind, cell: int) -> str:
    """Name under which a cell is compiled, from which `place` makes words again."""
    return FILE if kind == SourceKind.FILE else f"<cell {cell}>"


def location(name: str, line: int | None) -> str:
    """Where a line is, in words: ``"cell 7, line 3"`` or ``"line 12"``; empty if not the learner's."""
    lines = f"line {line}" if line else ""
    if name == FILE:
        return lines
    if re.fullmatch(r"<cell \d+>", name):
        return ", ".join(filter(None, (name[1:-1], lines)))
    return ""


def shown(code: str) -> str:
    """The first line of a piece of code, or its beginning, with no brackets that nobody writes."""
    first = _of_one_generator(code).split("\n", 1)[0]
    return first if len(first) <= 60 else f"{first[:57]}..."


def _of_one_generator(code: str) -> str:
    """The code with ``sum(x for x in y)`` in the place of ``sum((x for x in y))``, as `ast` writes it."""
    for doubled in re.finditer(r"(?<=[\w\])])\(\(", code):
        start = doubled.start() + 1
        for end in (close.start() for close in re.finditer(r"\)\)", code)):
            other = f"{code[:start]}{code[start + 1 : end]}{code[end + 1 :]}"
            if end > start and _is_same(code, other):
                return _of_one_generator(other)
    return code


def _is_same(code: str, other: str) -> bool:
    try:
        return ast.dump(ast.parse(code)) == ast.dump(ast.parse(other))
    except SyntaxError:
        return False


def is_learners(name: str, function: object = None) -> bool:
    """Whether a file is a submission's cell, a live notebook's, or the one that the function comes from."""
    own = getattr(getattr(function, "__code__", None), "co_filename", None)
    return (
        bool(location(name, 1)) or name == own or name.startswith("<ipython-input-") or "ipykernel_" in name
    )
