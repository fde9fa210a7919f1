# unseen: wrong | lines 7, 8 | the sign of the inner derivative is lost, and the mean over the examples is missing
import numpy as np


def product_loss_gradient(w, x, y):
    r = y - w[0] * w[1] * x
    c = r @ x
    both = c * w[::-1]
    return both
