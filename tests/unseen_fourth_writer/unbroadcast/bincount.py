# unseen: right | - | each entry of G is counted to the number of the operand's entry that it came from
import numpy as np


def unbroadcast(G, shape):
    size = int(np.prod(shape))
    came_from = np.broadcast_to(np.arange(size).reshape(shape), np.shape(G))
    return np.bincount(came_from.ravel(), weights=np.ravel(G), minlength=size).reshape(shape)
