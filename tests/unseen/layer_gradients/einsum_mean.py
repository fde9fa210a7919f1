# unseen: right | - | outer products by broadcasting, then one mean over the examples

import numpy as np


def layer_gradients(delta, A_prev):
    per_example = delta[:, :, None] * A_prev[:, None, :]
    return per_example.mean(axis=0), delta.mean(axis=0)
