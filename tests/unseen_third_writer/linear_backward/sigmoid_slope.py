# unseen: wrong | line 3 | dA_prev is multiplied by A (1 - A), which belongs to the layer before
def linear_backward(G, A_prev, W):
    dA_prev = (G @ W) * A_prev * (1 - A_prev)
    return dA_prev, G.T @ A_prev, G.sum(axis=0)
