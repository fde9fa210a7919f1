"""Sphinx extension: how long a chapter is, in minutes, below its title.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {reading_time: book/_ext}

Only what is read counts: sentences at the pace at which people read textbooks, and half a minute for each
formula or picture that is set apart. Exercises and folded answers take as long as they take.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

CHAPTER = re.compile(r"book/ch\d+_")
WORDS_PER_MINUTE = 180  # of prose; newspapers are read faster
MINUTES_EACH = 0.5  # formulas and pictures
STEP = 5  # nobody needs it more exactly


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("doctree-read", say_how_long)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "version": "1"}


def say_how_long(app: Sphinx, doctree: nodes.document) -> None:
    """A line below the title of a chapter."""
    if not CHAPTER.match(app.env.docname):
        return
    title = next(doctree.findall(nodes.title))
    line = f"About {rounded(minutes(doctree))} minutes to read, exercises apart."
    title.parent.insert(1, nodes.paragraph(line, line, classes=["reading-time"]))


def minutes(doctree: nodes.document) -> float:
    """How long a page is to be read, in minutes."""
    words = sum(len(it.astext().split()) for it in doctree.findall(nodes.paragraph) if not is_folded(it))
    apart = [
        it for kind in (nodes.math_block, nodes.figure) for it in doctree.findall(kind) if not is_folded(it)
    ]
    return words / WORDS_PER_MINUTE + MINUTES_EACH * len(apart)


def rounded(time: float) -> int:
    """To five minutes, and never none."""
    return max(STEP, STEP * round(time / STEP))


def is_folded(node: nodes.Node) -> bool:
    """Whether it is inside an answer that a reader opens when they want it."""
    while node is not None:
        if isinstance(node, nodes.Element) and "dropdown" in node.get("classes", ()):
            return True
        node = node.parent
    return False
