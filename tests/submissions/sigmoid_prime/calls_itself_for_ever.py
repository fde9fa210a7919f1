# expect: failed exception -
import numpy as np


def sigmoid_prime(z):
    return sigmoid_prime(z) * (1 - sigmoid_prime(z))
