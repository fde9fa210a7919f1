"""The digits of the course, split once for all chapters: to learn from, to choose by, and held out.

Comes in: the file of images. Goes out: frozen sets of images with their labels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gradecheck import course_data
from solutions.ch13_capstone_digits import split_digits

LEARNED = 1100  # of the 1,347 images that are not held out; the other 247 are for choosing


@dataclass(frozen=True, eq=False)
class Digits:
    """Images of handwritten digits.

    Attributes
    ----------
    X : ndarray, shape (m, 64)
        Images of 8 by 8 pixels, one a row and line by line from the top; ink from 0 (paper) to 1.
    labels : ndarray of int, shape (m,)
        The digit that each image shows.
    """

    X: np.ndarray
    labels: np.ndarray

    @property
    def Y(self) -> np.ndarray:
        """Targets, shape (m, 10): 1 in the column of the digit and 0 elsewhere."""
        return np.eye(10)[self.labels]


def training_digits() -> Digits:
    """The 1,100 images from which the programs of the book learn."""
    X, labels, _, _ = _split()
    return Digits(X[:LEARNED], labels[:LEARNED])


def validation_digits() -> Digits:
    """The 247 images by which choices are made; no program learns from them."""
    X, labels, _, _ = _split()
    return Digits(X[LEARNED:], labels[LEARNED:])


def held_out_digits() -> Digits:
    """The 450 images that nothing is learned from or chosen by. Chapter 13 alone looks at them, once."""
    _, _, X, labels = _split()
    return Digits(X, labels)


def _split() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    file = course_data("digits")
    return split_digits(file["pixels"], file["labels"])
