"""What it comes to for each learner: the latest answer, the points of what is asked, and who did the same."""

from dataclasses import replace

import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.course.course import load_course
from gradecheck.diagnosing.finding import Finding
from gradecheck.grading import closing
from gradecheck.grading.journal import Header, Row
from gradecheck.grading.mistakes import alike, common_mistakes
from gradecheck.grading.results import results_of, without_names
from gradecheck.submission.class_folder import ClassFile
from gradecheck.submission.handed_in import HandedIn
from gradecheck.submission.platforms import Who
from gradecheck.verdict.report import ExerciseReport, SubmissionReport, Unreadable, Verdict
from tests.folders import TINY_COURSE

HEADER = Header("1", "Tiny 1", "abc", 7, (), ("a layer",), "Python")


@pytest.fixture(scope="module")
def course():
    return load_course(TINY_COURSE)


def found(course, name, verdict="passed", cause=None):
    chapter, card = course.find(name)
    points = card.points if verdict == "passed" else 0
    findings = (Finding(cause, name, "is wrong."),) if cause else ()
    most = 0 if verdict == "checker_error" else card.points
    return ExerciseReport(name, chapter.name, Verdict(verdict), points, most, 0.1, findings)


def results(course, *files, only=()):
    """Results of (learner, [exercise reports]) in the order of time."""
    class_files, rows = [], []
    for number, (name, exercises) in enumerate(files):
        place = f"{name}/{number}.py"
        class_files.append(ClassFile(place, Who(name), HandedIn(place), number))
        problem = Unreadable("a.py", "is empty.") if exercises is None else None
        rows.append(Row(place, "d", SubmissionReport("a.py", name, tuple(exercises or ()), problem)))
    return results_of(course, replace(HEADER, only=only), class_files, rows)


def points(results):
    return {each.who.name: each.points(results.asked) for each in results.learners}


def test_the_latest_answer_counts_though_an_earlier_one_was_right(course):
    both = results(course, ("ada", [found(course, "cube")]), ("ada", [found(course, "cube", "failed")]))
    assert points(both) == {"ada": 0}
    assert both.learners[0].notes == ("cube: of ada/0.py and ada/1.py the later one, ada/1.py, counts.",)


@pytest.mark.parametrize(("verdict", "cause"), [("not_attempted", None), ("failed", Cause.MISSING)])
def test_an_untouched_or_missing_one_takes_no_earlier_answer_away(course, verdict, cause):
    both = results(course, ("ada", [found(course, "cube")]), ("ada", [found(course, "cube", verdict, cause)]))
    assert points(both) == {"ada": 1}


def test_chapters_of_half_of_the_learners_are_asked_and_one_learner_changes_nothing(course):
    plain = results(course, *[(name, [found(course, "cube")]) for name in "abc"])
    more = results(
        course,
        *[(name, [found(course, "cube")]) for name in "ab"],
        ("c", [found(course, "cube"), found(course, "line_cost")]),
    )
    assert [each.name for each in plain.asked] == ["cube", "mean_slope"]
    assert more.asked == plain.asked
    assert points(more) == {"a": 1, "b": 1, "c": 1}


def test_what_is_asked_for_by_name_is_asked_alone(course):
    assert [e.name for e in results(course, ("a", [found(course, "cube")]), only=("cube",)).asked] == ["cube"]


def test_our_fault_on_one_learner_is_no_way_to_points_or_to_a_better_share(course):
    made = results(course, ("a", [found(course, "cube", "checker_error")]), ("b", [found(course, "cube")]))
    assert made.max_points == 3
    assert points(made) == {"a": 0, "b": 1}
    assert made.learners[0].faults(made.asked) == ("cube",)


def test_our_fault_on_everybody_is_out_of_the_points(course):
    made = results(course, *[(name, [found(course, "cube", "checker_error")]) for name in "ab"])
    assert made.max_points == 2


def test_what_could_not_be_read_is_told(course):
    made = results(course, ("a", None), ("b", [found(course, "cube")]))
    assert made.learners[0].problems == ("a.py is empty.",)


def test_without_names_no_name_is_left(course):
    made = without_names(results(course, ("ada", [found(course, "cube")]), ("ada", [found(course, "cube")])))
    assert "ada" not in repr(made)
    assert [each.who.name for each in made.learners] == ["learner 1"]
    assert points(made) == {"learner 1": 1}


def test_the_most_frequent_mistake_is_first_and_names_its_makers(done):
    made, _ = done
    first, *_ = common_mistakes(made)
    assert (first.exercise, first.is_explained) == ("cube", True)
    assert set(first.learners) == {"alan", "grace", "=1+1"}


def test_learners_with_the_same_wrong_function_are_found_by_what_it_returns(done):
    made, _ = done
    (group,) = alike(made)
    assert set(group.learners) == {"alan", "grace", "=1+1"}
    assert group.exercise == "cube"
    assert "instead of" in group.example


def test_an_exception_is_told_with_its_text_and_who_ends_with_the_same_is_alike(done):
    """ "Raises an exception" is nothing to talk about; what it says is."""
    made, _ = done
    (raises,) = [mistake for mistake in common_mistakes(made) if mistake.sentence.startswith("raises")]
    assert raises.sentence == "raises KeyError: 'no'"
    evil = next(each for each in made.learners if each.who.name == raises.learners[0])
    twin = replace(evil, who=replace(evil.who, name="twin"))
    groups = alike(replace(made, learners=(*made.learners, twin)))
    assert ("raises KeyError: 'no'", "", (evil.who.name, "twin")) in [
        (group.sentence, group.example, group.learners) for group in groups
    ]


def test_what_was_not_handed_in_is_no_frequent_mistake(course):
    made = results(
        course,
        ("a", [found(course, "cube", "failed", Cause.MISSING)]),
        ("b", [found(course, "cube", "failed", Cause.VALUE)]),
    )
    assert [(m.exercise, m.learners) for m in common_mistakes(made)] == [("cube", ("b",))]


def test_many_unreadable_files_do_not_fill_the_terminal(course):
    words = closing.render(results(course, *[(str(n), None) for n in range(30)]), "out")
    assert "could not be read: 30" in words
    assert "and 20 more, which summary.html lists" in words
    assert words.count("a.py is empty.") == 10
