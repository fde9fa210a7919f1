# unseen: wrong | lines 7, 8, 9, 10 | both averages are changed in place [changed arguments]

import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad ** 2
    a = eta * np.sqrt(1 - beta2 ** t) / (1 - beta1 ** t)
    return theta - a * m / (np.sqrt(v) + eps * np.sqrt(1 - beta2 ** t)), m, v
