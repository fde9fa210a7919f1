"""Pages load what they use: nothing of the theme that the book has no use for, and icons that are there."""

import re
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("sphinx")


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
<body><p>Text</p><script src="at-the-end.js"></script>
<script defer src="../_static/theme.js"></script><script>kernelName = 'python3'</script></body>
"""


@pytest.mark.parametrize(
    "unused", ["thebe", "THEBE", "fontawesome", "design-tabs", "searchtools", "searchindex", "kernelName"]
)
def test_page_loads_nothing_that_it_does_not_use(unused):
    assert unused in PAGE
    assert unused not in light_pages.light(PAGE, "book/index")


def test_page_is_read_before_its_programs_run_in_their_order():
    page = light_pages.light(PAGE, "book/index")

    late = re.findall(r'<script type="text/late"(.*?)</script>', page)
    assert late == [
        ' src="../_static/documentation_options.js?v=1">',
        ' src="../_static/mathjax/tex-chtml.js">',
        ">DOCUMENTATION_OPTIONS.pagename = 'book/index';",
        ' src="../_static/theme.js">',
    ]
    assert '<script src="at-the-end.js">' in page
    assert "globalThis.programsOfPage" in page.partition("</head>")[0]


def test_what_a_page_tells_a_program_of_sphinx_waits_for_it_however_it_is_written():
    for told in (
        "DOCUMENTATION_OPTIONS.a = 1;",
        "\n      DOCUMENTATION_OPTIONS.COLLAPSE_INDEX = true;\n    ",
    ):
        page = light_pages.light(f"<head><script>{told}</script></head><body></body>", "genindex")
        assert f'<script type="text/late">{told}</script>' in page


def test_search_keeps_its_programs():
    page = light_pages.light(PAGE, "search")

    assert '<script src="../searchindex.js">' in page


def test_tabs_keep_their_program():
    page = PAGE.replace("<p>", '<p class="sd-tab-item">')

    assert "design-tabs.js" in light_pages.light(page, "book/index")


@pytest.mark.parametrize(
    ("program", "place"), [("editors/editors", ".exercise-editor"), ("figures/loader", "figure.live-figure")]
)
def test_what_belongs_to_some_places_is_fetched_when_a_reader_comes_near_one(program, place):
    tag = f'<script defer="defer" src="../_static/{program}.js?v=1"></script>'

    page = light_pages.light(f"<head>{tag}</head><body></body>", "book/index")

    near, src = re.search(r'<script type="text/late" data-near="([^"]*)" src="([^"]*)"', page).groups()
    assert place in near
    assert src == f"../_static/{program}.js?v=1"


def test_page_without_programs_fetches_none():
    page = light_pages.light("<head></head><body></body>", "book/index")

    assert page == "<head></head><body></body>"


def test_page_knows_its_colors_before_it_is_shown():
    theme = """<script data-cfasync="false">
    document.documentElement.dataset.mode = localStorage.getItem("mode") || "auto";
    document.documentElement.dataset.theme = localStorage.getItem("theme") || "auto";
  </script>"""

    page = light_pages.light(f"<head>{theme}</head><body></body>", "book/index")

    assert 'matchMedia("(prefers-color-scheme: dark)")' in page
    assert "data-cfasync" not in page


def test_page_waits_for_one_sheet_and_keeps_those_of_other_media():
    sheets = (
        '<link href="../_static/a.css?digest=5" rel="stylesheet" />\n'
        '<link rel="stylesheet" type="text/css" href="../_static/figures/page.css?v=1" />\n'
        '<link rel="stylesheet" media="print" href="../_static/paper.css" />\n'
    )

    page = light_pages.light(f"<head>{sheets}</head><body></body>", "book/index")

    assert re.findall("<link [^>]*>", page) == [
        '<link rel="stylesheet" media="print" href="../_static/paper.css" />',
        '<link rel="stylesheet" href="../_static/book.css" data-sheets="a.css figures/page.css" />',
    ]


def test_sheets_keep_the_order_that_each_page_has_them_in():
    order = light_pages.in_order([["theme", "page", "editors"], ["theme", "page", "formulas", "editors"]])

    assert order == ["theme", "page", "formulas", "editors"]


def test_theme_is_fetched_after_what_is_seen():
    early = '<link rel="preload" as="script" href="../_static/scripts/bootstrap.js" />'

    assert "preload" not in light_pages.light(f"<head>{early}</head><body></body>", "book/index")


@pytest.fixture
def site(tmp_path):
    """A site of one page, with the theme's files that have a light copy."""
    theme = Path(find_spec("pydata_sphinx_theme").origin).parent / "theme" / "pydata_sphinx_theme" / "static"
    static = tmp_path / "_static"
    for name in (light_pages.STYLES, light_pages.THEME):
        (static / name).parent.mkdir(parents=True, exist_ok=True)
        (static / name).write_text((theme / name).read_text(encoding="utf-8"), encoding="utf-8")
    (static / "figures").mkdir()
    (static / "figures" / "own.css").write_text(".made-up-by-a-program{color:red}", encoding="utf-8")
    (tmp_path / "page.html").write_text(
        '<link rel="stylesheet" href="_static/book.css" '
        f'data-sheets="{light_pages.STYLES} figures/own.css" />'
        '<p class="admonition tooltip tooltip-arrow">text</p>'
        f'<script src="_static/{light_pages.THEME}?digest=1"></script>',
        encoding="utf-8",
    )
    return tmp_path


def written_light(site):
    app = SimpleNamespace(outdir=str(site), builder=SimpleNamespace(format="html"))
    light_pages.write_light(app, None)
    return (site / "page.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_page_links_to_the_light_copies_also_after_the_next_build(site):
    first, second = written_light(site), written_light(site)

    links = re.findall(r'_static/([^"]+)\?v=[0-9a-f]{8}"', first)
    assert links == ["book.css", "scripts/pydata-sphinx-theme.light.js"]
    styles = (site / "_static" / links[0]).read_text(encoding="utf-8")
    assert ".admonition" in styles
    assert ".bs-tooltip-auto" in styles, "Bootstrap puts this name together"
    assert ".carousel-item" not in styles
    assert ".made-up-by-a-program" in styles, "the book's own sheets are as they are"
    assert second == first


def test_theme_asks_near_the_reader_whether_a_box_scrolls(site):
    """Of the version that is installed; of one that is written otherwise the copy would be as it is."""
    written_light(site)

    program = (site / "_static" / "scripts" / "pydata-sphinx-theme.light.js").read_text(encoding="utf-8")
    assert "boxesThatScroll ??= new IntersectionObserver" in program
