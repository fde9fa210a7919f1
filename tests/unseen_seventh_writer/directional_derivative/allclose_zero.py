# unseen: wrong | line 5 | short directions are refused as if they were zero [exception]
import numpy as np

def directional_derivative(grad, v):
    if np.allclose(v, 0):
        raise ValueError("v is the zero vector")
    u = v / np.linalg.norm(v)
    return float(grad @ u)
