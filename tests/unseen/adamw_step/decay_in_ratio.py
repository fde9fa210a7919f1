# unseen: wrong | line 11 | the decay is divided by the root too

import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m_new / (1 - beta1 ** t)
    v_hat = v_new / (1 - beta2 ** t)
    update = (m_hat + decay * theta) / (np.sqrt(v_hat) + eps)
    return theta - eta * update, m_new, v_new
