"""Whether a call draws from the generator that it is given, or from those of the whole process."""

import random

import numpy as np
import pytest

from gradecheck.worker.call import Call, Role, Seed
from gradecheck.worker.execution import run_call


def outcome(function, *arguments):
    return run_call(function, Call("f", "f", Role.ANSWER, 0, 0, arguments or (2.0, Seed(3))))


@pytest.mark.parametrize(
    "draw",
    [
        lambda rng: rng.normal(),
        lambda rng: rng.permutation(3),
        lambda rng: rng.spawn(1)[0].normal(),
        lambda rng: np.random.Generator(rng.bit_generator).normal(),
        lambda rng: np.random.default_rng(rng.integers(2**31)).normal(),
        lambda rng: (np.random.seed(0), rng.normal())[1],  # noqa: NPY002 - needless, and no draw
        lambda rng: (random.seed(0), rng.normal())[1],
    ],
)
def test_chance_of_the_given_generator_is_seen_whatever_way_it_is_drawn(draw):
    found = outcome(lambda x, rng: draw(rng))

    assert (found.undrawn, found.drawn_elsewhere) == ((), "")


@pytest.mark.parametrize(
    ("draw", "elsewhere"),
    [
        (lambda: np.random.normal(), "np.random"),  # noqa: NPY002 - the mistake
        (lambda: np.random.permutation(3), "np.random"),  # noqa: NPY002 - the mistake
        (lambda: np.random.shuffle([1, 2]), "np.random"),  # noqa: NPY002 - the mistake
        (lambda: (np.random.seed(0), np.random.rand(2)), "np.random"),  # noqa: NPY002 - the mistake
        (lambda: random.random(), "random"),
        (lambda: random.sample(range(9), 3), "random"),
        (lambda: (random.seed(0), random.gauss(0, 1)), "random"),
        (lambda: np.random.default_rng(0).normal(), ""),
        (lambda: 1.0, ""),
    ],
)
def test_generator_that_is_given_in_vain_is_seen_and_the_one_that_is_used(draw, elsewhere):
    found = outcome(lambda x, rng: draw())

    assert (found.undrawn, found.drawn_elsewhere) == ((1,), elsewhere)


def test_of_the_same_question_again_nothing_is_said():
    again = Call("f", "f", Role.REPEAT, 0, 0, (2.0, Seed(3)))

    found = run_call(lambda x, rng: np.random.normal(), again)  # noqa: NPY002 - the mistake

    assert (found.status, found.undrawn, found.drawn_elsewhere) == ("returned", (), "")


def test_both_sources_are_seen():
    found = outcome(lambda x, rng: rng.normal() + np.random.normal())  # noqa: NPY002 - the mistake

    assert (found.undrawn, found.drawn_elsewhere) == ((), "np.random")


def test_of_a_call_without_a_generator_nothing_is_said():
    found = outcome(lambda x: np.random.normal(), 2.0)  # noqa: NPY002 - a function may do so

    assert (found.undrawn, found.drawn_elsewhere) == ((), "")


def test_code_that_replaces_the_generators_of_the_process_ends_in_an_outcome(monkeypatch):
    def replaces(x, rng):
        monkeypatch.setattr(random, "getstate", lambda: None)
        return 1.0

    found = outcome(replaces)

    assert (found.value, found.undrawn) == (1.0, ())
