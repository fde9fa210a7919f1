# unseen: wrong | line 11 | the probabilities go through softmax once more, as in torch's CrossEntropyLoss
import numpy as np


def log_softmax(x):
    x = x - x.max(axis=1, keepdims=True)
    return x - np.log(np.exp(x).sum(axis=1, keepdims=True))


def cross_entropy(P, Y):
    return float(-(Y * log_softmax(P)).sum(axis=1).mean())
