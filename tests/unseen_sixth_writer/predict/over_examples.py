# unseen: wrong | line 10 | the largest is looked for among the examples instead of the classes [shape]
import numpy as np


def predict(weights, biases, X):
    a = X
    for W, b in zip(weights, biases):
        z = a @ W.T + b
        a = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return z.argmax(axis=0)
