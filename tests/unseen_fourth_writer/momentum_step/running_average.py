# unseen: wrong | line 6 | the velocity is a running average of the gradients, with a factor 1 - beta in front of the new one
import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    v = beta * velocity - (1 - beta) * eta * grad
    return theta + v, v
