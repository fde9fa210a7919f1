# unseen: wrong | line 6 | each batch is drawn anew, so that examples are left out and occur twice
def minibatches(m, batch_size, rng):
    batches = []
    for start in range(0, m, batch_size):
        size = min(batch_size, m - start)
        batches.append(rng.permutation(m)[:size])
    return batches
