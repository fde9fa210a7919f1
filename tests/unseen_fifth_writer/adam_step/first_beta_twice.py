# unseen: wrong | line 8 | the average of the squares is corrected with beta1
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m_new, v_new = m + (1 - beta1) * (grad - m), v + (1 - beta2) * (grad**2 - v)
    step_size = eta / (1 - beta1**t)
    denom = np.sqrt(v_new) / np.sqrt(1 - beta1**t) + eps
    return theta - step_size * m_new / denom, m_new, v_new
