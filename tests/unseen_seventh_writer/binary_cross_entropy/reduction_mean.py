# unseen: wrong | line 10 | the mean is over outputs too, as the default reduction
import numpy as np

def binary_cross_entropy(A, Y):
    def xlogy(c, p):
        out = np.zeros(np.shape(p))
        with np.errstate(divide="ignore"):
            np.log(p, out=out, where=c != 0)
        return c * out
    return float(-np.mean(xlogy(Y, A) + xlogy(1 - Y, 1 - A)))
