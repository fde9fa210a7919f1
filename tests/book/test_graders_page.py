"""The pages that the comparison of graders writes: from the results as they are, lost rows included."""

import copy
import json
import re

import pytest

pytest.importorskip("resource", reason="the comparison runs where processes tell what they used")

from benchmarks.graders import costs, page
from benchmarks.graders.measuring import GRADERS
from benchmarks.graders.seven import FUNCTIONS, assertion_of, hostile, hostile_names, right
from tests.folders import REPOSITORY

RESULTS = json.loads((REPOSITORY / "benchmarks" / "graders" / "results.json").read_text(encoding="utf-8"))
PAGES = {"appendix_graders.md": page, "appendix_grading_costs.md": costs}


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_what_the_results_say(name):
    written = (REPOSITORY / "book" / name).read_text(encoding="utf-8")
    assert written == PAGES[name].render(RESULTS), "python -m benchmarks.graders --pages writes it"


def test_the_results_are_of_a_full_run_and_a_grader_without_numbers_is_named():
    assert RESULTS["quick"] is False
    names = [grader["name"] for grader in RESULTS["graders"]]
    assert [*names, *RESULTS["missing"]] == [grader.name for grader in GRADERS]
    for name in RESULTS["missing"]:
        assert re.search(rf"\*\*Not measured in this run\*\*: .*{name}", page.render(RESULTS))
    for grader in RESULTS["graders"]:
        assert grader["one"]["rate"] > 0
        assert grader["two"]["rate"] > 0
        assert [*grader["hostile"]] == hostile_names()


def test_ours_gave_no_point_that_was_not_earned_and_took_none():
    ours = page.ours(RESULTS["graders"])
    assert ours["one"]["all_right"]
    assert ours["two"]["all_right"]
    assert {n: found["points"] for n, found in ours["hostile"].items()} == {
        n: hostile(n)[0] for n in hostile_names()
    }
    assert not any(found["left"] for found in ours["hostile"].values())


def test_a_row_that_we_lose_is_called_lost():
    changed = copy.deepcopy(RESULTS)
    others = [grader for grader in changed["graders"] if not grader["is_ours"]]
    others[-1]["one"]["cpu"] = page.ours(changed["graders"])["one"]["cpu"] / 2
    lost = [line for line in page.render(changed).splitlines() if line.startswith("- **We lose here**")]
    assert any(others[-1]["name"] in line and "processor time" in line for line in lost)


def test_points_that_were_not_earned_are_bold_and_counted():
    changed = copy.deepcopy(RESULTS)
    row = changed["graders"][0]
    for name in hostile_names():
        row["hostile"][name] = {"points": hostile(name)[0], "ended": "well", "peak": 10, "left": []}
    row["hostile"]["compares"]["points"] = 5
    row["hostile"]["exits"] = {"points": None, "ended": "died", "peak": 10, "left": ["a file"]}
    text = page.render(changed)
    assert "  - 0\n  - **5**\n" in text
    assert "  - 6\n  - **none**: the grader ends (a file)\n" in text
    assert re.search(r"\| points that were not earned \| 5 \|", text)
    assert re.search(r"\| earned points that were lost \| 6 \|", text)


def test_right_answers_pass_their_own_tests():
    namespace = {}
    exec(right(), namespace)
    for name in FUNCTIONS:
        exec(assertion_of(name), namespace)


def test_a_wrong_answer_fails_its_test():
    namespace = {}
    exec(right() + "def norm(x): return np.sum(x * x)\n", namespace)
    with pytest.raises(AssertionError):
        exec(assertion_of("norm"), namespace)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "5 seconds"), (60, "1.0 minutes"), (5400, "1.5 hours"), (36_000_000, "10,000 hours")],
)
def test_a_duration_is_told_in_the_largest_unit(seconds, words):
    assert costs._duration(seconds) == words


def test_costs_follow_from_the_measured_processor_time():
    changed = copy.deepcopy(RESULTS)
    changed["course"]["mixed1"].update(cpu=0.36, bytes=1e4 * changed["course"]["count"])
    rows = re.findall(r"^\| (1,000|1,000,000) \| (.*) \|$", costs.render(changed), re.MULTILINE)
    assert rows[0][1].split(" | ") == ["6.0 minutes", "1", "1.3 hours", "130 MB"]
    assert rows[1][1].split(" | ") == ["100 hours", "100", "1,300 hours", "130.0 GB"]
