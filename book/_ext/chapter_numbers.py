"""Sphinx extension: chapter 6 is the page whose file is called ch06, wherever it stands in the contents.

Needs in `_config.yml`, beside itself among the local extensions,

    html: {use_multitoc_numbering: false}

and `numbered: 2` in the parts of `_toc.yml` that hold chapters. Sections, equations, figures and theorems
then have the chapter's number in front: equation (6.3) is in chapter 6 on every page that refers to it. A
page below a chapter in the contents, such as its exercises, has no number.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors.toctree import TocTreeCollector

CHAPTER = re.compile(r"(?:^|/)ch(\d+)_")


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    # After Sphinx has numbered the sections by their order, which it does at the usual priority of 500.
    app.connect("env-get-updated", renumber, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "version": "1"}


def renumber(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Give each chapter the number of its file; return the pages to write again."""
    below = [name for name, numbers in env.toc_secnumbers.items() if len(numbers.get("", ())) != 1]
    for name in below:
        remove_numbers(env, name)
    chapters = {name: int(found[1]) for name in env.toc_secnumbers if (found := CHAPTER.search(name))}
    for name, chapter in chapters.items():
        renumber_sections(env, name, chapter)
    # Sphinx has numbered figures and equations after the sections as they were; it does so again.
    return [*below, *chapters, *TocTreeCollector().assign_figure_numbers(env)]


def remove_numbers(env: BuildEnvironment, name: str) -> None:
    """A page below a chapter, such as its exercises, is no section of it."""
    del env.toc_secnumbers[name]
    env.titles[name].attributes.pop("secnumber", None)
    for reference in env.tocs[name].findall(nodes.reference):
        reference.attributes.pop("secnumber", None)


def renumber_sections(env: BuildEnvironment, name: str, chapter: int) -> None:
    """Put the chapter's number in front of every section of a page, in each of the three places."""
    numbers = env.toc_secnumbers[name]
    # An empty number stays: Sphinx would print the chapter's number before a section that has none at all.
    env.toc_secnumbers[name] = {
        anchor: (chapter, *number[1:]) if number else () for anchor, number in numbers.items()
    }
    env.titles[name]["secnumber"] = (chapter,)
    for reference in env.tocs[name].findall(nodes.reference):
        if reference.get("secnumber"):
            reference["secnumber"] = (chapter, *reference["secnumber"][1:])
