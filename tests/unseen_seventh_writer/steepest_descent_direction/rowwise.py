# unseen: wrong | line 6 | the length is that of the last axis, not of all entries [shape]
import numpy as np

def steepest_descent_direction(grad):
    g = np.asarray(grad, dtype=float)
    size = np.sqrt((g * g).sum(axis=-1, keepdims=True))
    return np.divide(-g, size, out=np.zeros_like(g), where=size > 0)
