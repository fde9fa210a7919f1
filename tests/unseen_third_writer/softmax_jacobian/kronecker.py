# unseen: right | - | p_j (delta_jk - p_k) with an identity matrix
import numpy as np


def softmax_jacobian(z):
    logits = np.asarray(z, float)
    p = np.exp(logits - np.logaddexp.reduce(logits))
    return p[:, None] * (np.identity(p.size) - p[None, :])
