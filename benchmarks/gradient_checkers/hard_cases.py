"""Sixty cases that are hard to judge: thirty right gradients and thirty wrong ones of one vector each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.gradient_checkers.network import joined
from gradecheck.gradients.tensors import Tensors, read_tensors
from tests.gradients import hard_cases
from tests.gradients.model_corpus import Case, point

#: What is hard -> a right gradient, and a wrong one: a name in `hard_cases`, or a model and its fault.
KINDS: dict[str, tuple[Any, Any]] = {
    "ReLU, zero biases, blank rows": ("relu, zero biases, blank rows, 0", "relu, zero biases, 0"),
    "the same, another start": ("relu, zero biases, blank rows, 5", "relu, zero biases, 4"),
    "the same, compiled": ("relu, zero biases, evaluated, 3", "relu, zero biases, evaluated, 3"),
    "images with black borders": ("black borders, 1", "black borders, 1"),
    "images with black borders, compiled": ("black borders, evaluated, 2", "black borders, evaluated, 2"),
    "single precision, doubled": ("float32, 0", "float32 doubled, 0"),
    "single precision, negated": ("float32, 1", "float32 negated, 1"),
    "single precision, ReLU, zero": ("float32, relu, 2", "float32 zero, 2"),
    "single precision, told as double": ("float32 told as float, 3", "float32 told as float, 3"),
    "half precision": ("float16, 0", "float16 doubled, 0"),
    "units from 1e6 to 1e-3: amplitude": ("mixed units, 0", "amplitude, 0"),
    "units from 1e6 to 1e-3: time": ("mixed units, 1", "time, 1"),
    "units from 1e6 to 1e-3: offset": ("mixed units, followed, 2", "offset, 2"),
    "rates over ten powers of ten": ("rates, 0", "rate, 0"),
    "rates, plain NumPy": ("rates, 3", "rate, followed, 3"),
    "a small constant in a logarithm": ("small constant, 0", "small constant and a factor, 0"),
    "fifteen sigmoid layers: doubled": ("deep sigmoid", "deep sigmoid, double, evaluated"),
    "fifteen sigmoid layers: zero": ("deep sigmoid, followed", "deep sigmoid, erase, followed"),
    "batch normalization that keeps a mean": (
        "batch norm that keeps a mean, 0",
        "batch norm without its mean, 0",
    ),
    "Cholesky factor that may not exist": ("Cholesky, 0", "Cholesky, 0"),
    "probabilities beside 0 and 1": ("probability, 0", "probability, 0"),
    "a loss of 1e200": ("huge, evaluated", "huge, evaluated"),
    "words that are repeated": ("embedding", "embedding"),
    "a product of zeros": ("zeros", "zeros"),
    "a recurrent net: a step is missing": ("recurrent", "recurrent, a time step missing"),
    "LSTM": (Case("lstm"), Case("lstm", "", "forget_gate_left_out_on_the_way_back")),
    "dropout with a fixed mask": (Case("dropout"), Case("dropout", "", "keep_probability_forgotten")),
    "attention": (Case("attention"), Case("attention", "", "scale_forgotten")),
    "max pooling": (Case("pooling"), Case("pooling", "", "first_place_instead_of_the_largest")),
    "hinge loss": (Case("hinge"), Case("hinge", "", "right_class_counts_once")),
}


@dataclass(frozen=True)
class HardCase:
    """A loss and a gradient of one vector in double precision, and whether the gradient is right.

    Parameters
    ----------
    name : str
        What is hard about it.
    is_right : bool
        The truth.
    loss, gradient : callable
        Of a vector.
    point : ndarray
        Where to check.
    model : tuple
        Loss, gradient and parameters in the containers of the model, for whoever takes these.
    """

    name: str
    is_right: bool
    loss: Callable[[np.ndarray], float]
    gradient: Callable[[np.ndarray], np.ndarray]
    point: np.ndarray
    model: tuple


def hard_case(name: str, is_right: bool) -> HardCase:
    """A fresh one: some of them remember their calls."""
    chosen = KINDS[name][0 if is_right else 1]
    table = hard_cases.RIGHT if is_right else hard_cases.WRONG
    loss, gradient, parameters = _of_model(chosen) if isinstance(chosen, Case) else table[chosen]()
    tensors = read_tensors(parameters)

    def flat_gradient(w: np.ndarray) -> np.ndarray:
        return joined(read_tensors(gradient(split(tensors, w))).arrays)

    return HardCase(
        name,
        is_right,
        lambda w: float(loss(split(tensors, w))),
        flat_gradient,
        joined(tensors.arrays),
        (loss, gradient, parameters),
    )


def _of_model(case: Case) -> tuple:
    loaded = case.load()
    return loaded.loss, loaded.gradient, point(loaded)


def split(tensors: Tensors, w: np.ndarray) -> Any:
    """The vector in the containers of the model."""
    ends = np.cumsum([a.size for a in tensors.arrays])
    parts = np.split(np.asarray(w, dtype=float), ends[:-1])
    return tensors.rebuild([p.reshape(a.shape) for p, a in zip(parts, tensors.arrays, strict=True)])
