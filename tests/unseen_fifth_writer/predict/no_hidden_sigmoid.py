# unseen: wrong | line 5 | the hidden layers have no sigmoid
def predict(weights, biases, X):
    h = X
    for layer in range(len(weights)):
        h = h @ weights[layer].T + biases[layer]
    return h.argmax(-1)
