# unseen: wrong | lines 8, 11 | the average of the gradients is corrected with beta2, and it is returned corrected
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad**2
    m_hat = m_new / (1 - beta2**t)
    v_hat = v_new / (1 - beta2**t)
    theta_new = theta - eta * m_hat / (np.sqrt(v_hat) + eps)
    return theta_new, m_hat, v_new
