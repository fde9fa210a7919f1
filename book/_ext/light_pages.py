"""Sphinx extension: a page loads what it uses, and is read before its programs run.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {light_pages: book/_ext}

What it does, in the order of the functions below:

- leaves out what the theme and other extensions load on every page and this book never uses: the search index
  outside of the search, Thebe, all icons of Font Awesome as a program, tabs where there are none,
- gives a page its colors, light or dark, before it is shown,
- lets a page wait for one style sheet instead of fifteen, and fetch its programs when it has been shown, in
  the same order; editors and live figures when a reader comes near one,
- cuts the icon fonts down to the icons that are on the pages, and the style sheets of the theme down to what
  the pages and their programs name,
- leaves room for pictures, and lets them come when a reader is near,
- lets the theme ask only near the reader whether a box scrolls, and so has to be reached by a keyboard.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

# The book is not an installed package: the extension makes its checkout importable, as the pages do.
if str(ROOT := Path(__file__).resolve().parents[2]) not in sys.path:
    sys.path.insert(0, str(ROOT))

from book.fonts import write_cut
from book.icons import icons_of, letters_in_variables, letters_of, letters_written
from book.pictures import with_room
from book.stylesheets import cut, joined, words_of

SEARCH = re.compile(r'<script src="[^"]*(?:searchtools|language_data|searchindex)\.js[^>]*></script>\s*')
UNUSED = re.compile(
    r'<script [^>]*src="[^"]*/(?:scripts/fontawesome|sphinx-thebe)\.js[^>]*></script>\s*'
    r'|<link [^>]*href="[^"]*/sphinx-thebe\.css[^>]*>\s*'
    r"|<script>(?:const THEBE_JS_URL|kernelName = )[^<]*</script>\s*"
    r'|<script type="text/x-thebe-config">[^<]*</script>\s*'
)
TABS = re.compile(r'<script [^>]*src="[^"]*/design-tabs\.js[^>]*></script>\s*')
PROGRAM = re.compile(r"<script (?:defer(?:=\"defer\")? )?(?![^>]*\b(?:async|type)\b)(?=[^>]*\bsrc=)")
DEFERRED = re.compile(r"<script defer(?:=\"defer\")? (?=[^>]*\bsrc=)")
# These tell a program of Sphinx, which now runs later, something about the page.
TOLD = re.compile(r"<script>(?=\s*DOCUMENTATION_OPTIONS\.)")
# The theme would fetch its programs before anything that is seen.
EARLY = re.compile(r'<link rel="preload" as="script"[^>]*>\s*')
LATE = '<script type="text/late" '
#: Programs that are fetched when a reader comes near one of the places that they are for.
PLACES = {
    "editors/editors.js": ".exercise-toolbar, .exercise-cell, .exercise-editor",
    "figures/loader.js": "figure.live-figure",
}
FETCH_LATE = f"<script>\n{Path(__file__).with_name('late.js').read_text(encoding='utf-8')}</script>\n"
# The theme knows whether a page is light or dark only once its program runs.
COLORS = re.compile(r"<script[^>]*>\s*document\.documentElement\.dataset\.mode = [^<]*</script>")
EARLY_COLORS = """\
<script>
{
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const mode = kept("mode") || "auto";
  const theme = mode !== "auto" ? mode : dark ? "dark" : "light";
  Object.assign(document.documentElement.dataset, { mode, theme });
}
</script>"""
SHEET = re.compile(
    r'<link (?=[^>]*rel="stylesheet")(?![^>]*\bmedia=)[^>]*href="([^"]*_static/)([^"?]+\.css)[^"]*"[^>]*>\s*'
)
ALL_SHEETS = "book.css"
SHEETS_OF_PAGE = re.compile(rf'_static/{ALL_SHEETS}[^>]* data-sheets="([^"]*)"')
LINK_TO_ALL = re.compile(rf'(_static/{ALL_SHEETS})[^"]*')
STYLES = "styles/pydata-sphinx-theme.css"
#: Folders of the book's own sheets, which have nothing that is not used.
OWN = ("definitions", "editors", "figures", "formulas")
# What makes up names while it runs: Bootstrap's `bs-${name}-auto`.
MADE_UP = {"bs-tooltip-auto", "bs-popover-auto"}
NO_NAMES = ("mathjax", "engine", "locales", "fontawesome.js")
THEME = "scripts/pydata-sphinx-theme.js"
LIGHT_THEME = THEME.replace(".js", ".light.js")
LINK_TO_THEME = re.compile(r"(_static/scripts/pydata-sphinx-theme)(?:\.light)?\.js[^\"]*")
# The theme asks each box in turn whether it scrolls and answers at once, which lays a page out for each.
ASKS_ALL = re.compile(r"\.forEach\((\w)=>\{\1\.tabIndex=(\1\.scrollWidth>[^}]*\?0:-1)\}\)")
ASKS_NEAR = r""".forEach(\1 => {
  if (!\1.hasAttribute("tabindex")) \1.tabIndex = 0;
  globalThis.boxesThatScroll ??= new IntersectionObserver((found) => {
    const near = found.filter((it) => it.isIntersecting);
    for (const [box, at] of near.map(({ target: \1 }) => [\1, \2])) box.tabIndex = at;
  });
  boxesThatScroll.unobserve(\1);
  boxesThatScroll.observe(\1);
})"""
FONTS = "vendor/fontawesome/webfonts"


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("builder-inited", watch_pages)
    # After the theme and other extensions have put their style sheets in place.
    app.connect("build-finished", cut_icon_fonts, priority=600)
    app.connect("build-finished", write_light, priority=610)
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
    page = COLORS.sub(lambda _: EARLY_COLORS, EARLY.sub("", UNUSED.sub("", page)))
    if "sd-tab-" not in page:
        page = TABS.sub("", page)
    page = with_one_sheet(page)
    return page if name == "search" else with_late_programs(SEARCH.sub("", page))


def with_one_sheet(page: str) -> str:
    """A page that waits for one style sheet, and notes of which it is made."""
    links = SHEET.findall(page)
    if not links or links[0][1] == ALL_SHEETS:
        return page
    names = " ".join(name for _, name in links)
    link = f'<link rel="stylesheet" href="{links[0][0]}{ALL_SHEETS}" data-sheets="{names}" />\n'
    return SHEET.sub("", page).replace("</head>", f"{link}</head>", 1)


def with_late_programs(page: str) -> str:
    """A page that fetches the programs of its head, and those that it does not wait for, late."""
    head, body, rest = TOLD.sub(f"{LATE[:-1]}>", page).partition("<body")
    page = PROGRAM.sub(LATE, head) + body + DEFERRED.sub(LATE, rest)
    for program, places in PLACES.items():
        page = re.sub(rf"{LATE}(?=[^>]*/{program})", f'{LATE}data-near="{places}" ', page)
    return page.replace("</head>", f"{FETCH_LATE}</head>", 1) if LATE[:-1] in page else page


def cut_icon_fonts(app: Sphinx, exception: Exception | None) -> None:
    """The fonts of the theme with the icons of this book alone: a hundredth of their weight."""
    static = Path(app.outdir, "_static")
    if exception or app.builder.format != "html" or not (static / STYLES).is_file():
        return
    styles = (static / STYLES).read_text(encoding="utf-8")
    icons = icons_of(path.read_text(encoding="utf-8") for path in places_of_icons(Path(app.outdir)))
    letters = letters_of(icons, styles) | letters_in_variables(styles)
    for sheet in set(static.rglob("*.css")) - {static / STYLES, static / ALL_SHEETS}:
        letters |= letters_written(sheet.read_text(encoding="utf-8"))
    for path in (static / FONTS).glob("*.ttf"):
        write_cut(path, path.with_suffix(".woff2"), letters)


def places_of_icons(site: Path) -> Iterator[Path]:
    """Pages, and the programs of the theme, which puts icons there itself."""
    yield from site.rglob("*.html")
    for programs in ("*.js", "scripts/*.js"):
        yield from (it for it in (site / "_static").glob(programs) if it.name != "fontawesome.js")


def write_light(app: Sphinx, exception: Exception | None) -> None:
    """The one style sheet, and a light copy of the theme's program; pages link to each by its digest."""
    site, static = Path(app.outdir), Path(app.outdir, "_static")
    if exception or app.builder.format != "html" or not (static / STYLES).is_file():
        return
    styles = one_sheet(site)
    (static / ALL_SHEETS).write_text(styles, encoding="utf-8")
    theme = ASKS_ALL.sub(ASKS_NEAR, (static / THEME).read_text(encoding="utf-8"))
    (static / LIGHT_THEME).write_text(theme, encoding="utf-8")
    for path in pages_of(site):
        page = path.read_text(encoding="utf-8")
        page = LINK_TO_ALL.sub(rf"\1?v={digest(styles)}", page)
        page = LINK_TO_THEME.sub(rf"\1.light.js?v={digest(theme)}", page)
        path.write_text(with_room(page, site / "_images"), encoding="utf-8")


