# unseen: wrong | line 10 | the rate is divided by the number of batches

def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i:i + batch_size] for i in range(0, m, batch_size)]


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    batches = minibatches(len(X), batch_size, rng)
    rate = eta / len(batches)
    for rows in batches:
        E = (X[rows] @ W.T + b - Y[rows]) / len(rows)
        W = W - rate * E.T @ X[rows]
        b = b - rate * E.sum(axis=0)
    return W, b
