# unseen: right | - | pure Python on lists
import numpy as np

def mse(Y_hat, Y):
    pairs = zip(np.asarray(Y_hat).tolist(), np.asarray(Y).tolist())
    per_example = [0.5 * sum((p - q) ** 2 for p, q in zip(*rows)) for rows in pairs]
    return sum(per_example) / len(per_example)
