"""A worker has the time of its step, and not the time in which it had no processor."""

from types import SimpleNamespace

import pytest

from gradecheck.running import clock as module
from gradecheck.running.clock import Clock


@pytest.fixture
def time(monkeypatch):
    """The time, which the test sets."""
    time = SimpleNamespace(now=100.0)
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: time.now))
    return time


def test_step_has_its_own_time(time):
    clock = Clock(60.0)
    time.now += 20.0
    clock.start(5.0)
    time.now += 2.0
    assert (clock.elapsed, clock.spent, clock.left) == (2.0, 2.0, 3.0)


def test_time_without_a_processor_is_not_its_own(time):
    clock = Clock(60.0)
    clock.start(5.0)
    time.now += 8.0
    assert clock.left == -3.0
    clock.extend(4.0)
    assert (clock.elapsed, clock.spent, clock.left) == (8.0, 4.0, 1.0)


def test_next_step_begins_anew(time):
    clock = Clock(60.0)
    clock.start(5.0)
    clock.extend(4.0)
    clock.start(2.0)
    assert (clock.idle, clock.left) == (0.0, 2.0)


def test_no_step_lasts_longer_than_all_together_may(time):
    clock = Clock(3.0)
    clock.start(5.0)
    clock.extend(100.0)
    assert clock.left == 3.0
    time.now += 3.0
    assert clock.left == 0.0
    assert clock.is_over
