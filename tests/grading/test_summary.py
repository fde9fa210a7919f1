"""The picture of points, and a page of a thousand learners."""

import time
from dataclasses import replace

from gradecheck.grading.summary import _columns, render


def test_a_column_for_each_point_where_there_are_few():
    assert [(c.words, c.count) for c in _columns([0, 3, 3], 3)] == [("0", 1), ("1", 0), ("2", 0), ("3", 2)]


def test_columns_of_equal_width_where_there_are_many_and_nobody_is_lost():
    columns = _columns(list(range(24)), 23)
    assert sum(column.count for column in columns) == 24
    assert len(columns) <= 10
    assert columns[0].words == "0–2"
    assert columns[-1].words == "21–23"


def test_a_class_without_points_has_no_picture():
    assert _columns([0, 0], 0) == []


def test_a_thousand_learners_fit_on_one_page(done):
    results, _ = done
    many = tuple(
        replace(each, who=replace(each.who, name=f"{each.who.name} {number}"))
        for number in range(170)
        for each in results.learners
    )
    page = render(replace(results, learners=many))
    assert len(page) < 500_000
    assert "<strong>1020</strong>" in page


def learners_called(results, *names):
    """The class in which these learners did what alan did."""
    (alan,) = [each for each in results.learners if each.who.name == "alan"]
    learners = tuple(replace(alan, who=replace(alan.who, name=name)) for name in names)
    return render(replace(results, learners=learners))


def test_few_are_named_beside_a_mistake_and_many_are_folded_away(done):
    assert '<span class="who">a, b, c</span>' in learners_called(done[0], "a", "b", "c")
    page = learners_called(done[0], "a", "b", "c", "d")
    assert "<details><summary>who</summary>a, b, c, d</details>" in page
    assert 'class="who"' not in page


def test_a_lecture_is_about_what_several_did(done):
    talk = render(done[0]).split("next lecture")[1].split("</section>")[0]
    assert "<strong>3 &times;</strong>" in talk
    assert "KeyError" not in talk, "one learner made that mistake alone"


def test_how_it_was_graded_is_told_last(done):
    page = render(done[0])
    assert page.index("Landlock") > page.index("points of all")


def test_times_are_marked_so_that_all_else_can_be_compared(done):
    assert 'class="seconds"' in render(done[0])
    assert time  # the page names seconds only there
