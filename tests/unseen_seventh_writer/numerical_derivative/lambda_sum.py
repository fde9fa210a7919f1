# unseen: right | - | a weighted sum over the two signs
import numpy as np

def numerical_derivative(f, x, h=1e-5):
    return sum(s * f(x + s * h) for s in (1.0, -1.0)) / (2.0 * h)
