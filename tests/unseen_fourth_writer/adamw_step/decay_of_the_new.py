# unseen: wrong | line 15 | the decay takes its share off the parameters after Adam's step and not off the old ones
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return (theta - eta * m_hat / (np.sqrt(v_hat) + eps), m, v)


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    after, m, v = adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps)
    shrunk = after - eta * decay * after
    return shrunk, m, v
