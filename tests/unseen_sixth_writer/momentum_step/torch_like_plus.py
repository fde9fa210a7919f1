# unseen: wrong | lines 6, 8 | the kept velocity is multiplied by one minus beta, and the parameters move against the velocity
import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    keep = 1 - beta
    u = keep * velocity - eta * grad
    return theta - u, u
