"""Digits, weights and scores in one style, for the matplotlib pictures of all chapters.

Comes in: images as rows of 64 numbers, weights of the same shape, ten scores. Goes out: drawings on given
axes, or a whole figure where a page would otherwise arrange many axes itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from book.figures.panels import panels
from book.figures.style import COLORS

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.image import AxesImage

SIDE = 8  # pixels along one side of an image


def draw_image(axes: Axes, x: np.ndarray, title: str = "") -> None:
    """Draw an image, dark ink on white paper.

    Parameters
    ----------
    axes : matplotlib Axes
        Where to draw.
    x : ndarray, shape (64,)
        Ink of the pixels, from 0 to 1.
    title : str
        Words above the image.
    """
    axes.imshow(np.reshape(x, (SIDE, SIDE)), cmap="gray_r", vmin=0, vmax=1)
    _frame(axes, title)


def draw_weights(axes: Axes, w: np.ndarray, title: str = "", limit: float | None = None) -> AxesImage:
    """Draw 64 numbers of either sign as an image: blue below zero, white at zero, vermilion above.

    Parameters
    ----------
    axes : matplotlib Axes
        Where to draw.
    w : ndarray, shape (64,)
        Weights, or a gradient with respect to them.
    title : str
        Words above the image.
    limit : float, optional
        The size that gets the full color; the largest size in `w` without it. Give the same limit to
        images that are to be compared.

    Returns
    -------
    matplotlib AxesImage
        What ``figure.colorbar`` asks for.
    """
    from matplotlib.colors import LinearSegmentedColormap

    signed = LinearSegmentedColormap.from_list("signed", [COLORS["blue"], "white", COLORS["vermilion"]])
    limit = limit or np.max(np.abs(w)) or 1.0
    image = axes.imshow(np.reshape(w, (SIDE, SIDE)), cmap=signed, vmin=-limit, vmax=limit)
    _frame(axes, title)
    return image


def draw_scores(axes: Axes, scores: np.ndarray, truth: int) -> None:
    """Draw a bar for each digit's score; the highest bar is the answer of the program.

    Parameters
    ----------
    axes : matplotlib Axes
        Where to draw.
    scores : ndarray, shape (10,)
        One score or probability for each digit.
    truth : int
        The digit that the image shows. Its bar is blue and hatched, that of a wrong answer is vermilion;
        the title says the same in words.
    """
    said = int(np.argmax(scores))
    colors = np.full(10, COLORS["muted"], dtype=object)
    colors[said] = COLORS["vermilion"]
    colors[truth] = COLORS["blue"]
    bars = axes.barh(range(10), scores, color=colors, height=0.7)
    bars[truth].set(hatch="///", edgecolor="white", linewidth=0)
    axes.axvline(0, color=COLORS["muted"], linewidth=0.8)
    axes.set(yticks=range(10), ylim=(9.6, -0.6), xlabel="score")
    axes.tick_params(axis="y", length=0)
    axes.set_title(_verdict(said, truth), fontsize=10.5, loc="left")


def draw_reading(x: np.ndarray, scores: np.ndarray, truth: int) -> Figure:
    """Draw an image beside the scores that a program gives it, in a figure of two panels.

    Parameters
    ----------
    x : ndarray, shape (64,)
        Ink of the pixels, from 0 to 1.
    scores : ndarray, shape (10,)
        One score or probability for each digit.
    truth : int
        The digit that the image shows.

    Returns
    -------
    matplotlib Figure
        The figure; the cell needs ``classes: panels-2`` in its image options.
    """
    figure, (left, right) = panels(2)
    draw_image(left, x)
    draw_scores(right, scores, truth)
    return figure


def draw_digits(X: np.ndarray, titles: Iterable[object], columns: int = 5) -> Figure:
    """Draw images in rows, each with a few words above it.

    Parameters
    ----------
    X : ndarray, shape (m, 64)
        Images, one a row.
    titles : iterable
        What to write above each, such as its label.
    columns : int
        Images in a row of the figure; words above more than five are too small to read on a telephone.

    Returns
    -------
    matplotlib Figure
        The figure.
    """
    import matplotlib.pyplot as plt

    rows = -(-len(X) // columns)
    figure, places = plt.subplots(rows, columns, figsize=(0.8 * columns, 1.05 * rows), squeeze=False)
    for axes in places.flat:
        axes.set_axis_off()
    for axes, x, title in zip(places.flat, X, titles, strict=False):
        axes.set_axis_on()
        draw_image(axes, x, str(title))
    return figure


def _frame(axes: Axes, title: str) -> None:
    """No scales, a thin frame: an image of white paper ends somewhere."""
    axes.set(xticks=[], yticks=[])
    axes.spines[:].set(visible=True, color=COLORS["grid"])
    if title:
        axes.set_title(title, fontsize=10.5, pad=4, loc="center")


def _verdict(said: int, truth: int) -> str:
    return f"It says {said}, which is right." if said == truth else f"It says {said}, but this is a {truth}."
