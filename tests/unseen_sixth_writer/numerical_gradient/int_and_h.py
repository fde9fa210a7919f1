# unseen: wrong | lines 6, 11 | the gradient is an array of the type of w, which cuts off slopes of integer points, and the distance between the points is taken as h
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w)
    for k in range(w.size):
        e = np.zeros(w.size)
        e[k] = h
        e = e.reshape(w.shape)
        g.flat[k] = (f(w + e) - f(w - e)) / h
    return g
