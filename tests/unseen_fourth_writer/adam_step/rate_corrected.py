# unseen: wrong | line 9 | both corrections are put into the rate, and eps is no longer compared with the corrected root
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = m + (1 - beta1) * (grad - m)
    v = v + (1 - beta2) * (grad * grad - v)
    rate_t = eta * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    step = rate_t * m / (np.sqrt(v) + eps)
    return theta - step, m, v
