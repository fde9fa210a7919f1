"""For every way in which a value can differ: samples where it is so, and the same with one that is otherwise.

A row is the words, and a function from a right value and the variables at hand to what is there instead; or,
of what would have to be done, from what is there to the right value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from gradecheck.diagnosing.relation import relation
from gradecheck.diagnosing.samples import Sample, samples_of

Text = Callable[[], str]
SAMPLES = 8


def drawn(shape=(4, 3), **kinds) -> Iterator[tuple[np.ndarray, dict]]:
    """Values, and variables beside them; of other sizes each time."""
    for seed in range(SAMPLES):
        rng = np.random.default_rng(seed)
        size = tuple(n + seed % 3 for n in shape)
        scope = {
            "W": rng.normal(size=size),
            "Y": rng.integers(0, 2, size=size).astype(float),
            "K": rng.integers(-2, 3, size=size).astype(float),
            "rate": float(rng.uniform(0.1, 0.9)),
            "t": seed + 2,
        }
        yield np.exp(rng.normal(size=size)) if kinds.get("positive") else 3 * rng.normal(size=size), scope


def instead(make, **kinds) -> tuple[Text, Text]:
    """What is said where `make` of the right value is there; and where it is not so in one sample."""
    return _texts([(make(right, scope), right, scope) for right, scope in drawn(**kinds)])


def needed(make, **kinds) -> tuple[Text, Text]:
    """What is said where `make` of what is there would be right; and where it is not so in one sample."""
    return _texts([(own, make(own, scope), scope) for own, scope in drawn(**kinds)])


def _texts(rows: list) -> tuple[Text, Text]:
    def told(changed: bool) -> str:
        samples: list[Sample] = []
        for run, (own, right, scope) in enumerate(rows):
            other = changed and run == len(rows) - 2
            samples += samples_of(_moved(own) if other else own, right, scope, run)
        return relation(samples)

    return lambda: told(False), lambda: told(True)


def _moved(own):
    return (
        ~own
        if np.asarray(own).dtype == bool
        else own + np.linspace(0.7, 1.9, np.size(own)).reshape(np.shape(own))
    )


def at_times(make) -> tuple[Text, Text]:
    """The same of a line that runs several times: `make` has all right values and the time."""
    samples = []
    for run, (right, scope) in enumerate(drawn()):
        for time in range(1, len(right) - 1):
            samples += samples_of(make(right, time), right[time], scope, run, time - 1)
    bent = [*samples[:-2], *(replace(sample, own=sample.own + 0.3) for sample in samples[-2:])]
    return lambda: relation(samples), lambda: relation(bent)


def _with(right, where, value):
    other = right.copy()
    other[where] = value
    return other


def _softmax(v):
    E = np.exp(v - v.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)


def instead_of_flags(make) -> tuple[Text, Text]:
    """What is said of flags."""
    rows = [(make(right > 0, scope["Y"] > 0), right > 0, scope) for right, scope in drawn()]
    return _texts(rows)


LINE = {"shape": (5,)}

HOW: dict[str, tuple[Text, Text]] = {
    "it has the wrong sign": instead(lambda r, _: -r),
    "it is twice what belongs there": instead(lambda r, _: 2 * r),
    "it is larger by 0.5 than what belongs there": instead(lambda r, _: r + 0.5),
    "it is smaller by 3 than what belongs there": instead(lambda r, _: r - 3),
    "it is what belongs there to the power 0.693147: another base, or another exponent": instead(
        lambda r, _: r ** np.log(2), positive=True
    ),
    "it is transposed": instead(lambda r, _: r.T),
    "it has the right entries in the reverse order": instead(lambda r, _: r[::-1]),
    "it has the right entries in another order": instead(lambda r, _: np.sort(r), **LINE),
    "its entries are right and stand in another shape": instead(lambda r, _: r[:, None], **LINE),
    "it has lost its sign: it is the absolute value of what belongs there": instead(lambda r, _: np.abs(r)),
    "it is the square of what belongs there": instead(lambda r, _: r**2),
    "it is the square root of what belongs there": instead(lambda r, _: np.sqrt(r), positive=True),
    "it is the exponential of what belongs there": instead(lambda r, _: np.exp(r)),
    "it is the logarithm of what belongs there": instead(lambda r, _: np.log(r), positive=True),
    "it is upside down: 1 divided by what belongs there": instead(lambda r, _: 1 / r),
    "it is 1 minus what belongs there": instead(lambda r, _: 1 - r),
    "it is rounded to whole numbers": instead(lambda r, _: np.round(r)),
    "it is cut to whole numbers": instead(lambda r, _: np.trunc(r)),
    "of what belongs there it has the sign alone": instead(lambda r, _: np.sign(r)),
    "what is negative in it has become 0": instead(lambda r, _: np.maximum(r, 0)),
    "large numbers in it, positive or negative, are cut off": instead(lambda r, _: np.clip(r, -1, 1)),
    "it is summed up, and should not be": instead(lambda r, _: r.sum()),
    "each of its columns is summed up, and should not be": instead(lambda r, _: r.sum(axis=0)),
    "each of its rows is summed up, and should not be": instead(lambda r, _: r.sum(axis=1)),
    "it is averaged, and should not be": instead(lambda r, _: r.mean()),
    "each of its entries is added to those before it, and should not be": instead(
        lambda r, _: np.cumsum(r), **LINE
    ),
    "of what belongs there it has the first entry or row alone": instead(lambda r, _: r[0]),
    "of what belongs there it has the last entry or row alone": instead(lambda r, _: r[-1]),
    "it is the value of one step earlier": at_times(lambda r, time: r[time - 1]),
    "it is the value of one step later": at_times(lambda r, time: r[time + 1]),
    "it is always the value that belongs there the first time": at_times(lambda r, _: r[1]),
    "its absolute value belongs there": needed(lambda r, _: np.abs(r)),
    "it is not squared, and should be": needed(lambda r, _: r**2),
    "the sigmoid is not applied to it, and should be": needed(lambda r, _: 1 / (1 + np.exp(-r))),
    "tanh is not applied to it, and should be": needed(lambda r, _: np.tanh(r)),
    "the ReLU is not applied to it, and should be": needed(lambda r, _: np.maximum(r, 0)),
    "the softmax is not applied to it, and should be": needed(lambda r, _: _softmax(r)),
    "it is not divided by its sum, and should be": needed(lambda r, _: r / r.sum(), positive=True),
    "its rows are not divided by their sums, and should be": needed(
        lambda r, _: r / r.sum(axis=1, keepdims=True), positive=True
    ),
    "its columns are not divided by their sums, and should be": needed(
        lambda r, _: r / r.sum(axis=0), positive=True
    ),
    "it is not divided by its length, and should be": needed(lambda r, _: r / np.linalg.norm(r)),
    "it is not summed up, and should be": needed(lambda r, _: r.sum()),
    "its columns are not summed up, and should be": needed(lambda r, _: r.sum(axis=0)),
    "its rows are not summed up, and should be": needed(lambda r, _: r.sum(axis=1)),
    "it is not averaged, and should be": needed(lambda r, _: r.mean()),
    "its columns are not averaged, and should be": needed(lambda r, _: r.mean(axis=0)),
    "its rows are not averaged, and should be": needed(lambda r, _: r.mean(axis=1)),
    "the largest of its entries belongs there": needed(lambda r, _: r.max()),
    "its entries are not added up one after the other, and should be": needed(
        lambda r, _: np.cumsum(r), **LINE
    ),
    "it is not rounded, and should be": needed(lambda r, _: np.round(r)),
    "its first entry or row belongs there": needed(lambda r, _: r[0]),
    "its last entry or row belongs there": needed(lambda r, _: r[-1]),
    "the factor `W` is missing in it": needed(lambda r, s: r * s["W"]),
    "the factor `np.sum(W, axis=0)` is missing in it": needed(lambda r, s: r * s["W"].sum(axis=0)),
    "the factor `np.sum(W, axis=1, keepdims=True)` is missing in it": needed(
        lambda r, s: r * s["W"].sum(axis=1, keepdims=True)
    ),
    "it has the factor `len(W)` too many, or is not divided by it": instead(lambda r, s: r * len(r)),
    "the term `W * rate` is missing in it": needed(lambda r, s: r + s["W"] * s["rate"]),
    "it has the term `W` too many, or does not subtract it": instead(lambda r, s: r + s["W"]),
    "the term `W` has the wrong sign in it": instead(lambda r, s: r + 2 * s["W"]),
    "it is the same as `W`": instead(lambda r, s: s["W"]),
    "it is right where `Y` is 0, and wrong nearly everywhere else": instead(
        lambda r, s: np.where(s["Y"] == 0, r, r**3)
    ),
    "it is right where `K` is not positive, and wrong": instead(lambda r, s: np.where(s["K"] <= 0, r, r**3)),
    "it is right where `K` is not negative, and wrong": instead(lambda r, s: np.where(s["K"] >= 0, r, r**3)),
    "it is wrong in its first entry or row and right everywhere else": instead(
        lambda r, _: _with(r, 0, r[0] ** 3)
    ),
    "it is wrong in its last entry or row and right everywhere else": instead(
        lambda r, _: _with(r, -1, r[-1] ** 3)
    ),
    "it is wrong in its first column and right everywhere else": instead(
        lambda r, _: _with(r, np.s_[:, 0], r[:, 0] ** 3)
    ),
    "it is wrong in its last column and right everywhere else": instead(
        lambda r, _: _with(r, np.s_[:, -1], r[:, -1] ** 3)
    ),
    "it is wrong in its diagonal and right everywhere else": instead(
        lambda r, _: np.where(np.eye(*r.shape), r**3, r)
    ),
    "it is wrong in all entries beside its diagonal and right everywhere else": instead(
        lambda r, _: np.where(np.eye(*r.shape), r, r**3)
    ),
    "it is true at times where it should be false": instead_of_flags(lambda r, y: r | y),
    "it is false at times where it should be true": instead_of_flags(lambda r, y: r & y),
    "it is true where it should be false, and false where it should be true": instead_of_flags(
        lambda r, _: ~r
    ),
}
RELATIONS = [(words, *texts) for words, texts in HOW.items()]
