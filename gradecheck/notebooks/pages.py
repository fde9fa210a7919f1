"""The pages of a course as text: what the top level of each defines and imports. Nothing is run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gradecheck.errors import CardError
from gradecheck.worker.statement import bound_names


@dataclass(frozen=True)
class Definition:
    """A function, class or constant of a page.

    Parameters
    ----------
    name : str
        Its name.
    page : str
        Name of the page that it stands on.
    line : int
        Its first line there.
    source : str
        Its source, with decorators and the comment directly above.
    """

    name: str
    page: str
    line: int
    source: str


@dataclass(frozen=True)
class Imported:
    """A name that a page imports.

    Parameters
    ----------
    name : str
        The name on this page.
    page : str
        Name of the page that it comes from; empty for a module outside the course.
    original : str
        Its name there.
    statement : str
        The import of this one name, as source.
    """

    name: str
    page: str
    original: str
    statement: str


@dataclass(frozen=True)
class Page:
    """A page as text, and what its top level binds, in order."""

    name: str
    path: Path
    bound: dict[str, Definition | Imported]

    def function(self, name: str) -> str:
        """Source of the function `name`, which is defined on this page itself."""
        found = self.bound.get(name)
        if isinstance(found, Definition) and isinstance(ast.parse(found.source).body[0], ast.FunctionDef):
            return found.source
        raise CardError(f"{self.path}: the reference `{name}` must be a `def` at the top level of this page.")


def read_page(path: Path) -> Page:
    """Read what the top level of the page in `path` binds.

    Raises
    ------
    CardError
        The page is no Python.
    """
    text = path.read_text(encoding="utf-8")
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        raise CardError(f"{path}: line {error.lineno}: {error.msg}.") from None
    bound: dict[str, Definition | Imported] = {}
    for node in body:
        bound.update((item.name, item) for item in _bindings(node, text.splitlines(), path.parent.name))
    return Page(path.parent.name, path, bound)


def _bindings(node: ast.stmt, lines: list[str], page: str) -> Iterator[Definition | Imported]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        yield from _imported(node)
        return
    if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign):
        return
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
    while first > 1 and re.match(r"#(?!\s*-{3})", lines[first - 2]):
        first -= 1
    source = "\n".join(lines[first - 1 : node.end_lineno])
    for name in sorted(bound_names(node)):
        yield Definition(name, page, first, source)


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[Imported]:
    for alias in node.names:
        renamed = f" as {alias.asname}" if alias.asname else ""
        if isinstance(node, ast.Import):
            name = alias.asname or alias.name.split(".")[0]
            yield Imported(name, "", alias.name, f"import {alias.name}{renamed}")
        elif node.module != "__future__":
            page = (node.module or alias.name).split(".")[0] if node.level else ""
            statement = f"from {node.module} import {alias.name}{renamed}"
            yield Imported(alias.asname or alias.name, page, alias.name, statement)
