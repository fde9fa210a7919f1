# unseen: wrong | line 12 | the derivatives by the other logits have the wrong sign
import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - z.max())
    p = e / e.sum()
    k = p.size
    J = np.empty((k, k))
    for a in range(k):
        for c in range(k):
            J[a, c] = p[a] * (1 - p[a]) if a == c else p[a] * p[c]
    return J
