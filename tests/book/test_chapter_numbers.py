"""A chapter's number is that of its file, in headings, equations and references from other pages."""

import re
import sys

import pytest
from sphinx.application import Sphinx

from tests.folders import REPOSITORY

EXTENSIONS = REPOSITORY / "book" / "_ext"
CONTENTS = """
Contents
========

.. toctree::
   :numbered: 2

   book/ch05_networks
   book/ch06_backpropagation

.. toctree::

   book/appendix
"""
NETWORKS = """
Networks
========

Forward
-------

.. math:: z = w a
   :label: weighted

.. math:: a = s(z)
   :label: activation
"""
BACKPROPAGATION = """
Backpropagation
===============

Backward
--------

From :eq:`activation` follows

.. math:: d = e
   :label: delta

In detail
^^^^^^^^^

.. toctree::

   /exercises/ch06_backpropagation
"""
EXERCISES = """
Exercises
=========

The first
---------
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    """Build a book of two chapters and an appendix, and give the text of its pages without tags."""
    source = tmp_path_factory.mktemp("book")
    (source / "book").mkdir()
    (source / "index.rst").write_text(CONTENTS, encoding="utf-8")
    (source / "book/ch05_networks.rst").write_text(NETWORKS, encoding="utf-8")
    (source / "book/ch06_backpropagation.rst").write_text(BACKPROPAGATION, encoding="utf-8")
    (source / "exercises").mkdir()
    (source / "exercises/ch06_backpropagation.rst").write_text(EXERCISES, encoding="utf-8")
    (source / "book/appendix.rst").write_text("Appendix\n========\n", encoding="utf-8")
    settings = {"extensions": ["sphinx.ext.mathjax", "chapter_numbers"], "numfig": True, "math_numfig": True}
    sys.path.insert(0, str(EXTENSIONS))
    try:
        app = Sphinx(source, None, source / "html", source / "trees", "html", settings, None, None)
        app.build()
    finally:
        sys.path.remove(str(EXTENSIONS))
    written = (source / "html").rglob("*.html")
    texts = {page: re.sub(r"<[^>]+>", "", page.read_text(encoding="utf-8")) for page in written}
    return {
        page.stem
        if page.parent.name == "book"
        else page.relative_to(source / "html").with_suffix("").as_posix(): text
        for page, text in texts.items()
    }


def test_chapter_has_the_number_of_its_file_and_not_of_its_place(pages):
    assert "5. Networks" in pages["ch05_networks"]
    assert "6. Backpropagation" in pages["ch06_backpropagation"]


def test_section_starts_with_the_number_of_its_chapter(pages):
    assert "6.1. Backward" in pages["ch06_backpropagation"]


def test_section_below_the_numbered_depth_has_no_number(pages):
    assert "In detail" in pages["ch06_backpropagation"]
    assert not re.search(r"\d\. *In detail", pages["ch06_backpropagation"])


def test_contents_show_the_same_numbers(pages):
    assert "5. Networks" in pages["index"]
    assert "6.1. Backward" in pages["index"]


def test_equations_count_inside_their_chapter(pages):
    assert re.findall(r"\((\d\.\d)\)", pages["ch05_networks"]) == ["5.1", "5.2"]


def test_reference_from_another_page_names_the_chapter_of_the_equation(pages):
    assert "From (5.2) follows" in pages["ch06_backpropagation"]


def test_page_below_a_chapter_is_no_section_of_it(pages):
    assert "The first" in pages["exercises/ch06_backpropagation"]
    for page in ("exercises/ch06_backpropagation", "index"):
        assert not re.search(r"\d\. *(Exercises|The first)", pages[page])


def test_page_outside_the_numbered_parts_has_no_number(pages):
    assert "Appendix" in pages["appendix"]
    assert not re.search(r"\d\. Appendix", pages["appendix"])
