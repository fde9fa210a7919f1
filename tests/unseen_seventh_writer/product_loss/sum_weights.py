# unseen: wrong | line 5 | the weights are added and not multiplied
import numpy as np

def product_loss(w, x, y):
    slope = np.sum(w)
    return float(0.5 * np.mean((y - slope * x) ** 2))
