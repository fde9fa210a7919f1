# unseen: wrong | line 10 | the second factor of the slope is 1 - Y in place of 1 - A
import numpy as np


def output_error(A, Y, Z):
    delta = np.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            a, y = A[i, j], Y[i, j]
            slope = a * (1 - y)
            delta[i, j] = (a - y) * slope
    return delta
