# expect: failed gradient linear_averaged
def linear_backward(G, A_prev, W):
    m = len(G)
    return G @ W, G.T @ A_prev / m, G.sum(axis=0) / m
