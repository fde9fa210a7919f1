# unseen: right | - | one scalar function, mapped over the entries
import math

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    fix1, fix2 = 1 - beta1**t, 1 - beta2**t

    def one(w, a, s, g):
        a = beta1 * a + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g * g
        return w - eta * (a / fix1) / (math.sqrt(s / fix2) + eps), a, s

    flat = [np.ravel(x).astype(float).tolist() for x in (theta, m, v, grad)]
    table = np.array(list(map(one, *flat)), dtype=float).reshape(-1, 3)
    return tuple(column.reshape(np.shape(theta)) for column in table.T)
