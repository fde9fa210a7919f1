# unseen: wrong | line 9 | the square is multiplied out, and the last term has the product of the weights and not its square
import numpy as np


def product_loss(w, x, y):
    p = w[0] * w[1]
    m = len(x)
    yy, xy, xx = np.dot(y, y), np.dot(x, y), np.dot(x, x)
    return float((yy - 2 * p * xy + p * xx) / (2 * m))
