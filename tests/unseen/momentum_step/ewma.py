# unseen: wrong | lines 7, 8 | a running average, (1 - beta) grad and eta outside, as in the deep learning courses

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    v = beta * velocity + (1 - beta) * grad
    theta = theta - eta * v
    return theta, v
