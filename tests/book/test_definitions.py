"""Words that an earlier chapter has introduced lead to the glossary; a chapter says how long it is."""

import json
import shutil
import subprocess

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


ROWS = {
    "cost": ["C"],
    "point": ["w"],
    "input, wanted output": ["x", "y"],
    "learning rate": [r"\eta"],
    "rate after t steps": [r"\eta_t", r"\eta_{\min}"],
    "loss of one example": ["C_i", r"\bar g"],
    "weight": ["w_{jk}^l"],
    "weights of a layer": ["W^l"],
    "prediction": [r"\hat y"],
    "number of training examples": [r"n_\text{train}"],
    "gradient": [r"\nabla C"],
    "expectation": [r"\operatorname{E}"],
    "probabilities": ["p"],
}
ONLY_IN_CHAPTER_2 = {"patience": ["p"]}
FORMULAS = {
    r"\frac{1}{m} \sum_i C_i": ["loss of one example"],
    r"w_{12}^{l-1} + w^2": ["weight", "point"],
    r"W^3 x_1": ["weights of a layer", "input, wanted output"],
    r"W^T": ["weights of a layer"],
    r"\hat{y}_i - \bar{g}": ["prediction", "loss of one example"],
    r"\eta_t \nabla C": ["rate after t steps", "gradient", "cost"],
    r"\eta_\min \eta": ["rate after t steps", "learning rate"],
    r"n_{\text{train}} \text{ where C and x}": ["number of training examples"],
    r"\operatorname{E}[\xi]": ["expectation"],
    "p": ["probabilities"],
    r"\begin{aligned} q &= 1 \end{aligned}": [],
}
FIND = """
let find;
globalThis.definitionTips = { letters: (given) => (find = given) };
(0, eval)(require("fs").readFileSync(process.argv[1], "utf8"));
const { rows, formulas, chapter } = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(formulas.map((tex) => find(tex, rows, chapter).map(({ meaning }) => meaning))));
"""


def found_in(formulas, chapter):
    """What the page's program finds for formulas of a chapter."""
    rows = [{"letters": letters, "meaning": meaning, "chapters": None} for meaning, letters in ROWS.items()]
    rows += [{"letters": letters, "meaning": m, "chapters": [2]} for m, letters in ONLY_IN_CHAPTER_2.items()]
    given = json.dumps({"rows": rows, "formulas": list(formulas), "chapter": chapter})
    command = ["node", "-e", FIND, definitions.PROGRAM / "letters.js"]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node.js")
def test_letters_of_a_formula_are_found_with_their_indices_and_powers():
    found = dict(zip(FORMULAS, found_in(FORMULAS, 5), strict=True))

    assert found == FORMULAS


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node.js")
def test_letter_of_one_chapter_alone_means_that_only_there():
    assert [found_in(["p"], chapter) for chapter in (2, 3)] == [[["patience"]], [["probabilities"]]]


@pytest.mark.parametrize(
    ("said", "chapters"),
    [
        ("means of (in chapter 10 only)", [10]),
        ("a point (in chapters 1 and 2 only); elsewhere the last layer", [1, 2]),
        ("a step (in chapters 1 to 3 only)", [1, 2, 3]),
        ("cost", None),
    ],
)
def test_row_says_in_which_chapters_it_holds(said, chapters):
    assert definitions.chapters_in(said) == chapters
