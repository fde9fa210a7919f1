# unseen: wrong | line 6 | the left value is taken at x itself while the distance is still 2 h
import numpy as np


def numerical_derivative(f, x, h=1e-5):
    points = np.array([x, x + h])
    low, high = (f(p) for p in points)
    return (high - low) / (2 * h)
