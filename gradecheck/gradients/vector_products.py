"""`check_vjp`: functions with many outputs, by the product of a vector and their Jacobian matrix."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from gradecheck.gradients.array_libraries import kind_of, to_numpy
from gradecheck.gradients.check import check_gradient
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.result import GradientResult


def check_vjp(
    function: Callable[[Any], Any],
    product: Callable[[Any, Any], Any],
    parameters: Any,
    *,
    seed: int | None = None,
) -> GradientResult:
    """Check the vector-Jacobian product of a function with many outputs.

    Parameters
    ----------
    function : callable
        ``function(parameters)``, an array of any shape.
    product : callable
        ``product(parameters, vector)``, in the structure of the parameters: the gradient of
        ``sum(vector * function(parameters))``, for a vector in the shape of the output.
    parameters : array, or list, tuple, mapping or dataclass of arrays
        Where to check, as for `check_gradient`.
    seed : int, optional
        Repeats a check; it draws the vector too.

    Returns
    -------
    GradientResult
        As of `check_gradient`, for one random vector in which no output is small.

    Notes
    -----
    With the Jacobian matrix J at hand, ``lambda p, u: J(p).T @ u`` is such a product. A Hessian is the
    Jacobian of a gradient, and symmetric, so ``check_vjp(gradient, hessian_vector_product, p)`` checks a
    Hessian-vector product.
    """
    seed = secrets.randbits(32) if seed is None else seed
    output = function(parameters)
    array, kind = to_numpy(output), kind_of(output)
    if array is None or array.dtype.kind not in "biuf":
        sentence = (
            f"The function returned `{type(output).__name__}`, where an array of real numbers is expected."
        )
        return GradientResult(Outcome.INCONCLUSIVE, sentence, Reason.INVALID_LOSS, seed=seed)
    rng = np.random.default_rng(seed)
    numbers = rng.uniform(0.75, 1.25, array.shape) * np.where(rng.random(array.shape) < 0.5, -1.0, 1.0)
    vector = numbers if kind is None else kind.give(numbers)

    def loss(p: Any) -> Any:
        return (vector * function(p)).sum()

    result = check_gradient(loss, lambda p: product(p, vector), parameters, seed=seed)
    note = f"Checked for one random vector in the shape of the output, {array.shape}."
    return replace(result, notes=(*result.notes, note))
