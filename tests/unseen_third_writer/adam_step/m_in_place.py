# unseen: wrong | line 6 | m and v of the caller are changed [changed arguments]
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad**2
    return theta - eta * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v
