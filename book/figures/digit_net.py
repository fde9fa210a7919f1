"""Trains the networks that live in the page of chapter 13: `python -m book.figures.digit_net`.

Out: `digit_net.js`, the network that reads digits, with one validation image of each digit; `slice_nets.js`,
the two networks of the slice, without and with a strong penalty, with the images that their loss is taken of.
All weights have three decimals. The files are committed: the last digits of a training differ from machine
to machine.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from gradecheck import course_data
from solutions import ch12_momentum_and_adaptive_methods as ch12
from solutions import ch13_capstone_digits as ch13
from solutions.ch08_cross_entropy import one_hot

FOLDER = Path(__file__).parent
LEARNED = 1100  # images that the networks learn; as many as in the book
SHOWN = 200  # of them: what the page can read some hundred times while a slider moves
DIGITS = "0123456789abcdefg"
SOURCE = "// Images: UCI Optical Recognition of Handwritten Digits, Alpaydin and Kaynak 1998, CC BY 4.0.\n"


def main() -> None:
    """Train and write."""
    digits = course_data("digits")
    X, labels, _, _ = ch13.split_digits(digits["pixels"], digits["labels"])
    Y = one_hot(labels, 10)
    reader = ch13.train(X[:LEARNED], Y[:LEARNED], [64, 30, 10], np.random.default_rng(1))
    first = [LEARNED + int(np.argmax(labels[LEARNED:] == digit)) for digit in range(10)]
    _write(
        "digit_net.js",
        "// Written by digit_net.py: the trained network of chapter 13, one validation image of each digit.",
        *_network_lines("", reader, "{:.3f}".format),
        *_image_lines(X[first]),
    )
    free, strong = (trained_with_penalty(X[:LEARNED], Y[:LEARNED], alpha) for alpha in (0.0, 10.0))
    _write(
        "slice_nets.js",
        "// Written by digit_net.py: the networks of chapter 13 without a penalty and with a strong one, in\n"
        "// thousandths, and the first of the images that they learned, with their labels.",
        *_network_lines("FREE_", free, _thousandths),
        *_network_lines("STRONG_", strong, _thousandths),
        *_image_lines(X[:SHOWN]),
        f'export const LABELS = "{"".join(map(str, labels[:SHOWN]))}";\n',
    )


def trained_with_penalty(
    X: np.ndarray, Y: np.ndarray, alpha: float
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """A network after forty epochs of Adam at a constant rate, with a penalty of strength alpha."""
    rng, t = np.random.default_rng(0), 0
    weights, biases = ch13.initialize([64, 30, 10], rng)
    parameters = [*weights, *biases]
    means, squares = [0 * p for p in parameters], [0 * p for p in parameters]
    for _ in range(40):
        order = rng.permutation(len(X))
        for first in range(0, len(X), 32):
            rows, t = order[first : first + 32], t + 1
            _, dWs, dbs = ch13.loss_and_gradients(
                parameters[:2], parameters[2:], X[rows], Y[rows], alpha, len(X)
            )
            for i, grad in enumerate([*dWs, *dbs]):
                parameters[i], means[i], squares[i] = ch12.adam_step(
                    parameters[i], means[i], squares[i], grad, t, 0.01, 0.9, 0.999, 1e-8
                )
    return parameters[:2], parameters[2:]


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
