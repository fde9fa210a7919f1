# unseen: wrong | line 9 | each weight is multiplied by itself and not by the other one
import numpy as np


def product_loss_gradient(w, x, y):
    w1, w2 = w
    r = w1 * w2 * x - y
    common = np.dot(r, x) / x.size
    return np.array([w1 * common, w2 * common])
