# unseen: wrong | lines 9, 10 | the corrected averages are returned

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad * grad
    m = m / (1 - beta1 ** t)
    v = v / (1 - beta2 ** t)
    theta = theta - eta * m / (np.sqrt(v) + eps)
    return theta, m, v
