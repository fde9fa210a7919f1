# unseen: wrong | line 7 | a flat view of an array in column order is a copy, so the steps are lost
import numpy as np


def gradient_step(w, grad, eta):
    moved = np.array(w, dtype=float)
    cells = moved.reshape(-1)
    for k, slope in enumerate(np.ravel(grad)):
        cells[k] -= eta * slope
    return moved
