# expect: failed syntax -
def minibatches(m, batch_size, rng)
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]
