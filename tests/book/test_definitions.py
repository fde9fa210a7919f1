"""Words that an earlier chapter has introduced lead to the glossary; a chapter says how long it is."""

import pytest

pytest.importorskip("sphinx")

from docutils import nodes

from book._ext import definitions, reading_time
from tests.folders import REPOSITORY

GLOSSARY = """
:::{glossary}
gradient
  The derivatives, in one vector. Chapter 1.

eigenvector, eigenvalue
  What a matrix only stretches. Chapters 2 and 3.

gradient descent
  Steps against it. Chapter 2.

case
  One set of inputs.

delta, error
  Of a neuron. Chapter 1.
:::
"""


def words(chapter):
    return definitions.words_before(chapter, GLOSSARY)


def test_word_is_linked_only_after_the_chapter_that_introduces_it():
    assert list(words(1)) == []
    assert list(words(2)) == ["gradient", "delta"]


def test_words_of_one_entry_lead_to_it_and_a_word_of_the_checker_is_none_of_the_text():
    assert words(3) == {
        "gradient": "gradient",
        "delta": "delta, error",
        "eigenvector": "eigenvector, eigenvalue",
        "eigenvalue": "eigenvector, eigenvalue",
        "gradient descent": "gradient descent",
    }


def linked_in(*children):
    section = nodes.section("", nodes.title("", "The gradient"), nodes.paragraph("", "", *children))
    nodes.document(None, None).append(section)
    definitions.link_first(section, definitions.pattern_of(words(3)), words(3))
    return [link["reftarget"] for link in section.findall(definitions.addnodes.pending_xref)]


def test_longer_word_wins_and_plural_and_capitals_are_known():
    assert linked_in(nodes.Text("Gradient descent needs gradients.")) == ["gradient descent", "gradient"]


def test_only_the_first_occurrence_is_linked_and_none_within_another_word():
    assert linked_in(nodes.Text("The gradient, the gradient, agradient.")) == ["gradient"]


@pytest.mark.parametrize("kind", [nodes.strong, nodes.literal, nodes.reference, nodes.math])
def test_word_that_is_something_else_there_is_left_alone(kind):
    assert linked_in(kind("", "gradient")) == []


def test_nothing_but_links_is_added():
    section = nodes.section("", nodes.paragraph("", "A gradient here."))
    nodes.document(None, None).append(section)
    definitions.link_first(section, definitions.pattern_of(words(3)), words(3))

    assert section.astext() == "A gradient here."


def test_every_entry_of_the_glossary_is_found():
    text = (REPOSITORY / "book" / "appendix_glossary.md").read_text(encoding="utf-8")

    lines = text.split(":::{glossary}")[1].splitlines()
    entries = [line for line in lines if line and line[0].isalnum()]

    assert [entry for entry, _ in definitions.ENTRY.findall(text)] == entries


def page(words, formulas=0, folded=0):
    document = nodes.document(None, None)
    document += nodes.paragraph("", "word " * words)
    document += [nodes.math_block("", "x") for _ in range(formulas)]
    document += nodes.container("", nodes.paragraph("", "word " * folded), classes=["dropdown"])
    return document


def test_reading_takes_its_time_for_words_and_formulas_and_not_for_folded_answers():
    assert reading_time.minutes(page(1800)) == 10
    assert reading_time.minutes(page(1800, formulas=4, folded=1800)) == 12


@pytest.mark.parametrize(("time", "said"), [(1, 5), (12.4, 10), (12.6, 15), (58, 60)])
def test_time_is_rounded_to_five_minutes(time, said):
    assert reading_time.rounded(time) == said
