# unseen: right | - | pieces are cut off the front of a list
import numpy as np


def minibatches(m, batch_size, rng):
    rest, found = rng.permutation(m), []
    while rest.size:
        head, rest = rest[:batch_size], rest[batch_size:]
        found.append(head)
    return found
