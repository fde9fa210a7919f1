# unseen: wrong | line 8 | the two values are subtracted the wrong way round, so the sign is turned

import numpy as np


def numerical_derivative(f, x: float, h: float = 1e-5) -> float:
    a, b = f(x - h), f(x + h)
    return (a - b) / (2.0 * h)
