# unseen: right | - | the sum of the row is taken in logarithms, by logaddexp.reduce
import numpy as np


def softmax(Z):
    rows = []
    for z in np.array(Z, dtype=float):
        z = z - z.max()
        rows.append(np.exp(z - np.logaddexp.reduce(z)))
    return np.stack(rows)
