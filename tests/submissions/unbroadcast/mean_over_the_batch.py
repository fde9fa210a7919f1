# expect: failed gradient new_axes_averaged
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.mean(axis=0)
    for i, n in enumerate(shape):
        if n == 1:
            G = G.sum(axis=i, keepdims=True)
    return G
