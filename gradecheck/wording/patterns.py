"""What the wrong arrays of an answer have in common, in words that say no more than was measured."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gradecheck.wording.counted import counted

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
    reason = "is a step in it too coarse, or a number in it rounded or cut off?"
    if FLOAT32[0] <= off <= FLOAT32[1]:
        reason = "is something computed in float32, or with a coarse step?"
    return f"Yours is right to about {counted(math.floor(-math.log10(off)), 'digit')}{of_what}: {reason}"


def rounded_after(digits: int) -> str:
    """A whole number that was computed with floats."""
    return (
        f"Where the answer is wrong, yours is right to about {counted(digits, 'digit')} and rounded after "
        "them: a float holds about 16 digits, a whole number of Python all of its own."
    )


def untouched(first: bool, row: str) -> str:
    """The rest of a sentence about the only wrong entry or row of each array, which is 0."""
    end, question = ("first", "begin too late") if first else ("last", "end too early")
    return f"Yours is right but for its {end} {row}, which is 0: does a loop {question}?"


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


#: Of an answer of the wrong shape: the one step that is missing, or one too many.
TRANSPOSED = "Your `{output}` has the right numbers but is transposed: rows and columns are exchanged."
ANOTHER_SHAPE = (
    "Your `{output}` has the right numbers in another shape: an axis is missing or one too many (a reshape, "
    "an index, or keepdims?)."
)
RESHAPED = "Your `{output}` has the right numbers, in the order of its rows, but in rows of another length."
NOT_SUMMED = "Summed over its {} axis, your `{{output}}` is right: this sum is missing."
NOT_AVERAGED = "Averaged over its {} axis, your `{{output}}` is right: this mean is missing."
NOT_SUMMED_AT_ALL = "The sum of all entries of your `{output}` is right: this sum is missing."
NOT_AVERAGED_AT_ALL = "The mean of all entries of your `{output}` is right: this mean is missing."
SUMMED_TOO_FAR = (
    "Your `{output}` is the sum of all entries that are expected: it is summed over an axis too many."
)
AVERAGED_TOO_FAR = "Your `{output}` is the mean of all entries that are expected: a mean too many."
SUMMED_OVER = "Your `{{output}}` is what is expected, summed over its {} axis: a sum too many."
AVERAGED_OVER = "Your `{{output}}` is what is expected, averaged over its {} axis: a mean too many."
ONE_OF_THEM = "Your `{{output}}` is only the {} {{row}} of what is expected."
LACKS_ONE = "Your `{{output}}` is right but lacks the {} {{row}}."
ONE_TOO_MANY = "Your `{{output}}` is right but has one {{row}} too many at the {}."

ONE_LIST = "Your `{}` and `{}` hold the same values: are they one list with two names, as after `a = b = []`?"

FLAGS = "Your `{output}` is right as True and False: make it numbers, for example with `.astype(float)`."


def reversed_lists(names: Sequence[str]) -> str:
    """Likely cause: the parts of these lists are right, from the last to the first."""
    listed = " and ".join(f"`{name}`" for name in names)
    verb = "has" if len(names) == 1 else "have"
    return f"Your {listed} {verb} the right parts in the reverse order: the last one comes first."


SPELLING = "Yours is the right word in another spelling: mind capital letters and spaces."


def only_output(name: str) -> str:
    """Likely cause: one output in the place of all."""
    return f"You return `{name}` alone, and it is right; the other outputs are asked for too."


def outputs_in_order(names: Sequence[str]) -> str:
    """Likely cause: every output is right, in another place."""
    return f"Your outputs are right but in another order: return {', '.join(f'`{name}`' for name in names)}."
