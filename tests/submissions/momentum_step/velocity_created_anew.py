# expect: failed value velocity_forgotten
import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    velocity = np.zeros(theta.shape)
    velocity = beta * velocity - eta * grad
    return theta + velocity, velocity
