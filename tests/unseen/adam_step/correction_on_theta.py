# unseen: wrong | line 10 | the correction of v stands outside of the root

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    root = np.sqrt(v) / (1 - beta2 ** t)
    return theta - eta * m_hat / (root + eps), m, v
