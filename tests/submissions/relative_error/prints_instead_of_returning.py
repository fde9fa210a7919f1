# expect: failed dtype -
import numpy as np


def relative_error(a, b):
    size = max(np.max(np.abs(a)), np.max(np.abs(b)))
    print(np.max(np.abs(a - b)) / size if size else 0.0)
