"""Sphinx extension: what a word or a reference means is shown where it is read, on hover and on focus.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {definitions: book/_ext}

and a page with a glossary, whose definitions end with the chapter that introduces the word ("Chapter 3."),
and a page on notation, whose tables have a column "ours" or "in formulas" and one that says what it means.
What it does, in the order of the functions below:

- links the first occurrence of a word on a page to the glossary, after the chapter that introduces it: there
  it is explained in the text,
- writes the glossary as a script, which a page loads when a reader first points to such a word, and the
  program that shows a definition, or the equation that a reference names,
- writes the tables of the notation as a script, for the letters of the formula to which a reader points.

Without JavaScript these are links to the glossary and to the equation.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.fileutil import copy_asset

BOOK = Path(__file__).resolve().parents[1]
GLOSSARY = BOOK / "appendix_glossary.md"
NOTATION = "book/appendix_notation"
LETTERS, MEANING = ("ours", "in formulas"), ("meaning", "what it is")
ONLY = re.compile(r"\(in chapters? ([\d, andto]+) only\)")
PROGRAM = BOOK / "definitions"
ENTRY = re.compile(r"^(\w[^\n]*)\n((?:  [^\n]*\n?)+)", re.MULTILINE)
DEFINITION = re.compile(r'<dt id="(term-[^"]+)">.*?</dt><dd>(.*?)</dd>', re.DOTALL)
INTRODUCED = re.compile(r"\bChapters? (\d+)")
# "What it costs", and the error of a measurement: these have other meanings too.
AMBIGUOUS = {"cost", "error"}
PAGE = re.compile(r"book/ch(\d+)_")
# Where a word is no word of the text, or is explained already.
PASSED_OVER = (
    nodes.title,
    nodes.reference,
    nodes.literal,
    nodes.literal_block,
    nodes.strong,
    nodes.caption,
    nodes.raw,
    nodes.math,
    nodes.FixedTextElement,
    addnodes.pending_xref,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("builder-inited", copy_program)
    app.connect("doctree-read", link_words)
    app.connect("html-page-context", write_glossary, priority=960)
    app.connect("html-page-context", write_symbols, priority=960)
    app.add_css_file("definitions/tips.css")
    app.add_js_file("definitions/tips.js", loading_method="defer")
    return {"parallel_read_safe": True, "parallel_write_safe": True, "version": "1"}


def copy_program(app: Sphinx) -> None:
    """What shows tips, into `_static`."""
    if app.builder.format == "html":
        for path in PROGRAM.iterdir():
            copy_asset(path, Path(app.outdir) / "_static" / "definitions")


def write_glossary(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """The definitions of the glossary's page, as they are written there, by their address."""
    if page != f"book/{GLOSSARY.stem}":
        return
    found = DEFINITION.findall(context["body"])
    told = {f"{GLOSSARY.stem}.html#{place}": html for place, html in found}
    script = f"definitionTips.glossary({json.dumps(told, ensure_ascii=False)});\n"
    (Path(app.outdir) / "_static" / "definitions" / "glossary.js").write_text(script, encoding="utf-8")


