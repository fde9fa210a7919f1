# unseen: wrong | lines 7, 8 | the corrected averages are returned and so carried on to the next step

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = (beta1 * m + (1 - beta1) * grad) / (1 - beta1 ** t)
    v = (beta2 * v + (1 - beta2) * grad ** 2) / (1 - beta2 ** t)
    theta = theta - eta * m / (np.sqrt(v) + eps)
    return theta, m, v
