# expect: failed changed_arguments -
def permute_hidden_units(W1, b1, W2, order):
    W1[:], b1[:], W2[:] = W1[order], b1[order], W2[:, order]
    return W1.copy(), b1.copy(), W2.copy()
