# unseen: right | - | np.add.at into zeros, entry by entry
import numpy as np


def unbroadcast(G, shape):
    total = np.zeros(shape)
    owner = np.broadcast_to(np.arange(total.size).reshape(shape), np.shape(G))
    np.add.at(total.reshape(-1), np.ravel(owner), np.ravel(G))
    return total
