"""The prose of the pages reads like a book: sentences vary, terms are standard, spelling is American."""

import ast
import re
from collections.abc import Iterator

import numpy as np
import pytest

from tests.folders import REPOSITORY

BOOK = REPOSITORY / "book"
#: Pages that have been rewritten in the book's voice.
REWRITTEN: tuple[str, ...] = (
    "index",
    "ch01_directional_derivatives",
    "ch02_gradient_descent",
    "ch03_loss_functions",
    "ch04_stochastic_gradient_descent",
    "ch05_neural_networks",
    "ch06_backpropagation",
    "ch07_gradient_checking",
    "ch10_non_convexity",
    "ch08_cross_entropy",
    "ch11_learning_rate_schedules",
    "ch09_regularization",
    "ch12_momentum_and_adaptive_methods",
    "ch13_capstone_digits",
    "ch14_automatic_differentiation",
    "using",
    "appendix_mistakes",
    "appendix_errata",
)
PAGES = [BOOK / f"{name}.md" for name in REWRITTEN]


#: Fences whose inside is no prose.
NO_PROSE = r"\{(?:code-cell|math|figure|literalinclude|glossary)\}|[^{]*$"


def running_text(text: str) -> Iterator[str]:
    """The lines of prose; an empty one in the place of code, formulas, headings, tables and directives."""
    open_fences: list[tuple[str, bool]] = []
    for line in re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL).splitlines():
        fence = re.match(r"(`{3,}|:{3,}|\$\$)(.*)", line)
        silent = any(closed for _, closed in open_fences)
        if fence and open_fences and (fence[1], fence[2]) == (open_fences[-1][0], ""):
            open_fences.pop()
        elif fence and not silent and not (fence[1] == "$$" and fence[2].endswith("$$")):
            open_fences.append(
                (fence[1], bool(re.match(NO_PROSE, fence[2])) and not fence[1].startswith(":"))
            )
        elif not fence and not silent and not re.match(r"#|:\w+:|\||\(.*\)=$", line):
            yield re.sub(r"^(?:[-*]|\d+\.) ", "\n", line)
            continue
        yield ""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a page's running text, and the points of its lists."""
    parts = re.split(r"\n\s*\n", "\n".join(running_text(text)))
    return [" ".join(part.split()) for part in parts if part.strip()]


def plain(paragraph: str) -> str:
    """Words only: code, a role or a letter counts as one word, a formula as the three that say it."""
    paragraph = re.sub(r"\{[\w:]+\}`[^`]*`", "item", paragraph)
    paragraph = re.sub(r"`[^`]*`", "code", paragraph)
    paragraph = re.sub(r"\$(?:\w|\\\w+|-?\d[\d.,]*)\$", "letter", paragraph)
    paragraph = re.sub(r"\$[^$]*\$", "formula of symbols", paragraph)
    paragraph = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", paragraph)
    return re.sub(r"[*_]{1,3}", "", paragraph)


def sentences(text: str) -> list[int]:
    """Numbers of words of the sentences of a page, up to its lists of exercises and sources.

    Bold words that begin a paragraph are a heading; a line that ends with a colon goes on below.
    """
    found = []
    for paragraph in paragraphs(text.partition("\n## Exercises\n")[0]):
        paragraph = re.sub(r"^\*{1,2}[^*]+[.]\*{1,2}", "", paragraph)
        for sentence in re.split(r"(?<=[.?!])[)\"”]?\s+(?=[A-Z0-9(\"“])", plain(paragraph)):
            words = re.findall(r"[\w'’./%-]*\w[\w'’./%-]*", sentence)
            if re.search(r"[.?!][)\"”]?$", sentence) and len(words) > 1:
                found.append(len(words))
    return found


#: Stems that Americans spell with a z.
WITH_Z = (
    "regular|normal|general|minim|maxim|optim|recogn|random|initial|parametr|summar|linear|visual|organ"
    "|penal|standard"
)
#: Words as the British spell them.
BRITISH = (
    r"\b\w*(?:colour|behaviour|neighbour|favour|licence)\w*",
    r"\b(?:cent(?:re[ds]?|ring)|metres?|grey|towards|learnt|whilst|maths|labelled|modelled|judgement)\b",
    rf"\b\w*(?:{WITH_Z})is(?:e[ds]?|ing|ations?|ers?)\b",
    r"\b(?:emphasise|analyse|realise)[ds]?\b",
)
#: What the book leaves behind, and what it says instead.
LEFT_BEHIND = {
    r"\b(?:derivatives?|gradients?|differentiated?) (?:of [^.;:]{1,40} )?by (?:the|a|its|all|each)\b": (
        "with respect to"
    ),
    r"\bwhoever\b": "a person who does something, or you",
    r"(?:^|[.!] |[?] )Who \w+s [^?]*?\.": "a sentence about a person, or about you",
    r"\brulers?\b": "norm, or measure of length",
    r"\bshadows?\b": "projection",
    r"\bbends?\b": "nonlinearity, activation function, curve",
    r"\bcontented\b": "satisfied",
    r"\bon the way\b": "in between, along the path",
    r"\bstands? (?:with|at|on|in|for itself)\b": "is, lies, is written",
    r"\bleave the [\w ]+ away\b": "drop",
    r"\bis another one\b": "is different",
    r"\bwe shall\b": "we will",
    r"\b(?:of course|obviously|note that|simply)\b": "nothing",
    **dict.fromkeys(BRITISH, "American spelling"),
}


