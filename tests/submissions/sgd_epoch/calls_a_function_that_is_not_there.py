# expect: failed exception -
def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    for indices in batches(len(X), batch_size, rng):
        dW, db = gradients(X, Y, W, b, indices)
        W, b = W - eta * dW, b - eta * db
    return W, b
