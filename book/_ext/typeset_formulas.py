"""Sphinx extension: formulas are set when the book is built, so that a page needs no program to show them.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {typeset_formulas: book/_ext}

What it does, in the order of the functions below:

- becomes Sphinx's renderer of formulas, where Node.js and the packages of `book/package.json` are installed;
  else MathJax sets them in the page, as Sphinx does it,
- writes the programs of the pages,
- writes each formula as MathJax's HTML, with its MathML for screen readers; a formula that cannot be set is
  a warning,
- loads what makes formulas fit a narrow screen, and what opens their menu,
- writes the style sheet and the fonts, with the letters that the pages have.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

# The book is not an installed package: the extension makes its checkout importable, as the pages do.
if str(ROOT := Path(__file__).resolve().parents[2]) not in sys.path:
    sys.path.insert(0, str(ROOT))

from book.formulas.sheet import letters_on, write_sheet
from book.formulas.typesetter import HERE, MATHJAX, FormulaError, Typesetter

NAME = "typeset"
IN_PAGE = "mathjax"  # Sphinx's own renderer, which writes TeX for MathJax
FOLDER = "formulas"
FIT, MENU = "fit.js", "menu.js"
SHEET = "formulas.css"

logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.add_html_math_renderer(NAME, (visit_inline, None), (visit_block, None))
    app.connect("config-inited", choose_renderer)
    app.connect("builder-inited", write_programs)
    app.connect("html-page-context", load_programs, priority=910)
    # Before the list of what is kept for reading without a network.
    app.connect("build-finished", write_styles, priority=400)
    app.typesetter = Typesetter()
    # A formula is set by the one process of Node.js.
    return {"parallel_read_safe": True, "parallel_write_safe": False, "version": "1"}


def choose_renderer(app: Sphinx, config: Config) -> None:
    """The renderer of this extension, where it has what it needs; `set_formulas` for other extensions."""
    app.set_formulas = lambda html: html
    if missing := Typesetter.missing():
        logger.info("The pages set their formulas: %s is not here; see `npm ci --prefix book`.", missing)
    else:
        config.html_math_renderer = NAME
        app.set_formulas = app.typesetter.within


def write_programs(app: Sphinx) -> None:
    """The programs of the pages into `_static`."""
    if app.builder.format != "html":
        return
    folder = Path(app.outdir, "_static", FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for name in (FIT, MENU):
        shutil.copy(HERE / name, folder)


def visit_inline(self: Any, node: nodes.math) -> None:
    """A formula within a line."""
    written(self, node, self.builder.app.registry.html_inline_math_renderers[IN_PAGE][0])


def visit_block(self: Any, node: nodes.math_block) -> None:
    """A formula on lines of its own, with its number."""
    written(self, node, self.builder.app.registry.html_block_math_renderers[IN_PAGE][0])


def written(self: Any, node: nodes.Element, renderer: Callable[[Any, Any], None]) -> None:
    """What Sphinx writes around a formula, and the formula set."""
    before = len(self.body)
    try:
        renderer(self, node)
    finally:
        text = "".join(self.body[before:])
        self.body[before:] = [set_or_warned(self.builder.app, text, node)]


def set_or_warned(app: Sphinx, text: str, node: nodes.Element) -> str:
    """A text with its formula set; as it was, and a warning, where MathJax does not understand it."""
    try:
        return app.set_formulas(text)
    except FormulaError as error:
        logger.warning("a formula cannot be set: %s", error, location=node)
        return text


def load_programs(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """The style sheet and the programs that the formulas of a page need."""
    body = context.get("body") or ""
    if "<mjx-container" in body:
        app.add_css_file(f"{FOLDER}/{SHEET}")
    if 'class="math' in body:
        app.add_js_file(f"{FOLDER}/{FIT}", loading_method="defer")
    if "<mjx-container" in body:
        app.add_js_file(f"{FOLDER}/{MENU}", loading_method="defer")


def write_styles(app: Sphinx, exception: Exception | None) -> None:
    """Style sheet and fonts into `_static`; then the process has done its work."""
    if not exception and getattr(app.builder, "math_renderer_name", None) == NAME:
        styles = app.typesetter.styles() + (HERE / SHEET).read_text(encoding="utf-8")
        letters = letters_on(texts_of(Path(app.outdir)))
        write_sheet(styles, letters, MATHJAX / "es5", Path(app.outdir, "_static", FOLDER, SHEET))
    app.typesetter.close()


def texts_of(site: Path) -> Iterator[str]:
    """Pages, and the scripts that bring definitions into them."""
    for path in (*site.rglob("*.html"), *site.glob("_static/definitions/*.js")):
        yield path.read_text(encoding="utf-8")
