"""Joins a figure's module with the toolkit modules it imports into one piece of JavaScript.

Comes in: the path of a figure's module. Goes out: one text, as a module for notebooks (anywidget takes a
single one) or as a classic script for pages (a browser refuses modules to a page that was opened from
disk).

The modules keep to a small part of the language: `import { a, b } from "./path.js";`, `export` before a
function, class or const at the start of a line, and `export default`. Each becomes a function of its own,
so names cannot clash.
"""

from __future__ import annotations

import re
from pathlib import Path

IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<path>\./[^"]+|\.\./[^"]+)";\n', re.MULTILINE)
NAMESPACE = re.compile(r'^import \* as (?P<name>\w+) from "(?P<path>\./[^"]+|\.\./[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?P<kind>function|class|const) (?P<name>\w+)", re.MULTILINE)
DEFAULT = re.compile(r"^export default ", re.MULTILINE)
LEFT_OVER = re.compile(r"^(import|export)\b.*", re.MULTILINE)


def joined_module(path: Path) -> str:
    """One ES module with the figure as its default export.

    Raises
    ------
    ValueError
        A module uses a form of import or export that the joiner does not know.
    """
    return f"{_joined(path)}export default {_variable(path)}.default;\n"


def joined_script(path: Path) -> str:
    """One classic script that hands the figure's exports to the page's loader, under the module's name."""
    return f'(() => {{\n{_joined(path)}liveFigures.define("{path.stem}", {_variable(path)});\n}})();\n'


def _joined(path: Path) -> str:
    """The module and what it imports, each once, what is needed first."""
    order: list[Path] = []
    _visit(path.resolve(), order)
    return "".join(_as_function(module) for module in order)


def _visit(path: Path, order: list[Path]) -> None:
    """Appends the imports of a module, then the module."""
    if path in order:
        return
    source = path.read_text(encoding="utf-8")
    for match in sorted([*IMPORT.finditer(source), *NAMESPACE.finditer(source)], key=lambda m: m.start()):
        _visit((path.parent / match["path"]).resolve(), order)
    order.append(path)


def _as_function(path: Path) -> str:
    """The module as a function that is called at once and returns its exports."""
    source = path.read_text(encoding="utf-8")

    def variable(match: re.Match[str]) -> str:
        return _variable(path.parent / match["path"])

    names = [match["name"] for match in EXPORT.finditer(source)]
    source = IMPORT.sub(
        lambda m: f"const {{{m['names'].replace(' as ', ': ')}}} = {variable(m)};\n",
        source,
    )
    source = NAMESPACE.sub(lambda m: f"const {m['name']} = {variable(m)};\n", source)
    source = EXPORT.sub(lambda m: f"{m['kind']} {m['name']}", source)
    if DEFAULT.search(source):
        source = DEFAULT.sub("const theFigure = ", source)
        names.append("default: theFigure")
    if unknown := LEFT_OVER.search(source):
        msg = (
            f"{path.name}: cannot join the line {unknown[0]!r}. Write `import {{ a, b }} from "
            '"./file.js";`, or `export` before a function, class or const.'
        )
        raise ValueError(msg)
    return f"const {_variable(path)} = (() => {{\n{source}return {{ {', '.join(names)} }};\n}})();\n"


def _variable(path: Path) -> str:
    """The variable that holds a module's exports; file names are unique in the folder and the toolkit."""
    return f"$_{path.stem}"
