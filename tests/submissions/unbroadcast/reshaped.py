# expect: failed exception -
def unbroadcast(G, shape):
    return G.reshape(shape)
