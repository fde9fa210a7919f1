# unseen: wrong | line 6 | weighted inputs are cut off at 20, where the sigmoid is not yet exact
import numpy as np


def sigmoid(z):
    z = np.clip(z, -20, 20)
    return 1.0 / (1.0 + np.exp(-z))
