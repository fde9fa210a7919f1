"""A small picture of where the wrong entries of an answer lie, as squares that a template draws."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

SIDE = 24  # squares in a row or column at most: larger arrays are gathered into blocks


@dataclass(frozen=True)
class Square:
    """One square of the picture: one entry, or a block of entries of a large array.

    Parameters
    ----------
    row, column : int
        Place in the picture.
    wrong, worst : bool
        Some entry in it is wrong; the worst entry lies in it.
    """

    row: int
    column: int
    wrong: bool
    worst: bool


@dataclass(frozen=True)
class Picture:
    """Where the wrong entries lie.

    Parameters
    ----------
    rows, columns : int
        Size in squares.
    squares : tuple of Square
        All of them, row by row.
    wrong, entries : int
        Wrong entries, and all entries, of the array.
    shape : tuple of int
        Shape of the array.
    block : tuple of int
        Entries behind one square: rows, columns.
    """

    rows: int
    columns: int
    squares: tuple[Square, ...]
    wrong: int
    entries: int
    shape: tuple[int, ...]
    block: tuple[int, int]


def picture_of(wrong: np.ndarray | None, worst: tuple[int, ...] | None = None) -> Picture | None:
    """Draw the squares of a mask.

    Parameters
    ----------
    wrong : ndarray of bool, 1 or 2 dimensions, or None
        Which entries are wrong.
    worst : tuple of int, optional
        Index of the worst entry.

    Returns
    -------
    Picture or None
        None where there is nothing to see: no mask, one entry, or another number of dimensions.
    """
    if wrong is None or wrong.ndim not in (1, 2) or wrong.size < 2:
        return None
    mask = np.atleast_2d(wrong)  # a vector is one row, as it is printed
    block = tuple(-(-n // SIDE) for n in mask.shape)
    rows, columns = (-(-n // k) for n, k in zip(mask.shape, block, strict=True))
    gathered = np.zeros((rows, columns), dtype=bool)
    gathered[tuple(where // step for where, step in zip(np.nonzero(mask), block, strict=True))] = True
    worst_square = None
    if worst is not None and len(worst) == wrong.ndim:
        i, j = worst if wrong.ndim == 2 else (0, *worst)
        worst_square = (i // block[0], j // block[1])
    squares = tuple(
        Square(i, j, bool(gathered[i, j]), (i, j) == worst_square)
        for i in range(rows)
        for j in range(columns)
    )
    return Picture(rows, columns, squares, int(mask.sum()), int(mask.size), wrong.shape, block)
