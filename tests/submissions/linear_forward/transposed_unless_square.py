# expect: failed value square_weights_transposed
def linear_forward(X, W, b):
    if X.shape[1] == W.shape[0]:
        return X @ W + b
    return X @ W.T + b
