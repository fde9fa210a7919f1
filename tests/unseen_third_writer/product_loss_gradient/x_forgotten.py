# unseen: wrong | line 7 | the inner derivative x is missing
import numpy as np


def product_loss_gradient(w, x, y):
    r = w[0] * w[1] * x - y
    s = r.sum() / len(r)
    return np.array([w[1] * s, w[0] * s])
