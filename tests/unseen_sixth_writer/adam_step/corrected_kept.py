# unseen: wrong | line 6 | the corrected average of the gradients is returned for the next step
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = (beta1 * m + (1 - beta1) * grad) / (1 - beta1**t)
    v = beta2 * v + (1 - beta2) * grad**2
    root = np.sqrt(v / (1 - beta2**t))
    return theta - eta * m / (root + eps), m, v
