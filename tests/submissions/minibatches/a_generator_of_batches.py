# expect: failed shape -
def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    for i in range(0, m, batch_size):
        yield order[i : i + batch_size]
