"""Right answers to the exercises of the tiny course's first chapter, written in other ways."""

import numpy as np


def cube__product(number):
    return number * number * number


def cube__nested_lists(x):
    return [cube__nested_lists(row) for row in x] if np.ndim(x) else x * x * x


def mean_slope__two_halves(curve, middle, h=0.5):
    right, left = curve(middle + h) - curve(middle), curve(middle) - curve(middle - h)
    return 0.5 * (right / h + left / h)


def mean_slope__width_first(f, x, h=0.5):
    low, high = x - h, x + h
    return (f(high) - f(low)) / (high - low)
