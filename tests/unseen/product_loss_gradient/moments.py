# unseen: right | - | from the moments of the data

import numpy as np


def product_loss_gradient(w, x, y):
    a, c = x @ x / len(x), x @ y / len(x)
    return (w[0] * w[1] * a - c) * np.flip(w)
