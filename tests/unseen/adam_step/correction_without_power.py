# unseen: wrong | lines 9, 10 | the power t is missing in the correction, so it is right for the first step only

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m_new / (1 - beta1)
    v_hat = v_new / (1 - beta2)
    return theta - eta * m_hat / (np.sqrt(v_hat) + eps), m_new, v_new
