# unseen: wrong | line 9 | the diagonal has each weight's own square
import numpy as np

def product_loss_hessian(w, x, y):
    a, b = w
    sxx = x @ x / len(x)
    sxy = x @ y / len(x)
    off = 2 * a * b * sxx - sxy
    return np.array([[a * a * sxx, off], [off, b * b * sxx]])
