# unseen: wrong | line 4 | the shorter last piece is left out
def minibatches(m, batch_size, rng):
    idx = rng.permutation(m)
    n = max(1, m // batch_size)
    return [idx[i * batch_size:(i + 1) * batch_size] for i in range(n)]
