"""The notebook of a chapter as its author writes it, a text -> blocks: prose, code, places for answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gradecheck.course.chapter import Chapter
from gradecheck.errors import CardError


@dataclass(frozen=True)
class Block:
    """A piece of the text: prose ("text"), code ("code"), or the place of an answer ("answer")."""

    kind: str
    source: str
    metadata: dict


def read_manuscript(chapter: Chapter, names: Sequence[str]) -> list[Block]:
    """Read the text of a chapter's notebook.

    Parameters
    ----------
    chapter : Chapter
        Whose text it is.
    names : sequence of str
        The exercises, each of which needs one place for its answer.

    Raises
    ------
    CardError
        The text is missing, has no title, or has other places than exercises.
    """
    import jupytext

    if not chapter.text.is_file():
        raise CardError(f"{chapter.text} is missing: the notebook as text, with a place for each answer.")
    blocks: list[Block] = []
    for cell in jupytext.reads(chapter.text.read_text(encoding="utf-8"), fmt="md:myst").cells:
        metadata = dict(cell.metadata)
        if cell.cell_type == "markdown":
            blocks += [Block("text", section, {}) for section in _sections(cell.source)]
        elif "answer" in metadata.get("tags", ()):
            blocks.append(Block("answer", cell.source.strip().removeprefix("#").strip(), {}))
        else:
            blocks.append(Block("code", cell.source, metadata))
    answers = [block.source for block in blocks if block.kind == "answer"]
    if sorted(answers) != sorted(names):
        raise CardError(
            f"{chapter.text}: the answer cells are for {answers}, but the cards of {chapter.name} are "
            f"{list(names)}. "
            "Give each exercise one cell tagged `answer` whose only line is `# name`."
        )
    if not blocks or not blocks[0].source.startswith("# "):
        raise CardError(f"{chapter.text}: the first line must be the title, `# ...`.")
    return blocks


def _sections(prose: str) -> Iterator[str]:
    """Prose cut at its headings, so that each section is a cell; a # inside a fence is no heading."""
    section: list[str] = []
    fence = ""
    for line in prose.splitlines():
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        if mark and not fence:
            fence = mark.group(1)
        elif mark and line.strip() == fence:
            fence = ""
        if not fence and re.match(r"#{1,3} ", line) and "".join(section).strip():
            yield "\n".join(section).strip()
            section = []
        section.append(line)
    if "".join(section).strip():
        yield "\n".join(section).strip()
