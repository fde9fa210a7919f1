"""The names of a course's exercises, without importing a chapter: a derived file, while it is current.

Importing every chapter to learn its names takes longer than checking an answer. The index has the digest of
each chapter that it was made from; where one is missing or differs, the chapters are imported instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from gradecheck.course.identity import digest_of_pages

FILE = "index.json"


def read_index(pages: Path, chapters: Iterable[str]) -> dict[str, tuple[str, ...]] | None:
    """The exercises of each chapter, in the order of the course.

    Parameters
    ----------
    pages : Path
        The folder of the chapters.
    chapters : iterable of str
        Names of the chapters of the course.

    Returns
    -------
    names : dict of str to tuple of str, or None
        None where the index is not one of these chapters as they are now.
    """
    chapters = tuple(chapters)
    try:
        index = json.loads((pages / FILE).read_text(encoding="utf-8"))
        if any(index[chapter]["digest"] != digest_of_pages(pages / chapter) for chapter in chapters):
            return None
        return {chapter: tuple(index[chapter]["exercises"]) for chapter in chapters}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def index_text(pages: Path, names: Mapping[str, Iterable[str]]) -> str:
    """The text of an index of these chapters."""
    index = {
        chapter: {"digest": digest_of_pages(pages / chapter), "exercises": list(of_chapter)}
        for chapter, of_chapter in names.items()
    }
    return json.dumps(index, indent=1) + "\n"
