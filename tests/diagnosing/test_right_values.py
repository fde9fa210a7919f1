"""The values of right computations are those that the right programs really compute."""

import numpy as np
import pytest

from gradecheck.diagnosing.right_values import MOST_TIMES, RightPrograms
from gradecheck.worker.relations import fingerprint
from gradecheck.worker.serialization import decode, encode
from solutions.ch06_backpropagation import EXERCISES
from tests.answering import card

X, y, w = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]]), np.array([1.0, 0.0, 2.0]), np.array([0.5, -2.0])
QUESTION = (X, y, w)


@pytest.fixture(scope="module")
def right():
    return RightPrograms(card())


def prints(values):
    return {fingerprint(made) for made in values.values()}


def test_every_step_of_the_reference_is_there(right):
    r = X @ w - y
    found = prints(right.values(QUESTION))
    for step in (X, X.T, X @ w, r, X.T @ r, X.T @ r / 3, 3.0):
        assert fingerprint([step]) in found


def test_rows_and_entries_are_there_for_who_writes_loops(right):
    found = prints(right.values(QUESTION))
    assert fingerprint(list(X)) in found
    assert fingerprint(list(X.ravel())) in found
    assert fingerprint(list(X @ w - y)) in found


def test_all_of_it_can_be_sent_to_where_the_learners_code_runs(right):
    values = right.values((X, np.array([1, 0, 2]), w))
    assert fingerprint(decode(encode(values))[next(iter(values))]) == fingerprint(next(iter(values.values())))


def test_same_key_means_the_same_step_on_every_input(right):
    first = right.values(QUESTION)
    key = next(k for k, made in first.items() if fingerprint(made) == fingerprint([X @ w - y]))
    again = right.values((2 * X, y, w), frozenset({key}))
    assert fingerprint(again[key]) == fingerprint([2 * X @ w - y])


def test_step_leads_to_what_is_made_of_it_and_not_back(right):
    r = X @ w - y
    assert right.leads_to([r], [X.T @ r], QUESTION)
    assert not right.leads_to([X.T @ r], [r], QUESTION)


@pytest.mark.slow
def test_program_that_loops_for_ever_when_it_is_changed_is_ended():
    def halvings(n):
        k = 0
        while n > 1.0:
            n = n / 2.0
            k = k + 1
        return k

    program = RightPrograms(card())._programs[0]
    program._function = program._reporting(halvings)
    assert program.run((2.0**40,))
    assert not program.leads_to([1e9], [1e8], (2.0**40,))
    forever = program.run((2.0**40,), lambda place, value: 2.0 if isinstance(value, float) else value)
    assert all(len(made) <= MOST_TIMES for made in forever.values())


@pytest.mark.slow
def test_steps_of_functions_of_other_chapters_are_there():
    exercise = next(e for e in EXERCISES if e.name == "backprop")
    rng = np.random.default_rng(0)
    weights, biases = (
        [rng.normal(size=(3, 2)), rng.normal(size=(1, 3))],
        [rng.normal(size=3), rng.normal(size=1)],
    )
    A, Y = rng.normal(size=(4, 2)), rng.normal(size=(4, 1))
    z = A @ weights[0].T + biases[0]
    found = prints(RightPrograms(exercise).values((weights, biases, A, Y)))
    singles = {p for made in found if made for p in made}
    assert fingerprint([z])[0] in singles
    assert fingerprint([1 / (1 + np.exp(-z))])[0] in singles
