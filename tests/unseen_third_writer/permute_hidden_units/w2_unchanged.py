# unseen: wrong | line 3 | the weights out of the layer stay where they are
def permute_hidden_units(W1, b1, W2, order):
    return W1[order], b1[order], W2.copy()
