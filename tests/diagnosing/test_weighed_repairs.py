"""Of the edits that make every answer right those are told for which values speak; the others as one way."""

import numpy as np
import pytest

from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.nearest_program import Hunt
from gradecheck.diagnosing.repair import Repair
from gradecheck.diagnosing.weighed_repairs import Weighed, weighed
from gradecheck.questions.prepared import prepare
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.search import run_search
from tests.answering import answers
from tests.worker.written import written


def settle(x, n):
    """Where the steps end.

    Returns
    -------
    end : float
        After n steps.
    """
    x = x - 0.25
    for _ in range(n):
        x = x - 0.125 * np.sin(x)
    return np.exp(-x)


def drawn(rng):
    """Starts near the end and far away."""
    for n in (3, 4, 5, 6):
        yield {"x": float(rng.uniform(0.3, 3.0)), "n": n}
    yield {"x": 0.2505, "n": 4}


EXERCISE = Exercise(settle, drawn, 1, hints=("Look.", "Look again."))
STEPS = "for _ in range(n):\n        {}x = x - 0.125 * np.sin(x)"
RIGHT = f"x = x - 0.25\n    {STEPS.format('')}\n    return np.exp(-x)"


def found(body: str) -> Weighed:
    """What is told of a function with this body."""
    namespace = written(f"def settle(x, n):\n    {body}\n")
    hunt = Hunt(
        answers(namespace["settle"], EXERCISE),
        prepare(EXERCISE, 1),
        lambda call: run_search("settle", namespace, call.search),
        Budget(5.0),
    )
    return weighed(hunt, hunt.single())


def told(weighed: Weighed) -> set[tuple[int, bool]]:
    """The lines, and whether each is only one way."""
    return {(repair.line, repair.is_one_way) for repair in weighed.repairs}


def test_mistake_is_where_a_wrong_value_becomes_a_right_one():
    seen = found(RIGHT.replace("np.exp(-x)", "np.exp(x)"))
    assert (told(seen), seen.are_sure) == ({(5, False)}, True)


def test_change_before_the_mistake_that_spoils_a_right_value_is_not_told():
    """A minus on line 2 would make up for it."""
    body = "y = x - 0.25\n    {}\n    return np.exp(y)".format(STEPS.format("").replace("x", "y"))
    assert told(found(body)) == {(5, False)}


def test_loop_that_ends_early_is_told_so_whatever_number_would_switch_it_off():
    early = STEPS.format("if abs(x) < 0.001:\n            break\n        ")
    seen = found(f"x = x - 0.25\n    {early}\n    return np.exp(-x)")
    assert {repair.edit for repair in seen.repairs} == {"ends_the_loop"}
    assert {repair.before for repair in seen.repairs} == {"abs(x) < 0.001"}


def test_condition_that_should_be_another_one_is_told_as_that():
    body = f"x = x - 0.25 if n < 5 else x\n    {STEPS.format('')}\n    return np.exp(-x)"
    assert {repair.edit for repair in found(body).repairs} == {"treated_apart"}
    body = (
        "x = x - 0.25\n    while n >= 0:\n        x, n = x - 0.125 * np.sin(x), n - 1\n    return np.exp(-x)"
    )
    assert {repair.edit for repair in found(body).repairs} >= {"comparison_changed"}


def test_expression_that_happens_to_mend_is_only_one_way():
    body = RIGHT.replace("np.exp(-x)", "np.exp(-(np.sqrt(np.sum(np.full(4, x)) ** 2) / 2))")
    seen = found(body)
    assert not seen.are_sure or all(repair.edit != "order_of_steps" for repair in seen.repairs)


def test_without_repairs_nothing_is_asked():
    assert weighed(None, ()) == Weighed(())


@pytest.mark.parametrize("value", [None, [], [[1, 2]], 7])
def test_where_no_value_can_be_seen_the_repairs_stay_as_they_are(value):
    repair = Repair(1, "negated", "it is off", "line 3", "x", "-x")
    namespace = written("def settle(x, n):\n    return x\n")
    asked = answers(namespace["settle"], EXERCISE)
    hunt = Hunt(asked, prepare(EXERCISE, 1), lambda call: Outcome(Status.RETURNED, value=value), Budget(5.0))
    assert weighed(hunt, (repair,)) == Weighed((repair,))
