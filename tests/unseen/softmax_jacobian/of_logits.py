# unseen: wrong | line 7 | the logits stand where the probabilities belong

import numpy as np


def softmax_jacobian(z):
    return np.diagflat(z) - np.outer(z, z)
