# unseen: wrong | line 15 | the share is added and not taken off
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return theta - eta * m_hat / (np.sqrt(v_hat) + eps), m, v


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    theta_new, m_new, v_new = adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps)
    return theta_new + eta * decay * theta, m_new, v_new
