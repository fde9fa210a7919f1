"""Known mistakes of `filter_normalize`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


@np.errstate(invalid="ignore", divide="ignore")  # 0/0 is one of the mistakes
def _normalize(part, direction, W):
    """The direction, in the parts that may be wrong."""
    along = {"axis": part("axis", 1), "keepdims": True}

    def length(array):
        squared = np.sum(np.square(array, dtype=float), **along)
        return part("length", np.sqrt(squared), squared=squared, array=array, along=along)

    own, wanted = part("lengths", (length(direction), length(W)))
    divisor = part("divisor", np.where(own == 0, 1.0, own), own=own)
    return part("scaled", direction / divisor * wanted, direction=direction, own=own, wanted=wanted)


@mistake_in(_normalize, "lengths")
def whole_layer(lengths):
    """Yours gives the whole layer the length of W. Here every row gets the length of its own row of W."""
    return tuple(np.sqrt(np.sum(length**2)) for length in lengths)


@mistake_in(_normalize, "axis")
def columns():
    """Yours scales columns, but the weights into one neuron form a row."""
    return 0


@mistake_in(_normalize, "lengths")
def unit_rows(lengths):
    """In yours every row has the length 1, but it must be as long as the row of W."""
    return lengths[0], 1.0


@mistake_in(_normalize, "lengths")
def not_divided(lengths):
    """Yours multiplies by the lengths of W but never divides by those of the direction."""
    return np.ones_like(lengths[0]), lengths[1]


@mistake_in(_normalize, "length")
def root_lost(squared):
    """Yours uses squared lengths. Take the root of the sum of squares."""
    return squared


@mistake_in(_normalize, "length")
def sum_of_magnitudes(array, along):
    """Yours measures rows by the sum of magnitudes and not by their Euclidean length."""
    return np.abs(array).sum(**along)


@mistake_in(_normalize, "divisor")
def zero_by_zero(own):
    """For a row of zeros yours divides 0 by 0 and gets nan. The docstring says what the result is there."""
    return own


@mistake_in(_normalize, "divisor")
def small_length_floored(own):
    """Yours never divides by less than a small number, so a tiny row comes out too short. Only a row of zeros
    is special.
    """
    return np.maximum(own, 1e-12)


@mistake_in(_normalize, "scaled")
def small_number_added(direction, own, wanted):
    """Yours is too short where the direction is tiny, because a small number is added to its length. Treat
    rows of zeros separately.
    """
    return direction * (wanted / (own + 1e-10))


@mistake_in(_normalize, "lengths")
def mean_length(lengths):
    """In yours all rows have the mean length of the rows of W. Each row has a length of its own."""
    return lengths[0], lengths[1].mean()
