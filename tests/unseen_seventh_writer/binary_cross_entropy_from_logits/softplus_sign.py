# unseen: wrong | line 6 | the softplus is that of -z while the target's term is that for z
import numpy as np

def binary_cross_entropy_from_logits(Z, Y):
    Z = np.asarray(Z, dtype=float)
    sp = np.logaddexp(0.0, -Z)
    return float((sp - Y * Z).sum() / Z.shape[0])
