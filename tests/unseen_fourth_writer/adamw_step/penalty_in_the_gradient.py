# unseen: wrong | line 6 | the decay is added to the gradient, so it goes through the averages and the division
import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    g = grad + decay * theta
    m_new = beta1 * m + (1 - beta1) * g
    v_new = beta2 * v + (1 - beta2) * g**2
    mhat, vhat = m_new / (1 - beta1**t), v_new / (1 - beta2**t)
    return theta - eta * mhat / (np.sqrt(vhat) + eps), m_new, v_new
