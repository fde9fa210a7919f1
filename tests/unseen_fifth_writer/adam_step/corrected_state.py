# unseen: wrong | lines 9, 10 | the corrected averages are returned, so they are corrected again in the next step
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    def ema(old, new, beta):
        return beta * old + (1 - beta) * new

    m = ema(m, grad, beta1) / (1 - beta1**t)
    v = ema(v, grad * grad, beta2) / (1 - beta2**t)
    return theta - eta * m / (np.sqrt(v) + eps), m, v
