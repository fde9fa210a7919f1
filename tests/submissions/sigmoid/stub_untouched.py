# expect: not_attempted - -
import numpy as np


def sigmoid(z):
    """The sigmoid function, entry by entry."""
    raise NotImplementedError
