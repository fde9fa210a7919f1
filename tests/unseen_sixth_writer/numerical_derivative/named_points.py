# unseen: right | - | a named tuple of the two points and a dictionary comprehension
from collections import namedtuple
import numpy as np


Stencil = namedtuple("Stencil", "left right")


def numerical_derivative(f, x, h=1e-5):
    places = Stencil(left=x - h, right=x + h)
    heights = Stencil(*(f(p) for p in places))
    return (heights.right - heights.left) / (2 * h)
