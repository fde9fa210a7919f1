# expect: passed - -
import numpy as np


def filter_normalize(direction, W):
    lengths = np.sqrt((direction * direction).sum(axis=1))
    wanted = np.sqrt((W * W).sum(axis=1))
    scale = np.where(lengths > 0, wanted / np.where(lengths > 0, lengths, 1), 0)
    return scale[:, None] * direction
