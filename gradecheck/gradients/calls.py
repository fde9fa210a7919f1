"""A function is called with parameters that it must not change, and may keep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from weakref import ref

import numpy as np

from gradecheck.gradients.outcomes import Reason
from gradecheck.gradients.tensors import Tensors, locked
from gradecheck.gradients.validation import BrokenRuleError, Function


class Calls:
    """Calls the loss and the gradient, and knows what they were handed.

    Parameters
    ----------
    tensors : Tensors
        The parameters.
    """

    def __init__(self, tensors: Tensors) -> None:
        self._tensors = tensors
        self._locked = True
        self._handed: dict[Function, list[ref]] = {}
        self.last_point: Sequence[np.ndarray] = tensors.arrays

    def call(self, who: Function, function: Callable[[Any], Any], arrays: Sequence[np.ndarray]) -> Any:
        """What a function returns at a point, which is one array for each tensor.

        Raises
        ------
        BrokenRuleError
            If it changes what it is handed.
        """
        self.last_point = arrays
        if self._locked:
            handed = self._tensors.handed(locked(arrays))
            try:
                return self._call_with(who, function, handed)
            except ValueError as error:  # the words of NumPy and of Cython's memoryviews
                if "read-only" not in str(error):
                    raise
        copies = [a.copy() for a in arrays]
        value = self._call_with(who, function, self._tensors.handed(copies))
        named = zip(self._tensors.names, arrays, copies, strict=True)
        changed = [name for name, a, b in named if not np.array_equal(a, b)]
        if changed:
            raise _changed(who, changed)
        self._locked = False  # it wants arrays that it could write to, and writes the same: so be it
        return value

    def _call_with(self, who: Function, function: Callable[[Any], Any], handed: list[Any]) -> Any:
        container = self._tensors.rebuild(handed)
        versions = [getattr(leaf, "_version", None) for leaf in handed]
        try:
            value = function(container)
        except Exception as error:
            error.add_note(f"check_gradient: raised in your {who}, which was called to check the gradient.")
            raise
        named = zip(self._tensors.names, handed, versions, strict=True)
        changed = [name for name, leaf, version in named if getattr(leaf, "_version", None) != version]
        if changed:
            raise _changed(who, changed)
        if not self._tensors.are_in(container, handed):
            raise BrokenRuleError(
                who,
                Reason.CHANGES_PARAMETERS,
                f"The {who} puts other arrays into the {type(container).__name__} of parameters that it "
                "was given. Build a new one instead.",
            )
        self._handed[who] = _references(handed)
        return value

    def keepers(self) -> list[Function]:
        """Which functions have kept what they were handed."""
        return [who for who, handed in self._handed.items() if any(array() is not None for array in handed)]

    def forget(self) -> list[Function]:
        """The same, which from now on count as functions that have kept nothing."""
        keepers, self._handed = self.keepers(), {}
        return keepers


def _references(handed: Sequence[Any]) -> list[ref]:
    """Weak references, which tell whether somebody has kept what he was handed."""
    found = []
    for leaf in handed:
        if not isinstance(leaf, int | float):
            try:
                found.append(ref(leaf))
            except TypeError:
                continue
    return found


def _changed(who: Function | str, names: Sequence[str]) -> BrokenRuleError:
    whose = Function.LOSS if who == Function.LOSS else Function.GRADIENT
    listed = ", ".join(f"`{n}`" for n in names)
    sentence = (
        f"The {who} changes {listed} while it computes. Compute into a new array: "
        "`W = W - step`, not `W -= step`."
    )
    return BrokenRuleError(whose, Reason.CHANGES_PARAMETERS, sentence, names[0])


def put_back(tensors: Tensors, point: Sequence[np.ndarray]) -> BrokenRuleError | None:
    """Restore the caller's own arrays, if functions have reached them by another name.

    A model whose parameters these are may copy what it is handed into them: then they equal the last point.
    Anything else is a change of the parameters, and breaks a rule.
    """
    changed = []
    for name, kind, before, last in zip(tensors.names, tensors.kinds, tensors.arrays, point, strict=True):
        own = kind.example
        if not isinstance(own, np.ndarray) or np.array_equal(own, before):
            continue
        if not np.array_equal(own, last.astype(own.dtype)):
            changed.append(name)
        if own.flags.writeable:
            own[...] = before
    return _changed("loss or the gradient", changed) if changed else None
