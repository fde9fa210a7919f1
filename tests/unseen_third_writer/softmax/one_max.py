# unseen: wrong | line 6 | one maximum for all rows, so that a row far below it becomes 0 / 0 [not finite]
import numpy as np


def softmax(Z):
    a = np.exp(Z - np.max(Z))
    return a / np.sum(a, axis=1, keepdims=True)
