# unseen: wrong | line 6 | tanh(z / 2) is needed, and z is not halved
import numpy as np


def sigmoid(z):
    t = np.tanh(z)
    return 0.5 + 0.5 * t
