# expect: passed - -
def minibatches(m, batch_size, rng):
    order = list(rng.permutation(m))
    batches = []
    while order:
        batches.append(order[:batch_size])
        order = order[batch_size:]
    return batches
