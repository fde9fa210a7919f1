# expect: failed value decay_in_the_fraction
import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return theta - eta * (m_hat + decay * theta) / (np.sqrt(v_hat) + eps), m, v
