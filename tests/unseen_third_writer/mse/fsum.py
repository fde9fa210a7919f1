# unseen: right | - | math.fsum over generators
from math import fsum


def mse(Y_hat, Y):
    examples = [fsum((p - t) ** 2 for p, t in zip(row, want)) for row, want in zip(Y_hat.tolist(), Y.tolist())]
    return fsum(examples) / len(examples) / 2
