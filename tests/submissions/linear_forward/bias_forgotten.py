# expect: failed value bias_forgotten
def linear_forward(X, W, b):
    return X @ W.T
