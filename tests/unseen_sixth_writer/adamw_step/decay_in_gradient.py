# unseen: wrong | line 6 | the decay is added to the gradient and goes through the averages, as in a penalty
import numpy as np


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    g = grad + decay * theta
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return theta - eta * m_hat / (np.sqrt(v_hat) + eps), m, v
