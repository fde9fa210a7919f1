"""The source of those functions of NumPy that report what became of their numbers.

Modules of NumPy are packed compiled, without their source, as everything is. A few of its functions are
compiled once more by the checker (see `gradecheck.worker.reporting_code`), which needs their source, and that
of the helpers that they call. What is kept has its lines where they were; all other lines are empty.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

FOLDERS = tuple(f"site-packages/numpy/{name}/" for name in ("lib", "_core", "linalg"))


def numpys_source(files: Mapping[str, bytes], names: Iterable[str]) -> dict[str, bytes]:
    """The modules that define these functions or their helpers, with nothing else in them.

    Parameters
    ----------
    files : mapping of str to bytes
        Files of NumPy by their names in the archive.
    names : iterable of str
        Names of the functions.

    Returns
    -------
    dict of str to bytes
        Shortened modules by their names in the archive.
    """
    modules = {name: text for name, text in files.items() if _may_define_them(name)}
    places = _places(modules)
    kept: dict[str, list[ast.FunctionDef]] = defaultdict(list)
    left, seen = sorted(names), set(names)
    while left:
        for module, definition in places[left.pop()]:
            kept[module].append(definition)
            helpers = {name for name in _mentioned(definition) if name.startswith("_")} - seen
            left += sorted(helpers & places.keys())
            seen |= helpers
    return {module: _only(modules[module], definitions) for module, definitions in sorted(kept.items())}


def _may_define_them(name: str) -> bool:
    return name.startswith(FOLDERS) and name.endswith(".py") and "/tests/" not in name


def _places(modules: Mapping[str, bytes]) -> dict[str, list[tuple[str, ast.FunctionDef]]]:
    """Where each function is defined."""
    places: dict[str, list[tuple[str, ast.FunctionDef]]] = defaultdict(list)
    for module, text in modules.items():
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef):
                places[node.name].append((module, node))
    return places


def _mentioned(definition: ast.FunctionDef) -> Iterator[str]:
    """Names that the body of a function uses."""
    for node in (inner for statement in definition.body for inner in ast.walk(statement)):
        if isinstance(node, ast.Name | ast.Attribute):
            yield node.id if isinstance(node, ast.Name) else node.attr


def _only(text: bytes, definitions: Iterable[ast.FunctionDef]) -> bytes:
    """The lines of these functions without their docstrings; the others are empty."""
    lines = text.decode().splitlines()
    kept = [""] * len(lines)
    for definition in definitions:
        first = min([definition.lineno, *(node.lineno for node in definition.decorator_list)]) - 1
        kept[first : definition.end_lineno] = lines[first : definition.end_lineno]
        start = definition.body[0]
        if ast.get_docstring(definition) is not None and len(definition.body) > 1:
            kept[start.lineno - 1 : start.end_lineno] = [""] * (start.end_lineno - start.lineno + 1)
    return "\n".join(kept).rstrip().encode() + b"\n"
