"""Formulas are set when the book is built: TeX to HTML, and a style sheet with the letters that are there."""

import logging
import shutil
from types import SimpleNamespace

import pytest

pytest.importorskip("sphinx")

from docutils import nodes
from fontTools.ttLib import TTFont

from book._ext import typeset_formulas
from book.formulas.sheet import letters_on, write_sheet
from book.formulas.typesetter import MATHJAX, FormulaError, Typesetter

needs_mathjax = pytest.mark.skipif(bool(Typesetter.missing()), reason="see `npm ci --prefix book`")


@pytest.fixture(scope="module")
def typesetter():
    it = Typesetter()
    yield it
    it.close()


@needs_mathjax
def test_formula_is_html_with_its_tex_and_its_mathml(typesetter):
    html = typesetter.html(r"x < \frac12", display=False)

    assert html.startswith('<mjx-container class="MathJax" jax="CHTML"')
    assert r'data-tex="x &lt; \frac12"' in html, "for the menu, and for what its letters mean"
    assert 'tabindex="0"' in html, "for a keyboard"
    assert "<mfrac><mn>1</mn><mn>2</mn></mfrac>" in html, "for a screen reader"
    assert 'display="true"' not in html


@needs_mathjax
def test_formulas_within_html_are_set_and_what_is_around_them_stays(typesetter):
    html = typesetter.within(r"<b>\(a &lt; b\)</b> and \[\begin{split}c\\[2pt]d\end{split}\]")

    assert html.startswith('<b><mjx-container class="MathJax" jax="CHTML" data-tex="a &lt; b"')
    assert '</mjx-container></b> and <mjx-container class="MathJax" jax="CHTML" display="true"' in html
    assert "\\(" not in html


@needs_mathjax
def test_rarer_command_is_loaded(typesetter):
    assert "menclose" in typesetter.html(r"\cancel{x}", display=False)


@needs_mathjax
@pytest.mark.parametrize(
    ("tex", "said"),
    [
        (r"\nabl f", r"Undefined control sequence \nabl"),
        (r"\frac{1}", r"Missing argument for \frac"),
        (r"x^2^3", "Double exponent: use braces to clarify"),
    ],
)
def test_formula_that_cannot_be_set_says_what_is_wrong_with_it(typesetter, tex, said):
    with pytest.raises(FormulaError) as error:
        typesetter.html(tex, display=False)

    assert str(error.value) == f"{said}: {tex}"
    assert typesetter.html("x", display=False), "the next one is set all the same"


@needs_mathjax
def test_style_sheet_and_fonts_have_the_letters_of_the_pages_and_no_others(typesetter, tmp_path):
    page = typesetter.html(r"x + \vec v", display=False)

    write_sheet(typesetter.styles(), letters_on([page]), MATHJAX / "es5", tmp_path / "formulas.css")

    styles = (tmp_path / "formulas.css").read_text(encoding="utf-8")
    assert "mjx-c.mjx-c1D465.TEX-I::before" in styles
    assert "mjx-c1D466" not in styles, "no page has a y"
    assert "MathJax_Fraktur" not in styles
    files = {path.stem.partition("_")[2]: TTFont(path) for path in tmp_path.glob("*.woff2")}
    fonts = {name: set(font.getBestCmap()) for name, font in files.items()}
    assert fonts["Math-Italic"] == {ord("x"), ord("v")}
    assert ord("+") in fonts["Main-Regular"]
    assert ord("−") not in fonts["Main-Regular"]
    assert fonts["Vector-Regular"] == {ord("→")}
    assert fonts["Zero"], "browsers refuse a font that has no letter at all"


@needs_mathjax
def test_brackets_that_grow_have_their_pieces(typesetter, tmp_path):
    tall = typesetter.html(r"\left( \begin{matrix}1\\2\\3\\4\\5\\6\end{matrix} \right)", display=True)

    write_sheet(typesetter.styles(), letters_on([tall]), MATHJAX / "es5", tmp_path / "formulas.css")

    assert {0x239B, 0x239C, 0x239D} <= set(TTFont(tmp_path / "MathJax_Size4-Regular.woff2").getBestCmap())


def app_with(set_formulas):
    renderer = (visit, None)
    registry = SimpleNamespace(
        html_inline_math_renderers={"mathjax": renderer}, html_block_math_renderers={"mathjax": renderer}
    )
    return SimpleNamespace(registry=registry, set_formulas=set_formulas)


def visit(writer, node):
    writer.body.append(f'<span class="math">\\({node.astext()}\\)</span>')
    raise nodes.SkipNode


def test_page_has_the_formula_where_sphinx_writes_its_tex():
    app = app_with(lambda text: text.replace(r"\(x\)", "x, set"))
    writer = SimpleNamespace(body=["before "], builder=SimpleNamespace(app=app))

    with pytest.raises(nodes.SkipNode):
        typeset_formulas.visit_inline(writer, nodes.math("", "x"))

    assert "".join(writer.body) == 'before <span class="math">x, set</span>'


def test_formula_that_cannot_be_set_is_a_warning_of_the_build():
    def fails(text):
        raise FormulaError(r"Undefined control sequence \nabl: \nabl f")

    records = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = records.append
    logging.getLogger("sphinx").addHandler(handler)
    text = typeset_formulas.set_or_warned(app_with(fails), "TeX", nodes.math("", "x"))
    logging.getLogger("sphinx").removeHandler(handler)

    assert text == "TeX"
    # where a whole build has run in this process, its handler has put the prefix in front
    assert [record.getMessage().removeprefix("WARNING: ") for record in records] == [
        r"a formula cannot be set: Undefined control sequence \nabl: \nabl f"
    ]


def test_without_node_sphinx_writes_tex_for_mathjax_in_the_page(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    app, config = SimpleNamespace(), SimpleNamespace(html_math_renderer="mathjax")

    typeset_formulas.choose_renderer(app, config)

    assert config.html_math_renderer == "mathjax"
    assert app.set_formulas(r"\(x\)") == r"\(x\)"


@pytest.mark.parametrize(
    ("body", "styles", "programs"),
    [
        ('<p class="math"><mjx-container></p>', ["formulas.css"], ["fit.js", "menu.js"]),
        (r'<span class="math">\(x\)</span>', [], ["fit.js"]),
        ("<p>text</p>", [], []),
    ],
)
def test_page_loads_what_its_formulas_need(body, styles, programs):
    asked = []
    app = SimpleNamespace(
        add_css_file=lambda name: asked.append(name),
        add_js_file=lambda name, loading_method: asked.append(name),
    )

    typeset_formulas.load_programs(app, "page", "page.html", {"body": body}, None)

    assert asked == [f"formulas/{name}" for name in [*styles, *programs]]
