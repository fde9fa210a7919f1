# unseen: wrong | line 7 | the logits are clipped to -20 .. 20, which levels larger differences

import numpy as np


def softmax(Z):
    e = np.exp(np.clip(Z, -20, 20))
    return e / e.sum(1)[:, None]
