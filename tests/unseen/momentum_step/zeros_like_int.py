# unseen: wrong | lines 8, 11 | the new arrays take the dtype of theta, so whole numbers are cut [dtype]

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    v_new = np.zeros_like(velocity, dtype=float)
    theta_new = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        v_new[i] = beta * velocity[i] - eta * grad[i]
        theta_new[i] = theta[i] + v_new[i]
    return theta_new, v_new
