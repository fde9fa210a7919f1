# expect: failed not_finite fused_gradient_unshifted
import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    return (P - Y) / len(Z)
