"""Trains the networks that live in the page of chapter 13: `python -m book.figures.digit_net`.

Out: `digit_net.js`, the network that reads digits, with one held-out image of each digit; `slice_nets.js`,
the two networks of the slice, trained by the page's own cell, with the images that their loss is taken of.
All weights have three decimals. The files are committed: the last digits of a training differ from machine
to machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from gradecheck import course_data
from solutions import ch12_momentum_and_adaptive_methods as ch12
from solutions import ch13_capstone_digits as ch13
from solutions.ch08_cross_entropy import one_hot

FOLDER = Path(__file__).parent
PAGE = FOLDER.parent / "ch13_capstone_digits.md"
LEARNED = 1100  # images that the networks of the slice learn; as many as in the page
SHOWN = 200  # of them: what the page can read some hundred times while a slider moves
DIGITS = "0123456789abcdefg"
SOURCE = "// Images: UCI Optical Recognition of Handwritten Digits, Alpaydin and Kaynak 1998, CC BY 4.0.\n"


def main() -> None:
    """Train and write."""
    digits = course_data("digits")
    X, labels, X_held_out, labels_held_out = ch13.split_digits(digits["pixels"], digits["labels"])
    Y = one_hot(labels, 10)
    reader = ch13.train(X, Y, [64, 30, 10], np.random.default_rng(1))
    first = [int(np.argmax(labels_held_out == digit)) for digit in range(10)]
    _write(
        "digit_net.js",
        "// Written by digit_net.py: the trained network of chapter 13, one held-out image of each digit.",
        *_network_lines("", reader, "{:.3f}".format),
        *_image_lines(X_held_out[first]),
    )
    learned, new = slice(LEARNED), slice(LEARNED, None)
    free, strong = (
        train_and_watch()(X[learned], Y[learned], X[new], Y[new], alpha=alpha)[1] for alpha in (0.0, 10.0)
    )
    _write(
        "slice_nets.js",
        "// Written by digit_net.py: the networks of chapter 13 without a penalty and with a strong one, in\n"
        "// thousandths, and the first of the images that they learned, with their labels.",
        *_network_lines("FREE_", free, _thousandths),
        *_network_lines("STRONG_", strong, _thousandths),
        *_image_lines(X[:SHOWN]),
        f'export const LABELS = "{"".join(map(str, labels[:SHOWN]))}";\n',
    )


def train_and_watch() -> Callable:
    """The function of this name from the page: one training, in the words that the reader sees."""
    cells = re.findall(
        r"^```\{code-cell\}[^\n]*\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    source = next(cell for cell in cells if cell.startswith("def train_and_watch("))
    names: dict[str, Any] = {"np": np, "adam_step": ch12.adam_step, **vars(ch13)}
    exec(source.partition("\n\n\n")[0], names)
    return names["train_and_watch"]


def _write(name: str, head: str, *lines: str) -> None:
    (FOLDER / name).write_text("\n".join([head, SOURCE, *lines]), encoding="utf-8")


def _network_lines(prefix: str, network: tuple, form: Callable[[float], str]) -> list[str]:
    """Weights and biases as constants."""
    lines = []
    for name, arrays in zip(("WEIGHTS", "BIASES"), network, strict=True):
        rows = "".join(f"  {_text(array, form)},\n" for array in arrays)
        lines.append(f"export const {prefix}{name} = [\n{rows}];\n")
    return lines


def _image_lines(X: np.ndarray) -> list[str]:
    """The images, one character a pixel."""
    images = ["".join(DIGITS[int(ink)] for ink in 16 * x) for x in X]
    return ["export const IMAGES = [", *(f'  "{image}",' for image in images), "];\n"]


def _text(array: np.ndarray, form: Callable[[float], str]) -> str:
    if array.ndim > 1:
        return "[\n" + "".join(f"    {_text(row, form)},\n" for row in array) + "  ]"
    return "[" + ", ".join(form(value) for value in array) + "]"


def _thousandths(value: float) -> str:
    return str(round(1000 * value))


if __name__ == "__main__":
    main()
