# unseen: wrong | line 8 | the velocity is subtracted although it has the minus in it already

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    v = beta * velocity - eta * grad
    return theta - v, v
