# expect: failed value entropy_of_yes_or_no
import numpy as np


def cross_entropy(P, Y):
    def part(p, y):
        return np.sum(y[y > 0] * np.log(p[y > 0]))

    return -(part(P, Y) + part(1 - P, 1 - Y)) / len(P)
