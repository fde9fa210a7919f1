import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.wording.safe_text import printable


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("plain\ttext\nof two lines", "plain\ttext\nof two lines"),
        ("Greek δ and 漢字 stay", "Greek δ and 漢字 stay"),
        ("\x1b[31mred\x1b[0m", "red"),  # colors
        ("\x1b[2J\x1b[Hcleared", "cleared"),  # clears the screen
        ("\x1b]0;title\x07text", "text"),  # sets the title of the window
        ("\x9b31mred", "31mred"),  # the same escape as one C1 character
        ("over\rwritten", "overwritten"),
        ("two\r\nlines", "two\nlines"),
        ("nul\x00 bell\x07 delete\x7f", "nul bell delete"),
        ("\u202egnp.exe", "gnp.exe"),  # turns the direction of text
        ("\udc80\ufffe\uffff", ""),
        ("a\u2028b", "ab"),
    ],
)
def test_what_cannot_be_seen_is_dropped(text, left):
    assert printable(text) == left


@given(st.text(alphabet=st.characters(codec=None)))
def test_every_text_fits_into_xml_and_utf8(text):
    element = ET.Element("text", value=printable(text))
    element.text = printable(text)
    assert ET.fromstring(ET.tostring(element, encoding="utf-8")).text in (printable(text), None)
