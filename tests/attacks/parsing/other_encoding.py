# -*- coding: utf-7 -*-
# tries: says that it is written in another encoding
# deserves: 2 -
def cube(x):
    return x  # +AAo-return x ** 3


def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)
