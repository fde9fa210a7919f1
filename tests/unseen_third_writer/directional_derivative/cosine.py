# unseen: wrong | line 12 | the cosine of the angle: the length of the gradient is divided out as well
import numpy as np


def directional_derivative(grad, v):
    nv = np.linalg.norm(v)
    if nv == 0:
        raise ValueError("v has no direction")
    ng = np.linalg.norm(grad)
    if ng == 0:
        return 0.0
    return float(grad @ v / (ng * nv))
