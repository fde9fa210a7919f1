"""Whole answers, one file each, get the verdict, cause and known mistake that their first line says."""

import re

import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.reporting.message import message
from gradecheck.verdict.report import Verdict
from tests.folders import TESTS

HERE = TESTS
FOLDER = HERE / "submissions"
COURSE = load_course(HERE.parent)
CASES = [pytest.param(path, id=f"{path.parent.name}-{path.stem}") for path in sorted(FOLDER.glob("*/*.py"))]
EXPECTED = re.compile(r"# expect: (\w+) (\w+|-) (\w+(?: \+ \w+)?|-)")


def expected(path):
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    found = EXPECTED.fullmatch(first.strip())
    assert found, f"{path}: the first line is {first!r}; see README.md beside the folders"
    return found.groups()


def check(path):
    report = check_files(COURSE, [path], seed=7, search_seconds=0)
    return next(e for e in report.submissions[0].exercises if e.name == path.parent.name)


@pytest.mark.parametrize("path", CASES)
@pytest.mark.slow
def test_submission_gets_its_verdict(path):
    report = check(path)
    finding = report.findings[0] if report.findings else None
    found = (
        report.verdict.value,
        finding.cause.value if finding else "-",
        (finding.mistake if finding else None) or "-",
    )
    assert found == expected(path), f"{message(finding) if finding else report.note}"
    assert report.points == (report.max_points if report.verdict is Verdict.PASSED else 0)


@pytest.mark.parametrize("path", CASES)
def test_expectation_uses_the_words_of_the_report(path):
    verdict, cause, mistake = expected(path)
    assert verdict in set(Verdict) - {Verdict.CHECKER_ERROR}
    assert (cause in set(Cause)) == (verdict == Verdict.FAILED)
    known = {m.name for m in COURSE.find(path.parent.name)[1].mistakes}
    assert mistake == "-" or set(mistake.split(" + ")) <= known


@pytest.mark.parametrize("name", COURSE.places)
def test_exercise_has_six_submissions_and_one_of_them_is_right(name):
    verdicts = [expected(path)[0] for path in sorted((FOLDER / name).glob("*.py"))]
    assert len(verdicts) >= 6
    assert "passed" in verdicts


def test_every_folder_belongs_to_an_exercise():
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders <= set(COURSE.places)
