# expect: failed shape lined_up_at_the_front
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=-1)
    for i, n in enumerate(shape):
        if n == 1:
            G = G.sum(axis=i, keepdims=True)
    return G
