"""A watch is told where the work is only when it asks, and in which part of the whole."""

import pytest

from gradecheck.running.progress import Step, nobody, placed


def test_part_says_its_place_in_the_whole():
    steps = []
    watch = placed(lambda ask: steps.append(ask()), "2 of 13")

    watch(lambda: Step("train", 0.5, "call 1 of 1"))

    assert steps == [Step("2 of 13, train", 0.5, "call 1 of 1")]


def test_work_is_not_asked_where_nobody_watches():
    def ask():
        pytest.fail("asked")

    nobody(ask)
    placed(nobody, "1 of 2")(ask)
