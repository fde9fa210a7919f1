# expect: failed shape repeated_axes_dropped
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    return G.sum(axis=tuple(i for i, n in enumerate(shape) if n == 1))
