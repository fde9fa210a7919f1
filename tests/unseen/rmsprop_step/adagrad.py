# unseen: wrong | line 7 | the squares are summed up and not averaged, as in Adagrad

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = s + grad ** 2
    return theta - eta * grad / (np.sqrt(s_new) + eps), s_new
