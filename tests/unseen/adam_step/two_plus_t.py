# unseen: wrong | lines 9, 10 | two mistakes: the step goes uphill, and t - 1 stands in the correction [not finite]

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    k = t - 1
    return theta + eta * (m / (1 - beta1 ** k)) / (np.sqrt(v / (1 - beta2 ** k)) + eps), m, v
