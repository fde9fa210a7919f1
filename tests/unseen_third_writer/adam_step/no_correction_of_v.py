# unseen: wrong | line 9 | v is not corrected
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m1 = beta1 * m + (1 - beta1) * grad
    v1 = beta2 * v + (1 - beta2) * grad**2
    mhat = m1 / (1 - beta1**t)
    denom = np.sqrt(v1) + eps
    return theta - eta * mhat / denom, m1, v1
