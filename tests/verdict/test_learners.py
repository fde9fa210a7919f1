"""Files become learners where they are those of several."""

from dataclasses import replace

import pytest

from gradecheck.verdict.learners import exercises_of, is_class, learners, with_learners
from gradecheck.verdict.report import Verdict
from tests import made_reports as made


def files(*paths, exercise="sigmoid"):
    return made.report(*(made.submission(made.passed(exercise), path=path) for path in paths))


def test_notebooks_of_one_learner_are_no_class():
    chapters = made.report(
        made.submission(made.passed("a"), path="work/ch01.ipynb"),
        made.submission(made.passed("b"), path="work/ch02.ipynb"),
    )

    assert with_learners(chapters) == chapters
    assert not is_class(chapters)


def test_copies_of_one_file_are_one_learner():
    copies = with_learners(files("work/ch01.ipynb", "work/ch01 (1).ipynb", "work/ch01-Copy1.ipynb"))

    assert [s.learner for s in copies.submissions] == ["", "", ""]


@pytest.mark.parametrize(("count", "in_class"), [(2, False), (3, True)])
def test_table_is_for_three_learners_and_more(count, in_class):
    named = with_learners(files(*(f"{n}.py" for n in "abc"[:count])))

    assert [s.learner for s in named.submissions] == list("abc"[:count])
    assert is_class(named) is in_class


def test_better_of_two_answers_counts_whichever_comes_first():
    report = made.of_a_class()
    for order in (report.submissions, report.submissions[::-1]):
        (cem,) = (who for who in learners(replace(report, submissions=order)) if who.name == "cem")
        assert (cem.best["sigmoid"].verdict, cem.points) == (Verdict.PASSED, 1)
        assert cem.place_of("sigmoid") == "h/cem (1).ipynb"


def test_exercises_are_in_the_order_of_the_course():
    parts = made.report(
        made.submission(made.passed("b"), made.passed("d"), path="1"),
        made.submission(made.passed("a"), made.passed("b"), made.passed("c"), path="2"),
    )

    ordered = list(exercises_of(parts))
    assert ordered.index("a") < ordered.index("b") < ordered.index("c")
    assert ordered.index("b") < ordered.index("d")
