# unseen: wrong | line 8 | a zero vector gets the answer 0 [not refused]
import math


def directional_derivative(grad, v):
    length = math.hypot(*v)
    if length == 0:
        return 0.0
    return sum(float(g) * float(x) for g, x in zip(grad, v)) / length
