# unseen: right | - | the entries are counted into the places that they were copied from

import math

import numpy as np


def unbroadcast(G, shape):
    size = math.prod(shape)
    home = np.broadcast_to(np.arange(size).reshape(shape), G.shape)
    return np.bincount(home.ravel(), weights=G.ravel(), minlength=size).reshape(shape)
