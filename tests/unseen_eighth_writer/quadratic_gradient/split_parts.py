# unseen: wrong | line 7 | the antisymmetric part of A is taken in place of the symmetric one
import numpy as np


def quadratic_gradient(A, b, w):
    def symmetric_part(M):
        return (M - M.T) / 2

    pull = symmetric_part(A).dot(w)
    return pull - b
