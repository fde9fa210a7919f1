"""The places of a learner's code, and what each is made of: right values alone, or some that are in doubt.

A value is right here if it occurs in right computations, as it is or written in another way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gradecheck.diagnosing.argument_reads import is_whole, only_reads_arguments, reads_one_by_one

#: Key of a value of right computations, and how a learner's value is related to it.
Pair = tuple[str, str]
#: Relations of values that are the same step, written in another way.
SAME_STEP = frozenset({"same", "shape", "transposed", "negated", "times_rows", "over_rows"})


@dataclass(frozen=True)
class Place:
    """A place of the learner's code, and what is known of its value.

    Parameters
    ----------
    number : int
        By which it is asked for.
    where, code : str
        The line in words, and the expression there.
    makes, reads : tuple of str
        Variables that the value is put in, and names that it is made of.
    controls : tuple of int
        The places that decide whether it is reached.
    is_loop, is_bare : bool
        Whether a loop runs over it; whether it only hands on a name.
    order : int
        When it is first reached; -1 if it is not.
    agrees : tuple of (str, str)
        The values of right computations with which its own agree, and how they are related.
    loops : tuple of int
        The loops that it is inside of: what is made later there comes before it in the next round.
    """

    number: int
    where: str
    code: str
    makes: tuple[str, ...]
    reads: tuple[str, ...]
    controls: tuple[int, ...]
    is_loop: bool
    is_bare: bool
    order: int
    agrees: tuple[Pair, ...]
    loops: tuple[int, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether its value occurs in right computations."""
        # of a copy that is made now and then the value says nothing: it may be made at the wrong time
        if self.is_bare and self.makes and self.controls:
            return False
        return any(relation in SAME_STEP for _, relation in self.agrees)


#: Stands for a place that cannot be seen.
UNKNOWN = Place(-1, "", "", (), (), (), False, False, -1, ())


class Ingredients:
    """Who reads what: whether a value is made of nothing but right ones."""

    def __init__(self, places: dict[int, Place], parameters: Sequence[str], helpers: Sequence[str]) -> None:
        self._places = places
        self._helpers = frozenset(helpers)
        self._parameters = frozenset(parameters)
        self._makers: dict[str, list[Place]] = {}
        for place in places.values():
            for name in place.makes:
                self._makers.setdefault(name, []).append(place)

    def unchanged_at(self, place: Place) -> frozenset[str]:
        """Arguments that are there still as they came in, or as copies, and what loops read of them."""
        changing = {
            name
            for name in self._parameters & self._makers.keys()
            for maker in self._makers[name]
            if _changes(maker, name) and maker is not place and _comes_before(maker, place)
        }
        unchanged = self._parameters - changing
        return unchanged | {name for name in self._makers if self._is_read_by_a_loop(name, unchanged)}

    def _is_read_by_a_loop(self, name: str, unchanged: frozenset[str]) -> bool:
        """Whether a name is made by loops over arguments, and by nothing else."""
        return name not in self._parameters and all(
            maker.is_loop and reads_one_by_one(maker.code, unchanged) for maker in self._makers[name]
        )

    def goes_into(self, early: Place, late: Place) -> bool:
        """Whether a value depends on another that is made at a place: it is read, or decides, on the way."""
        waiting, seen = [late], {late.number}
        while waiting:
            place = waiting.pop()
            makers = [m for n in place.reads for m in self._makers.get(n, ()) if _comes_before(m, place)]
            controls = [self._places[n] for n in place.controls if n in self._places]
            new = {p.number: p for p in (*makers, *controls) if p.order >= 0 and p.number not in seen}
            seen |= new.keys()
            waiting += new.values()
        return early.number in seen

    def doubtful_ingredients(self, place: Place, but: Sequence[Place]) -> list[Place]:
        """The places that a value is made of, and that do not occur in right computations."""
        self._settled = {place.number, *(p.number for p in but)}
        return list(dict.fromkeys(self._doubtful_of(place)))

    def _doubtful_of(self, place: Place) -> Iterator[Place]:
        for name in place.reads:
            if name in self._helpers:
                yield UNKNOWN  # a learner's own helper can be wrong inside
            for maker in self._makers.get(name, ()):
                if _comes_before(maker, place):
                    yield from self._doubtful(maker)
        yield from self._doubtful_controls(place)

    def _doubtful_controls(self, place: Place) -> Iterator[Place]:
        for number in place.controls:
            if number in self._places:
                yield from self._doubtful(self._places[number])

    def _doubtful(self, place: Place) -> Iterator[Place]:
        if place.number in self._settled or place.order < 0:
            return
        self._settled.add(place.number)  # a loop comes back to it
        if place.is_right:
            yield from self._doubtful_controls(place)
            return
        if not (place.is_loop or not place.reads or _is_empty(place.code) or self._is_argument(place)):
            yield place
        yield from self._doubtful_of(place)

    def _is_argument(self, place: Place) -> bool:
        """Whether a whole argument is read there, which holds no wrong value."""
        return only_reads_arguments(place.code, self.unchanged_at(place)) and is_whole(place.code)


def _comes_before(maker: Place, place: Place) -> bool:
    """Whether what one place makes can be read at the other: it runs earlier, or in a round before."""
    return maker.order < place.order or bool(set(maker.loops) & set(place.loops))


def _changes(place: Place, name: str) -> bool:
    """Whether a name holds something else afterward than a copy of what it held."""
    return place.is_loop or not only_reads_arguments(place.code, (name,))


def _is_empty(code: str) -> bool:
    """Whether a container is made that is filled later."""
    made = ("np.zeros", "np.empty", "numpy.zeros", "numpy.empty", "[None]", "[np.zeros", "[np.empty", "[]")
    return code.startswith(made)


def read_places(value: object) -> dict[str, Any] | None:
    """What came back, as far as it is what a search sends: a learner's code shares the process."""
    if not isinstance(value, dict) or set(value) != {"parameters", "helpers", "sites", "trials"}:
        return None
    places = {}
    for row in value["sites"] if isinstance(value["sites"], list) else ():
        if not isinstance(row, list) or [type(item) for item in row] != _ROW:
            return None
        number, where, code, makes, reads, controls, is_loop, is_bare, order, loops, agrees = row
        pairs = tuple(tuple(pair) for pair in agrees if isinstance(pair, list) and len(pair) == 2)
        places[number] = Place(
            number, where, code, tuple(makes), tuple(reads), tuple(controls), is_loop, is_bare, order, pairs,
            tuple(loops),
        )  # fmt: skip
    trials = value["trials"] if isinstance(value["trials"], list) else []
    kept = [t for t in trials if isinstance(t, list) and [type(i) for i in t] == _TRIAL]
    return {
        "parameters": value["parameters"],
        "helpers": value["helpers"],
        "places": places,
        "trials": [t for t in kept if t[0] in places],
    }


_TRIAL = [int, str, str, list, list]
_ROW = [int, str, str, list, list, list, bool, bool, int, list, list]
