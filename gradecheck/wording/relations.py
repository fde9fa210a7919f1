"""How a wrong value differs from the right one, in words that were measured on every input.

Each is the rest of a sentence about "it", a value or an output.
"""

from __future__ import annotations

from gradecheck.wording.ratios import times_in_words

NEGATED = "it has the wrong sign"
#: What a value is of the right one.
MADE_OF_THE_RIGHT_ONE = {
    "transposed": "it is transposed",
    "reversed": "it has the right entries in the reverse order",
    "other_order": "it has the right entries in another order",
    "shape": "its entries are right and stand in another shape",
    "abs": "it has lost its sign: it is the absolute value of what belongs there",
    "squared": "it is the square of what belongs there",
    "root": "it is the square root of what belongs there",
    "exp": "it is the exponential of what belongs there",
    "log": "it is the logarithm of what belongs there",
    "reciprocal": "it is upside down: 1 divided by what belongs there",
    "complement": "it is 1 minus what belongs there",
    "rounded": "it is rounded to whole numbers",
    "truncated": "it is cut to whole numbers",
    "sign": "of what belongs there it has the sign alone",
    "positive": "what is negative in it has become 0",
    "clipped": "large numbers in it, positive or negative, are cut off",
    "summed": "it is summed up, and should not be",
    "summed_rows": "each of its columns is summed up, and should not be",
    "summed_columns": "each of its rows is summed up, and should not be",
    "averaged": "it is averaged, and should not be",
    "cumulated": "each of its entries is added to those before it, and should not be",
    "first": "of what belongs there it has the first entry or row alone",
    "last": "of what belongs there it has the last entry or row alone",
    "earlier": "it is the value of one step earlier",
    "later": "it is the value of one step later",
    "start": "it is always the value that belongs there the first time",
}
#: What would have to be done to a value, so that it is the right one.
DONE_TO_IT = {
    "abs": "its absolute value belongs there",
    "squared": "it is not squared, and should be",
    "sigmoid": "the sigmoid is not applied to it, and should be",
    "tanh": "tanh is not applied to it, and should be",
    "positive": "the ReLU is not applied to it, and should be",
    "softmax": "the softmax is not applied to it, and should be",
    "normalized": "it is not divided by its sum, and should be",
    "normalized_rows": "its rows are not divided by their sums, and should be",
    "normalized_columns": "its columns are not divided by their sums, and should be",
    "unit": "it is not divided by its length, and should be",
    "summed": "it is not summed up, and should be",
    "summed_rows": "its columns are not summed up, and should be",
    "summed_columns": "its rows are not summed up, and should be",
    "averaged": "it is not averaged, and should be",
    "averaged_rows": "its columns are not averaged, and should be",
    "averaged_columns": "its rows are not averaged, and should be",
    "largest": "the largest of its entries belongs there",
    "cumulated": "its entries are not added up one after the other, and should be",
    "rounded": "it is not rounded, and should be",
    "first": "its first entry or row belongs there",
    "last": "its last entry or row belongs there",
}
TOO_WEAK = "it is true at times where it should be false"
TOO_STRICT = "it is false at times where it should be true"
OPPOSITE = "it is true where it should be false, and false where it should be true"


def multiple(ratio: float) -> str:
    """It has a constant factor."""
    return f"it is {times_in_words(ratio, 1e-6)} what belongs there"


def power(exponent: float) -> str:
    """It is a power of the right one."""
    return f"it is what belongs there to the power {exponent:.6g}: another base, or another exponent"


def off_by(difference: float) -> str:
    """It differs by a constant."""
    how = "larger" if difference > 0 else "smaller"
    return f"it is {how} by {abs(difference):.6g} than what belongs there"


def factor_missing(factor: str) -> str:
    """It would be right if it were multiplied by something in scope."""
    return f"the factor {factor} is missing in it"


def factor_too_many(factor: str) -> str:
    """It would be right if it were divided by something in scope."""
    return f"it has the factor {factor} too many, or is not divided by it"


def term_missing(term: str) -> str:
    """It would be right if something in scope were added."""
    return f"the term {term} is missing in it"


def term_too_many(term: str) -> str:
    """It would be right if something in scope were subtracted."""
    return f"it has the term {term} too many, or does not subtract it"


def term_turned(term: str) -> str:
    """A term in scope has the wrong sign in it."""
    return f"the term {term} has the wrong sign in it"


def is_variable(name: str) -> str:
    """It is the value of a variable, with which something should have been done."""
    return f"it is the same as {name}"


def right_where(condition: str) -> str:
    """Its entries are right and wrong as a condition says."""
    return f"it is right where {condition}, and wrong nearly everywhere else"


def wrong_in(part: str) -> str:
    """Its entries are wrong in one part alone."""
    return f"it is wrong in {part} and right everywhere else"


def said_for(said: str, right: str) -> str:
    """A word stands for another, and all others are right."""
    return f"it says {said!r} where {right!r} is right, and is never wrong in another way"
