# unseen: right | - | by the hyperbolic tangent of half of z
import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(np.asarray(z) * 0.5)