#: Five words and more between quotation marks are a source's, and stay as it spells them.
QUOTATION = r'"(?:[^\s"]+\s+){4,}[^\s"]+"'


def left_behind(text: str) -> list[str]:
    """Words of the running text that the book does not use, each with what it says instead."""
    return [
        f"{found[0]!r} in {paragraph[:60]!r}: {instead}"
        for paragraph in (re.sub(QUOTATION, "", plain(paragraph)) for paragraph in paragraphs(text))
        for pattern, instead in LEFT_BEHIND.items()
        for found in re.finditer(pattern, paragraph, re.IGNORECASE)
    ]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_sentences_have_the_length_of_prose_and_vary(path):
    lengths = np.array(sentences(path.read_text("utf-8")))

    assert 17 <= lengths.mean() <= 22.5, lengths.mean()
    assert lengths.std() >= 6, lengths.std()
    assert np.mean(lengths <= 8) <= 0.15, np.mean(lengths <= 8)
    assert np.mean(lengths > 40) <= 0.04, np.mean(lengths > 40)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_words_that_the_book_left_behind_do_not_come_back(path):
    assert left_behind(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The derivative of the cost by a weight is small.",
        "It rises. Whoever walks twice as fast rises twice as fast.",
        "Who looks along the axes only misses both.",
        "We choose another ruler.",
        "What stands with the letter is the slope.",
        "Its colour says so.",
        "A regularised net is normalised.",
        "Points in the centre.",
        'A step "towards the minimum" is short.',
    ],
)
def test_planted_word_is_found(sentence):
    assert len(left_behind(f"# Title\n\n{sentence}\n")) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "The derivative of the cost with respect to a weight is small.",
        "Who is right? The person who looks along both axes.",
        "```{code-cell} ipython3\ncolour = 1  # whoever\n```",
        "The name `colours` is a name.",
        'It says that this is "the fastest way towards a minimum".',
    ],
)
def test_what_is_no_fault_is_not_found(text):
    assert left_behind(text) == []


def test_sentences_are_counted_without_code_formulas_and_headings():
    text = """---
title: x
---

# A heading. With two parts.

We take $a. B$ and `c. D` together. It is the sum {eq}`eq-x` of both!

```{code-cell} ipython3
print("One. Two. Three.")
```

- the first point of a list
- A second point is a sentence.

| a | b. C |
"""
    assert sentences(text) == [8, 7, 6]


def read_by_people() -> Iterator[tuple[str, str]]:
    """Prose and docstrings of what is no chapter: name and text, without code and quotations."""
    for path in (*REPOSITORY.glob("*.md"), *BOOK.glob("appendix_*.md"), REPOSITORY / "gradecheck/README.md"):
        told = " ".join(plain(p) for p in paragraphs(path.read_text("utf-8")))
        yield path.name, re.sub(r"[\"“][^\"”]*[\"”]", "", told)
    for folder in ("gradecheck", "solutions"):
        for path in (REPOSITORY / folder).rglob("*.py"):
            nodes = ast.walk(ast.parse(path.read_text("utf-8")))
            kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
            docstrings = (ast.get_docstring(node) or "" for node in nodes if isinstance(node, kinds))
            yield str(path.relative_to(REPOSITORY)), plain(" ".join(docstrings))


@pytest.mark.slow
def test_pages_and_docstrings_that_people_read_are_spelled_in_one_way():
    british = {
        name: found
        for name, text in read_by_people()
        if (found := [m[0] for pattern in BRITISH for m in re.finditer(pattern, text, re.IGNORECASE)])
    }
    assert british == {}


@pytest.mark.slow
def test_spelling_is_looked_for_in_what_a_learner_reads():
    names = [name for name, text in read_by_people() if text]
    assert "README.md" in names
    assert any(name.startswith("solutions") and "mistakes" in name for name in names)
