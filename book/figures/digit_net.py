"""Trains the network that reads digits in the page, and writes it: `python -m book.figures.digit_net`.

Out: `digit_net.js`, its weights to three decimals and one held-out image of each digit. The file is
committed: the last digits of a training differ from machine to machine.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from gradecheck import course_data
from solutions.ch08_cross_entropy import one_hot
from solutions.ch13_capstone_digits import split_digits, train

FILE = Path(__file__).with_suffix(".js")
DIGITS = "0123456789abcdefg"


def main() -> None:
    """Train and write."""
    digits = course_data("digits")
    X, labels, X_held_out, labels_held_out = split_digits(digits["pixels"], digits["labels"])
    weights, biases = train(X, one_hot(labels, 10), [64, 30, 10], np.random.default_rng(1))
    first = [int(np.argmax(labels_held_out == digit)) for digit in range(10)]
    images = ["".join(DIGITS[int(ink)] for ink in 16 * X_held_out[i]) for i in first]
    parts = [
        "// Written by digit_net.py: the trained network of chapter 13, one held-out image of each digit.",
        "// Images: UCI Optical Recognition of Handwritten Digits, Alpaydin and Kaynak 1998, CC BY 4.0.\n",
        f"export const WEIGHTS = [\n{_lines(weights)}];\n",
        f"export const BIASES = [\n{_lines(biases)}];\n",
        "export const IMAGES = [",
        *(f'  "{image}",' for image in images),
        "];\n",
    ]
    FILE.write_text("\n".join(parts), encoding="utf-8")


def _lines(arrays: list[np.ndarray]) -> str:
    """Each array on lines of its own, with three decimals."""
    return "".join(f"  {_text(array)},\n" for array in arrays)


def _text(array: np.ndarray) -> str:
    if array.ndim > 1:
        return "[\n" + "".join(f"    {_text(row)},\n" for row in array) + "  ]"
    return "[" + ", ".join(f"{value:.3f}" for value in array) + "]"


if __name__ == "__main__":
    main()
