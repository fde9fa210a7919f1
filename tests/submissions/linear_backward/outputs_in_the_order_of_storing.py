# expect: failed shape linear_passed_on_last
def linear_backward(G, A_prev, W):
    return G.T @ A_prev, G.sum(axis=0), G @ W
