# unseen: wrong | lines 7, 9 | the square is missing in v, and m is not corrected
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * np.abs(grad)
    vh = v / (1 - beta2**t)
    return theta - eta * m / (np.sqrt(vh) + eps), m, v
