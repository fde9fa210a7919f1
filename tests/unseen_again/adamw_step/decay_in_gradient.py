# unseen: wrong | line 7 | the decay is part of the gradient

import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    grad = grad + decay * theta
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad ** 2
    mh = m_new / (1 - beta1 ** t)
    vh = v_new / (1 - beta2 ** t)
    return theta - eta * mh / (np.sqrt(vh) + eps), m_new, v_new
