# unseen: wrong | line 6 | always the sum over the first axis, as for a bias [shape]

def unbroadcast(G, shape):
    if G.shape == shape:
        return G
    return G.sum(axis=0)
