# expect: passed - -
import numpy as np


def binary_cross_entropy(A, Y):
    def part(p, y):
        logs = np.zeros(p.shape)
        with np.errstate(divide="ignore"):
            np.log(p, out=logs, where=y > 0)
        return -y * logs

    return (part(A, Y) + part(1 - A, 1 - Y)).sum(axis=1).mean()
