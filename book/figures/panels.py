"""Pictures of two or three panels: side by side on a page, one below the other on a telephone.

An SVG file cannot change its proportions, but it can ask for those of the box that shows it. `page.css` gives
the box of a picture with the class `panels-2` or `panels-3` another shape on narrow screens; the rules that
are written into the file here move the panels when that box is taller than wide.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

SIDES = {2: 3.4, 3: 2.8}  # inches of a square panel; number of panels as key


class PanelFigure(Figure):
    """A figure of square panels in a row, which stack where there is no room for a row."""

    def __init__(self, *args: Any, count: int = 2, **options: Any) -> None:
        self.count = count
        super().__init__(*args, **options)

    def draw_panels(self, projections: Sequence[str | None]) -> list[Axes]:
        """One axes in each panel, each in a subfigure that the rules can move."""
        row = self.subfigures(1, self.count, squeeze=False)[0]
        for place, part in enumerate(row):
            part.set_gid(f"panel-{place}")
        return [
            part.add_subplot(projection=projection) for part, projection in zip(row, projections, strict=True)
        ]

    def to_svg(self) -> str:
        """The picture as SVG with the rules, in exactly the size of its panels."""
        text = io.StringIO()
        with plt.rc_context({"savefig.bbox": None}):
            self.savefig(text, format="svg", metadata={"Date": None})
        opening = text.getvalue().index(">", text.getvalue().index("<svg ")) + 1
        return f"{text.getvalue()[:opening]}\n <style>{self._rules()}</style>{text.getvalue()[opening:]}"

    def _rules(self) -> str:
        """Panel k grows to the full width and moves to its place in a column around the middle of the row."""
        n, side = self.count, 72 * SIDES[self.count]
        top = (
            side / 2 - n * n * side / 2
        )  # the column is as wide as the row, and n times as high as it is wide
        moves = []
        for k in range(n):
            place = f"translate({-n * k * side:g}px, {top + n * k * side:g}px)"
            moves.append(f"#panel-{k} {{ transform: {place} scale({n}); }}")
        return f"@media (max-aspect-ratio: 1/1) {{ {' '.join(moves)} }}"


def panels(count: int, projections: Sequence[str | None] | None = None) -> tuple[PanelFigure, list[Axes]]:
    """A figure of square panels side by side, one below the other on a narrow screen.

    Parameters
    ----------
    count : int
        Number of panels, 2 or 3.
    projections : sequence of str or None, optional
        The projection of each panel, such as ``"3d"``; plane ones without it.

    Returns
    -------
    figure : PanelFigure
        The figure. Its cell says ``classes: panels-2`` (or 3) in its image options.
    axes : list of Axes
        The panels from left to right.
    """
    if count not in SIDES:
        raise ValueError(f"a picture has 2 or 3 panels side by side, not {count}")
    size = (count * SIDES[count], SIDES[count])
    figure = plt.figure(FigureClass=PanelFigure, count=count, figsize=size, layout="constrained")
    return figure, figure.draw_panels(projections or [None] * count)
