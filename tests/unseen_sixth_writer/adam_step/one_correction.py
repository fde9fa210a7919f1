# unseen: wrong | line 9 | the squares are corrected with the factor of the gradients, in the form with a corrected rate
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m_new = m + (1 - beta1) * (grad - m)
    v_new = v + (1 - beta2) * (grad * grad - v)
    c1 = 1 - beta1**t
    c2 = np.sqrt(1 - beta1**t)
    change = eta / c1 * m_new / (np.sqrt(v_new) / c2 + eps)
    return theta - change, m_new, v_new
