"""What a wrong gradient looks like: guesses that are held against what is known of the right one.

A guess has few unknown numbers. Where the right gradient is only known along two directions, a guess with
one unknown number (a ratio, the strength of a penalty) takes that number from one direction and must then
give the slope along the other. Where every entry is known, every entry must fit. A row of `PATTERNS` each;
the first that explains every wrong tensor is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from gradecheck.gradients.ratio_words import sentence_of_ratio
from gradecheck.gradients.rearrangements import (
    exchanged,
    other_layout,
    reversed_along_an_axis,
    rows_exchanged,
    transposed,
)
from gradecheck.gradients.validation import entry_name
from gradecheck.gradients.wrong_tensors import Cases
from gradecheck.questions.directions import norm, sizes_of_entries

#: Two computations of one number agree to this part.
SAME = 1e-5
#: So many entries fit some factor of anything.
FEW_NUMBERS = 2
#: A word in the name of a bias (``"b1"``, ``"fc.bias"``, ``"h_b"``), or the name of what has none.
_BIAS = re.compile(r"b[a-z]?|bias(?:es)?|beta|parameters", re.IGNORECASE)


def zero(cases: Cases) -> str:
    """Nothing but zeros."""
    if all(not case.yours.any() for case in cases.wrong):
        return f"Yours is zero in every entry of {cases.names}."
    return ""


def _ratios(cases: Cases) -> list[float]:
    """Of yours to the right gradient in each wrong tensor; none where one of them has no ratio."""
    factors = [case.factor(np.zeros_like(case.yours), case.yours) for case in cases.wrong]
    known = [f for f in factors if f is not None and abs(f) >= 1e-12]
    return [1 / f for f in known] if len(known) == len(factors) else []


def one_length(cases: Cases) -> str:
    """The direction is right, and the whole gradient or each tensor was brought to one length."""
    ratios = _ratios(cases)
    if (
        not ratios
        or min(ratios) <= 0
        or cases.size < 2
        or any(_is_plain(r) or _is_plain(1 / r) for r in ratios)
    ):
        return ""
    lengths = [norm(case.yours) for case in cases.wrong]
    whole = norm(np.array([norm(case.yours) for case in cases.everything]))
    if len(cases.wrong) == len(cases.everything) and _is_plain(whole) and _are_alike(ratios):
        return (
            f"Yours has the right direction and the length {whole:.6g}, where the right one is "
            f"{whole / ratios[0]:.6g} long: clip or normalize the gradient after the check, not in it."
        )
    if len(lengths) > 1 and _is_plain(lengths[0]) and _are_alike(lengths) and not _are_alike(ratios):
        return (
            f"Yours has the right direction and the length {lengths[0]:.6g} in each of {cases.names}: "
            "clip or normalize the gradient after the check, not in it."
        )
    return ""


def _is_plain(number: float) -> bool:
    """Whether somebody may have chosen it: no more than two digits."""
    return bool(abs(number - float(f"{number:.1e}")) <= 1e-9 * number)


def _are_alike(numbers: Sequence[float]) -> bool:
    return all(abs(n - numbers[0]) <= SAME * abs(n) for n in numbers)


def same_ratio(cases: Cases) -> str:
    """Yours is one number times the right gradient."""
    ratios = _ratios(cases)
    if not ratios:
        return ""
    if not _are_alike(ratios):
        if any(c.yours.size == 1 for c in cases.wrong):
            return ""  # one number is always some multiple of another
        listed = ", ".join(f"{r:.6g} for `{c.name}`" for r, c in zip(ratios, cases.wrong, strict=True))
        return f"Yours is a fixed number times the right gradient, another one in each tensor: {listed}."
    if abs(ratios[0] - 1) <= SAME:
        return ""  # the same numbers, but for their last digits
    whole = len(cases.wrong) == len(cases.everything)
    sentence = sentence_of_ratio(
        ratios[0], cases.lengths, cases.numbers, single=cases.size < 2, everything=whole
    )
    return f"{sentence}, in every entry of {cases.names}." if sentence else ""


def one_entry(cases: Cases) -> str:
    """A single entry is wrong, by a plain ratio: a sign, a two, or a sum for a mean."""
    if not cases.known or len(cases.wrong) != 1:
        return ""
    [case] = cases.wrong
    assert case.right is not None
    size = sizes_of_entries(case.parameter)
    error = 0.0 if case.error is None else 2 * case.error
    off = np.abs(case.yours - case.right) * size
    wrong = np.argwhere(off > error * size + 1e-8 * np.max(np.abs(case.right) * size, initial=0.0))
    if len(wrong) != 1 or not case.right[tuple(wrong[0])]:
        return ""
    where = tuple(int(i) for i in wrong[0])
    ratio = float(case.yours[where] / case.right[where])
    plain = (-1.0, 2.0, 0.5, *(n for k in cases.lengths if k > 2 for n in (float(k), 1 / k)))
    if not any(abs(ratio - p) <= SAME * abs(p) for p in plain):
        return ""
    return f"{sentence_of_ratio(ratio, cases.lengths)}, at `{entry_name(case.name, where)}` alone."


def penalty(cases: Cases) -> str:
    """The error is a multiple of the parameter: an L2 penalty."""
    return _penalty(cases, lambda w: w, "`{}`", "an L2 penalty")


def absolute_penalty(cases: Cases) -> str:
    """The error is a multiple of the parameter's sign: an L1 penalty."""
    return _penalty(cases, np.sign, "the signs of `{}`", "an L1 penalty")


