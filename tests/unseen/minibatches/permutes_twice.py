# unseen: wrong | line 6 | the generator is asked once for each batch

def minibatches(m, batch_size, rng):
    batches = []
    for start in range(0, m, batch_size):
        order = rng.permutation(m)
        batches.append(order[start:start + batch_size])
    return batches
