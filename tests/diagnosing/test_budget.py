"""A search counts its processor time, here and elsewhere, once."""

import time

import pytest

from gradecheck.diagnosing.budget import Budget
from gradecheck.worker.outcome import Outcome, Status


def test_time_in_another_process_is_counted():
    budget = Budget(5.0)
    budget.spend(budget.mark(), Outcome(Status.RETURNED, seconds=3.0))
    assert 1.0 < budget.left <= 2.0


def test_time_in_this_process_is_not_counted_twice():
    budget = Budget(5.0)
    since = budget.mark()
    until = time.process_time() + 0.2
    while time.process_time() < until:
        pass
    budget.spend(since, Outcome(Status.RETURNED, seconds=0.2))
    assert budget.left == pytest.approx(4.8, abs=0.1)


def test_nothing_is_left_after_too_much_and_never_less():
    budget = Budget(1.0)
    budget.spend(budget.mark(), Outcome(Status.RETURNED, seconds=3.0))
    assert budget.left == 0.0


def test_clock_ends_a_search_that_waits():
    budget = Budget(0.01)
    time.sleep(0.06)
    assert budget.left == 0.0
