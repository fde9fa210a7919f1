# expect: failed dtype -
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    print(np.sum(np.logaddexp(0, Z) - Z * Y) / len(Z))
