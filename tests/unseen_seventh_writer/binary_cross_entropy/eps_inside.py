# unseen: wrong | line 6 | a small number in the logarithm keeps a wrong certain output finite
import numpy as np

def binary_cross_entropy(A, Y):
    eps = 1e-12
    ll = Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps)
    return float(-ll.sum() / len(A))
