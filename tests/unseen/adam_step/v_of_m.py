# unseen: wrong | line 8 | v averages the squares of m

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * m ** 2
    mh, vh = m / (1 - beta1 ** t), v / (1 - beta2 ** t)
    return theta - eta * mh / (np.sqrt(vh) + eps), m, v
