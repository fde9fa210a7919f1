# unseen: wrong | line 9 | it divides by the length of the gradient instead of that of v
import numpy as np

def directional_derivative(grad, v):
    v = np.asarray(v, dtype=float)
    if not v.any():
        raise ValueError("no direction")
    proj = np.einsum("i,i->", grad, v)
    return float(proj / np.linalg.norm(grad))
