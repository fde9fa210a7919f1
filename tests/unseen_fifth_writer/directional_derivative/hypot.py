# unseen: right | - | standard library only: hypot and fsum
import math


def directional_derivative(grad, v):
    length = math.hypot(*map(float, v))
    if length == 0.0:
        raise ValueError("the zero vector points nowhere")
    return math.fsum(float(g) * (float(c) / length) for g, c in zip(grad, v))
