"""What the errata page quotes from a source is in the source, word for word, where the texts are at hand."""

import re
from collections.abc import Iterator

import pytest

from tests.folders import REPOSITORY

ERRATA = REPOSITORY / "book" / "appendix_errata.md"
SOURCES = REPOSITORY.parent / "shared" / "seeds"
#: Words of a quotation; shorter ones are names and terms.
FEWEST = 5


def plain(text: str) -> str:
    """Words without typographic quotes, emphasis and line breaks."""
    text = text.translate(str.maketrans("’“”", '\'""'))
    return " ".join(re.sub(r"[*_`]", "", text).split())


def quotations(page: str) -> Iterator[str]:
    """What is between quotation marks in the prose of a page, if it is long enough to be a quotation."""
    prose = re.sub(r"^```\{code-cell\}.*?^```$", "", page, flags=re.DOTALL | re.MULTILINE)
    for paragraph in re.split(r"\n\s*\n", prose):
        for quoted in re.findall(r'"([^"]*)"', paragraph.translate(str.maketrans("“”", '""'))):
            if len(quoted.split()) >= FEWEST:
                yield quoted


def is_quoted(quotation: str, sources: list[str]) -> bool:
    """Whether one of the sources has these words in this order; a stop of ours at the end may be added."""
    return any(plain(quotation).rstrip(".,") in plain(source) for source in sources)


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the texts of the sources are not part of the repository")
@pytest.mark.parametrize("quotation", list(quotations(ERRATA.read_text("utf-8"))))
def test_quotation_is_in_a_source_word_for_word(quotation):
    sources = [path.read_text("utf-8") for path in sorted(SOURCES.glob("*.txt"))]

    assert sources
    assert is_quoted(quotation, sources)


def test_errata_page_quotes_its_sources():
    """The test above must not pass because nothing was read."""
    assert len(list(quotations(ERRATA.read_text("utf-8")))) >= 8


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("a minimum in one direction, perhaps.", True),
        ("a minimum in every direction, perhaps", False),
        ("minimum in one", True),
        ("one direction in minimum", False),
    ],
)
def test_planted_quotation_is_judged_by_its_words(quotation, found):
    assert is_quoted(quotation, ["It is a *minimum* in\none direction, perhaps."]) == found


def test_quotations_are_read_from_prose_only():
    prose = 'He says "one two three four five" and "a name".'
    cell = '```{code-cell}\nx = "six seven eight nine ten"\n```'

    assert list(quotations(f"{prose}\n\n{cell}\n")) == ["one two three four five"]
