# unseen: wrong | line 4 | the bias is a column, so that it is added to the examples and not to the outputs [exception]
def linear_forward(X, W, b):
    Z = W @ X.T
    Z = Z.T + b.reshape(-1, 1)
    return Z
