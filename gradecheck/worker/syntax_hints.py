"""A syntax error -> what the line is, where Python's own words do not say it: newer syntax, signs of a text.

Nothing is parsed here: the line has stopped the parser already, and a row of this table says why that may be.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from .plain_values import clean_text

#: The Python that reads what is handed in.
PYTHON_HERE = f"Python {sys.version_info[0]}.{sys.version_info[1]}"


@dataclass(frozen=True)
class _Newer:
    """Syntax that an older Python cannot read: since which version, how a line of it looks, its name."""

    since: tuple[int, int]
    line: re.Pattern[str]
    name: str


_NEWER = (
    _Newer((3, 15), re.compile(r"^\s*lazy\s+(?:import|from)\b"), "a lazy import"),
    _Newer((3, 15), re.compile(r"[\[({]\s*\*{1,2}[\w.()]+\s+for\b"), "unpacking in a comprehension"),
    _Newer(
        (3, 14), re.compile(r"^\s*except\*?\s+[\w.]+\s*,[^:()]+:"), "`except` of several without parentheses"
    ),
    _Newer((3, 14), re.compile(r"\b(?:[tT][rR]?|[rR][tT])[\"']"), "a t-string"),
    _Newer((3, 13), re.compile(r"^\s*(?:async\s+)?(?:def|class|type)\s+\w+\[[^\]]*="), "a default of a type"),
    _Newer((3, 12), re.compile(r"^\s*(?:async\s+)?(?:def|class)\s+\w+\["), "a list of type parameters"),
    _Newer((3, 12), re.compile(r"^\s*type\s+\w+\s*(?:\[.*\])?\s*="), "a `type` statement"),
    _Newer(
        (3, 12),
        re.compile(r"\b(?:[fF][rR]?|[rR][fF])([\"']).*\{[^}]*(?:\1|\\)"),
        "an f-string in an f-string's quotes",
    ),
)
_MERGE = re.compile(r"^\s*(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_SIGNS = (
    (
        re.compile("[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u00b4]"),
        "is a quotation mark of printed text",
    ),
    (re.compile("[\u2010-\u2015\u2212]"), "is a dash of printed text, not a minus"),
    (
        re.compile("[\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]"),
        "looks like a space, or like nothing",
    ),
    (
        re.compile("[\u00d7\u22c5\u00b7\u00f7\u2264\u2265\u2260\u00b2\u00b3\u221a]"),
        "is a sign of printed mathematics",
    ),
)


def hint(message: str, line: str, version: tuple[int, int] = sys.version_info[:2]) -> str:
    """What is wrong on a line that cannot be read, and what to do; empty where Python's words must do.

    Parameters
    ----------
    message : str
        What Python says.
    line : str
        The line at which it stopped.
    version : tuple of 2 int
        Version of this Python.
    """
    if _MERGE.match(line):
        return (
            "a merge was not finished here: keep one of the two versions, and delete the lines that begin "
            "with `<<<<<<<`, `=======` and `>>>>>>>`"
        )
    if "character" in message:
        said = next((words for signs, words in _SIGNS if signs.search(line)), None)
        return f"this character {said}, as it comes along with copied text; type it anew" if said else ""
    newer = next((row for row in _NEWER if version < row.since and row.line.search(line)), None)
    if newer is None:
        return ""
    since = ".".join(map(str, newer.since))
    return (
        f"{newer.name} is syntax of Python {since}, and the checker runs on {PYTHON_HERE}: write it in the "
        f"older way, or check with Python {since}"
    )


def with_hint(message: str, line: str) -> str:
    """What Python says of a syntax error, and what it does not say."""
    more = hint(message, line)
    return clean_text(f"{message}; {more}" if more else message, 500)
