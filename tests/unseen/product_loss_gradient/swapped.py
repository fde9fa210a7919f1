# unseen: wrong | line 9 | the two derivatives are swapped: by w1 stands w1, by w2 stands w2

import numpy as np


def product_loss_gradient(w, x, y):
    w1, w2 = w
    common = np.mean((w1 * w2 * x - y) * x)
    return np.array([w1 * common, w2 * common])
