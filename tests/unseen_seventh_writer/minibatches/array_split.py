# unseen: wrong | line 7 | the pieces are made equally long instead of batch_size
import numpy as np

def minibatches(m, batch_size, rng):
    idx = rng.permutation(m)
    pieces = -(-m // batch_size)
    return np.array_split(idx, pieces)
