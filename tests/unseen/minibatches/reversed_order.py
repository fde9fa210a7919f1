# unseen: wrong | line 6 | the batches come in the reverse order [shape]

def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    cuts = range(0, m, batch_size)
    return [order[s:s + batch_size] for s in cuts][::-1]
