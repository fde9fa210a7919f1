# unseen: wrong | line 6 | the output is that of a sum of two weights and not of a chain
import numpy as np


def product_loss(w, x, y):
    y_hat = w[0] * x + w[1] * x
    return float(((y - y_hat) ** 2).sum() / (2 * len(x)))
