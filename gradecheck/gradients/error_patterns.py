"""What a wrong gradient looks like: guesses that are held against what is known of the right one.

A guess has few unknown numbers. Where the right gradient is only known along two directions, a guess with
one unknown number (a ratio, the strength of a penalty) takes that number from one direction and must then
give the slope along the other. Where every entry is known, every entry must fit. A row of `PATTERNS` each;
the first that explains every wrong tensor is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import permutations

import numpy as np

from gradecheck.gradients.ratio_words import sentence_of_ratio
from gradecheck.gradients.validation import entry_name
from gradecheck.gradients.wrong_tensors import Case, Cases
from gradecheck.questions.directions import sizes_of_entries

#: Two computations of one number agree to this part.
SAME = 1e-5
#: A word in the name of a bias (``"b1"``, ``"fc.bias"``, ``"h_b"``), or the name of what has none.
_BIAS = re.compile(r"b[a-z]?|bias(?:es)?|beta|parameters", re.IGNORECASE)


def zero(cases: Cases) -> str:
    """Nothing but zeros."""
    if all(not case.yours.any() for case in cases.wrong):
        return f"Yours is zero in every entry of {cases.names}."
    return ""


def same_ratio(cases: Cases) -> str:
    """Yours is one number times the right gradient."""
    factors = [case.factor(np.zeros_like(case.yours), case.yours) for case in cases.wrong]
    known = [f for f in factors if f is not None and abs(f) >= 1e-12]
    if len(known) < len(factors):
        return ""
    ratios = [1 / f for f in known]
    if any(abs(r - ratios[0]) > SAME * abs(r) for r in ratios):
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
    factors = [
        case.factor(case.yours, part(case.parameter)) if case.yours.size > 2 else None for case in cases.wrong
    ]
    known = [f for f in factors if f is not None]
    if len(known) < len(factors):
        return ""
    listed = ", ".join(f"{f:.6g} * {shown.format(c.name)}" for f, c in zip(known, cases.wrong, strict=True))
    return (
        f"The right gradient is yours plus {listed}: {kind} that is in only one of loss and gradient, or has "
        "another factor there?"
    )


def transposed(cases: Cases) -> str:
    """Rows and columns are exchanged."""
    square = [c.yours.ndim == 2 and c.yours.shape[0] == c.yours.shape[1] > 1 for c in cases.wrong]
    if all(square) and all(case.fits(case.yours.T) for case in cases.wrong):
        return f"Yours is the transposed matrix for {cases.names}: rows and columns are exchanged."
    return ""


def reversed_along_an_axis(cases: Cases) -> str:
    """The entries come in the opposite order, as from a loop through time that runs the wrong way."""
    for axes in ((0,), (1,), (2,), (-2, -1)):
        if all(
            c.yours.ndim > max(axes) and c.yours.ndim >= len(axes) and c.fits(np.flip(c.yours, axes))
            for c in cases.wrong
        ):
            if len(axes) == 2:
                return (
                    f"Yours is turned around in its last two axes for {cases.names}: a convolution where a "
                    "correlation is meant, or the reverse?"
                )
            return (
                f"Yours comes in the opposite order along axis {axes[0]} of {cases.names}: is a loop "
                f"through time "
                "run in the wrong direction?"
            )
    return ""


def other_layout(cases: Cases) -> str:
    """The numbers are right, and their axes are laid out in another order."""
    found = []
    for case in cases.wrong:
        axes = _layout(case)
        if axes is None:
            return ""
        found.append(f"`{case.name}` in the order {axes}")
    return f"The numbers are right, and their axes come in another order: {', '.join(found)}."


def _layout(case: Case) -> tuple[int, ...] | None:
    if not 2 <= case.yours.ndim <= 4 or case.yours.size < 4:
        return None
    for axes in permutations(range(case.yours.ndim)):
        turned = case.yours.reshape([case.yours.shape[i] for i in axes])
        guess = turned.transpose(np.argsort(axes))
        if axes != tuple(range(case.yours.ndim)) and case.fits(guess):
            return axes
    return None


def rows_exchanged(cases: Cases) -> str:
    """Blocks along the first axis come in another order, as the gates of a recurrent cell."""
    found = []
    for case in cases.wrong:
        moved = _moved_rows(case)
        if not moved:
            return ""
        found.append(f"of `{case.name}`: {moved}")
    return f"The numbers are right, and parts of them are in the wrong place, {'; '.join(found)}."


def _moved_rows(case: Case) -> str:
    """Which rows are where others belong."""
    if case.right is None or case.yours.ndim == 0 or len(case.yours) < 2:
        return ""
    yours = case.yours.reshape(len(case.yours), -1)
    right = case.right.reshape(yours.shape)
    order = np.empty(len(yours), dtype=int)
    order[np.argsort(right[:, 0], kind="stable")] = np.argsort(yours[:, 0], kind="stable")
    if not case.fits(yours[order].reshape(case.right.shape)):
        return ""
    places = np.flatnonzero(order != np.arange(len(order)))
    if not places.size:
        return ""  # the columns differ, the rows do not
    runs = np.split(places, np.flatnonzero((np.diff(places) != 1) | (np.diff(order[places]) != 1)) + 1)
    if len(runs) > 6:
        return "its rows come in another order"
    parts = [f"{_span(order[run])} should be at {_span(run)}" for run in runs]
    return ", ".join(parts)


def _span(run: np.ndarray) -> str:
    return f"{run[0]} to {run[-1]}" if len(run) > 1 else f"{run[0]}"


def exchanged(cases: Cases) -> str:
    """What belongs to one tensor was returned for another."""
    said = []
    for case in cases.wrong:
        others = [o for o in cases.everything if o.name != case.name and o.yours.shape == case.yours.shape]
        same = next((o for o in others if np.array_equal(o.yours, case.yours)), None)
        fitting = next((o for o in others if case.fits(o.yours)), None)
        if fitting is not None:
            said.append(f"the gradient of `{case.name}` is in the place of `{fitting.name}`")
        elif same is not None and case.yours.any():
            said.append(f"`{case.name}` has the same numbers as `{same.name}`: one returned twice?")
        else:
            return ""
    text = "; ".join(said)
    return text[:1].upper() + text[1:] + ("" if text.endswith("?") else ".")


def offset(cases: Cases) -> str:
    """The same number too much in every entry."""
    factors = [case.factor(case.yours, np.ones_like(case.yours)) for case in cases.wrong]
    known = [f for f in factors if f is not None]
    if len(known) < len(factors) or all(case.yours.size == 1 for case in cases.wrong):
        return ""
    listed = ", ".join(f"{-f:.6g} for `{c.name}`" for f, c in zip(known, cases.wrong, strict=True))
    return f"Yours differs from the right gradient by the same number in every entry: {listed}."


def clipped(cases: Cases) -> str:
    """Large entries were cut off at one number, or the whole gradient was shortened to one length."""
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
