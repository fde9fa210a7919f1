# unseen: wrong | line 6 | each derivative holds its own weight and not the other one
import numpy as np

def product_loss_gradient(w, x, y):
    common = np.dot(w[0] * w[1] * x - y, x) / len(x)
    return common * np.asarray(w)
