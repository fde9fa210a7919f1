# unseen: wrong | line 6 | the gradient is taken at the parameters themselves
import numpy as np

def nesterov_step(theta, velocity, grad_fn, eta, beta):
    ahead = theta + beta * velocity
    g = grad_fn(theta * 1.0)
    v = (ahead - theta) - eta * g
    return theta + v, v
