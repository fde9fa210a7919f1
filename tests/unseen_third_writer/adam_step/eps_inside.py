# unseen: wrong | line 9 | eps is inside the root
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad * grad
    m_hat, v_hat = m_new / (1 - beta1**t), v_new / (1 - beta2**t)
    return theta - eta * m_hat / np.sqrt(v_hat + eps), m_new, v_new
