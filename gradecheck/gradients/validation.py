"""What a loss and a gradient may return: each rule with its own sentence, before any numbers are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from gradecheck.gradients.array_libraries import kind_of, name_of, precision_of, to_numpy
from gradecheck.gradients.containers import Container, Fixed, Place, items_of
from gradecheck.gradients.outcomes import Reason
from gradecheck.gradients.shared_memory import shared_memory
from gradecheck.gradients.tensors import Tensors
from gradecheck.wording.shapes import shape_confusion
from gradecheck.wording.values import show


class Function(StrEnum):
    """The functions under test, as a sentence names them."""

    LOSS = "loss"
    GRADIENT = "gradient"


class BrokenRuleError(Exception):
    """A rule is broken, so there are no slopes to compare; `check_gradient` turns it into its result.

    Parameters
    ----------
    who : Function
        Whose fault it is.
    reason : Reason
        Which rule.
    sentence : str
        What differs, and what to do.
    tensor : str
        The tensor concerned, if it is one.
    """

    def __init__(self, who: Function, reason: Reason, sentence: str, tensor: str = "") -> None:
        super().__init__(sentence)
        self.who, self.reason, self.sentence, self.tensor = who, reason, sentence, tensor


@dataclass(frozen=True)
class Gradient:
    """What a gradient returned, tensor by tensor.

    Parameters
    ----------
    arrays : tuple of ndarray
        float64, each in the shape of its parameter.
    precision : float
        Distance from 1 to the next larger number, in the coarsest kind in which some of it came.
    notes : tuple of str
        What was converted or is unusual, a sentence each.
    """

    arrays: tuple[np.ndarray, ...]
    precision: float
    notes: tuple[str, ...]


def read_loss(value: Any) -> tuple[float, str]:
    """The loss as a number, which may be NaN or inf, and its dtype.

    Raises
    ------
    BrokenRuleError
        It is not one real number.
    """
    array = to_numpy(value)
    if array is None:
        raise _no_loss(f"The loss returned {_kind(value)}, where one number is expected{_hint(value)}")
    if array.dtype.kind == "c":
        raise _no_loss("The loss is a complex number; a loss is real.")
    if array.size != 1:
        raise _no_loss(f"The loss is an array of shape {array.shape}{_loss_confusion(array.shape)}.")
    return float(array.reshape(())), name_of(getattr(value, "dtype", array.dtype))


def _no_loss(sentence: str) -> BrokenRuleError:
    return BrokenRuleError(Function.LOSS, Reason.INVALID_LOSS, sentence)


def refuse_infinite_loss(loss: float) -> None:
    """A loss that is NaN or inf has no slope."""
    if not np.isfinite(loss):
        raise _no_loss(
            f"The loss is {loss} at these parameters, so it has no slope there. A logarithm of 0, "
            "or an overflow in exp?"
        )


def _loss_confusion(shape: tuple[int, ...]) -> str:
    if len(shape) == 2 and shape[0] == shape[1]:
        return (
            ", where one number is expected: a column and a row were broadcast against each other, "
            f"({shape[0]}, 1) with ({shape[0]},), or a sum or mean is missing"
        )
    if len(shape) == 1 and shape[0] > 1:
        return f"{shape_confusion(shape, ())}. A function with many outputs is checked by `check_vjp`"
    return shape_confusion(shape, ())


def read_gradient(tensors: Tensors, value: Any) -> Gradient:
    """Lay a gradient beside the parameters.

    Raises
    ------
    BrokenRuleError
        Its containers, a shape or a kind of number does not fit, or an entry is NaN or inf.
    """
    found = dict(_pairs(tensors.skeleton, value, "the gradient"))
    items = [found[k] for k in range(len(tensors.names))]
    arrays = [_real_array(name, item) for name, item in zip(tensors.names, items, strict=True)]
    for k, array in enumerate(arrays):
        if array.shape != tensors.arrays[k].shape:
            raise _misfit(_shape_sentence(tensors, arrays, k), tensors.names[k])
    dtypes = [getattr(a, "dtype", b.dtype) for a, b in zip(items, arrays, strict=True)]
    precision = max(precision_of(name_of(dtype)) for dtype in dtypes)
    floats = tuple(np.ascontiguousarray(a, dtype=np.float64).reshape(a.shape) for a in arrays)
    return Gradient(floats, precision, (*_kind_notes(tensors, arrays), *shared_memory(tensors, arrays)))


def refuse_not_finite(tensors: Tensors, gradient: Gradient) -> None:
    """Say where a gradient is NaN or inf; nothing if it is finite."""
    for name, array in zip(tensors.names, gradient.arrays, strict=True):
        bad = ~np.isfinite(array)
        if bad.any():
            where = tuple(int(i) for i in np.argwhere(bad)[0])
            sentence = (
                f"The gradient of `{name}` is {show(array[where])} at {entry_name(name, where)}, and not "
                f"finite in {bad.sum()} of {bad.size} entries. A division by 0, or an overflow in exp?"
            )
            raise BrokenRuleError(Function.GRADIENT, Reason.NOT_FINITE, sentence, name)


def entry_name(name: str, where: Sequence[int]) -> str:
    """``W1[0, 2]``; a number has no index."""
    return f"{name}[{', '.join(str(i) for i in where)}]" if len(where) else name


def _misfit(sentence: str, tensor: str = "") -> BrokenRuleError:
    return BrokenRuleError(Function.GRADIENT, Reason.STRUCTURE, sentence, tensor)


def _pairs(skeleton: Container | Place | Fixed, value: Any, name: str) -> Iterator[tuple[int, Any]]:
    """Number of each tensor, and what the gradient has in its place."""
    if isinstance(skeleton, Place):
        yield skeleton.number, value
    elif isinstance(skeleton, Container) and skeleton.is_mapping:
        yield from _pairs_of_mapping(skeleton, value, name)
    elif isinstance(skeleton, Container):
        yield from _pairs_of_sequence(skeleton, value, name)


def _pairs_of_mapping(skeleton: Container, value: Any, name: str) -> Iterator[tuple[int, Any]]:
    if not isinstance(value, Mapping):
        raise _misfit(f"{_first(name)} is {_kind(value)}, where a dict is expected{_hint(value)}")
    items = dict(zip(skeleton.keys, skeleton.items, strict=True))
    missing = [k for k, item in items.items() if k not in value and not isinstance(item, Fixed)]
    extra = [k for k in value if k not in items]
    if missing or extra:
        said = [f"without {_keys(missing)}"] * bool(missing) + [f"with {_keys(extra)}"] * bool(extra)
        wanted = f"the keys of the parameters are {_keys(list(items))}"
        raise _misfit(f"{_first(name)} is a dict {' and '.join(said)}; {wanted}.")
    for key, item in items.items():
        if not isinstance(item, Fixed):
            yield from _pairs(item, value[key], f"{name}[{key!r}]")


def _pairs_of_sequence(skeleton: Container, value: Any, name: str) -> Iterator[tuple[int, Any]]:
    count = len(skeleton.items)
    if kind_of(value) is not None and getattr(value, "shape", ())[:1] == (count,):
        value = list(value)  # a flat gradient of a list of numbers, or a stack of one of a list of arrays
    if not isinstance(value, list | tuple) and not is_dataclass(value):
        wanted = f"a list of {count} is expected, one for each parameter{_hint(value)}"
        raise _misfit(f"{_first(name)} is {_kind(value)}, where {wanted}")
    parts = [part for _, part in items_of(value)]
    if len(parts) != count:
        raise _misfit(f"{_first(name)} holds {len(parts)}, where {count} are expected.")
    for i, (item, part) in enumerate(zip(skeleton.items, parts, strict=True)):
        yield from _pairs(item, part, f"{name}[{i}]")


def _real_array(name: str, value: Any) -> np.ndarray:
    array = to_numpy(value)
    if array is None:
        ending = " Is `return` missing?" if value is None else ""
        raise _misfit(f"The gradient of `{name}` is {_kind(value)}, not an array.{ending}", name)
    if array.dtype.kind == "c":
        raise _misfit(f"The gradient of `{name}` is complex; it must be real.", name)
    return array


def _shape_sentence(tensors: Tensors, arrays: Sequence[np.ndarray], k: int) -> str:
    yours, expected = arrays[k].shape, tensors.arrays[k].shape
    shapes = [a.shape for a in tensors.arrays]
    order = ""
    if [a.shape for a in arrays] != shapes and sorted(a.shape for a in arrays) == sorted(shapes):
        order = " All shapes are there, in another order: return them in the order of the parameters."
    confusion = "" if order else shape_confusion(yours, expected)
    return (
        f"The gradient of `{tensors.names[k]}` has shape {yours}, where {expected} is expected{confusion}."
        + order
    )


def _kind_notes(tensors: Tensors, arrays: Sequence[np.ndarray]) -> list[str]:
    by_kind: dict[str, list[str]] = {}
    for name, array in zip(tensors.names, arrays, strict=True):
        coarse = array.dtype.kind == "f" and array.dtype.itemsize < 8
        if coarse or (array.dtype.kind in "biu" and array.any()):
            by_kind.setdefault(str(array.dtype), []).append(f"`{name}`")
    notes = []
    for kind, names in by_kind.items():
        shown = ", ".join(names[:4]) + (", ..." if len(names) > 4 else "")
        if kind.startswith("float"):
            notes.append(f"The gradient of {shown} is {kind}; it was judged to the digits that it has.")
        else:
            notes.append(f"The gradient of {shown} holds whole numbers ({kind}): was it cut off?")
    return notes


def _kind(value: Any) -> str:
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, dict | list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    return f"`{type(value).__name__}`"


def _hint(value: Any) -> str:
    """How the sentence ends."""
    return ": is `return` missing?" if value is None else "."


def _keys(keys: list) -> str:
    shown = ", ".join(f"`{k}`" for k in keys[:6])
    return shown + (", ..." if len(keys) > 6 else "")


def _first(name: str) -> str:
    return name[0].upper() + name[1:]
