"""The icons that pages show, and their letters in the icon fonts of a theme."""

from __future__ import annotations

import re
from collections.abc import Iterable

ICON = re.compile(r"\bfa-[a-z0-9-]+")
# In the style sheet an icon is a rule with its letter in the font: `.fa-sun{--fa:"\f185"}`.
LETTER = re.compile(r'((?:\.fa-[a-z0-9-]+(?::+before)?,?)+)\{(?:--fa:|content:)"\\([0-9a-f]+)"')
WRITTEN_AS_LETTER = re.compile(r'content:"\\(f[0-9a-f]{3})"')
# The icons beside notes and answers are variables of the theme, and their letters stand there themselves.
VARIABLE = re.compile(r'--pst-icon-[a-z-]+:"([\ue000-\uf8ff])"')


def icons_of(texts: Iterable[str]) -> set[str]:
    """Names of icons in pages and programs."""
    return {name for text in texts for name in ICON.findall(text)}


def letters_of(icons: set[str], styles: str) -> set[int]:
    """The letters that a style sheet gives to icons."""
    found = LETTER.findall(styles)
    return {int(code, 16) for names, code in found if icons & set(ICON.findall(names))}


def letters_in_variables(styles: str) -> set[int]:
    """The letters of the icons that a style sheet names in variables, such as the bell beside an answer."""
    return {ord(letter) for letter in VARIABLE.findall(styles)}


def letters_written(sheet: str) -> set[int]:
    """The letters that a style sheet of another extension shows itself."""
    return {int(code, 16) for code in WRITTEN_AS_LETTER.findall(sheet)}
