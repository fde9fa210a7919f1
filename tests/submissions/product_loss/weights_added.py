# expect: failed value loss_of_sum_of_weights
import numpy as np


def product_loss(w, x, y):
    return 0.5 * np.mean((y - np.sum(w) * x) ** 2)
