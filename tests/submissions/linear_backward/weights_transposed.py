# expect: failed exception linear_transposed_where_square
def linear_backward(G, A_prev, W):
    return G @ W.T, G.T @ A_prev, G.sum(axis=0)
