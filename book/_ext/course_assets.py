"""Sphinx extension: the book's own assets, so that a built page asks no other host for anything.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {course_assets: book/_ext}

and sets the rest itself. What it does, in the order of the functions below:

- configures the theme and the notebook renderer (live figures as HTML, no widget runtime),
- joins what a cell prints as it came, where the kernel sent it in pieces,
- takes MathJax from `book/node_modules` where `npm ci --prefix book` has put it, else from its usual address,
- writes the live figures, their loader and the style sheets into `_static`,
- loads the loader on pages that have a figure,
- keeps formulas and the marks around them on one line, and short code; lets long names be broken,
- removes what other extensions leave behind.
"""

from __future__ import annotations

import html
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

BOOK = Path(__file__).resolve().parents[1]
MATHJAX = BOOK / "node_modules" / "mathjax"
# The program, its fonts, and what its menu and its speech for screen readers load when they are asked for.
MATHJAX_PARTS = ("tex-chtml.js", "a11y", "input", "output", "sre", "ui")
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
WIDGET_STATE = "application/vnd.jupyter.widget-state+json"
# matplotlib's to_jshtml links an icon font of another host; its buttons have text as well.
FOREIGN_FONT = re.compile(r"<link[^>]+maxcdn\.bootstrapcdn\.com[^>]*>")
# Browsers break a line at either end of a formula, even before a comma.
FORMULA_AND_MARK = re.compile(r'([(\[“‘]*)(<span class="math [^>]*>.*?</span>)([,.;:!?)\]”’]*)', re.DOTALL)
# Code within a line, and the places between its words; one letter is not left alone.
CODE_IN_LINE = re.compile(r'<span class="pre">[^<]*_[^<]*</span>')
BETWEEN_WORDS = re.compile(r"(?<=[^\W_]{2})_(?=[^\W_]{2})")
# Code of several words, and the number of letters up to which it is kept on one line, as `(m, n)`.
CODE_OF_WORDS = re.compile(r'<code class="([^"]*)">((?:<span class="pre">[^<]*</span> ?){2,})</code>')
SHORT = 9

logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("config-inited", configure)
    app.connect("builder-inited", join_streams)
    app.connect("builder-inited", write_assets)
    # After the theme and the notebook renderer, whose scripts are sorted out here.
    app.connect("html-page-context", finish_page, priority=900)
    app.add_css_file("figures/figure.css")
    app.add_css_file("figures/page.css")
    return {"parallel_read_safe": True, "parallel_write_safe": True, "version": "1"}


def configure(app: Sphinx, config: Config) -> None:
    """Settings that belong together and that a chapter's author need not know."""
    # A live figure carries a widget for Jupyter and HTML for pages; other widgets show their text.
    overrides = [*config.nb_mime_priority_overrides, ("html", WIDGET_VIEW, None)]
    config.nb_mime_priority_overrides = overrides
    config.nb_ipywidgets_js = {}
    # Otherwise the theme puts a second search field into a strip of its own, and warns about the color mode.
    config.html_theme_options.setdefault("navbar_persistent", [])
    config.html_context.setdefault("default_mode", "auto")
    if MATHJAX.is_dir():
        config.mathjax_path = "mathjax/tex-chtml.js"
    else:
        logger.info(
            "Formulas load MathJax from %s: `npm ci --prefix book` puts it into the book.",
            config.mathjax_path,
        )


def join_streams(app: Sphinx) -> None:
    """Let the renderer merge streams that are whole: it breaks a line wherever the kernel sent it in two."""
    from myst_nb.core import render as notebook_renderer  # a second that only a build has to wait for

    merge = notebook_renderer.coalesce_streams
    if getattr(merge, "joins", False):
        return

    def merge_joined(outputs: list[Any]) -> list[Any]:
        return merge(_joined(outputs))

    merge_joined.joins = True
    notebook_renderer.coalesce_streams = merge_joined


def _joined(outputs: list[Any]) -> list[Any]:
    """The outputs, neighbors of one stream as one."""
    joined: list[Any] = []
    for output in outputs:
        last = joined[-1] if joined else {}
        if output["output_type"] == "stream" and last.get("name") == output["name"]:
            joined[-1] = type(output)(last, text=last["text"] + output["text"])
        else:
            joined.append(output)
    return joined


def write_assets(app: Sphinx) -> None:
    """Figures, loader, style sheets and MathJax into `_static`."""
    if app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    _write_figures(static / "figures")
    if MATHJAX.is_dir():
        _copy_mathjax(static / "mathjax")


def _write_figures(folder: Path) -> None:
    """Each figure as one script, beside the loader and the style sheets."""
    # The book is not an installed package: the extension makes its checkout importable, as the pages do.
    if str(BOOK.parent) not in sys.path:
        sys.path.insert(0, str(BOOK.parent))
    from book.figures import FIGURES
    from book.figures.figure import FOLDER, STYLE_SHEET
    from book.figures.join import joined_script

    folder.mkdir(parents=True, exist_ok=True)
    for figure in FIGURES:
        script = joined_script(figure.source())
        (folder / f"{figure.module}.js").write_text(script, encoding="utf-8")
    for name in ("loader.js", "page.css"):
        shutil.copy(FOLDER / name, folder)
    shutil.copy(STYLE_SHEET, folder)


def _copy_mathjax(folder: Path) -> None:
    """The needed parts of the installed version; nothing when that version is there already."""
    version = (MATHJAX / "package.json").read_bytes()
    mark = folder / "package.json"
    if mark.exists() and mark.read_bytes() == version:
        return
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(MATHJAX / "LICENSE", folder)
    for name in MATHJAX_PARTS:
        source = MATHJAX / "es5" / name
        if source.is_dir():
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
        else:
            shutil.copy(source, folder)
    # Last, so that a copy that was interrupted is made again.
    mark.write_bytes(version)


def finish_page(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Load what the page needs; drop doubled scripts, widget states and foreign fonts."""
    body = FOREIGN_FONT.sub("", context.get("body") or "")
    body = FORMULA_AND_MARK.sub(_held_together, body)
    body = CODE_OF_WORDS.sub(_short_or_not, body)
    body = CODE_IN_LINE.sub(_breakable, body)
    if body:
        context["body"] = body
    if 'class="live-figure' in body:
        app.add_js_file("figures/loader.js", loading_method="defer")
    scripts = context.get("script_files", [])
    scripts[:] = filter(_is_new_and_used(), scripts)


def _held_together(found: re.Match[str]) -> str:
    """A formula of a line and the marks around it, which no line break may part."""
    before, formula, after = found.groups()
    return f'<span class="formula-and-mark">{found[0]}</span>' if before or after else formula


def _breakable(found: re.Match[str]) -> str:
    """A name that may be broken after its underscores; page.css allows it on narrow screens."""
    return BETWEEN_WORDS.sub("_<wbr>", found[0])


def _short_or_not(found: re.Match[str]) -> str:
    """Short code with the class `short`, by which page.css keeps it on one line; longer code as it is."""
    classes, words = found.groups()
    letters = html.unescape(re.sub("<[^>]*>", "", words))
    return f'<code class="{classes} short">{words}</code>' if len(letters) <= SHORT else found[0]


def _is_new_and_used() -> Callable[[Any], bool]:
    """True for a script unless it holds a widget's state, or the same text as one before it."""
    seen = set()

    def keep(script: Any) -> bool:
        attributes = getattr(script, "attributes", {})
        text = attributes.get("body")
        if attributes.get("type") == WIDGET_STATE or (text and text in seen):
            return False
        seen.add(text)
        return True

    return keep
