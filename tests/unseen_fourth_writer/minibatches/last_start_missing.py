# unseen: wrong | line 5 | the starts run to m - 1 only, so a last batch of one example is lost
def minibatches(m, batch_size, rng):
    idx = rng.permutation(m)
    batches = []
    for first in range(0, m - 1, batch_size):
        batches.append(idx[first : first + batch_size])
    return batches
