# expect: failed value slope_from_z
import numpy as np


def sigmoid_prime(z):
    return z * (1 - z)
