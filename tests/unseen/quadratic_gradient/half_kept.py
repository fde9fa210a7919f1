# unseen: wrong | line 7 | half of A w only, as if the two places of w gave one derivative

import numpy as np


def quadratic_gradient(A, b, w):
    return 0.5 * A.dot(w) - b
