"""Sphinx extension: what a site needs beside its pages.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {site_extras: book/_ext}

What it does, in the order of the functions below:

- knows the address of the site from that of the repository, as GitHub Pages gives it; links to either are not
  followed by `make links`,
- says on every page what it is about, for search engines and for who is sent a link, with a picture,
- gives buttons of the theme the names that stand on them, for those who speak to their browser,
- adds a page for addresses that lead nowhere, and a map of the site.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from gradecheck.distribution import site_address

PICTURE = "_static/share.png"
SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{pages}</urlset>
"""
LONGEST = 160  # letters of a description that search engines show
# Names and titles of the theme's buttons that say something else than what stands on them.
MISNAMED = re.compile(
    r'(?<=<summary) aria-label="Toggle hidden content"'
    r'|(?<=pst-js-only") title="Search" aria-label="Search"(?=[^>]*>\s*<i [^>]*></i>\s*<span)'
    r'|(?<=data-mode="light") +title="[^"]*"'
    r'|(?<=data-mode="dark") +title="[^"]*"'
    r'|(?<=data-mode="auto") +title="[^"]*"'
)
# The arrows that open a part of the contents have no name at all.
UNNAMED = re.compile(r'(?<=">)([^<>]+)(</a><details[^>]*><summary)(?=>)')
# Sources have the roles of a bibliography, which a list may not hold.
LIST_OF_SOURCES, PLAIN_SOURCES = '<div role="list" class="citation-list">', '<div class="citation-list">'
NOT_FOUND = """\
<h1>There is no such page</h1>
<p>The address leads nowhere. Perhaps the page has moved: the <a href="book/index.html">first page</a> has all
chapters, and the <a href="search.html">search</a> finds every word of the book.</p>
"""
# A page for any address has to say where the site begins; only where it is served.
BASE = """\
<script>if (location.protocol !== "file:") document.write('<base href="' +
(location.pathname.startsWith("{path}") ? "{path}" : "/") + '">');</script>
"""


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("config-inited", configure)
    app.connect("builder-inited", name_buttons)
    app.connect("html-collect-pages", add_not_found)
    app.connect("html-page-context", describe, priority=940)
    app.connect("build-finished", write_sitemap)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "version": "1"}


def configure(app: Sphinx, config: Config) -> None:
    """The address of the site, and the picture for sharing."""
    config.html_static_path.append(str(Path(__file__).parents[1] / "images" / "share"))
    repository = config.html_theme_options.get("repository_url", "")
    if not config.html_baseurl:
        config.html_baseurl = site_address(repository)
    # What a change adds is at these addresses only after it was published.
    config.linkcheck_ignore += [re.escape(own) for own in (repository, config.html_baseurl) if own]


def name_buttons(app: Sphinx) -> None:
    """Let every page be written without the names that hide those which are read."""
    templates = getattr(app.builder, "templates", None)
    if templates is None:
        return
    render = templates.render
    templates.render = lambda *given: without_misnomers(render(*given))


def without_misnomers(page: str) -> str:
    """A page whose buttons are called what stands on them, and that has none without a name."""
    page = page.replace(LIST_OF_SOURCES, PLAIN_SOURCES)
    return UNNAMED.sub(r'\1\2 aria-label="Pages of \1"', MISNAMED.sub("", page))


def describe(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Description, title and picture of a page; where it begins, for the page of lost addresses."""
    title = re.sub("<[^>]*>", "", context.get("title", ""))
    book, base = app.config.html_title, app.config.html_baseurl
    about = description_of(doctree) or f"{title}: {book}"
    said = {"description": about, "og:description": about, "og:title": title, "og:site_name": book}
    said |= {"og:type": "article", "twitter:card": "summary_large_image"}
    if base:
        said |= {"og:url": f"{base}{page}.html", "og:image": f"{base}{PICTURE}"}
    tags = "".join(_tag(name, text) for name, text in said.items())
    base = BASE.format(path=urlsplit(app.config.html_baseurl).path or "/") if page == "404" else ""
    context["metatags"] = base + context.get("metatags", "") + tags


def _tag(name: str, text: str) -> str:
    kind = "property" if name.startswith("og:") else "name"
    return f'<meta {kind}="{name}" content="{html.escape(text, quote=True)}">\n'


def description_of(doctree: nodes.document | None) -> str:
    """The first sentences of a page, as many as are shown."""
    if doctree is None:
        return ""
    paragraphs = (node for node in doctree.findall(nodes.paragraph) if isinstance(node.parent, nodes.section))
    text = " ".join(next((p.astext() for p in paragraphs), "").split())
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"


def add_not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page for addresses that lead nowhere."""
    yield "404", {"title": "There is no such page", "body": NOT_FOUND}, "page.html"


def write_sitemap(app: Sphinx, exception: Exception | None) -> None:
    """All pages for search engines; nothing where the address of the site is unknown."""
    if exception or app.builder.format != "html" or not app.config.html_baseurl:
        return
    base = app.config.html_baseurl
    names = sorted(app.env.found_docs)
    pages = "".join(f"<url><loc>{escape(base + name)}.html</loc></url>\n" for name in names)
    Path(app.outdir, "sitemap.xml").write_text(SITEMAP.format(pages=pages), encoding="utf-8")
    Path(app.outdir, "robots.txt").write_text(f"Sitemap: {base}sitemap.xml\n", encoding="utf-8")
