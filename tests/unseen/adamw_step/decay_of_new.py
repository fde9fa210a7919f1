# unseen: wrong | line 11 | the decay is of the parameters after Adam's step

import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    step = m / (1 - beta1 ** t) / (np.sqrt(v / (1 - beta2 ** t)) + eps)
    theta = theta - eta * step
    return theta * (1 - eta * decay), m, v
