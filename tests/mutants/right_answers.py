"""The right answers that slips are planted in: all that the tests and the solved notebooks have."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.folders import ANSWERS, REPOSITORY, TESTS

_RIGHT = ("# unseen: right", "# expect: passed")


def right_answers(exercise: str, chapter: str, more: Sequence[Path] = ()) -> Iterator[tuple[str, str]]:
    """Where a right answer is from, and its text.

    Parameters
    ----------
    exercise, chapter : str
        Names.
    more : sequence of Path
        Other folders of answers.
    """
    for folder in (*(TESTS / name for name in ANSWERS), *more):
        for path in sorted((folder / exercise).glob("*.py")):
            text = path.read_text(encoding="utf-8")
            if text.startswith(_RIGHT):
                yield f"{folder.name}/{path.stem}", text
    yield f"solutions/{chapter}", _solved(chapter)


def _solved(chapter: str) -> str:
    """The functions of a solved notebook, with what was given."""
    notebook = json.loads((REPOSITORY / "solutions" / f"{chapter}.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    kept = [_without_docstring(s) for cell in cells if "%" not in cell[:400] for s in _functions(cell)]
    return "\n\n".join(["import math\n\nimport numpy as np", *map(ast.unparse, kept)])


def _functions(cell: str) -> list[ast.stmt]:
    try:
        statements = ast.parse(cell).body
    except SyntaxError:  # magics
        return []
    return [
        s for s in statements if isinstance(s, ast.FunctionDef | ast.ImportFrom | ast.Import | ast.Assign)
    ]


def _without_docstring(statement: ast.stmt) -> ast.stmt:
    if isinstance(statement, ast.FunctionDef) and ast.get_docstring(statement) and len(statement.body) > 1:
        statement.body = statement.body[1:]
    return statement
