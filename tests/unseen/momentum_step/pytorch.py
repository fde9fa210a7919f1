# unseen: wrong | lines 7, 8 | PyTorch's form: eta is outside of the velocity

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    buf = beta * velocity + grad
    return theta - eta * buf, buf
