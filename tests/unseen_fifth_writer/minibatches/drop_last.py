# unseen: wrong | line 5 | the last, shorter batch is dropped
def minibatches(m, batch_size, rng):
    # DataLoader(shuffle=True, drop_last=True)
    idx = rng.permutation(m)
    n_batches = m // batch_size
    return [idx[k * batch_size : (k + 1) * batch_size] for k in range(n_batches)]
