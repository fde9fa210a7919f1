# expect: failed value cut_to_whole_numbers
import numpy as np


def gradient_step(w, grad, eta):
    new = np.zeros_like(w)
    new[...] = w - eta * grad
    return new
