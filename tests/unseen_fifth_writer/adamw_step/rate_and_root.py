# unseen: wrong | lines 6, 10 | the decay lacks the rate, and the corrected squares are not under a root
import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    theta_kept = theta * (1 - decay)
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad**2
    mhat, vhat = m_new / (1 - beta1**t), v_new / (1 - beta2**t)
    update = mhat / (vhat + eps)
    return theta_kept - eta * update, m_new, v_new
