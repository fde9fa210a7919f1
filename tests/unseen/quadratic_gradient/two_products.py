# unseen: right | - | two vector-matrix products

import numpy as np


def quadratic_gradient(A, b, w):
    return 0.5 * (A @ w + w @ A) - b
