"""A report's sentences, folded at words: a terminal that is too narrow breaks them inside of words.

Commands, addresses, code and numbers keep their lines, so that they can be copied.
"""

from __future__ import annotations

import re
import textwrap

from gradecheck.diagnosing.finding import Label

#: In a narrower terminal a column of labels leaves no room for sentences.
NARROWEST = 60
_SENTENCES = (
    "wrong",
    "evidence",
    "likely cause",
    "one of these",
    "next step",
    *(label.value for label in (Label.ANSWERED, Label.CHANGED, Label.ALSO, Label.REASON, Label.LINE)),
)
#: What a sentence stands after: its label, in a column, or a word and a colon.
_BEFORE = re.compile(rf" *(?:(?:{'|'.join(_SENTENCES)}) +|note: |hint \d+ of \d+: )")


def folded(text: str, columns: int) -> str:
    """The text, in which no sentence goes beyond the last column.

    Parameters
    ----------
    text : str
        A report.
    columns : int
        Width of the terminal, in characters.
    """
    if columns < NARROWEST:
        return text
    return "\n".join(_folded(line, columns) for line in text.split("\n"))


def _folded(line: str, columns: int) -> str:
    before = _BEFORE.match(line)
    if before is None or len(line) <= columns:
        return line
    below = " " * before.end()
    return textwrap.fill(
        line[before.end() :],
        columns,
        initial_indent=before[0],
        subsequent_indent=below,
        break_long_words=False,
        break_on_hyphens=False,
    )
