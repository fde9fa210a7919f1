# unseen: right | - | a named tuple for the moments
import numpy as np

from collections import namedtuple
Moments = namedtuple("Moments", "first second")
def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    new = Moments(m + (1 - beta1) * (grad - m), v + (1 - beta2) * (grad ** 2 - v))
    hat = Moments(new.first / (1 - beta1 ** t), new.second / (1 - beta2 ** t))
    shrunk = theta * (1 - eta * decay)
    return shrunk - eta * hat.first / (hat.second ** 0.5 + eps), new.first, new.second
