# unseen: wrong | line 11 | the hidden error is sent back through the new output weights and not the old ones
import numpy as np


def two_layer_update(x, y, W1, W2, eta):
    act = lambda s: 1.0 / (1.0 + np.exp(-s))
    hidden = act(W1 @ x)
    (y_hat,) = act(W2 @ hidden)
    d_out = (y_hat - y) * y_hat * (1 - y_hat)
    W2 = W2 - eta * d_out * hidden[None, :]
    d_hidden = d_out * W2[0] * hidden * (1 - hidden)
    W1 = W1 - eta * np.outer(d_hidden, x)
    return float(y_hat), W1, W2
