"""The collection of whole answers gets the same verdicts and causes in a page as in a terminal."""

import pytest

from tests.collection import COURSE, in_terminal, paths_of
from tests.site.editors.driver import EXERCISE, Reader

SAMPLE = ("divides_by_h", "looks_to_the_right_only", "list_of_one", "colon_missing", "looks_to_both_sides")


def in_page(reader, exercise, path):
    """Verdict and likely cause, as the panel shows them."""
    reader.solve_and_check(path.read_text(encoding="utf-8"), exercise)
    cell = reader.cell(exercise)
    causes = cell.locator(".gck-cause").first
    said = causes.text_content() if causes.count() else ""
    return cell.locator(".gck-pill").inner_text(), " ".join(said.split())


def differences(reader, exercise, paths):
    """What is said otherwise than in a terminal, by the name of the answer."""
    found = {}
    for path in paths:
        expected = in_terminal(exercise)[path.stem]
        verdict, said = in_page(reader, exercise, path)
        causes = [
            finding.likely_cause.replace("`", "") for finding in expected.findings[:1] if finding.likely_cause
        ]
        if verdict != expected.verdict.words or not all(" ".join(cause.split()) in said for cause in causes):
            found[path.stem] = (verdict, said, expected.verdict.words, causes)
    return found


def test_a_sample_is_judged_as_in_a_terminal(reader):
    paths = [path for path in paths_of(EXERCISE) if path.stem in SAMPLE]

    assert len(paths) == len(SAMPLE)
    assert differences(reader, EXERCISE, paths) == {}


@pytest.mark.nightly
@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_the_whole_collection_is_judged_as_in_a_terminal(profile, site, chapter):
    reader = Reader(profile.new_page()).open(f"{site}/exercises/{chapter.name}.html")
    for card in chapter.exercises:
        assert differences(reader.forget(), card.name, paths_of(card.name)) == {}, card.name
