# unseen: wrong | line 8 | the two factors are exchanged
import numpy as np


def product_loss_gradient(w, x, y):
    w1, w2 = w
    common = np.mean((w1 * w2 * x - y) * x)
    return np.array([common * w1, common * w2])
