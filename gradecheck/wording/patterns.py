"""What the wrong arrays of an answer have in common, in words that say no more than was measured."""

from __future__ import annotations

import math
from collections.abc import Sequence

#: Relative errors that float32 leaves in a short computation; its numbers have 24 bits, 6e-8 of their size.
FLOAT32 = (1e-8, 1e-6)
#: More names than this are not listed.
MOST_NAMES = 3


def right_to_digits(off: float, single: bool) -> str:
    """How many digits are right, and float32 as the reason only where its rounding has this size.

    Parameters
    ----------
    off : float
        Largest difference, as a part of the largest expected value; above 0.
    single : bool
        Whether the answers are single numbers.
    """
    of_what = "" if single else " of its largest entry"
    reason = "is a step in it too coarse, or a number in it rounded?"
    if FLOAT32[0] <= off <= FLOAT32[1]:
        reason = "is something computed in float32, or with a coarse step?"
    return f"Yours is right to about {math.floor(-math.log10(off))} digits{of_what}: {reason}"


def finite_for_infinite(inputs: int, asked: int) -> str:
    """Something keeps a logarithm or a quotient finite, on so many of the inputs."""
    where = "On the only input" if asked == 1 else f"On {inputs} of {asked} inputs"
    return (
        f"{where} an infinite value is expected where yours is finite: is a small number added, or a value "
        "clipped, so that a logarithm or a quotient stays finite?"
    )


def narrowed(sentence: str, wrong: Sequence[str], right: Sequence[str], right_inputs: bool) -> str:
    """A sentence about "Yours", narrowed to what it holds for.

    Parameters
    ----------
    sentence : str
        About all that is wrong.
    wrong, right : sequence of str
        Names of the arrays that are wrong somewhere, and of those that are right somewhere.
    right_inputs : bool
        Whether the answer to some input is right.
    """
    if right and sentence.startswith("Yours "):
        whole = sorted({name.partition("[")[0] for name in wrong})
        mixed = {name.partition("[")[0] for name in right} & set(whole)
        names = list(wrong) if mixed else whole
        listed = " and ".join(f"`{name}`" for name in names)
        subject = f"Your {listed}" if len(names) == 1 else f"What you return for {listed}"
        few = len(names) <= MOST_NAMES and not set(names) & set(right)
        sentence = (subject if few else "Whatever is wrong in yours") + sentence.removeprefix("Yours")
    if right_inputs and sentence.startswith(("Your", "What")):
        return f"Where the answer is wrong, {sentence[0].lower()}{sentence[1:]}"
    return sentence
