# expect: failed exception -
def permute_hidden_units(W1, b1, W2, order):
    return W1[order], b1[order], W2[order]
