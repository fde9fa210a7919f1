"""The digits of the book: split once, and drawn in one style."""

import re

import matplotlib.pyplot as plt
import numpy as np
import pytest

from book.figures import (
    COLORS,
    draw_digits,
    draw_image,
    draw_reading,
    draw_scores,
    draw_weights,
    held_out_digits,
    training_digits,
    validation_digits,
)
from gradecheck import course_data
from tests.folders import REPOSITORY

BOOK = REPOSITORY / "book"


@pytest.fixture
def axes():
    figure, axes = plt.subplots()
    yield axes
    plt.close(figure)


def colors(bars):
    return [plt.matplotlib.colors.to_hex(bar.get_facecolor()).upper() for bar in bars]


def test_three_sets_hold_every_image_of_the_file_once():
    sets = [training_digits(), validation_digits(), held_out_digits()]

    assert [len(s.labels) for s in sets] == [1100, 247, 450]
    together = np.concatenate([np.column_stack([16 * s.X, s.labels]) for s in sets])
    file = course_data("digits")
    whole = np.column_stack([file["pixels"], file["labels"]])
    assert sorted(map(tuple, together.astype(int))) == sorted(map(tuple, whole.astype(int)))


def test_targets_have_a_one_in_the_column_of_the_label():
    digits = training_digits()

    assert digits.Y.shape == (1100, 10)
    np.testing.assert_array_equal(digits.Y.argmax(axis=1), digits.labels)
    assert (digits.Y.sum(axis=1) == 1).all()


def test_sets_cannot_spoil_one_another():
    training_digits().X[:] = 7

    assert training_digits().X.max() == 1


def test_held_out_digits_are_looked_at_in_chapter_13_only():
    pages = [path.name for path in BOOK.glob("*.md") if "held_out_digits" in path.read_text("utf-8")]

    assert set(pages) <= {"ch13_capstone_digits.md"}


def test_no_page_splits_the_digits_itself():
    """Another split would let a choice of an early chapter see what chapter 13 holds out."""
    pages = [
        path.name for path in BOOK.glob("ch*.md") if re.search(r"course_data\(", path.read_text("utf-8"))
    ]

    assert set(pages) <= {"ch13_capstone_digits.md"}


def test_image_is_dark_where_there_is_ink(axes):
    draw_image(axes, np.arange(64) / 63, "a ramp")

    (image,) = axes.images
    assert image.get_array().shape == (8, 8)
    assert image.to_rgba([[1.0]])[0, 0, 0] < image.to_rgba([[0.0]])[0, 0, 0]
    assert axes.get_title() == "a ramp"


def test_weights_of_both_signs_have_two_colors_around_white(axes):
    image = draw_weights(axes, np.linspace(-2, 1, 64))

    assert image.get_clim() == (-2, 2)
    low, zero, high = image.to_rgba([[-2.0, 0.0, 2.0]])[0, :, :3]
    np.testing.assert_allclose(zero, 1, atol=0.01)
    assert low[2] > low[0]  # blue
    assert high[0] > high[2]  # vermilion


@pytest.mark.parametrize("w", [np.zeros(64), np.ones(64)], ids=["zeros", "ones"])
def test_weights_can_all_be_equal(axes, w):
    low, high = draw_weights(axes, w).get_clim()

    assert low == -1
    assert high == 1


def test_wrong_answer_and_right_digit_are_told_apart_by_color_hatch_and_words(axes):
    draw_scores(axes, np.eye(10)[8] + 0.5 * np.eye(10)[3], truth=3)

    bars = axes.patches
    assert colors(bars)[8] == COLORS["vermilion"]
    assert colors(bars)[3] == COLORS["blue"]
    assert [bar.get_hatch() for bar in bars].count("///") == 1
    assert axes.get_title(loc="left") == "It says 8, but this is a 3."


def test_right_answer_has_no_color_of_a_wrong_one(axes):
    draw_scores(axes, np.eye(10)[3], truth=3)

    assert COLORS["vermilion"] not in colors(axes.patches)
    assert axes.get_title(loc="left") == "It says 3, which is right."


def test_reading_shows_image_and_scores():
    figure = draw_reading(np.zeros(64), np.arange(10.0), truth=9)

    left, right = figure.axes
    assert len(left.images) == 1
    assert len(right.patches) == 10
    plt.close(figure)


@pytest.mark.slow
def test_digits_beyond_the_last_leave_no_empty_frame():
    figure = draw_digits(np.zeros((12, 64)), range(12), columns=10)

    shown = [axes for axes in figure.axes if axes.axison]
    assert len(shown) == 12
    assert [axes.get_title() for axes in shown] == [str(k) for k in range(12)]
    plt.close(figure)
