"""A ratio between a gradient and the right one, in words."""

from __future__ import annotations

from collections.abc import Collection

from gradecheck.wording.ratios import times_in_words

#: What a step is often multiplied by.
_RATES = (0.5, 0.3, 0.2, 0.1, 0.05, 0.03, 0.02, 0.01, 5e-3, 3e-3, 1e-3, 3e-4, 1e-4, 1e-5)
_SAME = 1e-5


def sentence_of_ratio(
    ratio: float,
    lengths: Collection[int] = (),
    numbers: Collection[float] = (),
    *,
    single: bool = False,
    everything: bool = True,
) -> str:
    """How yours relates to the right gradient, as the beginning of a sentence.

    Parameters
    ----------
    ratio : float
        Yours divided by the right one.
    lengths : collection of int
        Lengths of the data: a ratio that is one of them is a sum for a mean.
    numbers : collection of float
        Plain numbers in the loss: a ratio that is one of them, or its inverse, has been left out or is there
        twice.
    single : bool
        There is only one number, which is always some multiple of another: only plain ratios are told.
    everything : bool
        The ratio holds for all parameters.
    """
    if _close(ratio, -1.0):
        return "Yours has the right size and the opposite sign"
    if single and not any(_close(abs(ratio), plain) for plain in (0.5, 2.0)):
        return ""
    word = times_in_words(ratio, _SAME)
    return f"Yours is {word} the right gradient{_hint(ratio, lengths, numbers, everything)}"


def _hint(ratio: float, lengths: Collection[int], numbers: Collection[float], everything: bool) -> str:
    count = round(max(abs(ratio), abs(1 / ratio)))
    if count > 2 and (_close(abs(ratio), count) or _close(abs(ratio), 1 / count)):
        if count in lengths:
            return f" ({count} is a length of the data: a sum for a mean, or the reverse?)"
        if everything and abs(ratio) < 1 and any(_close(abs(ratio), rate) for rate in _RATES):
            return " (a learning rate, or an average over so many examples?)"
        return " (a sum for a mean, or the reverse, over so many examples?)"
    known = next((n for n in numbers if n not in (0, 1) and _close(abs(ratio), abs(n))), None)
    known = known or next((n for n in numbers if n not in (0, 1) and _close(abs(ratio), 1 / abs(n))), None)
    if known is not None:
        return f" ({known:g} is a number in the loss, such as a keep probability or the factor of a term)"
    if everything and any(_close(abs(ratio), rate) for rate in _RATES[1:]):
        return " (a learning rate?)"
    return ""


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= _SAME * abs(b)
