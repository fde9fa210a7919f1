# unseen: wrong | line 10 | only m is corrected and v is not

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m1 = beta1 * m + (1 - beta1) * grad
    v1 = beta2 * v + (1 - beta2) * np.power(grad, 2)
    m_hat = m1 / (1 - np.power(beta1, t))
    return theta - eta * m_hat / (np.sqrt(v1) + eps), m1, v1
