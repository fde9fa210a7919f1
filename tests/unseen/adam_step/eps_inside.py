# unseen: wrong | line 11 | eps stands inside the root

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad * grad
    mhat = m_new / (1 - beta1 ** t)
    vhat = v_new / (1 - beta2 ** t)
    return theta - eta * mhat / np.sqrt(vhat + eps), m_new, v_new
