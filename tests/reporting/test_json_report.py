import json
import re
from dataclasses import replace

import numpy as np
import pytest

from gradecheck.checking import check_live
from gradecheck.comparing.cause import Cause
from gradecheck.course.course import load_course
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.reporting.json_report import render
from gradecheck.verdict.report import SubmissionReport, Verdict
from tests import made_reports as made
from tests.folders import REPOSITORY

PAGE_FILE = REPOSITORY / "book" / "appendix_report_format.md"
PAGE = PAGE_FILE.read_text(encoding="utf-8")


def written(report) -> dict:
    def refuse(constant):
        raise AssertionError(f"{constant} is not JSON")

    return json.loads(render(report), parse_constant=refuse)


def finding_with(**changes) -> dict:
    """What is written of the finding with another worst entry."""
    worst = replace(made.TRANSPOSED.different.worst[0], **changes)
    finding = replace(made.TRANSPOSED, different=replace(made.TRANSPOSED.different, worst=(worst,)))
    return written(made.report(made.submission(made.failed(finding))))["submissions"][0]["exercises"][0][
        "findings"
    ][0]


def test_number_that_json_lacks_is_refused_and_not_written():
    """Where a value of a learner's may be none, it is a text; anywhere else it is a fault of ours."""
    strange = replace(made.passed(), seconds=float("nan"))
    with pytest.raises(ValueError, match="JSON"):
        render(made.report(made.submission(strange)))


def test_whole_report_has_these_keys_and_no_others():
    report = written(made.mixed())
    submission = report["submissions"][0]
    exercise = submission["exercises"][1]
    assert list(report) == [
        *("schema", "gradecheck", "course", "course_folder", "course_digest"),
        *("seed", "isolation", "python", "numpy", "system", "pending", "submissions", "passed_over"),
    ]
    assert list(submission) == ["path", "learner", "points", "max_points", "problem", "notes", "exercises"]
    assert list(exercise) == [
        *("name", "chapter", "verdict", "points", "max_points", "seconds", "section", "findings")
    ]
    assert list(exercise["findings"][0]) == [
        *("cause", "message", "mistake", "edit", "output", "cell", "line"),
        *("argument", "where", "yours", "expected", "allowed"),
    ]


def test_values_are_those_of_the_report():
    report = written(made.mixed())
    assert (report["schema"], report["seed"], report["gradecheck"]) == (1, 12345, "0.1.0")
    exercise = report["submissions"][0]["exercises"][1]
    assert (exercise["name"], exercise["verdict"], exercise["points"]) == ("layer_gradients", "failed", 0)
    finding = exercise["findings"][0]
    assert (finding["cause"], finding["mistake"], finding["where"]) == ("gradient", "half_gradient", [1, 0])
    assert (finding["yours"], finding["expected"], finding["allowed"]) == (-0.413244, -0.826488, 8e-10)


def test_file_that_cannot_be_read_has_its_problem_and_no_exercises():
    unread = written(made.mixed())["submissions"][1]
    assert unread["problem"] == "work/broken.ipynb: this is no notebook: the file is empty."
    assert (unread["exercises"], unread["points"], unread["max_points"]) == ([], 0, 0)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (float("inf"), "inf"),
        (float("-inf"), "-inf"),
        (float("nan"), "nan"),
        (np.float64("inf"), "inf"),
        (np.float32(0.5), 0.5),
        (np.int64(3), 3),
        (np.bool_(True), True),
        (2**200, 2**200),
        pytest.param(1 << 40_000, hex(1 << 40_000), id="40,001 bits"),
        (1 + 2j, "(1+2j)"),
        ("a list", "a list"),
        (None, None),
    ],
)
def test_every_value_has_a_form_in_json(value, text):
    found = finding_with(yours=value)["yours"]
    assert found == text
    assert type(found) is type(text)


def test_numpy_indices_become_plain_numbers():
    assert finding_with(where=(np.int64(2),))["where"] == [2]
    exercises = written(made.mixed())["submissions"][0]["exercises"]
    assert exercises[3]["findings"][0]["where"] is None


def test_place_in_the_learners_code_is_written_where_it_is_known():
    exercises = written(made.mixed())["submissions"][0]["exercises"]
    raised, wrong = exercises[3]["findings"][0], exercises[1]["findings"][0]
    assert (raised["cell"], raised["line"], raised["edit"]) == (7, 3, None)
    assert (wrong["cell"], wrong["line"], wrong["edit"]) == (None, None, None)


