# unseen: wrong | line 6 | the second-order part is left out, as in Gauss-Newton
import numpy as np

def product_loss_hessian(w, x, y):
    J = np.stack([w[1] * x, w[0] * x], axis=1)
    return J.T @ J / len(x)
