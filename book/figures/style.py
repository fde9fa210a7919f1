"""The look of the course's matplotlib pictures: `use_course_style()` once at the top of a page."""

from __future__ import annotations

from pathlib import Path

COLORS = {
    "blue": "#0072B2",
    "vermilion": "#D55E00",
    "green": "#009E73",
    "purple": "#A5497C",
    "sky": "#56B4E9",
    "orange": "#E69F00",
    "ink": "#222832",
    "muted": "#6B7480",
    "grid": "#D9DDE2",
}


def use_course_style() -> None:
    """Draw matplotlib pictures in the course's style, as SVG where a notebook shows them.

    Colors are those of the live figures and can be told apart by color-blind readers (M. Okabe and
    K. Ito, "Color Universal Design", 2008); purple is darker, so that words in it can be read. Call it
    after importing matplotlib and before drawing.
    """
    import matplotlib.pyplot as plt

    plt.style.use(Path(__file__).with_name("course.mplstyle"))
    if _in_notebook():
        from matplotlib_inline.backend_inline import set_matplotlib_formats

        # A picture without a date is the same file in every build.
        set_matplotlib_formats("svg", metadata={"Date": None})
        _show_panels()


def _in_notebook() -> bool:
    """True inside a Jupyter kernel; a plain script keeps its own backend."""
    try:
        from IPython import get_ipython
    except ImportError:
        return False
    return getattr(get_ipython(), "kernel", None) is not None


def _show_panels() -> None:
    """Have the notebook show pictures of several panels with the rules that stack them."""
    from IPython import get_ipython

    from book.figures.panels import PanelFigure

    get_ipython().display_formatter.formatters["image/svg+xml"].for_type(PanelFigure, PanelFigure.to_svg)
