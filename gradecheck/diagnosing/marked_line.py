"""The line of the learner's own code that a finding is about, and the part of it that is off.

In: a finding with a line and the code there, and the text of the lines. Out: the finding with that line as it
was written. Nothing is parsed: the code is looked for in the text, whatever its spaces are.
"""

from __future__ import annotations

import linecache
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from gradecheck.diagnosing.finding import Finding, MarkedLine
from gradecheck.submission.submission import Submission
from gradecheck.wording.safe_text import printable
from gradecheck.worker.location import SourceKind

#: Cell (None in a file) and line -> the text of the line.
Lines = Callable[[int | None, int], str]
#: A longer line is not shown: it would not fit beside its number.
LONGEST = 160


def lines_of(written: object) -> Lines:
    """The lines of a submission, or of the cell or file of a live function; empty where there are none."""
    if isinstance(written, Submission):
        return _lines_of_submission(written)
    name = getattr(getattr(written, "__code__", None), "co_filename", "")
    return lambda cell, number: linecache.getline(name, number) if cell is None else ""


def _lines_of_submission(submission: Submission) -> Lines:
    texts: dict[int | None, str] = {cell.number: cell.text for cell in submission.cells}
    alone = next(iter(texts), None) if submission.kind == SourceKind.FILE else None

    def line(cell: int | None, number: int) -> str:
        lines = texts.get(alone if cell is None else cell, "").splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""

    return line


def with_marked_line(finding: Finding, lines: Lines) -> Finding:
    """The finding with its line as it was written, where the code is found on it; else as it was."""
    if finding.line is None or not finding.code:
        return finding
    text = lines(finding.cell, finding.line).expandtabs().rstrip()
    found = _place(text, finding.code)
    if found is None or len(text) > LONGEST:
        return finding
    start, end = found
    pieces = [printable(piece) for piece in (text[:start].lstrip(), text[start:end], text[end:])]
    return replace(finding, marked=MarkedLine(finding.line, *pieces))


def _place(text: str, code: str) -> tuple[int, int] | None:
    """Where the code is on the line: all of it, or its beginning where it goes on below.

    Code that the line has more than once marks the whole line: which of them is meant is not known.
    """
    tokens = re.findall(r"\w+|[^\w\s]", code)
    for last in range(len(tokens), 0, -1):
        found = list(re.finditer(_pattern(tokens[:last], goes_on=last < len(tokens)), text))
        if len(found) > 1:
            return len(text) - len(text.lstrip()), len(text)
        if found:
            return found[0].span("code")
    return None


def _pattern(tokens: Sequence[str], goes_on: bool) -> str:
    """The tokens with any spaces between them; where the code goes on below, up to the end of the line."""
    code = r"\s*".join(re.escape(token) for token in tokens)
    before = r"(?<!\w)" if tokens[0][0].isalnum() else ""
    after = r"(?!\w)" if tokens[-1][-1].isalnum() else ""
    end = r"\s*(?:#.*)?$" if goes_on else ""
    return f"{before}(?P<code>{code}){after}{end}"
