# unseen: wrong | line 5 | the rows of W2 are reordered and not its columns [exception]
def permute_hidden_units(W1, b1, W2, order):
    W1_new = W1[order, :]
    b1_new = b1[order]
    W2_new = W2[order, :]
    return W1_new, b1_new, W2_new
