"""The models of `tests/models`, written as people publish them, with faults in their backward passes.

A model is a file with ``parameters(rng)``, ``loss(p)``, ``gradient(p)`` and a table FAULTS: a part of its
text, and what somebody typed in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from tests.folders import TESTS

MODELS = TESTS / "models"
SINGLE = ("DTYPE = np.float64", "DTYPE = np.float32")
NO_CHANGE = ("", "")


@dataclass(frozen=True)
class Case:
    """A model, perhaps in another variant, with a fault or none."""

    model: str
    variant: str = ""
    fault: str = ""

    @property
    def id(self):
        return "-".join(part for part in (self.model, self.variant, self.fault) if part)

    def load(self, dtype=np.float64) -> SimpleNamespace:
        """The functions of the file, with its fault, in the precision `dtype`."""
        text = source(self.model)
        table = tables(self.model)
        changes = [table.VARIANTS[self.variant] if self.variant else NO_CHANGE]
        changes += [table.FAULTS[self.fault] if self.fault else NO_CHANGE]
        changes += [SINGLE if dtype is np.float32 else NO_CHANGE]
        return run(text, changes, self.id)


def source(model: str) -> str:
    return Path(MODELS / f"{model}.py").read_text(encoding="utf-8")


def run(text: str, changes=(), name="") -> SimpleNamespace:
    """Execute a model's text after changes, each of which must apply exactly once outside of the tables."""
    text = text.partition("\nVARIANTS = ")[0].partition("\nFAULTS = ")[0]
    for old, new in changes:
        if old:
            assert text.count(old) == 1, f"{name}: {old!r} stands {text.count(old)} times in the file"
            text = text.replace(old, new)
    found: dict = {"__name__": name}
    exec(compile(text, f"<{name}>", "exec"), found)
    return SimpleNamespace(**{key: found[key] for key in ("parameters", "loss", "gradient")})


@cache
def tables(model: str) -> SimpleNamespace:
    """The tables of a file."""
    found: dict = {}
    exec(compile(source(model), f"{model}.py", "exec"), found)
    return SimpleNamespace(
        VARIANTS=found.get("VARIANTS", {}),
        FAULTS=found["FAULTS"],
        HARMLESS=found.get("HARMLESS", set()),
        truth=found.get("TRUTH"),
    )


NAMES = sorted(path.stem for path in MODELS.glob("*.py"))
PLAIN = [Case(name, variant) for name in NAMES for variant in ("", *tables(name).VARIANTS)]
CHANGED = [Case(c.model, c.variant, fault) for c in PLAIN for fault in tables(c.model).FAULTS]
WRONG = [c for c in CHANGED if (c.variant, c.fault) not in tables(c.model).HARMLESS]
RIGHT = [*PLAIN, *(c for c in CHANGED if c not in WRONG)]


def point(loaded: SimpleNamespace, seed: int = 0):
    return loaded.parameters(np.random.default_rng(seed))


def true_gradient(case: Case, p) -> list[np.ndarray]:
    """The derivative with respect to every entry by complex steps, or differences where these fail."""
    loss = Case(case.model, case.variant).load().loss
    by_differences = tables(case.model).truth == "differences"
    found = []
    for number, leaf in enumerate(flat(p)):
        g = np.zeros(leaf.shape)
        for where in np.ndindex(leaf.shape):
            if by_differences:
                h = 1e-3 * max(1.0, abs(leaf[where]))
                d = [
                    (loss(shifted(p, number, where, k * h)) - loss(shifted(p, number, where, -k * h)))
                    / (2 * k * h)
                    for k in (1, 2, 4)
                ]
                first, second = (4 * d[0] - d[1]) / 3, (4 * d[1] - d[2]) / 3
                g[where] = (16 * first - second) / 15
            else:
                size = 1e-30 * max(1e-10, abs(leaf[where]))
                g[where] = loss(shifted(p, number, where, 1j * size)).imag / size
        found.append(g)
    return found


def shifted(p, number, where, by):
    """`p` with one entry of its array `number` moved."""
    count = iter(range(10**6))

    def move(item):
        if isinstance(item, dict):
            return {k: move(item[k]) for k in sorted(item)}
        if isinstance(item, list | tuple):
            return type(item)(move(v) for v in item)
        moved = np.array(item, dtype=complex if isinstance(by, complex) else float)
        if next(count) == number:
            moved[where] += by
        return moved

    return move(p)


def flat(value) -> list[np.ndarray]:
    """Its arrays, those of a dict in the order of their names."""
    if isinstance(value, dict):
        value = [value[name] for name in sorted(value)]
    if isinstance(value, list | tuple):
        return [array for item in value for array in flat(item)]
    return [np.asarray(value, dtype=float)]


def off_by(yours, true) -> float:
    """Largest difference of two gradients, as a part of the largest entry of that array."""
    parts = []
    for a, b in zip(flat(yours), true, strict=True):
        size = max(np.max(np.abs(a), initial=0.0), np.max(np.abs(b), initial=0.0))
        parts.append(np.max(np.abs(a - b), initial=0.0) / size if size else 0.0)
    return max(parts)
