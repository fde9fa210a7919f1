# unseen: wrong | line 8 | the minus in the exponent is missing, so it falls where it is to rise

import numpy as np


def sigmoid(z):
    z = np.clip(z, -500, 500)
    return 1.0 / (1.0 + np.exp(z))