def write_symbols(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """The rows of the notation's tables: letters in TeX, what is shown for them, their meaning, and where."""
    if page != NOTATION:
        return
    rows = [
        row | {name: app.set_formulas(row[name]) for name in ("shown", "meaning")}
        for row in symbols_of(doctree)
    ]
    script = f"definitionTips.symbols({json.dumps(rows, ensure_ascii=False)});\n"
    (Path(app.outdir) / "_static" / "definitions" / "symbols.js").write_text(script, encoding="utf-8")


def symbols_of(doctree: nodes.document) -> Iterator[dict[str, Any]]:
    """Each row that has a letter; the table of what is ours before that of the shapes."""
    tables = [table for table in doctree.findall(nodes.table) if columns_of(table)]
    for table in sorted(tables, key=lambda table: "ours" not in names_of(table)):
        letters, meaning = columns_of(table)
        for row in next(iter(table.findall(nodes.tbody))).findall(nodes.row):
            math = [node.astext() for node in row[letters].findall(nodes.math)]
            if math:
                said = row[meaning].astext()
                yield {
                    "letters": math,
                    "shown": html_of(row[letters]),
                    "meaning": html_of(row[meaning]),
                    "chapters": chapters_in(said),
                }


def names_of(table: nodes.table) -> list[str]:
    """What stands above the columns."""
    head = next(iter(table.findall(nodes.thead)), None)
    return [entry.astext() for entry in head.findall(nodes.entry)] if head else []


def columns_of(table: nodes.table) -> tuple[int, int] | None:
    """The column with letters and the one with their meaning."""
    names = names_of(table)
    found = [
        next((names.index(name) for name in wanted if name in names), None) for wanted in (LETTERS, MEANING)
    ]
    return None if None in found else (found[0], found[1])


def chapters_in(said: str) -> list[int] | None:
    """The chapters in which alone a letter means this, "(in chapters 1 to 3 only)", where there are such."""
    found = ONLY.search(said)
    if not found:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", found[1])]
    return list(range(numbers[0], numbers[-1] + 1)) if " to " in found[1] else numbers


def html_of(entry: nodes.Element) -> str:
    """A cell of a table, with its formulas in TeX."""
    parts = []
    for node in entry.findall(lambda node: isinstance(node, nodes.math | nodes.literal | nodes.Text)):
        if isinstance(node, nodes.math):
            parts.append(f"\\({html.escape(node.astext())}\\)")
        elif isinstance(node, nodes.literal):
            parts.append(f"<code>{html.escape(node.astext())}</code>")
        elif not isinstance(node.parent, nodes.math | nodes.literal):
            parts.append(html.escape(node.astext()))
    return "".join(parts)


def words_before(chapter: int, glossary: str) -> dict[str, str]:
    """Words that an earlier chapter has introduced, in small letters, each with its entry of the glossary."""
    words = {}
    for entry, definition in ENTRY.findall(glossary):
        introduced = INTRODUCED.search(definition)
        if introduced and int(introduced[1]) < chapter:
            words |= {word.strip().lower(): entry for word in entry.split(",")}
    return {word: entry for word, entry in words.items() if word not in AMBIGUOUS}


def link_words(app: Sphinx, doctree: nodes.document) -> None:
    """Link the first occurrence of each word on the page of a chapter to the glossary."""
    page = PAGE.match(app.env.docname)
    if not page or not GLOSSARY.is_file():
        return
    app.env.note_dependency(str(GLOSSARY))
    words = words_before(int(page[1]), GLOSSARY.read_text(encoding="utf-8"))
    if not words:
        return
    link_first(doctree, pattern_of(words), words)


def pattern_of(words: dict[str, str]) -> re.Pattern[str]:
    """Any of the words, also as plural and at the beginning of a sentence; the longest first."""
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"\b({longest_first})(?:s|es)?\b", re.IGNORECASE)


def link_first(page: nodes.Element, pattern: re.Pattern[str], words: dict[str, str]) -> None:
    """The first occurrence of each word in a paragraph."""
    seen: set[str] = set()
    for text in list(page.findall(nodes.Text)):
        if is_prose(text, page):
            parts = linked(text.astext(), pattern, words, seen)
            if len(parts) > 1:
                text.parent.replace(text, parts)


def is_prose(text: nodes.Text, page: nodes.Element) -> bool:
    """Whether a text is part of a paragraph, and not within something that has a meaning of its own."""
    node, in_paragraph = text.parent, False
    while node is not page:
        if isinstance(node, PASSED_OVER):
            return False
        in_paragraph |= isinstance(node, nodes.paragraph)
        node = node.parent
    return in_paragraph


def linked(text: str, pattern: re.Pattern[str], words: dict[str, str], seen: set[str]) -> list[nodes.Node]:
    """The text in parts: words that were not seen yet as links, and what is between them."""
    parts: list[nodes.Node] = []
    at = 0
    for found in pattern.finditer(text):
        entry = words[found[1].lower()]
        if entry in seen:
            continue
        seen.add(entry)
        link = addnodes.pending_xref("", refdomain="std", reftype="term", reftarget=entry, refexplicit=True)
        link["refwarn"] = True
        link += nodes.inline("", found[0], classes=["term"])
        parts += [nodes.Text(text[at : found.start()]), link]
        at = found.end()
    return [*parts, nodes.Text(text[at:])]
