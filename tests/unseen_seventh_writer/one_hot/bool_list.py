# unseen: right | - | nested comprehension of comparisons
import numpy as np

def one_hot(labels, n_classes):
    return np.array([[float(c == k) for k in range(n_classes)] for c in labels])
