# unseen: wrong | line 6 | eps is inside the root
import numpy as np

def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = s + (1 - rho) * (grad * grad - s)
    return theta - eta * grad / np.sqrt(s_new + eps), s_new
