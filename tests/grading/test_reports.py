"""The reports of a class: right, importable, and harmless whatever a learner wrote or is called."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET

import pytest

from gradecheck.grading import closing
from gradecheck.grading.folders import folder_name
from gradecheck.grading.reports import reports
from gradecheck.submission.platforms import Who
from tests.grading.classes import EVIL


@pytest.fixture(scope="module")
def texts(done):
    return dict(reports(done[0]))


def of(texts, name, file):
    return next(
        text for path, text in texts.items() if path.startswith(f"learners/{name}-") and path.endswith(file)
    )


def test_every_report_is_written(done, texts):
    _, out = done
    assert {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} == {
        *texts,
        "results.jsonl",
    }
    assert {path for path in texts if "/" not in path} == {"grades.csv", "junit.xml", "summary.html"}
    assert len(texts) == 3 + 2 * 6


def test_marks_are_a_row_for_each_learner(texts):
    rows = {row["learner"]: row for row in csv.DictReader(io.StringIO(texts["grades.csv"]))}
    assert {name: (row["points"], row["max_points"], row["percent"]) for name, row in rows.items()} == {
        "ada": ("3", "3", "100.0"), "alan": ("0", "3", "0.0"), "grace": ("2", "3", "66.7"),
        EVIL.replace("/", ""): ("0", "3", "0.0"), "'=1+1": ("0", "3", "0.0"), "kurt": ("0", "3", "0.0"),
    }  # fmt: skip
    assert (rows["grace"]["cube"], rows["grace"]["mean_slope"]) == ("0", "2")
    assert rows["alan"]["mean_slope"] == ""
    assert "export for reading" in rows["kurt"]["look_at"]


def test_no_cell_of_the_marks_is_a_formula(texts):
    for row in csv.reader(io.StringIO(texts["grades.csv"])):
        assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row)


def test_results_of_a_learner_are_what_gradescope_shows(texts):
    found = json.loads(of(texts, "grace", "results.json"))
    assert found["score"] == 2
    assert [(t["name"], t["score"], t["max_score"], t["status"]) for t in found["tests"]] == [
        ("cube", 0, 1, "failed"), ("mean_slope", 2, 2, "passed")
    ]  # fmt: skip
    assert "likely cause" in found["tests"][0]["output"]
    assert found["extra_data"]["isolation"]


def test_who_handed_in_nothing_is_told_so_in_each_report(texts):
    assert "export for reading" in json.loads(of(texts, "kurt", "results.json"))["output"]
    assert "could not be read" in of(texts, "kurt", "feedback.html")


def test_the_page_of_a_learner_says_what_is_missing_and_the_sum_of_the_marks(texts):
    """The points of one file alone are not the mark."""
    assert "<code>mean_slope</code> (2 points) is in no file that was handed in." in of(
        texts, "alan", "feedback.html"
    )
    assert "Together 0 of 3 points." in of(texts, "alan", "feedback.html")
    assert "Together 3 of 3 points." in of(texts, "ada", "feedback.html")


def test_the_class_as_junit_is_well_formed_and_without_durations(texts):
    root = ET.fromstring(texts["junit.xml"])
    assert len(root) == 6
    assert {case.get("time") for case in root.iter("testcase")} == {"0.000"}


def test_nothing_that_a_learner_wrote_is_markup(texts):
    for path, text in texts.items():
        if path.endswith((".html", ".xml")):
            assert "<script>alert" not in text, path


def test_pages_allow_no_script_and_ask_for_nothing(texts):
    for path, text in texts.items():
        if path.endswith(".html"):
            assert "default-src 'none'" in text
            assert "<script" not in text
            assert not re.search(r"(?:src|href)=\"(?!#)", text), path


def test_the_summary_says_what_a_teacher_asks(texts):
    page = texts["summary.html"]
    assert re.search(r"<strong>6</strong><span>learners", page)
    assert re.search(r"<strong>1</strong><span>with everything right", page)
    assert "To talk about in the next lecture" in page
    assert "alan, grace" in page
    assert "same wrong function" in page
    assert "kurt: " in page
    assert page.count("<svg") > 4


def test_pictures_of_the_summary_have_words(texts):
    for picture in re.findall(r"<svg[^>]*>", texts["summary.html"]):
        assert 'aria-label="' in picture or 'aria-hidden="true"' in picture


def test_no_path_of_this_machine_is_in_what_a_learner_gets(done, texts):
    _, out = done
    for path, text in texts.items():
        assert str(out.parent) not in text, path
        assert "tiny_course" not in text, path


def test_the_closing_words_say_who_how_many_and_where(done):
    words = closing.render(done[0], "out")
    assert re.search(r"learners +6\nall right +1\nmedian points +0 of 3", words)
    assert re.search(r"3 x  cube: ", words)
    assert "kurt: essay.pdf is an export" in words
    assert "Landlock" in words
    assert "out: summary.html" in words


@pytest.mark.parametrize(
    "name",
    ["../../etc", "/", "..", "", "a" * 1000, "con", "\u202egnp.exe", "x\x00y", "a/b\\c", "Zoë Ångström"],
)
def test_no_name_of_a_learner_leads_anywhere(name):
    made = folder_name(Who(name))
    assert re.fullmatch(r"[\w-]{1,47}", made)
    assert made != folder_name(Who(name + "x"))
