"""A wrong entry, row or column is found by moments of the error, and never claimed without its own proof."""

import numpy as np
import pytest

from gradecheck.gradients import tensor_search
from gradecheck.gradients.claim import DirectionalTest
from gradecheck.gradients.entry_search import locate
from gradecheck.gradients.model import Model
from gradecheck.gradients.outcomes import Outcome
from gradecheck.gradients.tensor_error import TensorError, errors_of
from gradecheck.gradients.tensor_search import FEW, errors_by_tensor
from gradecheck.gradients.tensors import read_tensors
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.numeric_derivative import Derivative

NOTHING = (Derivative(0.0, 1.0), 1e-3)
RNG = np.random.default_rng(0)
TARGET = RNG.normal(size=(60, 45))
JUDGED = DirectionalTest(Outcome.WRONG, 0.0, 0.0, 0.0, 1.0, "", noise=1e-16)


def loss(p):
    return float(sum(np.sum(np.log(np.cosh(a - 0.3))) for a in p)) / 1000


def right(p):
    return [np.tanh(a - 0.3) / 1000 for a in p]


def tensor_in(edit, parameters, number=0, seed=0):
    """The tensor with planted faults, and its error along a direction."""
    tensors = read_tensors(parameters)
    gradient = [a.copy() for a in right(tensors.arrays)]
    edit(gradient)
    model = Model(loss, gradient, tensors)
    direction = draw_direction(np.random.default_rng(seed), tensors.arrays)
    found = errors_of(model, tensors.arrays, loss(tensors.arrays), gradient, direction, JUDGED)[number]
    return found, found.error(0.0)


@pytest.mark.parametrize("where", [(0, 0), (59, 44), (31, 7), (0, 44)])
def test_one_entry_is_found_and_its_right_value_told(where):
    def edit(g):
        g[0][where] *= 1.01

    verdict = locate(*tensor_in(edit, [TARGET]))

    assert verdict.place == "in one entry"
    assert verdict.entries[0].where == where
    assert verdict.entries[0].right == pytest.approx(np.tanh(TARGET[where] - 0.3) / 1000, rel=1e-5)
    assert verdict.mask.sum() == 1


