# unseen: wrong | line 8 | the product rule is not applied in the mixed derivative
import numpy as np


def product_loss_hessian(w, x, y):
    a, b = w
    sxx = np.mean(x * x)
    mixed = a * b * sxx
    return np.array([[b * b * sxx, mixed], [mixed, a * a * sxx]])
