# unseen: right | - | goes through the rows with math.hypot and continues early at zeros
import math
import numpy as np


def filter_normalize(direction, W):
    out = np.zeros(np.shape(W))
    for j, (d, w) in enumerate(zip(direction, W)):
        length = math.hypot(*d)
        if length == 0:
            continue
        out[j] = [math.hypot(*w) * (entry / length) for entry in d]
    return out
