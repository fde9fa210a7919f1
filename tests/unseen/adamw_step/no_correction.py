# unseen: wrong | line 9 | the averages are not corrected for their start

import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    return (1 - eta * decay) * theta - eta * m / (np.sqrt(v) + eps), m, v
