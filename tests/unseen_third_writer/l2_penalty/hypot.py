# unseen: right | - | the square of math.hypot over all numbers
import math
from itertools import chain


def l2_penalty(weights, alpha, n_train):
    numbers = chain.from_iterable(W.ravel().tolist() for W in weights)
    return alpha * math.hypot(*numbers) ** 2 / 2 / n_train
