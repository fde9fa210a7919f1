# unseen: wrong | lines 5, 6 | dW and db are divided by m although it is in G
def linear_backward(G, A_prev, W):
    m = G.shape[0]
    dA = G @ W
    dW = G.T @ A_prev / m
    db = G.sum(axis=0) / m
    return dA, dW, db
