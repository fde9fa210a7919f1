# unseen: right | - | one line with a walrus

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    return (v := np.subtract(np.multiply(beta, velocity), eta * grad)) + theta, v
