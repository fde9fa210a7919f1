# unseen: right | - | one axis at a time
import numpy as np

def unbroadcast(G, shape):
    G = np.asarray(G)
    while G.ndim > len(shape):
        G = G[0] if G.shape[0] == 1 else np.add.reduce(G)
    for axis, n in enumerate(shape):
        if n == 1 and G.shape[axis] != 1:
            G = np.add.reduce(G, axis=axis, keepdims=True)
    return G
