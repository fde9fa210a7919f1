# expect: failed gradient linear_with_slope
def linear_backward(G, A_prev, W):
    dA_prev = G @ W * A_prev * (1 - A_prev)
    return dA_prev, G.T @ A_prev, G.sum(axis=0)
