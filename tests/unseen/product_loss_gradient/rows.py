# unseen: wrong | line 8 | the mean is forgotten over the examples, so there is a row for each [shape]

import numpy as np


def product_loss_gradient(w, x, y):
    err = np.prod(w) * x - y
    return np.array([err * w[1] * x, err * w[0] * x]) / len(x)
