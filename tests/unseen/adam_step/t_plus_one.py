# unseen: wrong | line 9 | t + 1 in the correction, as if the first step had t = 0

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    step = t + 1
    mh, vh = m / (1 - beta1 ** step), v / (1 - beta2 ** step)
    return theta - eta * mh / (np.sqrt(vh) + eps), m, v
