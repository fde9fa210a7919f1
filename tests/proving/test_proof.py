"""The cards of the tiny course keep their promises, and a planted fault is told."""

import pytest

from gradecheck.course.course import load_course
from gradecheck.proving.proof import prove
from gradecheck.running.progress import Step
from tests.changing import change
from tests.proving.planting import proved

WITHOUT_THE_HALF = "return 2.0 * line_cost(X, Y, w)"


@pytest.mark.parametrize("exercise", ["cube", "mean_slope", "line_cost", "line_gradient", "noisy_cubes"])
def test_cards_of_the_tiny_course_keep_their_promises(tiny, exercise):
    assert proved(tiny, exercise) == []


def test_promise_that_cannot_be_tried_is_broken(tiny):
    (tiny / "solutions/ch01_powers/mistakes/cube.py").write_text("def square():\n    return 1\n")
    found = proved(tiny, "cube")
    assert [line for line in found if "`square` does not take what the exercise takes, (x)" in line], found


@pytest.mark.slow
def test_chapters_are_proved_side_by_side_and_told_how_far_it_is(tiny):
    change(tiny / "solutions/ch02_lines/mistakes/line_cost.py", WITHOUT_THE_HALF, "return line_cost(X, Y, w)")
    course, steps = load_course(tiny), []
    proofs = prove(course, course.chapters, seeds=1, watch=lambda ask: steps.append(ask()))
    assert [(proof.chapter, proof.exercises, proof.mistakes) for proof in proofs] == [
        ("ch01_powers", 2, 4),
        ("ch02_lines", 3, 7),
    ]
    assert proofs[0].broken == ()
    assert {broken.function for broken in proofs[1].broken} >= {"without_the_half"}
    assert steps[-1] == Step("proving the cards", 1.0, "5 of 5")
