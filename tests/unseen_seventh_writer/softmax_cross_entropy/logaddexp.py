# unseen: right | - | np.logaddexp.reduce does the shift
import numpy as np

def softmax_cross_entropy(Z, Y):
    Z = np.asarray(Z, dtype=float)
    norm = np.logaddexp.reduce(Z, axis=1)
    return float(np.einsum("ij,ij->", Y, norm[:, None] - Z) / Z.shape[0])
