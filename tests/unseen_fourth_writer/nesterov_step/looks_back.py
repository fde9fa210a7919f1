# unseen: wrong | line 7 | the gradient is taken behind the point, because the kept velocity is subtracted
import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    kept = np.multiply(beta, velocity)
    lookahead = np.subtract(theta, kept)
    u = kept - eta * grad_fn(lookahead)
    return np.add(theta, u), u
