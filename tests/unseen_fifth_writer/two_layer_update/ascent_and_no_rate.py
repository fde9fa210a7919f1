# unseen: wrong | lines 16, 17 | the output weights go uphill, and the hidden weights move without the rate
import math

import numpy as np


def squash(s):
    return 1 / (1 + math.exp(-s))


def two_layer_update(x, y, W1, W2, eta):
    a1 = [squash(sum(w * v for w, v in zip(row, x))) for row in W1]
    y_hat = squash(W2[0][0] * a1[0] + W2[0][1] * a1[1])
    delta2 = (y_hat - y) * y_hat * (1 - y_hat)
    delta1 = [delta2 * W2[0][j] * a1[j] * (1 - a1[j]) for j in range(2)]
    new_W2 = [[W2[0][j] + eta * delta2 * a1[j] for j in range(2)]]
    new_W1 = [[W1[j][k] - delta1[j] * x[k] for k in range(3)] for j in range(2)]
    return y_hat, np.array(new_W1), np.array(new_W2)
