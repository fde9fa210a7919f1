# unseen: wrong | line 5 | the variance is 2 / n_in, as for ReLU
import numpy as np

def initialize(sizes, rng):
    ws = [rng.normal(0.0, np.sqrt(2 / i), size=(o, i)) for i, o in zip(sizes, sizes[1:])]
    return ws, [np.zeros(o) for o in sizes[1:]]
