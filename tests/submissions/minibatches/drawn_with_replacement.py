# expect: failed value with_replacement
def minibatches(m, batch_size, rng):
    order = rng.integers(0, m, m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]
