# expect: failed shape -
def linear_backward(G, A_prev, W):
    return G.T @ A_prev, G.sum(axis=0), G @ W
