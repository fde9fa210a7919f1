# unseen: wrong | line 11 | the cut comes one bad loss late, as in PyTorch
import numpy as np

def reduce_on_plateau(losses, eta0, factor, patience):
    best, bad, lr, out = float("inf"), 0, eta0, []
    for l in losses:
        if l < best:
            best, bad = l, 0
        else:
            bad += 1
        if bad > patience:
            lr, bad = lr * factor, 0
        out.append(lr)
    return np.array(out)
