# unseen: wrong | line 7 | the length is clamped at 1e-12, so a shorter v is not made a unit vector
import numpy as np


def normalize(v, eps=1e-12):
    """Like torch.nn.functional.normalize."""
    return v / max(np.sqrt((v * v).sum()), eps)


def directional_derivative(grad, v):
    if np.all(v == 0):
        raise ValueError("zero vector")
    return float((grad * normalize(v)).sum())
