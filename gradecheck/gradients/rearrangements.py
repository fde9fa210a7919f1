"""The numbers of a gradient are right, and stand in the wrong places: held against what is known of it."""

from __future__ import annotations

from itertools import permutations

import numpy as np

from gradecheck.gradients.wrong_tensors import Case, Cases


def transposed(cases: Cases) -> str:
    """Rows and columns are exchanged."""
    square = [c.yours.ndim == 2 and c.yours.shape[0] == c.yours.shape[1] > 1 for c in cases.wrong]
    if all(square) and all(case.fits(case.yours.T) for case in cases.wrong):
        return f"Yours is the transposed matrix for {cases.names}: rows and columns are exchanged."
    return ""


def reversed_along_an_axis(cases: Cases) -> str:
    """The entries come in the opposite order, as from a loop through time that runs the wrong way."""
    for axes in ((0,), (1,), (2,), (-2, -1)):
        if all(
            c.yours.ndim > max(axes) and c.yours.ndim >= len(axes) and c.fits(np.flip(c.yours, axes))
            for c in cases.wrong
        ):
            if len(axes) == 2:
                return (
                    f"Yours is turned around in its last two axes for {cases.names}: a convolution where a "
                    "correlation is meant, or the reverse?"
                )
            if all(c.yours.shape[axes[0]] == 2 for c in cases.wrong):
                return f"The two parts along axis {axes[0]} of {cases.names} are exchanged."
            return (
                f"Yours comes in the opposite order along axis {axes[0]} of {cases.names}: is a loop "
                f"through time "
                "run in the wrong direction?"
            )
    return ""


def other_layout(cases: Cases) -> str:
    """The numbers are right, and their axes are laid out in another order."""
    found = []
    for case in cases.wrong:
        axes = _layout(case)
        if axes is None:
            return ""
        found.append(f"`{case.name}` in the order {axes}")
    return f"The numbers are right, and their axes come in another order: {', '.join(found)}."


def _layout(case: Case) -> tuple[int, ...] | None:
    if not 2 <= case.yours.ndim <= 4 or case.yours.size < 4:
        return None
    for axes in permutations(range(case.yours.ndim)):
        turned = case.yours.reshape([case.yours.shape[i] for i in axes])
        guess = turned.transpose(np.argsort(axes))
        if axes != tuple(range(case.yours.ndim)) and case.fits(guess):
            return axes
    return None


def rows_exchanged(cases: Cases) -> str:
    """Blocks along the first axis come in another order, as the gates of a recurrent cell."""
    found = []
    for case in cases.wrong:
        moved = _moved_rows(case)
        if not moved:
            return ""
        found.append(f"of `{case.name}`: {moved}")
    return f"The numbers are right, and parts of them are in the wrong place, {'; '.join(found)}."


def _moved_rows(case: Case) -> str:
    """Which rows are where others belong."""
    if case.right is None or case.yours.ndim == 0 or len(case.yours) < 2:
        return ""
    yours = case.yours.reshape(len(case.yours), -1)
    right = case.right.reshape(yours.shape)
    order = np.empty(len(yours), dtype=int)
    order[np.argsort(right[:, 0], kind="stable")] = np.argsort(yours[:, 0], kind="stable")
    if not case.fits(yours[order].reshape(case.right.shape)):
        return ""
    places = np.flatnonzero(order != np.arange(len(order)))
    if not places.size:
        return ""  # the columns differ, the rows do not
    runs = np.split(places, np.flatnonzero((np.diff(places) != 1) | (np.diff(order[places]) != 1)) + 1)
    if len(runs) > 6:
        return "its rows come in another order"
    parts = [f"{_span(order[run])} should be at {_span(run)}" for run in runs]
    return ", ".join(parts)


def _span(run: np.ndarray) -> str:
    return f"{run[0]} to {run[-1]}" if len(run) > 1 else f"{run[0]}"


def exchanged(cases: Cases) -> str:
    """What belongs to one tensor was returned for another."""
    said = []
    for case in cases.wrong:
        others = [o for o in cases.everything if o.name != case.name and o.yours.shape == case.yours.shape]
        same = next((o for o in others if np.array_equal(o.yours, case.yours)), None)
        fitting = next((o for o in others if case.fits(o.yours)), None)
        if fitting is not None:
            said.append(f"the gradient of `{case.name}` is in the place of `{fitting.name}`")
        elif same is not None and case.yours.any():
            said.append(f"`{case.name}` has the same numbers as `{same.name}`: one returned twice?")
        else:
            return ""
    text = "; ".join(said)
    return text[:1].upper() + text[1:] + ("" if text.endswith("?") else ".")
