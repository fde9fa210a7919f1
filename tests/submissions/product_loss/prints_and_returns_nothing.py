# expect: failed dtype -
import numpy as np


def product_loss(w, x, y):
    print(np.mean((y - w[0] * w[1] * x) ** 2) / 2)