def test_note_of_an_exercise_stands_among_the_notes():
    notes = written(made.mixed())["submissions"][0]["notes"]
    assert (
        "backprop: It calls `layer_gradients`, which is not right yet. "
        "Mend that first, then check this one again."
    ) in notes


def test_path_that_is_not_utf8_survives():
    path = b"work/\x80.ipynb".decode("utf-8", errors="surrogateescape")
    text = render(made.report(SubmissionReport(path))).encode("utf-8", errors="backslashreplace")
    assert json.loads(text)["submissions"][0]["path"] == path


def rows(heading: str) -> dict[str, list[str]]:
    """First column (without backquotes) to the other columns of the table under a heading of the page."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = [
        [c.strip() for c in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("|")
    ]
    return {row[0].strip("`"): row[1:] for row in cells[2:]}


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("The whole report", lambda r: list(r)),
        ("A submission", lambda r: list(r["submissions"][0])),
        ("An exercise", lambda r: list(r["submissions"][0]["exercises"][1])),
        ("A finding", lambda r: list(r["submissions"][0]["exercises"][1]["findings"][0])),
        ("Verdicts", lambda _: [verdict.value for verdict in Verdict]),
        ("Causes", lambda _: [cause.value for cause in Cause]),
    ],
)
def test_page_explains_exactly_what_is_written(heading, keys):
    assert list(rows(heading)) == keys(written(made.mixed()))


TYPES = {
    "integer": int,
    "number": (int, float),
    "string": str,
    "boolean": bool,
    "list": list,
    "null": type(None),
}


@pytest.mark.parametrize("heading", ["The whole report", "A submission", "An exercise", "A finding"])
def test_every_written_value_has_a_type_that_the_page_allows(heading):
    objects = {"The whole report": [written(made.mixed())]}
    objects["A submission"] = [s for r in objects["The whole report"] for s in r["submissions"]]
    objects["An exercise"] = [e for s in objects["A submission"] for e in s["exercises"]]
    objects["A finding"] = [f for e in objects["An exercise"] for f in e["findings"]]
    for key, (kinds, *_) in rows(heading).items():
        allowed = tuple(TYPES[word] for word in re.findall(r"[a-z]+", kinds) if word in TYPES)
        assert allowed, f"{key}: the page names no type"
        for value in (found[key] for found in objects[heading]):
            assert isinstance(value, allowed), f"{key}: {value!r} is none of {kinds}"


def test_example_on_the_page_has_the_shape_that_is_written():
    example = json.loads(re.search(r"```json\n(.*?)```", PAGE, flags=re.DOTALL).group(1))
    whole = written(made.mixed())
    assert list(example) == list(whole)
    assert list(example["submissions"][0]) == list(whole["submissions"][0])
    assert list(example["submissions"][0]["exercises"][0]["findings"][0]) == list(
        whole["submissions"][0]["exercises"][1]["findings"][0]
    )


def test_examples_on_the_page_are_what_a_learner_really_gets():
    """If this fails because the chapter's inputs changed, run the example again and put it on the page."""

    def layer_gradients(delta, A_prev):
        return delta.T @ A_prev, delta.sum(axis=0)

    course = load_course(PAGE_FILE.parent.parent)
    report = check_live(
        PreparedCourse(course, 12345, search_seconds=0),
        "layer_gradients",
        {"layer_gradients": layer_gradients},
    )
    found = written(report)["submissions"][0]["exercises"][0]["findings"][0]
    example = json.loads(re.search(r"```json\n(.*?)```", PAGE, flags=re.DOTALL).group(1))
    shown = example["submissions"][0]["exercises"][0]["findings"][0]
    for key in ("yours", "expected", "allowed"):
        assert shown.pop(key) == pytest.approx(found.pop(key), rel=1e-3)
    # How well a numeric gradient is known depends on the last bits of the machine.
    lines = [line for line in found.pop("message").splitlines() if "evidence" not in line]
    text = re.search(r"```text\n(.*?)```", PAGE, flags=re.DOTALL).group(1)
    assert [line for line in shown.pop("message").splitlines() if "evidence" not in line] == lines
    assert shown == found
    assert all(f"      {line}\n" in text for line in lines)
