"""Whole numbers too large for a float, computed with floats: right in their first digits.

In: the comparisons of all cases. Out: a sentence, if that explains every wrong answer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from gradecheck.comparing.comparison import Comparison
from gradecheck.wording.patterns import rounded_after

#: Floats hold every whole number up to this one.
LARGEST = 2**53
#: Nearer than this part of the number, a formula is right and something in it is rounded.
NEARLY = 2e-6
#: Digits of a float.
MOST_DIGITS = 16


def rounded_whole_numbers(comparisons: Sequence[Comparison]) -> str:
    """The sentence that says so; empty where it explains less than everything."""
    leaves = [leaf for c in comparisons for leaf in c.leaves if leaf.wrong.any()]
    if any({leaf.expected.dtype.kind, leaf.yours.dtype.kind} - set("iuO") for leaf in leaves):
        return ""
    pairs = [pair for leaf in leaves for pair in zip(leaf.yours.flat, leaf.expected.flat, strict=True)]
    wrong = [(int(yours), int(expected)) for yours, expected in pairs if yours != expected]
    if not wrong or any(abs(expected) < LARGEST for _, expected in wrong):
        return ""
    off = max(abs(Fraction(yours, expected) - 1) for yours, expected in wrong)
    return rounded_after(min(MOST_DIGITS, math.floor(-math.log10(off)))) if off < NEARLY else ""
