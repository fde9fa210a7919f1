"""Pages load what they use: nothing of the theme that the book has no use for, and icons that are there."""

from pathlib import Path

import pytest

pytest.importorskip("sphinx")

import pydata_sphinx_theme
from fontTools.ttLib import TTFont

from book._ext import light_pages

PAGE = """\
<head>
<script src="../_static/documentation_options.js?v=1"></script>
<script defer="defer" src="../_static/mathjax/tex-chtml.js"></script>
<script async="async" src="../_static/sphinx-thebe.js?v=1"></script>
<link rel="stylesheet" type="text/css" href="../_static/sphinx-thebe.css?v=4" />
<script>const THEBE_JS_URL = "https://elsewhere.example/thebe"; const thebe_selector = ".thebe"</script>
<script src="../_static/design-tabs.js?v=1"></script>
<script>DOCUMENTATION_OPTIONS.pagename = 'book/index';</script>
<script src="../_static/searchtools.js"></script>
<script src="../searchindex.js"></script>
<script defer src="../_static/scripts/fontawesome.js?digest=1"></script>
</head>
<body><p>Text</p><script src="at-the-end.js"></script><script>kernelName = 'python3'</script></body>
"""


@pytest.mark.parametrize(
    "unused", ["thebe", "THEBE", "fontawesome", "design-tabs", "searchtools", "searchindex", "kernelName"]
)
def test_page_loads_nothing_that_it_does_not_use(unused):
    assert unused in PAGE
    assert unused not in light_pages.light(PAGE, "book/index")


def test_page_is_read_before_its_programs_run_in_their_order():
    page = light_pages.light(PAGE, "book/index")

    assert '<script defer src="../_static/documentation_options.js?v=1">' in page
    assert '<script defer="defer" src="../_static/mathjax/tex-chtml.js">' in page
    assert "<script type=\"module\">DOCUMENTATION_OPTIONS.pagename = 'book/index';" in page
    assert '<script src="at-the-end.js">' in page


def test_what_a_page_tells_a_program_of_sphinx_waits_for_it_however_it_is_written():
    for told in (
        "DOCUMENTATION_OPTIONS.a = 1;",
        "\n      DOCUMENTATION_OPTIONS.COLLAPSE_INDEX = true;\n    ",
    ):
        page = light_pages.light(f"<head><script>{told}</script></head><body></body>", "genindex")
        assert f'<script type="module">{told}</script>' in page


def test_search_keeps_its_programs():
    page = light_pages.light(PAGE, "search")

    assert '<script src="../searchindex.js">' in page


def test_tabs_keep_their_program():
    page = PAGE.replace("<p>", '<p class="sd-tab-item">')

    assert "design-tabs.js" in light_pages.light(page, "book/index")


def test_font_is_cut_down_to_the_icons_of_the_book(tmp_path):
    theme = Path(pydata_sphinx_theme.__file__).parent / "theme" / "pydata_sphinx_theme" / "static"
    styles = (theme / light_pages.STYLES).read_text(encoding="utf-8")
    letters = light_pages.letters_of({"fa-sun", "fa-solid", "fa-no-such-icon"}, styles)

    light_pages.write_cut(theme / light_pages.FONTS / "fa-solid-900.ttf", tmp_path / "cut.woff2", letters)

    assert letters == {0xF185}
    assert set(TTFont(tmp_path / "cut.woff2").getBestCmap()) == letters
