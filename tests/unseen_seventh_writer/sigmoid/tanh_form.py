# unseen: wrong | line 5 | tanh of z and not of half of it
import numpy as np

def sigmoid(z):
    t = np.tanh(np.asarray(z, dtype=float))
    return 0.5 + 0.5 * t
