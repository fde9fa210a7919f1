# expect: failed shape short_batch_dropped
def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i * batch_size : (i + 1) * batch_size] for i in range(m // batch_size)]
