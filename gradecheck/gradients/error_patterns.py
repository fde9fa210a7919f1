"""What a wrong gradient looks like: few-parameter guesses, held against slopes along two random directions.

Where the true gradient is only known along directions, a guess with one unknown number (a ratio, the strength
of a penalty) takes that number from one direction and must then give the slope along the other. A row of
`PATTERNS` each; the first that explains every wrong tensor is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.questions.numeric_derivative import Derivative
from gradecheck.wording.ratios import times_in_words


@dataclass(frozen=True)
class Case:
    """One wrong tensor.

    Parameters
    ----------
    name : str
        Of the parameter.
    parameter, yours : ndarray
        The parameter and its gradient.
    along : tuple of 2 ndarray
        Two directions.
    right : tuple of 2 Derivative
        Slope of the loss along each.
    """

    name: str
    parameter: np.ndarray
    yours: np.ndarray
    along: tuple[np.ndarray, np.ndarray]
    right: tuple[Derivative, Derivative]

    def fits(self, guess: np.ndarray) -> bool:
        """Whether a guess has both slopes of the true gradient."""
        return all(
            abs(float(np.vdot(guess, v)) - d.value) <= self._allowed(guess, v, d)
            for v, d in zip(self.along, self.right, strict=True)
        )

    def factor(self, guess: np.ndarray, of: np.ndarray) -> float | None:
        """The number c for which ``guess + c * of`` has both slopes, or None."""
        slopes = [float(np.vdot(of, v)) for v in self.along]
        rests = [d.value - float(np.vdot(guess, v)) for v, d in zip(self.along, self.right, strict=True)]
        square = sum(s * s for s in slopes)
        if not square:
            return None
        c = sum(s * r for s, r in zip(slopes, rests, strict=True)) / square
        return c if self.fits(guess + c * of) else None

    @staticmethod
    def _allowed(guess: np.ndarray, along: np.ndarray, slope: Derivative) -> float:
        return 2 * slope.error + 1e-9 * float(np.linalg.norm(guess * along))


def constant_loss(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """No parameter moves the loss at all."""
    if all(d.value == 0 for case in everything for d in case.right):
        return (
            "The loss did not change in any step: does it use its argument, or variables of the same name "
            "outside?"
        )
    return ""


def zero(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """Nothing but zeros."""
    if all(not case.yours.any() for case in cases):
        return f"Yours is zero in every entry of {_names(cases)}."
    return ""


def same_ratio(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """Yours is one number times the right gradient."""
    factors = [case.factor(np.zeros_like(case.yours), case.yours) for case in cases]
    if any(f is None or abs(f) < 1e-12 for f in factors):
        return ""
    ratios = [1 / f for f in factors]
    if any(abs(r - ratios[0]) > 1e-5 * abs(r) for r in ratios):
        listed = ", ".join(f"{r:.6g} for `{c.name}`" for r, c in zip(ratios, cases, strict=True))
        return f"Yours is a fixed number times the right gradient, another one in each tensor: {listed}."
    return f"{_ratio_words(ratios[0])}, in every entry of {_names(cases)}."


def _ratio_words(ratio: float) -> str:
    if abs(ratio + 1) < 1e-5:
        return "Yours has the right size and the opposite sign"
    word = times_in_words(ratio, part=1e-5)
    whole = round(max(abs(ratio), abs(1 / ratio)))
    many = whole > 2 and abs(max(abs(ratio), abs(1 / ratio)) / whole - 1) < 1e-5
    hint = f" (is {whole} the number of examples: a sum for a mean, or the reverse?)" if many else ""
    return f"Yours is {word} the right gradient{hint}"


def penalty(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """The error is a multiple of the parameter: an L2 penalty."""
    factors = [case.factor(case.yours, case.parameter) if case.yours.size > 2 else None for case in cases]
    if any(f is None for f in factors):
        return ""
    listed = ", ".join(f"{f:.6g} * `{c.name}`" for f, c in zip(factors, cases, strict=True))
    return (
        f"The right gradient is yours plus {listed}: an L2 penalty that is in only one of loss and "
        "gradient, or has another factor there?"
    )


def transposed(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """Rows and columns are exchanged."""
    square = [c.yours.ndim == 2 and c.yours.shape[0] == c.yours.shape[1] > 1 for c in cases]
    if all(square) and all(case.fits(case.yours.T) for case in cases):
        return f"Yours is the transposed matrix for {_names(cases)}: rows and columns are exchanged."
    return ""


def exchanged(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """What belongs to one tensor was returned for another."""
    said = []
    for case in cases:
        others = [o for o in everything if o.name != case.name and o.yours.shape == case.yours.shape]
        same = next((o for o in others if np.array_equal(o.yours, case.yours)), None)
        fitting = next((o for o in others if case.fits(o.yours)), None)
        if same is None and fitting is None:
            return ""
        if fitting is not None:
            said.append(f"the gradient of `{case.name}` stands in the place of `{fitting.name}`")
        else:
            said.append(f"`{case.name}` has the same numbers as `{same.name}`: one returned twice?")
    return _sentence("; ".join(said))


def offset(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """The same number too much in every entry."""
    factors = [case.factor(case.yours, np.ones_like(case.yours)) for case in cases]
    if any(f is None for f in factors) or all(case.yours.size == 1 for case in cases):
        return ""
    listed = ", ".join(f"{-f:.6g} for `{c.name}`" for f, c in zip(factors, cases, strict=True))
    return f"Yours differs from the right gradient by the same number in every entry: {listed}."


def only_biases(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """The matrices are right, the vectors are not."""
    wrong = {c.name for c in cases}
    if all((c.yours.ndim <= 1) == (c.name in wrong) for c in everything) and len(everything) > len(cases):
        return (
            f"The matrices are right, and only {_names(cases)} are wrong: are they summed over the examples, "
            "and divided in the same way as the matrices?"
        )
    return ""


def before(cases: Sequence[Case], everything: Sequence[Case]) -> str:
    """Everything up to one tensor is wrong: the error enters there and flows towards the input."""
    wrong = [any(c.name == e.name for c in cases) for e in everything]
    count = len(cases)
    if len(everything) >= 4 and 2 <= count < len(everything) and all(wrong[:count]):
        return (
            f"Everything up to `{everything[count - 1].name}` is wrong and everything behind it is right, so "
            "the error enters on the way back into that layer: the derivative of its activation, or the "
            "weights that hand the error back (transposed? those of another layer? already updated?)."
        )
    return ""


PATTERNS: tuple[Callable[[Sequence[Case], Sequence[Case]], str], ...] = (
    constant_loss,
    zero,
    same_ratio,
    transposed,
    exchanged,
    penalty,
    offset,
)

#: Which tensors are wrong, whatever their numbers look like.
PLACES: tuple[Callable[[Sequence[Case], Sequence[Case]], str], ...] = (only_biases, before)


def likely_cause(cases: Sequence[Case], everything: Sequence[Case]) -> tuple[str, bool]:
    """The first pattern's sentence, and whether it explains every number; empty if there is none.

    Parameters
    ----------
    cases : sequence of Case
        The wrong tensors, measured along two directions.
    everything : sequence of Case
        All tensors, in the order of the parameters.
    """
    for pattern in PATTERNS:
        if sentence := pattern(cases, everything):
            return sentence, True
    return next((s for place in PLACES if (s := place(cases, everything))), ""), False


def _names(cases: Sequence[Case]) -> str:
    return ", ".join(f"`{c.name}`" for c in cases)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith("?") else ".") if text else ""
