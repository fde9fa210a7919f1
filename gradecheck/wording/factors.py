"""A wrong factor of an output, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

#: What the learner's output is multiplied by, of the number of rows of the first matrix; "none" comes first.
FACTORS: dict[str, Callable[[int], float]] = {
    "none": lambda rows: 1.0,
    "sign": lambda rows: -1.0,
    "twice": lambda rows: 2.0,
    "half": lambda rows: 0.5,
    "sum": lambda rows: float(rows),
    "mean": lambda rows: 1.0 / rows,
}
_WORDS = {
    "sign": "{} the opposite sign",
    "twice": "{} a factor of 2 too many",
    "half": "{} a factor of 1/2 too many",
    "sum": "{} a factor too many that is the number of rows of `{rows}` (a mean is missing)",
    "mean": "{} a division too many by the number of rows of `{rows}`",
}


def wrong_factor(factors: Mapping[str, str], rows: str) -> str:
    """Which outputs have which wrong factor, a sentence.

    Parameters
    ----------
    factors : mapping of str to str
        Keys of `FACTORS` by the name of the output.
    rows : str
        Name of the argument whose rows are counted.
    """
    groups: dict[str, list[str]] = {}
    for name, factor in factors.items():
        groups.setdefault(factor, []).append(f"`{name}`")
    told = []
    for factor, names in groups.items():
        verb = "has" if len(names) == 1 else "have"
        told.append(f"Your {' and '.join(names)} {_WORDS[factor].format(verb, rows=rows)}")
    return ". ".join(told) + "."
