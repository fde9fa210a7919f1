# unseen: wrong | line 8 | the running sum is not set back to 0 for each output
import numpy as np


def linear_forward(X, W, b):
    out = np.zeros((len(X), len(W)))
    for i, x in enumerate(X):
        total = 0.0
        for j, row in enumerate(W):
            for p in range(len(row)):
                total += row[p] * x[p]
            out[i, j] = total + b[j]
    return out
