# expect: failed shape -
def linear_backward(G, A_prev, W):
    dA_prev, dW, db = G @ W, G.T @ A_prev, G.sum(axis=0)
