# unseen: wrong | line 7 | z is taken for the activation: z (1 - z)

import numpy as np


def sigmoid_prime(z):
    return z * (1 - z)
