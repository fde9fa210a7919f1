# unseen: right | - | a helper for the heavy ball with a gradient that is computed first
import numpy as np


def heavy_ball(theta, u, g, eta, beta):
    u = np.subtract(np.multiply(beta, u), np.multiply(eta, g))
    return np.add(theta, u), u


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    return heavy_ball(theta, velocity, grad_fn(theta + beta * velocity), eta, beta)
