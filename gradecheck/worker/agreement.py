"""With which values of right computations the values of a site agree, and how they are related."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from .relations import INVERSE, Fingerprint, fingerprint, related, without_shapes
from .sites import Site

#: On so many of the questions a value must agree; a guard against zeros is written in many ways.
AGREES = 0.75
#: From the fingerprint of some values to the keys of the right values that have it.
Known = Mapping[Fingerprint, Sequence[str]]


def row_of(
    site: Site,
    made: Sequence[Mapping[int, list[object]]],
    known: Sequence[Known],
    rows: Sequence[int],
    decisive: Sequence[int] = (),
) -> list[object]:
    """A site in plain values: what it is, when it is first reached, and with what it agrees mostly.

    On the questions of these numbers it must agree wherever it is reached.
    """
    order = list(made[0]).index(site.number) if site.number in made[0] else -1
    first: list[tuple[str, str]] = []
    counts: Counter[tuple[str, str]] = Counter()
    reached = 0
    missed: set[tuple[str, str]] = set()
    for number, (right, own, m) in enumerate(zip(known, made, rows, strict=True)):
        if site.number in own:  # a branch that a question does not take says nothing
            here = list(_agreements(own[site.number], right, m))
            counts.update(here)
            reached += 1
            first = first if reached > 1 else here
            missed |= set(first) - set(here) if number in decisive else set()
    agreed = [pair for pair in first if counts[pair] >= AGREES * reached and pair not in missed]
    return [
        site.number, site.where, site.code, list(site.makes), list(site.reads), list(site.controls),
        site.is_loop, site.is_bare, order, list(site.loops), [list(pair) for pair in sorted(agreed)],
    ]  # fmt: skip


def _agreements(own: Sequence[object], right: Known, rows: int) -> Iterator[tuple[str, str]]:
    """The right values with which a site's own agree, and how they are related."""
    for relation, back in INVERSE.items():
        prints = fingerprint(related(back, own, rows) or ())
        if prints:
            yield from ((key, relation) for key in right.get(prints, ()))
    prints = fingerprint(own)
    if prints:
        yield from ((key, "shape") for key in right.get(("shape", *without_shapes(prints)), ()))


def known_values(values: Mapping[str, Sequence[object]]) -> Known:
    """The keys of right values by fingerprint, with shapes and without."""
    found: dict[Fingerprint, list[str]] = {}
    for key, sequence in values.items():
        prints = fingerprint(sequence)
        if prints:
            found.setdefault(prints, []).append(key)
            found.setdefault(("shape", *without_shapes(prints)), []).append(key)
    return found


def rows_of(question: Sequence[object]) -> int:
    """The number of rows of the first array of a question that has some; 1 of none."""
    arrays = (a for a in question if isinstance(a, np.ndarray) and a.ndim)
    return len(next(arrays, np.empty(1)))
