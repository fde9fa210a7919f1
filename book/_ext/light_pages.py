"""Sphinx extension: a page loads what it uses, and is read before its programs run.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {light_pages: book/_ext}

What it does, in the order of the functions below:

- leaves out what the theme and other extensions load on every page and this book never uses: the search index
  outside of the search, Thebe, all icons of Font Awesome as a program, tabs where there are none,
- lets the programs in a page's head run after the page has been read, in the same order,
- cuts the icon fonts down to the icons that are on the pages.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

# The book is not an installed package: the extension makes its checkout importable, as the pages do.
if str(ROOT := Path(__file__).resolve().parents[2]) not in sys.path:
    sys.path.insert(0, str(ROOT))

from book.fonts import write_cut

SEARCH = re.compile(r'<script src="[^"]*(?:searchtools|language_data|searchindex)\.js[^>]*></script>\s*')
UNUSED = re.compile(
    r'<script [^>]*src="[^"]*/(?:scripts/fontawesome|sphinx-thebe)\.js[^>]*></script>\s*'
    r'|<link [^>]*href="[^"]*/sphinx-thebe\.css[^>]*>\s*'
    r"|<script>(?:const THEBE_JS_URL|kernelName = )[^<]*</script>\s*"
    r'|<script type="text/x-thebe-config">[^<]*</script>\s*'
)
TABS = re.compile(r'<script [^>]*src="[^"]*/design-tabs\.js[^>]*></script>\s*')
PROGRAM = re.compile(r"<script (?![^>]*\b(?:defer|async|type)\b)([^>]*\bsrc=)")
# These tell a program of Sphinx, which now runs later, something about the page.
TOLD = re.compile(r"<script>(?=\s*DOCUMENTATION_OPTIONS\.)")
STYLES = "styles/pydata-sphinx-theme.css"
FONTS = "vendor/fontawesome/webfonts"
ICON = re.compile(r"\bfa-[a-z0-9-]+")
# In the style sheet an icon is a rule with its letter in the font: `.fa-sun{--fa:"\f185"}`.
LETTER = re.compile(r'((?:\.fa-[a-z0-9-]+(?::+before)?,?)+)\{(?:--fa:|content:)"\\([0-9a-f]+)"')
WRITTEN_AS_LETTER = re.compile(r'content:"\\(f[0-9a-f]{3})"')


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("builder-inited", watch_pages)
    app.connect("build-finished", cut_icon_fonts)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "version": "1"}


def watch_pages(app: Sphinx) -> None:
    """Let every page be written light."""
    templates = getattr(app.builder, "templates", None)
    if templates is None:
        return
    render = templates.render
    templates.render = lambda name, context: light(render(name, context), context.get("pagename", ""))


def light(page: str, name: str) -> str:
    """A page without what it does not use; the search's own programs stay where the search is."""
    page = UNUSED.sub("", page)
    if "sd-tab-" not in page:
        page = TABS.sub("", page)
    if name == "search":
        return page
    page = SEARCH.sub("", page)
    head, body, rest = page.partition("<body")
    return PROGRAM.sub(r"<script defer \1", TOLD.sub('<script type="module">', head)) + body + rest


def cut_icon_fonts(app: Sphinx, exception: Exception | None) -> None:
    """The fonts of the theme with the icons of this book alone: a hundredth of their weight."""
    static = Path(app.outdir, "_static")
    if exception or app.builder.format != "html" or not (static / STYLES).is_file():
        return
    letters = letters_of(set(icons_of(Path(app.outdir))), (static / STYLES).read_text(encoding="utf-8"))
    for sheet in set(static.rglob("*.css")) - {static / STYLES}:
        letters |= {int(code, 16) for code in WRITTEN_AS_LETTER.findall(sheet.read_text(encoding="utf-8"))}
    for path in (static / FONTS).glob("*.ttf"):
        write_cut(path, path.with_suffix(".woff2"), letters)


def icons_of(site: Path) -> Iterator[str]:
    """Names of icons on pages and in the programs of the theme, which puts some there itself."""
    for path in (
        *site.rglob("*.html"),
        *(site / "_static").glob("*.js"),
        *(site / "_static").glob("scripts/*.js"),
    ):
        if path.name != "fontawesome.js":
            yield from ICON.findall(path.read_text(encoding="utf-8"))


def letters_of(icons: set[str], styles: str) -> set[int]:
    """The letters that a style sheet gives to icons."""
    found = LETTER.findall(styles)
    return {int(code, 16) for names, code in found if icons & set(ICON.findall(names))}
