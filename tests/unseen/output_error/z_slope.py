# unseen: wrong | line 10 | Z (1 - Z) in place of A (1 - A)

import numpy as np


def output_error(A, Y, Z):
    delta = np.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            delta[i, j] = (A[i, j] - Y[i, j]) * Z[i, j] * (1 - Z[i, j])
    return delta
