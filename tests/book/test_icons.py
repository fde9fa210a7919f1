"""The icon fonts have the icons of the book, and no others."""

from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("sphinx")

from fontTools.ttLib import TTFont

from book.fonts import write_cut
from book.icons import icons_of, letters_in_variables, letters_of

THEME = Path(find_spec("pydata_sphinx_theme").origin).parent / "theme" / "pydata_sphinx_theme" / "static"
STYLES = (THEME / "styles" / "pydata-sphinx-theme.css").read_text(encoding="utf-8")


def test_font_is_cut_down_to_the_icons_of_the_book(tmp_path):
    letters = letters_of(icons_of(['<i class="fa-sun fa-solid fa-no-such-icon">']), STYLES)

    font = THEME / "vendor" / "fontawesome" / "webfonts" / "fa-solid-900.ttf"
    write_cut(font, tmp_path / "cut.woff2", letters)

    assert letters == {0xF185}
    assert set(TTFont(tmp_path / "cut.woff2").getBestCmap()) == letters


def test_font_has_the_icons_beside_notes_and_answers():
    assert {0xF0F3, 0xF05A, 0xF0EB} <= letters_in_variables(
        STYLES
    )  # a bell, a circle with an i, a light bulb
