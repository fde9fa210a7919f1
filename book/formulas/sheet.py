"""The style sheet and the fonts of the formulas, cut down to the letters that the pages have.

MathJax's style sheet gives each letter by a rule. The font is a class of its own, or none for the main font:
`mjx-c.mjx-c1D465.TEX-I::before { padding: ...; content: "x"; }`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from book.fonts import write_cut

FONTS = Path("output", "chtml", "fonts", "woff-v2")
ON_PAGE = re.compile(r'class="(mjx-c[0-9A-F]+(?: TEX-\w+)?)"')
IN_RULE = re.compile(r"\.(mjx-c[0-9A-F]+(?:\.TEX-\w+)?)")
RULE = re.compile(r'([^{}]+)\{((?:[^{}"]|"(?:[^"\\]|\\.)*")*)\}')
CONTENT = re.compile(r'content: "((?:[^"\\]|\\.)*)"')
CHARACTER = re.compile(r"\\([0-9a-fA-F]+) ?|\\?(.)", re.DOTALL)
FACE = re.compile(r'font-family: (MJX[\w-]+);\s*src: url\("\./([\w-]+)\.woff"\) format\("woff"\)')
#: Brackets that grow are put together from pieces, which these fonts have.
GROWING, PIECES = "mjx-stretchy-", ("MJXTEX-S1", "MJXTEX-S4", "MJXTEX", "MJXTEX-A")
#: The first font of every letter has a single one, which nothing writes: it gives lines no height.
LINES, NO_LETTER = "MJXZERO", 0xEFFC


def letters_on(pages: Iterable[str]) -> set[str]:
    """The letters of formulas, by their classes."""
    return {letter for page in pages for letter in ON_PAGE.findall(page)}


def write_sheet(styles: str, letters: set[str], mathjax: Path, target: Path) -> None:
    """MathJax's style sheet and its fonts with these letters alone, side by side."""
    fonts: dict[str, set[int]] = {LINES: {NO_LETTER}}
    for family, character in written(kept(styles, letters)):
        fonts.setdefault(family, set()).add(character)
    for family, file in FACE.findall(styles):
        if family in fonts:
            write_cut(mathjax / FONTS / f"{file}.woff", target.parent / f"{file}.woff2", fonts[family])
    target.write_text("".join(kept(styles, letters, set(fonts))), encoding="utf-8")


def kept(styles: str, letters: set[str], families: Iterable[str] | None = None) -> Iterator[str]:
    """The rules without those of other letters and fonts; the files of fonts are of the smaller kind."""
    for rule in RULE.finditer(styles):
        named = {name.replace(".", " ") for name in IN_RULE.findall(rule[1])}
        face = FACE.search(rule[2])
        if (named and not named & letters) or (face and families is not None and face[1] not in families):
            continue
        yield FACE.sub(r'font-family: \1; src: url("\2.woff2") format("woff2")', rule[0].strip()) + "\n"


def written(rules: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each character that the rules write, with its font."""
    for rule in rules:
        selector, _, _ = rule.partition("{")
        own = re.findall(r"\.TEX-(\w+)", selector)
        families = PIECES if GROWING in selector else [f"MJXTEX-{own[0]}" if own else "MJXTEX"]
        for content in CONTENT.findall(rule):
            for code, letter in CHARACTER.findall(content):
                yield from ((family, int(code, 16) if code else ord(letter)) for family in families)
