"""What the site has beside its pages: descriptions, a page for lost addresses, a map."""

from types import SimpleNamespace

import pytest

pytest.importorskip("sphinx")

from docutils import nodes

from book._ext import site_extras


def page_with(*paragraphs):
    section = nodes.section()
    section += [nodes.paragraph(text, text) for text in paragraphs]
    document = nodes.document(None, None)
    document += section
    return document


def test_page_is_described_by_its_first_paragraph():
    assert site_extras.description_of(page_with("The first.", "The second.")) == "The first."


def test_long_description_ends_with_a_whole_word():
    text = site_extras.description_of(page_with("word " * 100))

    assert len(text) <= site_extras.LONGEST + 2
    assert text.endswith("word …")


def app(base="https://owner.github.io/course/", **more):
    config = SimpleNamespace(html_title="The <course>", html_baseurl=base)
    return SimpleNamespace(config=config, **more)


def test_description_is_written_as_text():
    context = {"title": "A <em>page</em>", "body": "text"}

    site_extras.describe(app(), "book/a", "page.html", context, page_with('One "quoted" <word>.'))

    assert '<meta name="description" content="One &quot;quoted&quot; &lt;word&gt;.">' in context["metatags"]
    assert '<meta property="og:title" content="A page">' in context["metatags"]
    assert 'content="https://owner.github.io/course/book/a.html"' in context["metatags"]
    assert "<base" not in context["metatags"]


def test_page_of_lost_addresses_says_where_the_site_begins():
    context = {"title": "No page", "body": "text"}

    site_extras.describe(app(), "404", "page.html", context, None)

    assert context["metatags"].startswith("<script>")
    assert '"/course/"' in context["metatags"]


def test_map_has_every_page(tmp_path):
    builder, env = SimpleNamespace(format="html"), SimpleNamespace(found_docs={"book/b", "book/a&b"})

    site_extras.write_sitemap(app(outdir=tmp_path, builder=builder, env=env), None)

    text = (tmp_path / "sitemap.xml").read_text()
    assert "<loc>https://owner.github.io/course/book/b.html</loc>" in text
    assert "<loc>https://owner.github.io/course/book/a&amp;b.html</loc>" in text


def test_buttons_are_called_what_stands_on_them():
    given = (
        '<button class="search-button pst-js-only" title="Search" aria-label="Search" data-x="y">\n'
        ' <i class="fa"></i>\n <span>Search</span></button>'
        '<i data-mode="dark"  title="Dark"></i>'
        '<summary aria-label="Toggle hidden content">Show</summary>'
    )

    assert site_extras.without_misnomers(given) == (
        '<button class="search-button pst-js-only" data-x="y">\n'
        ' <i class="fa"></i>\n <span>Search</span></button>'
        '<i data-mode="dark"></i>'
        "<summary>Show</summary>"
    )


def test_button_without_words_keeps_its_name():
    given = (
        '<button class="pst-js-only" title="Search" aria-label="Search">\n    <i class="fa"></i>\n</button>'
    )

    assert site_extras.without_misnomers(given) == given


def test_arrow_that_opens_a_part_of_the_contents_is_called_after_it():
    given = (
        '<a class="reference internal" href="a.html">1. Slopes</a><details><summary><span></span></summary>'
    )

    assert '<summary aria-label="Pages of 1. Slopes"><span>' in site_extras.without_misnomers(given)
