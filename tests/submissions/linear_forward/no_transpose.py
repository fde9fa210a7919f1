# expect: failed exception square_weights_transposed
def linear_forward(X, W, b):
    return X @ W + b
