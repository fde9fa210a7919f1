"""Links from a notebook to the pages of the book, for copies that lie elsewhere.

A copy lies wherever the learner works, and JupyterLab follows no link out of the folder in which it was
started. So a copy links to the published book, if the course says where that is.
"""

from __future__ import annotations

import re
from pathlib import Path

from gradecheck.distribution import project_urls, repository_address
from gradecheck.notebooks.notebook_file import is_as_generated, new_cell
from gradecheck.submission.cells import source_of

_PAGE = re.compile(r"\]\(\.\./(book/\w+)\.md(#[\w-]+)?\)")


def with_links_to_the_site(notebook: dict, course: Path) -> dict:
    """The notebook with links to the pages of the published book in the place of links to files.

    Parameters
    ----------
    notebook : dict
        An exercise notebook as it was generated.
    course : Path
        The folder of the course, whose `_config.yml` names the repository.
    """
    site = project_urls(repository_address(course) or "").get("Documentation")
    if site is None:
        return notebook
    return notebook | {"cells": [_linked(cell, site) for cell in notebook["cells"]]}


def _linked(cell: dict, site: str) -> dict:
    """The cell with its links, under the id that says that nobody has written in it."""
    source = source_of(cell) or ""
    linked = _PAGE.sub(lambda found: f"]({site}{found[1]}.html{found[2] or ''})", source)
    if cell.get("cell_type") != "markdown" or linked == source or not is_as_generated(cell):
        return cell
    return new_cell("text", linked, metadata=cell.get("metadata"))