@pytest.mark.parametrize("size", [1, 2, 3, 500])
def test_vectors_are_searched_too(size):
    def edit(g):
        g[0][size // 2] += 0.01

    verdict = locate(*tensor_in(edit, [np.linspace(-1, 2, size)]))

    assert verdict.place == "in one entry"
    assert verdict.entries[0].where == (size // 2,)


@pytest.mark.parametrize(("index", "place"), [(np.s_[17], "in row 17"), (np.s_[:, 3], "in column 3")])
def test_row_or_column_is_named(index, place):
    def edit(g):
        g[0][index] *= 1.5

    verdict = locate(*tensor_in(edit, [TARGET]))

    assert verdict.place == place
    assert verdict.mask[index].all()
    assert verdict.mask.sum() == verdict.mask[index].size


@pytest.mark.parametrize("seed", range(10))
def test_two_entries_are_not_taken_for_one_in_between(seed):
    """Their center of gravity may well be a whole index."""

    def edit(g):
        g[0][10, 5] += 1e-3
        g[0][20, 5] += 1e-3

    verdict = locate(*tensor_in(edit, [TARGET], seed=seed))

    assert verdict.place == "in some entries of column 5"
    assert verdict.entries
    assert all(e.where in {(10, 5), (20, 5)} for e in verdict.entries)


def test_half_a_row_counts_as_its_row():
    def edit(g):
        g[0][17, :20] *= 2

    assert locate(*tensor_in(edit, [TARGET])).place in ("in row 17", "in some entries of row 17")


def test_entry_of_an_array_of_any_dimension_is_found():
    def edit(g):
        g[0][3, 1, 2] *= -1

    verdict = locate(*tensor_in(edit, [RNG.normal(size=(6, 4, 5))]))

    assert verdict.entries[0].where == (3, 1, 2)


@pytest.mark.parametrize("count", [3, FEW, FEW + 1, 40])
def test_wrong_tensors_are_told_apart_however_many_there_are(count):
    parameters = [RNG.normal(size=4) for _ in range(count)]
    wrong = {1, count - 1}
    tensors = read_tensors(parameters)
    gradient = [(1 + (k in wrong)) * g for k, g in enumerate(right(parameters))]
    model = Model(loss, gradient, tensors)
    direction = draw_direction(np.random.default_rng(0), tensors.arrays)
    group = errors_of(model, tensors.arrays, loss(parameters), gradient, direction, JUDGED)

    found = errors_by_tensor(group, Derivative(1e-3, 0.0))

    assert set(found) == set(range(count))
    assert {k for k, (error, _) in found.items() if abs(error.value) > error.error} == wrong
    if count == 40:
        assert model.evaluations < 4 * count


@pytest.mark.parametrize(
    ("wrong", "explained_by", "evaluations"),
    [
        ({0}, {0}, 8),  # the large one, and all others together
        ({1}, {1}, 12),
        ({0, 4}, {0, 4}, 24),
        ({0, 4}, {0}, 28),  # as if the error of the small one canceled with another's
    ],
)
def test_largest_tensors_are_measured_first_and_the_rest_together(wrong, explained_by, evaluations):
    parameters = [RNG.normal(size=n) for n in (900, 500, 30, 20, 10, 5)]
    tensors = read_tensors(parameters)
    gradient = [(1 + 0.5 * (k in wrong)) * g for k, g in enumerate(right(parameters))]
    model = Model(loss, gradient, tensors)
    direction = draw_direction(np.random.default_rng(0), tensors.arrays)
    group = errors_of(model, tensors.arrays, loss(parameters), gradient, direction, JUDGED)
    planted = [float(gradient[k] @ group[k].along) / 3 for k in explained_by]

    found = errors_by_tensor(group, Derivative(sum(planted), 1e-9))

    assert {k for k, (error, _) in found.items() if abs(error.value) > error.error} == wrong
    assert model.evaluations == evaluations


def test_error_that_is_not_there_gives_no_place():
    """A planted total without any wrong entry: nothing is named that its own measurement does not show."""
    tensor, total = tensor_in(lambda g: None, [TARGET])
    verdict = locate(tensor, Derivative(total.error + 1.0, 1e-9))

    assert verdict.place == "in several entries"
    assert verdict.entries == ()


def test_moments_are_measured_to_a_part_of_the_error_itself(monkeypatch):
    """What may be off by as much as the whole error says nothing of where the error lies."""
    wanted = []
    measured = TensorError.measured
    monkeypatch.setattr(
        TensorError,
        "measured",
        lambda self, least, *more, **named: wanted.append(least) or measured(self, least, *more, **named),
    )

    def edit(g):
        g[0][31, 7] *= 1.01

    tensor, total = tensor_in(edit, [TARGET])
    wanted.clear()  # the total comes first, and is measured as well as it can be
    locate(tensor, total)

    assert wanted
    assert max(wanted) <= abs(total.value) / 2


@pytest.mark.parametrize("count", [3, FEW + 1])
def test_each_tensor_is_measured_to_a_part_of_the_whole_gap(monkeypatch, count):
    """A precision of several gaps would let a right tensor look wrong, and a wrong one right."""
    wanted = []
    monkeypatch.setattr(
        tensor_search, "best_slope", lambda line, loss, least, *more: wanted.append(least) or NOTHING
    )
    monkeypatch.setattr(TensorError, "measured", lambda self, least: wanted.append(least) or NOTHING)
    parameters = [RNG.normal(size=4) for _ in range(count)]
    model = Model(loss, right(parameters), read_tensors(parameters))
    direction = draw_direction(np.random.default_rng(0), parameters)

    errors_by_tensor(
        errors_of(model, parameters, loss(parameters), right(parameters), direction, JUDGED),
        Derivative(1e-3, 0.0),
    )

    assert wanted
    assert max(wanted) <= 0.5e-3
