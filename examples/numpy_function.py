"""A loss and a gradient in plain NumPy: logistic regression."""

import numpy as np

from gradecheck import check_gradient

rng = np.random.default_rng(0)
X, y = rng.normal(size=(50, 4)), rng.integers(0, 2, 50)


def loss(w):
    p = 1 / (1 + np.exp(-X @ w))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def gradient(w):
    p = 1 / (1 + np.exp(-X @ w))
    return X.T @ (p - y) / len(y)


def gradient_of_the_sum(w):
    return len(y) * gradient(w)


w = rng.normal(size=4)
print(check_gradient(loss, gradient, w, seed=0))
print(check_gradient(loss, gradient_of_the_sum, w, seed=0))
