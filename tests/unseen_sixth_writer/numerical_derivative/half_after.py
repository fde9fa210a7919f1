# unseen: wrong | line 8 | the division by two is a multiplication, because it stands behind a slash
import numpy as np


def numerical_derivative(f, x, h=1e-5):
    up = f(x + h)
    dn = f(x - h)
    return (up - dn) / h * 2
