# expect: failed value cosine_only
import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("v is zero")
    return (grad / np.linalg.norm(grad)) @ (v / np.linalg.norm(v))
