"""Where a call took its chance from: the generators that it was given, or those of the whole process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np

from .call import Call, Role, Seed
from .outcome import PROCESS_WIDE

#: Where a generator of the process stands when it has been seeded, and nothing was drawn from it yet.
_FRESH = 624


class Chance:
    """The generators of the process before a call that is given one of its own.

    Parameters
    ----------
    call : Call
        As planned; without a `Seed` among its arguments nothing is looked at, and nothing where it is known
        to be the same question again, of which the first answer has told it.
    """

    def __init__(self, call: Call) -> None:
        asked = () if call.role is Role.REPEAT else call.arguments
        self._seeds = {at: each for at, each in enumerate(asked) if isinstance(each, Seed)}
        self._before = _states() if self._seeds else {}

    def afterwards(self, arguments: Sequence[object]) -> dict[str, Any]:
        """What an outcome says of chance, by the names of its fields; nothing where code hides it."""
        if not self._seeds:
            return {}
        try:
            return {"undrawn": tuple(self._undrawn(arguments)), "drawn_elsewhere": self._drawn_elsewhere()}
        except Exception:  # a module's function was replaced
            return {}

    def _undrawn(self, arguments: Sequence[object]) -> Iterator[int]:
        """Positions of the generators from which nothing was drawn, and no other generator made."""
        for at, seed in self._seeds.items():
            given = arguments[at]
            if isinstance(given, np.random.Generator):
                fresh = np.random.default_rng(seed.number)
                if _state(given) == _state(fresh):
                    yield at

    def _drawn_elsewhere(self) -> str:
        """The first generator of the process that was drawn from."""
        now = _states()
        return next((name for name in now if now[name] != self._before[name] and _is_drawn(now[name])), "")


def _state(generator: np.random.Generator) -> tuple[object, object]:
    """What a draw changes, and how many generators were derived from this one."""
    return generator.bit_generator.state, getattr(generator.bit_generator.seed_seq, "n_children_spawned", 0)


def _states() -> dict[str, tuple]:
    """Of each generator of the process: its numbers, where it is in them, and half of a pair of normals."""
    import random  # with np.random, which a generator needs anyway

    # As a dictionary it takes a third of the time that the tuple does.
    legacy = cast(dict, np.random.get_state(legacy=False))  # noqa: NPY002 - a learner's code may use it
    numbers, one = legacy["state"], legacy["has_gauss"] and legacy["gauss"]
    _, words, one_of_python = random.getstate()
    of_python = (words[:-1], words[-1], one_of_python)
    return dict(zip(PROCESS_WIDE, ((numbers["key"].tobytes(), numbers["pos"], one), of_python), strict=True))


def _is_drawn(state: tuple) -> bool:
    """Whether a generator is not where a seed has put it."""
    _, at, one = state
    return at != _FRESH or bool(one)
