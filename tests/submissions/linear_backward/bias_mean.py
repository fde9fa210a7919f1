# expect: failed gradient linear_biases_averaged
def linear_backward(G, A_prev, W):
    return G @ W, G.T @ A_prev, G.mean(axis=0)
