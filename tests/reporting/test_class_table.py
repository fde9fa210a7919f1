"""The table of a class fits the terminal and says who, what, and how often."""

import re
from dataclasses import replace

import pytest

from gradecheck.reporting.class_table import render
from gradecheck.reporting.text import render as text_of
from gradecheck.submission.handed_in import PassedOver
from gradecheck.verdict.report import Unreadable
from gradecheck.wording.safe_text import columns
from tests import made_reports as made


def table_lines(text):
    return text.split("\n\n")[1].splitlines()


def test_each_learner_has_a_line_with_a_sign_for_each_exercise_and_the_points():
    head, ann, bob, cem, hostile, eve, passed = table_lines(render(made.of_a_class(), width=80))

    assert head.split() == ["1", "2", "points"]
    assert re.fullmatch(r"Ann Müller .* \+ \+  +3 / 3", ann)
    assert re.fullmatch(r"bob .* x \.  +0 / 3", bob)
    assert re.fullmatch(r"cem .* \+ +1 / 3", cem)  # the better of two files counts
    assert re.search(r" x !  +0 / 1$", hostile)  # our fault is out of the points
    assert re.fullmatch(r"eve .* \? \?  +unread", eve)
    assert re.fullmatch(r"passed .* 2 1  +mean 1.0", passed)


def test_most_frequent_mistakes_stand_under_their_exercise():
    text = render(made.of_a_class(), width=80)

    assert "1  sigmoid: 2 passed, 2 failed" in text
    assert re.search(r"1 x  gives nan in `a`\.", text)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_of_the_table_is_longer_than_the_terminal(width):
    many = tuple(made.passed(f"exercise_{n}") for n in range(1, 60))
    learners = tuple(
        made.submission(*many, path=f"{n}.py", learner=f"A rather long name 名前 {n} " + "x" * 30)
        for n in range(60)
    )

    text = render(made.report(*learners), width=width)

    blocks = text.split("\n\n")[1:-2]
    assert max(columns(line) for block in blocks for line in block.splitlines()) <= width
    shown = re.findall(r"\d+", " ".join(block.splitlines()[0] for block in blocks))
    assert shown[:59] == [str(n) for n in range(1, 60)]


def test_what_was_not_read_and_not_checked_is_said():
    text = render(made.of_a_class(), width=80)

    assert "could not be read:\n  h/eve.ipynb: the file is empty. Was it saved?" in text
    assert "not checked:\n  h/fay.zip: is an archive. Unpack it." in text
    assert "6 files of 5 learners." in text


def test_nothing_of_a_learner_steers_the_terminal():
    assert not set(render(made.of_a_class(), width=80)) & set("\x1b\x00\u202e")


def test_name_with_line_feeds_stays_on_its_line_and_forges_no_other():
    forged = "a\n  passed         everything  9 / 9\n\tb.ipynb"
    found = replace(made.of_a_class().submissions[0], path=forged, learner=forged)
    unread = replace(found, exercises=(), problem=Unreadable(forged, "is empty.", False))
    report = replace(
        made.report(found, unread), passed_over=(PassedOver(forged, "is a picture."),)
    )  # as a class and as single files
    for text in (render(report, width=80), text_of(report)):
        assert not [line for line in text.splitlines() if line.startswith(("  passed         every", "\t"))]
        assert "a   passed" in text


def test_colors_are_those_of_the_verdicts():
    text = render(made.of_a_class(), color=True, width=80)

    assert "\x1b[32m+\x1b[0m" in text
    assert "\x1b[31mx\x1b[0m" in text


def test_class_of_which_nothing_could_be_read_is_a_table_too():
    unread = [s for s in made.of_a_class().submissions if s.problem]

    assert "unread" in render(replace(made.of_a_class(), submissions=tuple(unread)), width=40)
