# unseen: wrong | line 5 | the hidden layers have no sigmoid
def predict(weights, biases, X):
    out = X
    for W, b in zip(weights, biases):
        out = out @ W.T + b
    return out.argmax(axis=1)
