# expect: failed dtype -
import numpy as np


def largest_stable_rate(H):
    rate = 2 / np.linalg.eigvalsh(H).max()
