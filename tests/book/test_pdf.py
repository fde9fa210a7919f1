"""The PDF has every page of the book, in the order in which a reader turns them."""

import pytest
import yaml

pytest.importorskip("pypdf")

from book.pdf import pages_in_order
from tests.folders import REPOSITORY


def test_pages_below_a_page_follow_it():
    chapters = [{"file": "a", "sections": [{"file": "b"}, {"file": "c"}]}, {"file": "d"}]

    assert list(pages_in_order({"root": "r", "parts": [{"chapters": chapters}]})) == ["r", "a", "b", "c", "d"]


def test_every_page_of_the_contents_is_printed_once():
    text = (REPOSITORY / "_toc.yml").read_text(encoding="utf-8")

    names = list(pages_in_order(yaml.safe_load(text)))

    assert len(names) == len(set(names)) == text.count("file: ") + 1
