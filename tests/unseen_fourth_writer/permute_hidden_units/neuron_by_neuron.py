# unseen: right | - | each neuron is carried over by itself into empty copies
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    new_in, new_bias, new_out = np.empty_like(W1), np.empty_like(b1), np.empty_like(W2)
    for place, old in enumerate(order):
        new_in[place], new_bias[place] = W1[old], b1[old]
        new_out[:, place] = W2[:, old]
    return new_in, new_bias, new_out