def _penalty(cases: Cases, part: Callable[[np.ndarray], np.ndarray], shown: str, kind: str) -> str:
    found = {c.name: c.factor(c.yours, part(c.parameter)) for c in cases.wrong if c.yours.size > FEW_NUMBERS}
    large = [f for f in found.values() if f is not None]
    if not large or len(large) < len(found):
        return ""
    for case in cases.wrong:  # two numbers are always some penalty: they have to fit that of the others
        if case.name not in found:
            if not (_are_alike(large) and case.fits(case.yours + large[0] * part(case.parameter))):
                return ""
            found[case.name] = large[0]
    listed = ", ".join(f"{found[c.name]:.6g} * {shown.format(c.name)}" for c in cases.wrong)
    return (
        f"The right gradient is yours plus {listed}: {kind} that is in only one of loss and gradient, or has "
        "another factor there?"
    )


def offset(cases: Cases) -> str:
    """The same number too much in every entry."""
    factors = [case.factor(case.yours, np.ones_like(case.yours)) for case in cases.wrong]
    known = [f for f in factors if f is not None]
    if len(known) < len(factors) or all(case.yours.size == 1 for case in cases.wrong):
        return ""
    listed = ", ".join(f"{-f:.6g} for `{c.name}`" for f, c in zip(known, cases.wrong, strict=True))
    return f"Yours differs from the right gradient by the same number in every entry: {listed}."


def clipped(cases: Cases) -> str:
    """Large entries were cut off at one number."""
    if not cases.known:
        return ""
    bound = max(float(np.max(np.abs(c.yours), initial=0.0)) for c in cases.everything)
    rights = [(c, c.right) for c in cases.everything if c.right is not None]
    if (
        len(rights) == len(cases.everything)
        and sum(int(np.sum(np.isclose(np.abs(c.yours), bound))) for c in cases.everything) > 1
    ):
        cut = all(np.allclose(c.yours, np.clip(r, -bound, bound), rtol=1e-6) for c, r in rights)
        if cut:
            return f"Yours is cut off at {bound:.6g}: clip the gradient after the check, not in it."
    return ""


def only_biases(cases: Cases) -> str:
    """The matrices are right, and the vectors that are called biases, or have no name, are not."""
    wrong = {c.name for c in cases.wrong}
    if not all(any(map(_BIAS.fullmatch, re.findall("[a-zA-Z]+", name))) for name in wrong):
        return ""  # means and variances are vectors too
    vectors = [c for c in cases.everything if c.yours.ndim <= 1]
    everything = cases.everything
    if 1 < len(vectors) < len(everything) and all(
        (c.yours.ndim <= 1) == (c.name in wrong) for c in everything
    ):
        return (
            f"The matrices are right, and only {cases.names} are wrong: are they summed over the examples, "
            "and divided in the same way as the matrices?"
        )
    return ""


def before(cases: Cases) -> str:
    """Everything up to one tensor is wrong: the error enters there and flows toward the input."""
    if len(cases.first_uses) < 4 or len(cases.wrong) < 2 or len(cases.wrong) == len(cases.everything):
        return ""
    order = sorted(range(len(cases.everything)), key=lambda k: cases.first_uses[k])
    used = [cases.everything[k].name for k in order]
    wrong = {c.name for c in cases.wrong}
    last = used[len(wrong) - 1]
    if set(used[: len(wrong)]) != wrong:
        return ""
    return (
        f"Everything that the loss uses up to `{last}` is wrong and everything that it uses later is "
        f"right, so "
        "the error enters on the way back into that layer: the derivative of its activation, or the "
        "weights that hand the error back (transposed? those of another layer? already updated?)."
    )


PATTERNS: tuple[Callable[[Cases], str], ...] = (
    zero,
    one_length,
    same_ratio,
    transposed,
    exchanged,
    reversed_along_an_axis,
    other_layout,
    rows_exchanged,
    one_entry,
    penalty,
    absolute_penalty,
    offset,
    clipped,
)

#: Which tensors are wrong, whatever their numbers look like.
PLACES: tuple[Callable[[Cases], str], ...] = (only_biases, before)


def likely_cause(cases: Cases) -> tuple[str, bool]:
    """The first pattern's sentence, and whether it explains every number; empty if there is none."""
    for pattern in PATTERNS:
        if sentence := pattern(cases):
            return sentence, pattern is not clipped
    return next((s for place in PLACES if (s := place(cases))), ""), False
