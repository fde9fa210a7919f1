import io
from dataclasses import replace

import pytest
from rich.console import Console

from gradecheck.course.course import load_course
from gradecheck.reporting.listing import points
from gradecheck.reporting.status import best_reports, next_step, print_status, standing
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Unreadable, Verdict
from tests.folders import TINY_COURSE

COURSE = load_course(TINY_COURSE)


def found(name: str, verdict: Verdict) -> ExerciseReport:
    chapter, card = COURSE.find(name)
    return ExerciseReport(
        name, chapter.name, verdict, card.points if verdict is Verdict.PASSED else 0, card.points
    )


def report(*exercises: ExerciseReport, path: str = "work/mine.ipynb") -> Report:
    return Report("0.1.0", "Two Small Chapters 1.0", 1, (), (SubmissionReport(path, exercises=exercises),))


def everything(verdict: Verdict) -> Report:
    return report(*(found(name, verdict) for name in COURSE.places))


def printed(shown: Report, width: int = 80) -> str:
    text = io.StringIO()
    print_status(COURSE, shown, Console(file=text, width=width))
    return text.getvalue()


@pytest.mark.parametrize(
    ("shown", "state", "reached"),
    [
        (report(), "not started", 0),
        (report(found("cube", Verdict.NOT_ATTEMPTED)), "not started", 0),
        (report(found("cube", Verdict.PASSED)), "1 to go", 1),
        (report(found("cube", Verdict.FAILED)), "2 to go, 1 failed", 0),
        (everything(Verdict.PASSED), "done", 3),
    ],
    ids=["nothing", "untouched", "one passed", "one failed", "all"],
)
def test_state_of_a_chapter(shown, state, reached):
    standing_there = standing(COURSE.chapters[0], best_reports(shown))
    assert (standing_there.state, standing_there.points, standing_there.max_points) == (state, reached, 3)


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        (report(), "next: `cube`; get its notebook with: gradecheck start ch01"),
        (
            report(found("cube", Verdict.NOT_ATTEMPTED)),
            "next: write `cube`, then: gradecheck check work/mine.ipynb --only cube",
        ),
        (
            report(found("cube", Verdict.PASSED), found("mean_slope", Verdict.FAILED)),
            "next: look again at `mean_slope`, then: gradecheck check work/mine.ipynb --only mean_slope",
        ),
        (everything(Verdict.PASSED), "Everything is done: every exercise of the course has passed."),
    ],
)
def test_next_step_is_the_first_exercise_that_has_not_passed(shown, sentence):
    assert next_step(COURSE, shown) == sentence


def test_passed_answer_counts_wherever_it_stands():
    wrong, right = report(found("cube", Verdict.FAILED)), report(found("cube", Verdict.PASSED), path="b.py")
    for order in (wrong.submissions + right.submissions, right.submissions + wrong.submissions):
        path, best = best_reports(replace(wrong, submissions=order))["cube"]
        assert (path, best.verdict) == ("b.py", Verdict.PASSED)


def test_table_has_a_line_for_each_chapter_and_the_sum():
    lines = printed(report(found("cube", Verdict.PASSED))).splitlines()
    assert lines[0] == "Two Small Chapters 1.0"
    assert lines[2].split()[0] == "ch01_powers"
    assert "1 / 3" in lines[2]
    assert "not started" in lines[3]
    assert lines[4].startswith("together")


@pytest.mark.parametrize("width", [40, 63, 64, 80, 120])
def test_table_fits_the_terminal_and_loses_no_word(width):
    lines = printed(report(found("cube", Verdict.FAILED)), width).splitlines()[:5]

    assert max(len(line.rstrip()) for line in lines) <= width
    assert "…" not in "".join(lines)
    assert "0 / 3" in lines[2]
    assert "2 to go, 1 failed" in lines[2]


def test_bar_is_longer_where_more_is_done():
    done, begun = printed(everything(Verdict.PASSED)), printed(report(found("cube", Verdict.PASSED)))
    assert done.splitlines()[2].count("━") == 12
    assert 0 < begun.splitlines()[2].count("━") < 12


def test_file_that_cannot_be_read_is_named():
    unread = SubmissionReport("b.ipynb", problem=Unreadable("b.ipynb", "the file is empty."))
    shown = replace(report(), submissions=(unread,))
    assert "could not be read: b.ipynb: the file is empty." in printed(shown)


def test_path_with_brackets_is_no_markup():
    assert "[bold]work.ipynb" in printed(report(found("cube", Verdict.FAILED), path="[bold]work.ipynb"))


def test_one_point_is_no_plural():
    assert [points(n).strip() for n in (1, 2, 12)] == ["1 point", "2 points", "12 points"]


def test_points_of_a_bonus_are_no_part_of_the_sum(monkeypatch):
    monkeypatch.setitem(vars(COURSE.chapters[1]), "is_bonus", True)
    lines = printed(report()).splitlines()
    first = sum(card.points for card in COURSE.chapters[0].exercises)

    (row,) = [line for line in lines if line.startswith(COURSE.chapters[1].name)]
    assert "a bonus, not started" in row
    (together,) = [line for line in lines if line.startswith("together")]
    assert f"0 / {first}" in together
