"""Whoever works tells how far it is; nothing is computed for it where nobody watches."""

from gradecheck.running.progress import Step, no_progress


def test_work_is_not_asked_where_nobody_watches():
    asked = []
    no_progress(lambda: asked.append("asked"))
    assert asked == []


def test_step_without_a_known_end_has_none():
    step = Step("backprop")
    assert (step.done, step.detail) == (None, "")
