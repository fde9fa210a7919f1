# unseen: wrong | line 5 | the bias is added along the wrong axis [exception]

def linear_forward(X, W, b):
    Z = X @ W.T
    return Z + b.reshape(-1, 1)
