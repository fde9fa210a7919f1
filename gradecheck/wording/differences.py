"""What differs between an answer and the expected one, as a sentence.

Each sentence goes on after the name of the exercise: ``"layer_gradients: `dW` differs from the gradient of
the cost."`` What a rule says beyond the comparison of answers is in `gradecheck.wording.sentences`.
"""

from __future__ import annotations

import numpy as np

from gradecheck.comparing.cause import Cause
from gradecheck.comparing.pairing import as_numeric_array
from gradecheck.comparing.problem import Problem, ProblemKind
from gradecheck.comparing.tolerance import is_single, is_too_coarse
from gradecheck.wording.counted import counted
from gradecheck.wording.shapes import shape_confusion
from gradecheck.wording.values import kind_in_words, show, tell_apart, value_in_words
from gradecheck.worker.plain_values import Foreign


def difference(problem: Problem, gradient: str = "") -> str:
    """What is wrong with an answer.

    Parameters
    ----------
    problem : Problem
        What the comparison found.
    gradient : str
        What the output is called where it is a gradient: "gradient of the cost".
    """
    texts = isinstance(problem.yours, str) and isinstance(problem.expected, str)
    if texts or (problem.leaf is not None and problem.cause is not Cause.NOT_FINITE):
        expected = f"the {gradient}" if gradient else "the expected answer"
        return f"`{problem.output}` differs from {expected}."
    return f"{_WORDS[problem.kind](problem)}."


def worst_entry(name: str, yours: object, expected: object, allowed: float) -> str:
    """One entry of an answer: both values, and how far apart they may be."""
    shown, wanted = tell_apart(yours, expected)
    limit = f", up to {allowed:.1g} allowed" if allowed else ""
    return f"{name}: yours {shown}, expected {wanted}{limit}"


def how_much_is_wrong(
    entries: tuple[int, int], shape: tuple[int, ...], inputs: tuple[int, int], right: tuple[str, ...]
) -> str:
    """Wrong entries of how many, on how many of the inputs, and which outputs are right."""
    wrong = "this value" if entries[1] == 1 else f"{entries[0]} of {entries[1]} entries"
    told = "" if entries[1] == 1 else f"; the shape {shape} is right"
    if right:
        told += f"; right on every input: {', '.join(f'`{name}`' for name in right)}"
    return f"{wrong}, on {inputs[0]} of {inputs[1]} inputs{told}"


def _count(problem: Problem) -> str:
    names = problem.names
    holds = "expected" if problem.container else "it returns"
    wanted = f"{holds} {len(names)}: {', '.join(names)}" if names else f"{holds} nothing here"
    place = f" for `{problem.container}`" if problem.container else ""
    if isinstance(problem.yours, np.ndarray) and problem.yours.ndim:
        return f"returned one array of shape {problem.yours.shape}{place}; {wanted}"
    if not isinstance(problem.yours, list | tuple):
        return f"returned {kind_in_words(problem.yours)}{place}; {wanted}"
    return f"returned {counted(len(problem.yours), 'thing')}{place}; {wanted}"


def _keys(problem: Problem) -> str:
    wanted = f"expected a dict with the keys {_listed(problem.expected)}"
    if isinstance(problem.yours, dict):
        return f"returned the keys {_listed(problem.yours)}; {wanted}"
    return f"returned {kind_in_words(problem.yours)}; {wanted}"


def _listed(keys: object) -> str:
    return ", ".join(keys) if isinstance(keys, dict) else ""


def _kind(problem: Problem) -> str:
    return (
        f"returned {kind_in_words(problem.yours)} for `{problem.output}`; "
        f"expected {kind_in_words(problem.expected)}{_way_to_the_kind(problem)}"
    )


_NOT_CALLED = "that was not called; is a pair of brackets missing behind its name?"
#: Objects that are no value yet, by the names of their types, and what makes a value of them.
_UNFINISHED = {
    "coroutine": "an `async def` only gives a promise of its value; take `async` away",
    "generator": "a function with `yield` only promises its values; put them in a list, and `return` that",
    "function": f"a function {_NOT_CALLED}",
    "builtin_function_or_method": f"a function {_NOT_CALLED}",
    "method": f"a method {_NOT_CALLED}",
    "MaskedArray": "the mask says that entries are unknown; `.filled(...)` makes an array of it",
}


def _way_to_the_kind(problem: Problem) -> str:
    """What turns the answer into the expected kind, where that is one step; the end of a sentence."""
    array = as_numeric_array(problem.yours)
    if isinstance(problem.yours, Foreign) and problem.yours.type == "array of dtype object":
        return (
            ": an array of objects is not computed with as numbers (`.astype(float)` makes it one of numbers)"
        )
    if isinstance(problem.yours, Foreign) and problem.yours.type in _UNFINISHED:
        return f": {_UNFINISHED[problem.yours.type]}"
    if array is None or array.dtype.kind not in "fc":
        return ""
    if is_too_coarse(array.dtype):
        return f": {array.dtype} keeps about three digits, in which mistakes hide; answer in float64"
    if is_single(array.dtype):
        return f": {array.dtype} {_what_single_hides(array, np.asarray(problem.expected))}; answer in float64"
    real = np.asarray(problem.expected).dtype.kind != "c"
    if real and array.dtype.kind == "c" and not array.imag.any():
        return ": every imaginary part is 0, so `.real` has all of it"
    return ""


def _what_single_hides(yours: np.ndarray, expected: np.ndarray) -> str:
    """Why an answer in single precision cannot be judged, which is right as far as that shows."""
    if np.isinf(expected).any():
        return "makes inf of every number beyond 3.4e38, so that it does not show whether inf was meant"
    if ((yours == 0) & (expected != 0)).any() or np.isinf(yours).any():
        return "has no numbers so small or large as are expected here"
    return (
        "keeps about seven digits; to those the answer to this input is right, and the exercise asks for all "
        "digits of float64"
    )


def _shape(problem: Problem) -> str:
    yours, expected = np.asarray(problem.yours).shape, np.asarray(problem.expected).shape
    confusion = shape_confusion(yours, expected)
    return f"returned shape {yours} for `{problem.output}`; expected {expected}{confusion}"


def _literal(problem: Problem) -> str:
    yours = "None" if problem.yours is None else value_in_words(problem.yours)
    return f"gives `{problem.output}` = {yours}, expected {show(problem.expected)}"


def _entries(problem: Problem) -> str:
    """Of entries that are not finite; the other ones have a sentence of their own."""
    leaf = problem.leaf
    worst = leaf.yours[leaf.worst()[0]] if leaf is not None else None
    return f"gives {show(worst)} in `{problem.output}`"


def _refused(problem: Problem) -> str:
    return problem.fact or "is not an answer that this exercise accepts"


_WORDS = {
    ProblemKind.COUNT: _count,
    ProblemKind.KEYS: _keys,
    ProblemKind.KIND: _kind,
    ProblemKind.SHAPE: _shape,
    ProblemKind.LITERAL: _literal,
    ProblemKind.ENTRIES: _entries,
    ProblemKind.REFUSED: _refused,
}
