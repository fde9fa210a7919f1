# unseen: wrong | line 8 | the slope with respect to each weight is multiplied by this weight and not by the other one
import numpy as np


def product_loss_gradient(w, x, y):
    w1, w2 = w
    dp = -np.mean((y - w1 * w2 * x) * x)
    return np.array([w1 * dp, w2 * dp])
