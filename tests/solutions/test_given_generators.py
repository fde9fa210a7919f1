"""An exercise that is given a generator draws from it and from no other one, as its page says."""

import random
from dataclasses import replace

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.comparing.cause import Cause
from gradecheck.course.course import load_course
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.plan import plan_calls
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.worker.call import Seed
from gradecheck.worker.execution import run_call
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)
SAID = "its only source of chance"


def is_given_a_generator(name):
    first = next(iter(COURSE.find(name)[1].cases(np.random.default_rng(0))))
    return any(isinstance(value, Seed) for value in first.values())


GIVEN = [name for name in COURSE.places if is_given_a_generator(name)]
#: Where the page leaves the draws open, so that the values say nothing of their source.
OPEN = [name for name in GIVEN if COURSE.find(name)[1].accepts is not None]


class OfPython:
    """Python's own generator, under the names that the references use."""

    @staticmethod
    def permutation(m):
        return np.array(random.sample(range(m), m))

    @staticmethod
    def normal(loc=0.0, scale=1.0, size=None):
        return np.array([random.gauss(loc, scale) for _ in range(np.prod(size))]).reshape(size)


ELSEWHERE = {
    "np.random": lambda: np.random,
    "random": OfPython,
    "a generator of its own": lambda: np.random.default_rng(0),
}


def found(name, function):
    """What is said of an answer; where a call takes a second, on the first case alone."""
    plan = plan_calls(COURSE.find(name)[1], 1)
    if name in OPEN:
        plan = replace(plan, cases=plan.cases[:1], calls=plan.calls[:1])
    outcomes = [run_call(function, call) for call in plan.calls]
    return diagnose(sort_outcomes(PreparedExercise(plan), outcomes))


def test_exercises_that_are_given_a_generator_are_found():
    assert {"minibatches", "sgd_epoch", "initialize", "train"} <= set(GIVEN)
    assert OPEN == ["train"]


@pytest.mark.parametrize("source", ELSEWHERE)
@pytest.mark.parametrize("name", [pytest.param(n, marks=[pytest.mark.slow] * (n in OPEN)) for n in GIVEN])
def test_chance_of_another_source_is_refused(name, source):
    reference = COURSE.find(name)[1].reference

    (finding,) = found(name, lambda *arguments: reference(*arguments[:-1], ELSEWHERE[source]()))

    if name in OPEN:
        assert finding.cause is Cause.NOT_DETERMINISTIC
        assert SAID in finding.what
        assert (f"`{source}`" in finding.what) == (source in ("np.random", "random"))
    else:
        assert finding.cause is Cause.VALUE
        assert finding.mistake or SAID in finding.likely_cause


@pytest.mark.slow
def test_train_that_draws_in_another_order_is_accepted():
    reference = COURSE.find("train")[1].reference

    def train(X, Y, sizes, rng):
        order, derived = rng.permutation(len(X)), rng.spawn(1)[0]
        return reference(X[order], Y[order], sizes, derived)

    assert found("train", train) == ()


@pytest.mark.slow
def test_train_that_shuffles_by_another_generator_is_refused():
    reference = COURSE.find("train")[1].reference

    def train(X, Y, sizes, rng):
        order = np.random.permutation(len(X))  # noqa: NPY002 - the mistake
        return reference(X[order], Y[order], sizes, rng)

    (finding,) = found("train", train)
    assert finding.what == "draws from `np.random`, but `rng` should be its only source of chance."
