"""What a loss and a gradient may return: each rule with its own sentence, before any numbers are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.gradients.tensors import Number, Tensors
from gradecheck.wording.shapes import shape_confusion
from gradecheck.wording.values import show


class RefusedError(Exception):
    """A rule is broken, so there are no slopes to compare; `check_gradient` turns it into its result.

    Parameters
    ----------
    who : str
        ``"loss"`` or ``"gradient"``.
    sentence : str
        What differs, and what to do.
    tensor : str
        The tensor concerned, if it is one.
    """

    def __init__(self, who: str, sentence: str, tensor: str = "") -> None:
        super().__init__(sentence)
        self.who, self.sentence, self.tensor = who, sentence, tensor


@dataclass(frozen=True)
class Gradient:
    """What a gradient returned, tensor by tensor.

    Parameters
    ----------
    arrays : tuple of ndarray
        float64, each in the shape of its parameter.
    single : bool
        Some of it came in single precision, and is judged as that.
    notes : tuple of str
        What was converted or is unusual, a sentence each.
    """

    arrays: tuple[np.ndarray, ...]
    single: bool
    notes: tuple[str, ...]


def read_loss(value: object) -> float:
    """The loss as a number, which may be NaN or inf.

    Raises
    ------
    RefusedError
        It is not one real number.
    """
    array = _as_array(value)
    if array is None:
        raise RefusedError(
            "loss", f"The loss returned {_kind(value)}, where one number is expected{_hint(value)}"
        )
    if array.dtype.kind == "c":
        raise RefusedError("loss", "The loss is a complex number; a loss is real.")
    if array.size != 1:
        raise RefusedError(
            "loss", f"The loss is an array of shape {array.shape}{_loss_confusion(array.shape)}."
        )
    return float(array.reshape(()))


def refuse_infinite_loss(loss: float) -> None:
    """A loss that is NaN or inf has no slope."""
    if not np.isfinite(loss):
        raise RefusedError(
            "loss",
            f"The loss is {loss} at these parameters, so it has no slope there. A logarithm of 0, "
            "or an overflow in exp?",
        )


def _loss_confusion(shape: tuple[int, ...]) -> str:
    if len(shape) == 2 and shape[0] == shape[1]:
        return (
            ", where one number is expected: a column and a row were broadcast against each other, "
            f"({shape[0]}, 1) with ({shape[0]},), or a sum or mean is missing"
        )
    return shape_confusion(shape, ())


def read_gradient(tensors: Tensors, value: object) -> Gradient:
    """Lay a gradient beside the parameters.

    Raises
    ------
    RefusedError
        Its containers, a shape or a kind of number does not fit, or an entry is NaN or inf.
    """
    pairs = list(_pairs(tensors.skeleton, value, "the gradient"))
    arrays = [_as_array(item) for _, item in pairs]
    for k, array in enumerate(arrays):
        _check_kind(tensors.names[k], pairs[k][1], array)
    for k, array in enumerate(arrays):
        if array.shape != tensors.arrays[k].shape:
            raise RefusedError("gradient", _shape_sentence(tensors, arrays, k), tensors.names[k])
    single = any(a.dtype.kind == "f" and a.dtype.itemsize < 8 for a in arrays)
    floats = tuple(np.ascontiguousarray(a, dtype=np.float64).reshape(a.shape) for a in arrays)
    return Gradient(floats, single, (*_kind_notes(tensors, arrays), *_aliases(tensors, arrays)))


def refuse_not_finite(tensors: Tensors, gradient: Gradient) -> None:
    """Say where a gradient is NaN or inf; nothing if it is finite."""
    for name, array in zip(tensors.names, gradient.arrays, strict=True):
        bad = ~np.isfinite(array)
        if bad.any():
            where = tuple(int(i) for i in np.argwhere(bad)[0])
            raise RefusedError(
                "gradient",
                f"The gradient of `{name}` is {show(array[where])} at {entry_name(name, where)}, and not "
                f"finite in {bad.sum()} of {bad.size} entries. A division by 0, or an overflow in exp?",
                name,
            )


def entry_name(name: str, where: Sequence[int]) -> str:
    """``W1[0, 2]``; a number has no index."""
    return f"{name}[{', '.join(str(i) for i in where)}]" if len(where) else name


def _pairs(skeleton: object, value: object, name: str) -> Iterator[tuple[int, object]]:
    """Number of each tensor, and what the gradient has in its place."""
    if isinstance(skeleton, dict):
        if not isinstance(value, dict):
            wanted = f"a dict is expected{_hint(value)}"
            raise RefusedError("gradient", f"{_first(name)} is {_kind(value)}, where {wanted}")
        missing = [k for k in skeleton if k not in value]
        extra = [k for k in value if k not in skeleton]
        if missing or extra:
            said = [f"without {_keys(missing)}"] * bool(missing) + [f"with {_keys(extra)}"] * bool(extra)
            wanted = f"the keys of the parameters are {_keys(list(skeleton))}"
            raise RefusedError("gradient", f"{_first(name)} is a dict {' and '.join(said)}; {wanted}.")
        for key, item in skeleton.items():
            yield from _pairs(item, value[key], f"{name}[{key!r}]")
    elif isinstance(skeleton, list | tuple):
        if not isinstance(value, list | tuple):
            wanted = f"a list of {len(skeleton)} is expected, one for each parameter{_hint(value)}"
            raise RefusedError("gradient", f"{_first(name)} is {_kind(value)}, where {wanted}")
        if len(value) != len(skeleton):
            raise RefusedError(
                "gradient", f"{_first(name)} holds {len(value)}, where {len(skeleton)} are expected."
            )
        for i, (item, part) in enumerate(zip(skeleton, value, strict=True)):
            yield from _pairs(item, part, f"{name}[{i}]")
    else:
        yield (skeleton.index if isinstance(skeleton, Number) else skeleton), value


def _check_kind(name: str, value: object, array: np.ndarray | None) -> None:
    if array is None:
        ending = " Is `return` missing?" if value is None else ""
        raise RefusedError(
            "gradient", f"The gradient of `{name}` is {_kind(value)}, not an array.{ending}", name
        )
    if array.dtype.kind == "c":
        raise RefusedError("gradient", f"The gradient of `{name}` is complex; it must be real.", name)


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
    notes = []
    for name, array in zip(tensors.names, arrays, strict=True):
        if array.dtype.kind in "biu" and array.any():
            notes.append(f"The gradient of `{name}` holds whole numbers ({array.dtype}): was it cut off?")
        elif array.dtype.kind == "f" and array.dtype.itemsize < 8:
            notes.append(f"The gradient of `{name}` is {array.dtype}; it was judged to six digits.")
    return notes


def _aliases(tensors: Tensors, arrays: Sequence[np.ndarray]) -> list[str]:
    """Memory that belongs to two things at once: right today, wrong after the next in-place step."""
    notes = []
    for k, (name, array) in enumerate(zip(tensors.names, arrays, strict=True)):
        shared = [n for n, a in zip(tensors.names, tensors.arrays, strict=True) if _share(array, a)]
        notes += [f"The gradient of `{name}` shares its memory with the parameter `{n}`." for n in shared]
        twins = [n for n, a in zip(tensors.names[:k], arrays, strict=False) if _share(array, a)]
        notes += [f"The gradients of `{n}` and `{name}` share their memory." for n in twins]
    return notes


def _share(a: np.ndarray, b: np.ndarray) -> bool:
    return np.may_share_memory(a, b) and np.shares_memory(a, b, max_work=10_000)


def _as_array(value: object) -> np.ndarray | None:
    if value is None or isinstance(value, str | bytes | dict):
        return None
    try:
        array = np.asarray(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return array if array.dtype.kind in "biufc" else None


def _kind(value: object) -> str:
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, dict | list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    return f"`{type(value).__name__}`"


def _hint(value: object) -> str:
    """How the sentence ends."""
    return ": is `return` missing?" if value is None else "."


def _keys(keys: list) -> str:
    shown = ", ".join(f"`{k}`" for k in keys[:6])
    return shown + (", ..." if len(keys) > 6 else "")


def _first(name: str) -> str:
    return name[0].upper() + name[1:]
