"""Whole answers, one file each, get the verdict, cause and known mistake that their first line says."""

import re

import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.reporting.message import message
from gradecheck.verdict.report import Verdict
from tests.collection import COURSE, FOLDER, SAMPLE, exercises, in_terminal, paths_of

EXPECTED = re.compile(r"# expect: (\w+) (\w+|-) (\w+(?: \+ \w+)?|-)")


def expected(path):
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    found = EXPECTED.fullmatch(first.strip())
    assert found, f"{path}: the first line is {first!r}; see README.md beside the folders"
    return found.groups()


def found(report):
    """The words of a first line, as the report has them."""
    finding = report.findings[0] if report.findings else None
    return (
        report.verdict.value,
        finding.cause.value if finding else "-",
        (finding.mistake if finding else None) or "-",
    )


@exercises()
def test_each_submission_gets_its_verdict(exercise):
    reports = in_terminal(exercise)
    other = {
        path.stem: f"expected {expected(path)}, found {found(report)}: "
        f"{message(report.findings[0]) if report.findings else report.note}"
        for path in paths_of(exercise)
        if found(report := reports[path.stem]) != expected(path)
    }
    assert other == {}


@exercises()
def test_all_points_are_given_for_what_passes_and_none_for_the_rest(exercise):
    for name, report in in_terminal(exercise).items():
        assert report.points == (report.max_points if report.verdict is Verdict.PASSED else 0), name


@pytest.mark.parametrize("exercise", COURSE.places)
def test_expectations_use_the_words_of_the_report(exercise):
    known = {m.name for m in COURSE.find(exercise)[1].mistakes}
    for path in paths_of(exercise):
        verdict, cause, mistake = expected(path)
        assert verdict in set(Verdict) - {Verdict.CHECKER_ERROR}, path
        assert (cause in set(Cause)) == (verdict == Verdict.FAILED), path
        assert mistake == "-" or set(mistake.split(" + ")) <= known, path


@pytest.mark.parametrize("exercise", COURSE.places)
def test_exercise_has_six_submissions_and_one_of_them_is_right(exercise):
    verdicts = [expected(path)[0] for path in paths_of(exercise)]
    assert len(verdicts) >= 6
    assert "passed" in verdicts


def test_sample_of_the_quick_run_has_every_verdict_of_the_collection():
    def verdicts(names):
        return {expected(path)[0] for name in names for path in paths_of(name)}

    assert verdicts(SAMPLE) == verdicts(COURSE.places)


def test_every_folder_belongs_to_an_exercise():
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders <= set(COURSE.places)
