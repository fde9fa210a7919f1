# expect: failed shape -
def linear_backward(G, A_prev, W):
    return G @ W, G.T @ A_prev, G
