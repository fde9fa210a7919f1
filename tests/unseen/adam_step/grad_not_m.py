# unseen: wrong | line 10 | the plain gradient stands above in place of m_hat, as in RMSprop

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    vhat = v / (1 - beta2 ** t)
    return theta - eta * grad / (np.sqrt(vhat) + eps), m, v
