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
    assert columns[0].words == "0 to 2"
    assert columns[-1].words == "21 to 23"


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


def test_times_are_marked_so_that_all_else_can_be_compared(done):
    assert 'class="seconds"' in render(done[0])
    assert time  # the page names seconds only there
