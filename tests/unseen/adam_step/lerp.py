# unseen: right | - | averages as steps towards the new value, the correction in the rate and in eps

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m_new = m + (1 - beta1) * (grad - m)
    v_new = v + (1 - beta2) * (grad ** 2 - v)
    c1, c2 = 1 - beta1 ** t, np.sqrt(1 - beta2 ** t)
    return theta - (eta * c2 / c1) * m_new / (np.sqrt(v_new) + c2 * eps), m_new, v_new
