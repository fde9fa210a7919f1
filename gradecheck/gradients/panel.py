"""A verdict on a gradient as the panel of a notebook, in the looks of `gradecheck.reporting.panel`."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

from gradecheck.gradients.result import GradientResult, TensorResult, part_words
from gradecheck.reporting.error_map import Picture, picture_of
from gradecheck.reporting.panel import environment
from gradecheck.wording.values import tell_apart

#: What each outcome is called on its label, and the verdict whose colors it has.
LABELS = {
    "right": ("right", "passed"),
    "wrong": ("wrong", "failed"),
    "inconclusive": ("inconclusive", "not_checked"),
}
#: A bar begins at this difference; the end is 1: all of the gradient.
LEAST = 1e-10
#: More bars than this are not read.
BARS = 24


@dataclass(frozen=True)
class DifferenceBar:
    """The difference of one tensor, drawn on a logarithmic scale.

    Parameters
    ----------
    name, shape, text : str
        The tensor, and its difference in words.
    width, allowed : float
        Length of the bar, and where the allowed difference ends, in percent.
    wrong : bool
        Whether it is wrong.
    """

    name: str
    shape: str
    text: str
    width: float
    allowed: float
    wrong: bool


def render_panel(result: GradientResult) -> str:
    """Write a result as a fragment that fits any notebook, light or dark.

    Parameters
    ----------
    result : GradientResult
        What `check_gradient` found.

    Returns
    -------
    str
        A ``div`` with its own scoped styles, without scripts.
    """
    label, colours = LABELS[result.outcome]
    measured = [t for t in result.tensors if t.shape or t.place or t.allowed]
    pictures = [(t, drawn) for t in measured if t.wrong and (drawn := _picture(t)) is not None]
    return (
        environment()
        .get_template("gradient.html.j2")
        .render(
            result=result,
            label=label,
            colours=colours,
            bars=_bars(measured),
            hidden=max(len(measured) - BARS, 0),
            places=[(t.name, t.place) for t in measured if t.wrong and t.place][-3:][::-1],
            pictures=pictures[-2:][::-1],
            entries=[(e, *tell_apart(e.yours, e.right)) for e in result.entries[:6]],
        )
    )


def _bars(tensors: list[TensorResult]) -> list[DifferenceBar]:
    """Wrong ones stay, right ones make room."""
    shown = tensors
    if len(tensors) > BARS:
        kept = {id(t) for t in sorted(tensors, key=lambda t: not t.wrong)[:BARS]}
        shown = [t for t in tensors if id(t) in kept]
    return [
        DifferenceBar(
            t.name,
            " × ".join(str(n) for n in t.shape) or "number",
            part_words(t.difference) if t.wrong else "agrees",
            _percent(t.difference),
            _percent(t.allowed),
            t.wrong,
        )
        for t in shown
    ]


def _percent(part: float) -> float:
    """Place of a difference on a logarithmic scale from `LEAST` to 1."""
    if not part > LEAST:
        return 0.0
    return round(min(100 * (1 - log10(part) / log10(LEAST)), 100.0), 1)


def _picture(tensor: TensorResult) -> Picture | None:
    """Where the wrong entries lie; nothing where all are wrong."""
    if tensor.mask is None or tensor.mask.all():
        return None
    return picture_of(tensor.mask, tensor.entries[0].where if tensor.entries else None)
