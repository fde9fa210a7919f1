# unseen: right | - | sums rows with the standard library
import math
import numpy as np


def mse(Y_hat, Y):
    rows = [math.fsum(float(p - q) ** 2 for p, q in zip(a, b)) for a, b in zip(Y_hat, Y)]
    return 0.5 * math.fsum(rows) / len(rows)
