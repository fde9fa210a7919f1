"""Sphinx extension: a page loads what it uses, and is read before its programs run.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {light_pages: book/_ext}

What it does, in the order of the functions below:

- leaves out what the theme and other extensions load on every page and this book never uses: the search index
  outside of the search, Thebe, all icons of Font Awesome as a program, tabs where there are none,
- lets the programs in a page's head run after the page has been read, in the same order, and fetches editors
  and live figures when it has been shown,
- cuts the icon fonts down to the icons that are on the pages, and the style sheets of the theme down to what
  the pages and their programs name,
- lets the theme ask only near the reader whether a box scrolls, and so has to be reached by a keyboard.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

# The book is not an installed package: the extension makes its checkout importable, as the pages do.
if str(ROOT := Path(__file__).resolve().parents[2]) not in sys.path:
    sys.path.insert(0, str(ROOT))

from book.fonts import write_cut
from book.stylesheets import cut, words_of

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
# The theme would fetch its programs before anything that is seen.
EARLY = re.compile(r'<link rel="preload" as="script"[^>]*>\s*')
STYLES = "styles/pydata-sphinx-theme.css"
CUT = (STYLES, "sphinx-design.min.css")
# What makes up names while it runs: Bootstrap's `bs-${name}-auto`.
MADE_UP = {"bs-tooltip-auto", "bs-popover-auto"}
NO_NAMES = ("mathjax", "engine", "locales", "fontawesome.js")
THEME = "scripts/pydata-sphinx-theme.js"
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
# What a page is read without: it is fetched when the page has been shown.
LATE = re.compile(r'<script defer="defer" (?=src="[^"]*/(?:editors/editors|figures/loader)\.js)')
FETCH_LATE = """\
<script>
{
const page = document.documentElement.classList;
const onerror = () => page.remove("awaits-programs");
page.add("awaits-programs");
addEventListener("load", () => (globalThis.requestIdleCallback ?? setTimeout)(() => {
  for (const { src } of document.querySelectorAll('script[type="text/late"]'))
    document.head.append(Object.assign(document.createElement("script"), { src, async: false, onerror }));
}));
}
</script>
"""
FONTS = "vendor/fontawesome/webfonts"
ICON = re.compile(r"\bfa-[a-z0-9-]+")
# In the style sheet an icon is a rule with its letter in the font: `.fa-sun{--fa:"\f185"}`.
LETTER = re.compile(r'((?:\.fa-[a-z0-9-]+(?::+before)?,?)+)\{(?:--fa:|content:)"\\([0-9a-f]+)"')
WRITTEN_AS_LETTER = re.compile(r'content:"\\(f[0-9a-f]{3})"')
# The icons beside notes and answers are variables of the theme, and their letters stand there themselves.
VARIABLE = re.compile(r'--pst-icon-[a-z-]+:"([\ue000-\uf8ff])"')


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("builder-inited", watch_pages)
    # Before the list of what is kept for reading without a network.
    app.connect("build-finished", cut_icon_fonts, priority=410)
    app.connect("build-finished", write_light, priority=420)
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
    page = EARLY.sub("", UNUSED.sub("", page))
    if "sd-tab-" not in page:
        page = TABS.sub("", page)
    if name == "search":
        return page
    page = SEARCH.sub("", page)
    head, body, rest = page.partition("<body")
    head = PROGRAM.sub(r"<script defer \1", TOLD.sub('<script type="module">', head))
    head, late = LATE.subn('<script type="text/late" ', head)
    if late:
        head = head.replace("</head>", f"{FETCH_LATE}</head>")
    return head + body + rest


def cut_icon_fonts(app: Sphinx, exception: Exception | None) -> None:
    """The fonts of the theme with the icons of this book alone: a hundredth of their weight."""
    static = Path(app.outdir, "_static")
    if exception or app.builder.format != "html" or not (static / STYLES).is_file():
        return
    styles = (static / STYLES).read_text(encoding="utf-8")
    letters = letters_of(set(icons_of(Path(app.outdir))), styles) | letters_in_variables(styles)
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


def letters_in_variables(styles: str) -> set[int]:
    """The letters of the icons that a style sheet names in variables, such as the bell beside an answer."""
    return {ord(letter) for letter in VARIABLE.findall(styles)}


def write_light(app: Sphinx, exception: Exception | None) -> None:
    """A light copy of what the theme has in one piece; pages link to it, by the digest of what is in it."""
    static = Path(app.outdir, "_static")
    if exception or app.builder.format != "html" or not (static / STYLES).is_file():
        return
    words = words_of(texts_of(Path(app.outdir))) | MADE_UP
    changes = {name: lambda text: cut(text, words) for name in CUT}
    changes[THEME] = lambda text: ASKS_ALL.sub(ASKS_NEAR, text)
    links = [link_to_light(static / name, name, change) for name, change in changes.items()]
    for path in pages_of(Path(app.outdir)):
        page = path.read_text(encoding="utf-8")
        for link, light_link in links:
            page = link.sub(light_link, page)
        path.write_text(page, encoding="utf-8")


def link_to_light(path: Path, name: str, change: Callable[[str], str]) -> tuple[re.Pattern[str], str]:
    """Write the light copy of a file; the links to the file, and what they become."""
    text = change(path.read_text(encoding="utf-8"))
    path.with_suffix(f".light{path.suffix}").write_text(text, encoding="utf-8")
    stem, suffix = name.removesuffix(path.suffix), path.suffix
    link = re.compile(rf'((?:href|src)="[^"]*_static/{re.escape(stem)})(?:\.light)?{re.escape(suffix)}[^"]*"')
    return link, rf'\1.light{suffix}?v={zlib.crc32(text.encode()):08x}"'


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
