"""The given cell: source of what a notebook needs and does not ask for.

In: the pages of a course as text, and the names that answers and experiments mention. Out: the text of one
cell that stands alone. Names are followed from definition to definition, across pages; nothing is run.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Sequence

from gradecheck.errors import CardError
from gradecheck.notebooks.pages import Definition, Imported, Page
from gradecheck.worker.magics import parse, python_of_cell
from gradecheck.worker.statement import global_names

#: What the first cell of every notebook imports.
SETUP_IMPORTS = (
    "import matplotlib.pyplot as plt",
    "import numpy as np",
    "from gradecheck import check, ready",
)
HELPERS = "helpers"


def needed_definitions(
    pages: Sequence[Page], mentioned: Iterable[str], answers: Iterable[str]
) -> tuple[list[str], list[Definition]]:
    """Imports and definitions without which the mentioned names would be unknown.

    Parameters
    ----------
    pages : sequence of Page
        The pages of the course up to the notebook's own, which is the last.
    mentioned : iterable of str
        Names that answers and experiments use.
    answers : iterable of str
        Names of the exercises of the last page: the learner's to write, so never given.

    Returns
    -------
    imports : list of str
        Import statements and renamings, sorted.
    definitions : list of Definition
        In the order of the course.

    Raises
    ------
    CardError
        Two pages define one needed name, or a needed name comes from gradecheck.
    """
    order = {page.name: number for number, page in enumerate(pages)}
    own = pages[-1]
    imports: set[str] = set()
    found: dict[tuple[str, int], Definition] = {}
    waiting = [(_home(name, pages), name) for name in sorted(set(mentioned))]
    seen = set()
    while waiting:
        page, name = waiting.pop()
        item = page.bound.get(name)
        if (page.name, name) in seen or item is None or (page is own and name in set(answers)):
            continue
        seen.add((page.name, name))
        if isinstance(item, Definition):
            _claim(found, item, page)
            waiting.extend((page, inner) for inner in free_names(item.source))
        elif item.page:
            waiting.append((_page_of(item, pages, page), item.original))
            imports.update({f"{name} = {item.original}"} if name != item.original else ())
        else:
            _refuse_gradecheck(item, page)
            imports.add(item.statement)
    definitions = sorted(found.values(), key=lambda d: (order[d.page], d.line))
    return sorted(imports - set(SETUP_IMPORTS)), definitions


def given_source(imports: Sequence[str], definitions: Sequence[Definition], own_page: str) -> str:
    """Text of the given cell; empty where nothing is needed."""
    if not imports and not definitions:
        return ""
    renamed = [line for line in imports if " = " in line]
    plain = [line for line in imports if line not in renamed]
    blocks = ["\n".join(plain)] if plain else []
    blocks += [definition.source for definition in definitions]
    blocks += ["\n".join(renamed)] if renamed else []
    return (
        f"# Given: {_contents(definitions, own_page)}. Run this cell; nothing is to be written in it.\n"
        + ("\n\n\n".join(blocks))
    )


def free_names(source: str) -> set[str]:
    """Names that a cell takes from outside of itself, builtins left out."""
    return set(global_names(_python(source))[1]) - set(dir(builtins))


def assigned_names(source: str) -> set[str]:
    """Names that a cell binds at its top level."""
    return set(global_names(_python(source))[0])


def _python(source: str) -> str:
    """The Python of a cell, without IPython's own lines."""
    return parse(python_of_cell(source)[0], "<cell>")[0]


def _home(name: str, pages: Sequence[Page]) -> Page:
    """The page on which a name is looked up: the notebook's own, else the latest that defines it."""
    if name in pages[-1].bound:
        return pages[-1]
    return next((p for p in reversed(pages) if isinstance(p.bound.get(name), Definition)), pages[-1])


def _page_of(item: Imported, pages: Sequence[Page], importer: Page) -> Page:
    """The page that an imported name comes from."""
    for page in pages[:-1]:
        if page.name == item.page and item.original in page.bound:
            return page
    raise CardError(
        f"{importer.path}: `{item.name}` is imported from {item.page}, which is no earlier chapter or "
        "does not define it. Import names from earlier pages, one by one."
    )


def _claim(found: dict[tuple[str, int], Definition], item: Definition, page: Page) -> None:
    """Take a definition; one statement that binds two names is taken once."""
    twin = next((d for d in found.values() if d.name == item.name and d.page != item.page), None)
    if twin is not None and twin.source != item.source:
        raise CardError(
            f"{page.path}: `{item.name}` is defined in {twin.page} too; a notebook needs both. Rename one."
        )
    found[item.page, item.line] = item


def _refuse_gradecheck(item: Imported, page: Page) -> None:
    if re.match(r"(import|from) gradecheck\b", item.statement):
        raise CardError(
            f"{page.path}: `{item.name}` of gradecheck is used by an answer or a helper of it. "
            "Answers stand alone in a learner's notebook: write it without."
        )


def _contents(definitions: Sequence[Definition], own_page: str) -> str:
    """What the cell holds, in words."""
    pages = list(dict.fromkeys(d.page for d in definitions if d.page != own_page))
    numbers = [re.sub(r"^ch0*(\d+).*", r"\1", page) for page in pages]
    words = (
        [f"what this notebook uses from chapter{'s' * (len(numbers) > 1)} {', '.join(numbers)}"]
        if numbers
        else []
    )
    words += [HELPERS] if any(d.page == own_page for d in definitions) else []
    return " and ".join(words) or "imports"
