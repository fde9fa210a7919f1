# unseen: wrong | line 7 | each bias goes to an example by the remainder of its number and not to an output
import numpy as np

def linear_forward(X, W, b):
    out = np.einsum("mn,kn->mk", X, W)
    for i in range(out.shape[0]):
        out[i] += b[i % len(b)]
    return out
