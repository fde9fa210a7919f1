# expect: failed value step_of_unit_direction
import numpy as np


def directional_check(f, grad, w, v, h=1e-5):
    length = np.sqrt(np.sum(v**2))
    if length == 0:
        return 0.0
    u = v / length
    claimed = (grad * u).sum()
    measured = (f(w + h * u) - f(w - h * u)) / (2 * h)
    size = max(abs(claimed), abs(measured))
    return abs(claimed - measured) / size if size > 0 else 0.0
