"""Text that a learner had a hand in, made safe to print: nothing in it can steer a terminal or break XML."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls except tab and line feed; marks that reorder text (CVE-2021-42574, "Trojan Source");
# lone surrogates and the two non-characters, which XML 1.0 section 2.2 forbids.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")


def printable(text: str) -> str:
    """Drop terminal escapes and control characters; keep tabs, line feeds and every visible character.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        The same text without what cannot be seen.
    """
    return _UNPRINTABLE.sub("", _ESCAPE.sub("", text.replace("\r\n", "\n")))


def printable_line(text: str) -> str:
    r"""The same of a name or a path, on one line: a file may be called ``a\n  passed  b``.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        The text without what cannot be seen, and with a space for each run of line feeds and tabs.
    """
    return re.sub(r"[\n\t]+", " ", printable(text))


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: wide characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )
