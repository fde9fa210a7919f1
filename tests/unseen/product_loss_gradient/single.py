# unseen: wrong | line 8 | the same derivative for both, as if y_hat = w x

import numpy as np


def product_loss_gradient(w, x, y):
    g = np.mean((w[0] * w[1] * x - y) * x)
    return np.array([g, g])
