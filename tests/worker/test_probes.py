"""Functions that are handed out by name are what their docstrings say, and arguments are built afresh."""

from copy import deepcopy

import numpy as np
import pytest

from gradecheck.worker.call import Probe, Seed
from gradecheck.worker.probes import PROBES, build

A = np.array([[2.0, 1.0], [0.0, 3.0]])
B = np.array([1.0, -1.0])

# name, parameters, where, value there worked out by hand
ROWS = [
    ("polynomial", {"coefficients": np.array([1.0, 0.0, 2.0])}, 3.0, 19.0),
    ("sine", {"amplitude": 2.0, "frequency": 3.0, "phase": 1.0}, 0.5, 2.0 * np.sin(2.5)),
    ("sine_of_one_number", {"amplitude": 2.0, "frequency": 3.0, "phase": 1.0}, 0.5, 2.0 * np.sin(2.5)),
    ("bent_at_one_number", {"bend": 1.0, "below": 2.0, "above": 5.0}, 3.0, 10.0),
    ("exponential", {"scale": 2.0, "rate": -1.0}, 0.5, 2.0 * np.exp(-0.5)),
    ("quadratic_form", {"A": A, "b": B, "c": 5.0}, np.array([1.0, 2.0]), 0.5 * 16.0 - (-1.0) + 5.0),
    ("sum_of_sines", {"weights": B, "frequencies": B + 1.0}, np.array([0.5, 0.1]), np.sin(1.0)),
    ("sum_of_sines_of_one_shape", {"weights": B, "frequencies": B + 1.0}, np.array([0.5, 0.1]), np.sin(1.0)),
    ("log_sum_exp", {"A": A, "b": B}, np.array([1.0, 2.0]), np.log(np.exp(5.0) + np.exp(5.0))),
    ("linear", {"a": B, "c": 4.0}, np.array([1.0, 3.0]), 2.0),
    ("affine", {"A": A, "b": B}, np.array([1.0, 3.0]), np.array([4.0, 10.0])),
    ("log_cosh_gradient", {"A": A, "b": B}, np.array([0.5, 0.0]), np.array([0.0, 3.0 * np.tanh(1.0)])),
    ("log_cosh_of_parts", {"A": {"W": A, "b": np.eye(2)}, "b": B},
     {"W": np.array([[1.0, 2.0]]), "b": np.array([-3.0, -6.0])}, np.log(np.cosh(1.0))),
]  # fmt: skip


def leaves(point):
    """The arrays that a point is made of."""
    return list(point.values()) if isinstance(point, dict) else [np.asarray(point)]


def test_every_probe_has_a_row_here():
    """Whoever adds a probe works out one value by hand and puts it above."""
    assert {row[0] for row in ROWS} == set(PROBES)


@pytest.mark.parametrize(("name", "parameters", "at", "value"), ROWS)
def test_values(name, parameters, at, value):
    f = build(Probe(name, parameters))
    assert f(at) == pytest.approx(value, rel=1e-14)


@pytest.mark.parametrize(("name", "parameters", "at", "value"), ROWS)
def test_arrays_lists_and_scalars_are_taken_alike(name, parameters, at, value):
    f = build(Probe(name, parameters))
    if isinstance(at, dict):
        assert f({name: value.tolist() for name, value in at.items()}) == pytest.approx(value, rel=1e-14)
        return
    forms = [at, at.tolist()] if isinstance(at, np.ndarray) else [at, np.float64(at), np.array(at)]
    if isinstance(at, np.ndarray) and np.ndim(value) == 0 and not name.endswith("of_one_shape"):
        forms.append(at[:, None])  # a number for w of any shape
    for form in forms:
        assert f(form) == pytest.approx(value, rel=1e-14)
        assert np.shape(f(form)) == np.shape(value)


@pytest.mark.parametrize(("name", "parameters", "at", "value"), ROWS)
def test_probes_change_nothing_and_keep_nothing(name, parameters, at, value):
    f = build(Probe(name, parameters))
    point, before = deepcopy(at), deepcopy(at)
    first = f(point)
    for array, kept in zip(leaves(point), leaves(before), strict=True):
        assert np.array_equal(array, kept)
    for array in leaves(point):
        array += 1.0
    assert np.array_equal(f(before), first)


@pytest.mark.parametrize("name", ["polynomial", "sine", "exponential"])
def test_scalar_functions_work_entry_by_entry(name):
    f = build(Probe(name, next(row[1] for row in ROWS if row[0] == name)))
    points = np.array([[0.1, 0.2], [0.3, 0.4]])
    assert f(points).shape == (2, 2)
    assert f(points)[1, 0] == f(0.3)


@pytest.mark.parametrize("name", ["sine_of_one_number", "bent_at_one_number"])
def test_functions_of_one_number_take_no_array(name):
    f = build(Probe(name, next(row[1] for row in ROWS if row[0] == name)))
    with pytest.raises((TypeError, ValueError)):
        f(np.array([0.1, 0.2]))


def test_function_of_one_shape_names_both_shapes():
    sizes = {"weights": np.ones((2, 3)), "frequencies": np.ones((2, 3))}
    f = build(Probe("sum_of_sines_of_one_shape", sizes))
    assert f(np.zeros((2, 3))) == 0.0
    with pytest.raises(ValueError, match=r"of shape \(2, 3\); .* one of \(6,\)"):
        f(np.zeros(6))


def test_log_sum_exp_does_not_overflow():
    f = build(Probe("log_sum_exp", {"A": np.eye(2), "b": np.zeros(2)}))
    assert f(np.array([1000.0, 0.0])) == 1000.0


def test_arguments_are_built_afresh():
    planned = {"W": [np.zeros(2)], "names": ("a", 1, None)}
    built = build(planned)
    built["W"][0][0] = 7.0
    assert planned["W"][0][0] == 0.0
    assert built["names"] == ("a", 1, None)


def test_a_number_of_numpy_stays_one():
    """An array of shape ``()`` could be changed in place; what an author writes as a number cannot."""
    assert type(build(np.float64(2.0))) is np.float64
    assert type(build(np.array(2.0))) is np.float64


def test_a_seed_gives_the_same_generator_each_time():
    assert build(Seed(3)).normal() == build(Seed(3)).normal() == np.random.default_rng(3).normal()


def test_an_unknown_probe_is_named_with_those_there_are():
    with pytest.raises(KeyError, match="no probe 'cubic'; there are: polynomial, sine"):
        build(Probe("cubic"))
