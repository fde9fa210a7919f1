# unseen: wrong | line 15 | the share of the new parameters is taken off and not of the old ones
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return theta - eta * m_hat / (np.sqrt(v_hat) + eps), m, v


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    theta_new, m_new, v_new = adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps)
    theta_new = theta_new * (1 - eta * decay)
    return theta_new, m_new, v_new
