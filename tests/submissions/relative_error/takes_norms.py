# expect: failed value lengths_of_vectors
import numpy as np


def relative_error(a, b):
    size = max(np.linalg.norm(np.ravel(a)), np.linalg.norm(np.ravel(b)))
    return np.linalg.norm(np.ravel(a - b)) / size if size else 0.0
