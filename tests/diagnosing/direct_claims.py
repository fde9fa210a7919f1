"""What a message says of the numbers, computed directly from the run: nothing here asks the checker.

`false_claims` reads the words of a message. It knows nothing of how they came about, and takes each claim at
its word: of the outputs that it names, on the inputs of which it speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

#: Two computations of the same thing differ by less than this part of the largest number.
NEAR = 1e-6
#: Two right ways to compute something differ by less than this part.
ROUNDING = 1e-10
Arrays = Mapping[str, np.ndarray]


@dataclass(frozen=True)
class Asked:
    """One question, with both answers.

    Parameters
    ----------
    arguments : dict
        What was given, by name.
    yours, expected : dict of str to ndarray
        The arrays of both answers by name, ``"dWs[1]"``; lists and dicts have those of their parts.
    """

    arguments: Mapping[str, object]
    yours: Arrays
    expected: Arrays

    def differing(self) -> list[str]:
        """Names of the arrays that are not the same, up to the rounding of another way to compute them."""
        return [
            name for name in self.expected if not near(self.yours.get(name), self.expected[name], ROUNDING)
        ]


def arrays_of(names: Sequence[str], value: object) -> dict[str, np.ndarray]:
    """The arrays of an answer by name."""
    if len(names) > 1 and isinstance(value, list | tuple):
        return {k: a for n, part in zip(names, value, strict=False) for k, a in arrays_of([n], part).items()}
    if isinstance(value, list | tuple):
        return {k: a for i, p in enumerate(value) for k, a in arrays_of([f"{names[0]}[{i}]"], p).items()}
    if isinstance(value, dict):
        parts = value.items()
        return {k: a for key, p in parts for k, a in arrays_of([f'{names[0]}["{key}"]'], p).items()}
    return {names[0]: np.asarray(value)}


def near(a: np.ndarray | None, b: np.ndarray, part: float = NEAR) -> bool:
    """Whether two arrays are the same, to a part of the largest finite number in them."""
    if a is None or a.shape != b.shape:
        return False
    if {a.dtype.kind, b.dtype.kind} <= set("iuO") and all(type(x) is int for x in (*a.flat, *b.flat)):
        return all(abs(x - y) <= Fraction(part) * abs(y) for x, y in zip(a.flat, b.flat, strict=True))
    if a.dtype.kind not in "biuf" or b.dtype.kind not in "biuf":
        return bool(np.all(a == b))
    a, b = a.astype(float), b.astype(float)
    finite = np.isfinite(a) & np.isfinite(b)
    scale = np.max(np.abs(np.concatenate([a[finite], b[finite]])), initial=0.0)
    same = np.array_equal(a[~finite], b[~finite], equal_nan=True)
    return bool(same and np.all(np.abs(a[finite] - b[finite]) <= part * scale))


def is_multiple(error: np.ndarray, of: object) -> bool:
    """Whether an array is a number times an array, or times one of a list."""
    if isinstance(of, list | tuple):
        return any(is_multiple(error, item) for item in of)
    of = np.asarray(of, dtype=float)
    if of.shape != error.shape or not of.any():
        return False
    return near(error, float(np.sum(error * of) / np.sum(of * of)) * of)


TIMES = {"twice": 2, "half of": 0.5, "minus twice": -2, "minus one half of": -0.5}
TIMES |= {"four times": 4, "a quarter of": 0.25}


def ratios(words: str, asked: Asked) -> list[float]:
    """``"twice"``, ``"0.3 times"``: the number; ``"m times"``: how long each argument is."""
    if words == "m times":
        return [float(len(a)) for a in asked.arguments.values() if isinstance(a, np.ndarray) and a.ndim]
    return [TIMES[words] if words in TIMES else float(words.removesuffix(" times"))]


Holds = Callable[[re.Match, np.ndarray, np.ndarray, Asked], bool]
_TIMES = "|".join([*TIMES, "m times", r"-?[\d.e+-]+ times"])
_AT = r" (?:the expected answer|ours)"
#: Words after the subject, and what must be so of each array of which they speak.
OF_ARRAYS: list[tuple[str, Holds]] = [
    (
        rf"is (?:exactly )?({_TIMES}){_AT}\b",
        lambda m, a, b, at: any(near(a, r * b, 1e-5) for r in ratios(m[1], at)),
    ),
    (
        r"is right but for its first (?:entry|row), which is 0",
        lambda m, a, b, _: near(a[1:], b[1:]) and not a[0].any(),
    ),
    (
        r"is right but for its last (?:entry|row), which is 0",
        lambda m, a, b, _: near(a[:-1], b[:-1]) and not a[-1].any(),
    ),
    (r"is negative\b", lambda m, a, b, _: bool((a <= 0).all())),
    (r"is never negative\b", lambda m, a, b, _: bool((a >= 0).all())),
    (r"lies between -1 and 1\b", lambda m, a, b, _: bool((np.abs(a) <= 1 + NEAR).all())),
    (r"has the right size and the opposite sign", lambda m, a, b, _: near(a, -b)),
    (r"has (?:exactly )?the opposite sign[.,:]", lambda m, a, b, _: near(a, -b)),
    (r"is zero(?: in every entry)?\.", lambda m, a, b, _: not a.any()),
    (r"is the transposed matrix", lambda m, a, b, _: near(a, b.T)),
    (r"has the right numbers but is transposed", lambda m, a, b, _: near(a, b.T)),
    (r"has the right numbers in another shape", lambda m, a, b, _: near(a.ravel(), b.ravel())),
    (r"has the right numbers, in the order of its rows", lambda m, a, b, _: near(a.ravel(), b.ravel())),
    (r"has every sign lost", lambda m, a, b, _: near(a, np.abs(b))),
    (r"is cut to whole numbers", lambda m, a, b, _: np.array_equal(a, np.trunc(b))),
    (
        r"by the same number everywhere: (\S+)\.(?:\s|$)",
        lambda m, a, b, _: near(a - b, 0 * b + float(m[1]), 1e-4),
    ),
    (
        r"has the right numbers, but in another order",
        lambda m, a, b, _: near(np.sort(a, None), np.sort(b, None)),
    ),
    (r"by a multiple of the argument `(\w+)`", lambda m, a, b, at: is_multiple(a - b, at.arguments[m[1]])),
    (r"too large by the number of rows of `(\w+)`", lambda m, a, b, at: near(a, b * rows(at, m[1]), 1e-5)),
    (r"too small by the number of rows of `(\w+)`", lambda m, a, b, at: near(a * rows(at, m[1]), b, 1e-5)),
    (r"is what `([^`]+)` should be", lambda m, a, b, at: near(a, at.expected[m[1]])),
    (r"is the sum of all entries that are expected", lambda m, a, b, _: near(a, b.sum())),
    (r"is the mean of all entries that are expected", lambda m, a, b, _: near(a, b.mean())),
    (r"is only the last (?:row|entry)", lambda m, a, b, _: near(a, b[-1])),
    (r"is only the first (?:row|entry)", lambda m, a, b, _: near(a, b[0])),
    (r"is right but lacks the first", lambda m, a, b, _: near(a, b[1:])),
    (r"is right but lacks the last", lambda m, a, b, _: near(a, b[:-1])),
    (r"is right as True and False", lambda m, a, b, _: a.dtype == bool and near(a * 1.0, b)),
]
#: "Yours", "your `dW` and `db`": of what is claimed, and whether the claim is narrowed to wrong answers.
_NAMES = r"(?:`[^`]+`(?: and |, )?)+"
_SUBJECT = (
    rf"(?P<where>Where the answer is wrong, )?(?P<who>(?(where)y|Y)ours?|(?(where)y|Y)our {_NAMES}"
    rf"|(?(where)w|W)hat you return for {_NAMES}|Whatever is wrong in yours) "
)


def rows(asked: Asked, name: str) -> int:
    """How many rows an argument has."""
    return len(asked.arguments[name])  # type: ignore[arg-type]


def false_claims(text: str, run: Sequence[Asked]) -> list[str]:
    """The claims of a message, or of its likely cause, that the run contradicts."""
    return [*_of_arrays(text, run), *_of_digits(text, run), *_of_infinities(text, run), *_of_parts(text, run)]


def _of_arrays(text: str, run: Sequence[Asked]) -> list[str]:
    return [
        found[0] + found["claim"]
        for words, holds in OF_ARRAYS
        for found in re.finditer(
            _SUBJECT + rf"(?:differs? from the expected answer )?(?=(?P<claim>{words}))", text
        )
        if not _holds(found, words, holds, run)
    ]


def _holds(found: re.Match, words: str, holds: Holds, run: Sequence[Asked]) -> bool:
    inner = re.match(words, found["claim"])
    names = re.findall(r"`([^`]+)`", found["who"])
    narrowed = bool(found["where"]) or "hatever" in found["who"]
    spoken = False
    for asked in run:
        about = [n for n in asked.expected if not names or n in names or n.partition("[")[0] in names]
        about = [n for n in about if n in asked.differing()] if narrowed else about
        for name in about:
            spoken = True
            if name not in asked.yours or not holds(inner, asked.yours[name], asked.expected[name], asked):
                return False
    return spoken


def _of_digits(text: str, run: Sequence[Asked]) -> list[str]:
    return [
        found[0]
        for found in re.finditer(r"right to about (\d+) digits?", text)
        if not all(
            near(at.yours[n], at.expected[n], 10.0 ** -int(found[1])) for at in run for n in at.expected
        )
    ]


def _of_infinities(text: str, run: Sequence[Asked]) -> list[str]:
    kept = sum(any(_is_kept_finite(at.yours.get(n), b) for n, b in at.expected.items()) for at in run)
    return [
        found[0]
        for found in re.finditer(r"On (\d+) of (\d+) inputs an infinite value is expected", text)
        if (int(found[1]), int(found[2])) != (kept, len(run))
    ]


def _is_kept_finite(yours: np.ndarray | None, expected: np.ndarray) -> bool:
    if yours is None or yours.shape != expected.shape or {yours.dtype.kind, expected.dtype.kind} != {"f"}:
        return False
    return bool(np.any(np.isinf(expected) & np.isfinite(yours)))


def _of_parts(text: str, run: Sequence[Asked]) -> list[str]:
    """Factors of outputs, lists in the reverse order, outputs in the place of others."""
    false = []
    for names, words in re.findall(
        r"Your ((?:`\w+`(?: and )?)+) ha(?:s|ve) (a (?:factor|division)[^.]*)", text
    ):
        for asked in run:
            factor = _factor(words, asked)
            for name in re.findall(r"\w+", names.replace(" and ", " ")):
                about = [n for n in asked.expected if n.partition("[")[0] == name]
                if not all(near(asked.yours[n], factor * asked.expected[n], 1e-5) for n in about):
                    false.append(f"{name} has {words}")
    return false


def _factor(words: str, asked: Asked) -> float:
    if "of 2 " in words:
        return 2.0
    if "of 1/2 " in words:
        return 0.5
    count = rows(asked, re.findall(r"`(\w+)`", words)[0])
    return 1 / count if "division" in words else float(count)
