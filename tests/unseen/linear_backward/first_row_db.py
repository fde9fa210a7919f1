# unseen: wrong | line 6 | db takes the first example alone

def linear_backward(G, A_prev, W):
    dA_prev = G @ W
    dW = G.T @ A_prev
    db = G[0]
    return dA_prev, dW, db