def digest(text: str) -> str:
    """By which a browser knows that a file has changed."""
    return f"{zlib.crc32(text.encode()):08x}"


def one_sheet(site: Path) -> str:
    """All style sheets of the pages, those of the theme and of extensions cut down to what is used."""
    words = words_of(texts_of(site)) | MADE_UP
    pages = (path.read_text(encoding="utf-8") for path in pages_of(site))
    names = in_order(found[1].split() for page in pages if (found := SHEETS_OF_PAGE.search(page)))

    def change(text: str, sheet: Path) -> str:
        return text if sheet.parent.name in OWN else cut(text, words)

    static = site / "_static"
    return joined((static / name for name in names), static, change)


def in_order(lists: Iterable[list[str]]) -> list[str]:
    """All names of some lists, in the order of each of them."""
    order: list[str] = []
    for names in lists:
        at = 0
        for name in names:
            if name not in order:
                order.insert(at, name)
            at = order.index(name) + 1
    return order


def pages_of(site: Path) -> Iterator[Path]:
    """The pages of the book; JupyterLite beside it has its own theme."""
    for path in site.rglob("*.html"):
        if path.relative_to(site).parts[0] not in ("_static", "lite"):
            yield path


def texts_of(site: Path) -> Iterator[str]:
    """Pages, and programs that may give names to what they add to them."""
    for path in (*pages_of(site), *(site / "_static").rglob("*.js")):
        if not set(NO_NAMES) & set(path.parts):
            yield path.read_text(encoding="utf-8")
