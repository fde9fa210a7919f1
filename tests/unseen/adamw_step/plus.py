# unseen: wrong | line 11 | the decay is added, so the parameters grow

import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    mh = m / (1 - beta1 ** t)
    vh = v / (1 - beta2 ** t)
    return theta - eta * mh / (np.sqrt(vh) + eps) + eta * decay * theta, m, v
