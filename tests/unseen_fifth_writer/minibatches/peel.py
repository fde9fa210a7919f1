# unseen: right | - | an inner function peels one batch after the other off the front
def minibatches(m, batch_size, rng):
    def peel(rest):
        head, tail = rest[:batch_size], rest[batch_size:]
        out = [head]
        while len(tail):
            head, tail = tail[:batch_size], tail[batch_size:]
            out.append(head)
        return out

    return peel(rng.permutation(m))
